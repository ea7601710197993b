package dev.frond.view.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the page and its modules to one file without runs, when frond is built. A page from a disk may load no modules, so they
 * become one script: their names differ, or the browser would refuse it. The policy of the file allows just these scripts and styles.
 */
public final class JoinedPage {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*\\} from '\\./([a-z-]+\\.js)';\\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(async )?(function|class|const) )");
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\">\\n");
    private static final Pattern SCRIPT = Pattern.compile("<script (type=\"module\" )?src=\"([^\"]*)\"></script>\\n");
    /** Only the studio, which has a server, writes scenarios. */
    private static final List<String> OF_THE_EDITOR =
            List.of("lib/codemirror.js", "lib/yaml.js", "lib/show-hint.js", "lib/codemirror.css", "lib/show-hint.css");

    private final Path folder;
    private final StringBuilder scripts = new StringBuilder();
    private final Set<String> hashes = new LinkedHashSet<>();

    private JoinedPage(Path folder) {
        this.folder = folder;
    }

    /** {@code FOLDER}: that of the page, with {@code index.html} in it; {@code single.html} is written there. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("single.html"), new JoinedPage(folder).text());
    }

    private String text() throws IOException {
        String page = read("index.html");
        String styles = "<style>" + styles(page) + "</style>\n";
        String hash = hash(styles.substring("<style>".length(), styles.length() - "</style>\n".length()));
        String rest = STYLE.matcher(page).replaceAll("");
        joinScripts(rest);
        String licence = "<!-- uPlot is in this file.\n" + read("lib/uplot-MIT.txt") + "-->\n";
        String bare = SCRIPT.matcher(rest).replaceAll("") + SingleFile.PLACE + scripts + licence;
        String policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                + String.join(" ", hashes) + "; style-src " + hash
                + "; img-src data: blob:; media-src blob:; base-uri 'none'; form-action 'none'\">";
        return POLICY.matcher(bare).replaceFirst(Matcher.quoteReplacement(policy + "\n" + styles));
    }

    private String styles(String page) throws IOException {
        StringBuilder styles = new StringBuilder();
        for (Matcher link = STYLE.matcher(page); link.find(); ) {
            if (!OF_THE_EDITOR.contains(link.group(1))) {
                styles.append(read(link.group(1)));
            }
        }
        return styles.toString();
    }

    private void joinScripts(String page) throws IOException {
        for (Matcher script = SCRIPT.matcher(page); script.find(); ) {
            if (!OF_THE_EDITOR.contains(script.group(2))) {
                boolean isModule = script.group(1) != null;
                String code = isModule ? modules(script.group(2), new LinkedHashSet<>()) : read(script.group(2));
                String safe = code.replace("</script", "<\\/script");
                scripts.append(isModule ? "<script type=\"module\" async>" : "<script>")
                        .append(safe)
                        .append("</script>\n");
                hashes.add(hash(safe));
            }
        }
    }

    /** A module after those that it imports, each once. */
    private String modules(String name, Set<String> taken) throws IOException {
        if (!taken.add(name)) {
            return "";
        }
        String code = read(name);
        StringBuilder joined = new StringBuilder();
        for (Matcher other = IMPORT.matcher(code); other.find(); ) {
            joined.append(modules(other.group(1), taken));
        }
        String own = EXPORT.matcher(IMPORT.matcher(code).replaceAll("")).replaceAll("");
        return joined.append(own).append('\n').toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
