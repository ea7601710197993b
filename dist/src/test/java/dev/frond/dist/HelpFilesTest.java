package dev.frond.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.frond.cli.Frond;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Manual pages and completions of the real commands; man, bash, zsh and fish read them where they are installed. */
class HelpFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Shell shell = new Shell(folder, Map.of());

    /** Text that means something to man, and a value that is one of a few. */
    @Command(name = "odd", description = "Takes -1 or \"two\" \\ more. Then some.")
    private static final class Odd implements Callable<Integer> {
        enum Kind {
            FIRST,
            SECOND
        }

        @Parameters(paramLabel = "FILE", description = ".begins with a dot")
        private List<Path> files = List.of();

        @Option(
                names = {"-k", "--kind"},
                paramLabel = "KIND",
                description = "It's one of ${COMPLETION-CANDIDATES}.")
        private Kind kind = Kind.FIRST;

        @Override
        public Integer call() {
            return kind == Kind.FIRST ? files.size() : 0;
        }
    }

    @BeforeEach
    void write() throws Exception {
        HelpFiles.of(Frond.commands(), "9.8.7", Instant.parse("2026-11-24T00:00:00Z"))
                .writeTo(new Tree(folder));
        shell = new Shell(folder, Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"));
    }

    @Test
    void eachCommandHasAPage() throws Exception {
        for (String name : List.of("frond", "frond-run", "frond-measure", "frond-measure-transference")) {
            assertThat(Files.readString(folder.resolve("share/man/man1/" + name + ".1")))
                    .startsWith(".TH \"")
                    .contains("frond 9.8.7", ".SH \"NAME\"", ".SH \"SYNOPSIS\"", ".SH \"OPTIONS\"");
        }
    }

    @Test
    void whatMeansSomethingToManIsEscaped() {
        String page = ManPage.of(new CommandLine(new Odd()), "1", Instant.EPOCH).text();
        assertThat(page)
                .contains("odd \\- Takes \\-1 or \\(dqtwo\\(dq \\e more\n")
                .contains("\\fIFILE\\fR\n\\&.begins with a dot\n")
                .contains("\\fB\\-k\\fR, \\fB\\-\\-kind\\fR \\fIKIND\\fR\nIt's one of FIRST, SECOND.\n");
    }

    @Test
    void fishOffersValuesAndEscapesQuotes() {
        assertThat(FishCompletion.of(new CommandLine(new Odd())))
                .contains("-l kind -x -a 'FIRST SECOND' -d 'It\\'s one of FIRST, SECOND'");
    }

    @Test
    void groffHasNothingToSayAgainstThePages() throws Exception {
        String groff = Shell.need("groff");
        try (Stream<Path> pages = Files.list(folder.resolve("share/man/man1"))) {
            for (Path page : pages.sorted().toList()) {
                Shell.Ended ended = shell.run(groff, "-man", "-Tutf8", "-ww", "-z", page.toString());
                assertThat(ended.text()).as(page.toString()).isEmpty();
            }
        }
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assertThat(completedByBash("frond re")).contains("render", "regime").doesNotContain("run");
        assertThat(completedByBash("frond run --no")).containsExactly("--no-pictures");
        assertThat(completedByBash("frond measure tr")).containsExactly("transference");
    }

    @Test
    void bashCompletesValues() throws Exception {
        assertThat(completedByBash("frond render runs/a --field co")).containsExactly("concentration");
        assertThat(completedByBash("frond render runs/a --theme d")).containsExactly("dark");
        assertThat(completedByBash("frond render runs/a --colour-map c")).containsExactly("cividis", "coolwarm");
        assertThat(completedByBash("frond new my-cell --from m")).containsExactly("membrane");
        assertThat(completedByBash("frond new my-cell --electrolyte l")).containsExactly("lp30");
        assertThat(completedByBash("frond sweep a.yaml --engine l")).containsExactly("local");
        assertThat(completedByBash("frond verify planar")).containsExactly("planar-polarisation");
    }

    @Test
    void theHeadOfBashsFileTellsHowToInstallIt() throws Exception {
        String file = Files.readString(folder.resolve("share/completions/frond.bash"));
        assertThat(file)
                .startsWith("# frond's completion for bash.")
                .contains("share/completions/frond.bash")
                .doesNotContain("bash_profile", "(see [");
    }

    /** The function that bash calls; compopt works only when bash itself calls it. */
    private List<String> completedByBash(String typed) throws Exception {
        String bash = Shell.need("bash");
        String file = folder.resolve("share/completions/frond.bash").toString();
        assertThat(shell.run(bash, "-n", file).text()).isEmpty();
        String words = "COMP_WORDS=(%s); COMP_CWORD=%d".formatted(typed, typed.split(" ").length - 1);
        return shell.run(
                        bash,
                        "-c",
                        "compopt() { :; }; source '" + file + "'; " + words
                                + "; _complete_frond; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .text()
                .lines()
                .map(String::strip)
                .toList();
    }

    @Test
    void fishCompletesCommandsAndOptions() throws Exception {
        assertThat(completedByFish("frond re")).contains("render\t", "regime\t").doesNotContain("run\t");
        assertThat(completedByFish("frond run --no")).startsWith("--no-pictures\t");
        assertThat(completedByFish("frond measure tr")).startsWith("transference\t");
        assertThat(completedByFish("frond measure impedance --o")).startsWith("--output\t");
        assertThat(completedByFish("frond new --electrolyte l")).startsWith("lp30\t1 M LiPF6");
        assertThat(completedByFish("frond new --from m")).startsWith("membrane\tOne bump in a membrane");
    }

    private String completedByFish(String typed) throws Exception {
        String fish = optional("fish");
        String file = folder.resolve("share/completions/frond.fish").toString();
        Shell home = new Shell(folder, Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(), "LC_ALL", "C.UTF-8"));
        return home.run(fish, "--no-config", "-c", "source '" + file + "'; complete -C '" + typed + "'")
                .text();
    }

    /** zsh's own completion needs a terminal: the file is read and its functions are asked for. */
    @Test
    void zshTakesBashsCompletion() throws Exception {
        String zsh = optional("zsh");
        Shell.Ended ended = shell.run(
                zsh,
                "-f",
                "-c",
                "fpath=('" + folder.resolve("share/completions") + "' $fpath); autoload -Uz compinit; compinit -u -D;"
                        + " print $_comps[frond]; _frond 2>/dev/null; print $+functions[_complete_frond]");
        assertThat(ended.text().lines()).contains("_frond", "1");
    }

    /** Shells that few have are left out without them, in every place. */
    private static String optional(String program) {
        assumeTrue(Shell.found(program).isPresent(), () -> program + " is not installed");
        return Shell.found(program).orElseThrow().toString();
    }
}
