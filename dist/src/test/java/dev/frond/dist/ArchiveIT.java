package dev.frond.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives as somebody gets them: unpacked into an empty folder, with no Java to be found. */
class ArchiveIT {
    private static final Path ARCHIVES = Path.of(System.getProperty("frond.archives", "target"));
    private static final String NAME = "frond-" + System.getProperty("frond.version", "");

    /** What bin/frond calls, and no more. */
    private static final List<String> PROGRAMS = List.of("sh", "dirname", "readlink", "sed");

    @TempDir
    private static Path work = Path.of("");

    private static Path home = Path.of("");
    private static Path programs = Path.of("");

    private Path place = Path.of("");
    private Shell shell = new Shell(work, Map.of());

    @BeforeAll
    static void unpack() throws Exception {
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path unpacked = Files.createDirectories(work.resolve("a folder"));
        Shell.Ended ended = new Shell(unpacked, System.getenv())
                .run(
                        "tar",
                        "-xzf",
                        ARCHIVES.resolve(NAME + "-linux-x64.tar.gz")
                                .toAbsolutePath()
                                .toString());
        assertThat(ended.text()).isEmpty();
        home = unpacked.resolve(NAME);
        programs = Files.createDirectories(work.resolve("programs"));
        for (String each : PROGRAMS) {
            Files.createSymbolicLink(programs.resolve(each), Shell.found(each).orElseThrow());
        }
    }

    @BeforeEach
    void goToAnEmptyFolder() throws IOException {
        place = Files.createTempDirectory(work, "place");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        shell = new Shell(place, Map.of("PATH", programs.toString(), "HOME", place.toString()));
    }

    @Test
    void holdsWhatItIsToHold() {
        for (String each : List.of(
                "bin/frond",
                "bin/frond.bat",
                "lib/frond.jar",
                "lib/java/bin/java",
                "lib/java/legal/java.base/LICENSE",
                "share/man/man1/frond.1",
                "share/completions/frond.bash",
                "examples/figure4-lpc/scenario.yaml",
                "docs/theory.md",
                "docs/install.md",
                "studio/index.html",
                "studio/engine/frond.wasm",
                "python/frond/__init__.py",
                "LICENSE",
                "NOTICE",
                "licences/THIRD-PARTY.csv",
                "licences/bom.json")) {
            assertThat(home.resolve(each)).isNotEmptyFile();
        }
    }

    @Test
    void runsTheFirstExampleWithoutJava() throws Exception {
        Shell.Ended ended = shell.run(frond(home), "run", example(home), "--set", "time.end=20 s");
        assertThat(ended.status()).as(ended.text()).isZero();
        seePicture();
    }

    @Test
    void exportsAPageOfARun() throws Exception {
        Shell.Ended run =
                shell.run(frond(home), "run", example(home), "--set", "time.end=20 s", "-o", "run", "--quiet");
        assertThat(run.status()).as(run.text()).isZero();
        Shell.Ended ended = shell.run(frond(home), "view", "run", "--export", "run.html");
        assertThat(ended.text()).isEqualTo("run.html\n");
        assertThat(place.resolve("run.html")).isNotEmptyFile();
    }

    @Test
    void runsThroughALinkAndWithOptionsForJava() throws Exception {
        Path link = Files.createSymbolicLink(place.resolve("simulate"), place.relativize(home.resolve("bin/frond")));
        Map<String, String> environment = new HashMap<>(shell.environment());
        environment.put("FROND_JAVA_OPTS", "-Xmx300m -showversion");
        Shell.Ended ended = new Shell(place, environment).run(link.toString(), "--version");
        assertThat(ended.text()).contains("Runtime Environment").endsWith("frond " + NAME.substring(6) + "\n");
    }

    /** With AOTMode=on Java stops when the cache does not fit. */
    @Test
    void usesItsClassCacheWhereverItLies() throws Exception {
        if (Files.exists(home.resolve(Tree.CACHE))) {
            Map<String, String> environment = new HashMap<>(shell.environment());
            environment.put("FROND_JAVA_OPTS", "-XX:AOTMode=on");
            assertThat(new Shell(place, environment)
                            .run(frond(home), "--version")
                            .text())
                    .isEqualTo("frond " + NAME.substring(6) + "\n");
        }
    }

    /** As another user than the one that unpacked it; root could write anywhere. */
    @Test
    void runsWithoutWritePermissionInItsOwnFolder() throws Exception {
        List<String> asOther = List.of();
        if (Files.isWritable(Path.of("/"))) {
            asOther = List.of(Shell.need("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        } else {
            shell.run("/bin/sh", "-c", "/bin/chmod -R a-w '" + home + "'");
        }
        List<Path> before = files(home);
        Shell.Ended touched = shell.run(asOther, "/bin/sh", "-c", ": > '" + home.resolve("new") + "'");
        assertThat(touched.status()).isNotZero();
        Shell.Ended ended = shell.run(asOther, frond(home), "run", example(home), "--set", "time.end=1 s");
        assertThat(ended.status()).as(ended.text()).isZero();
        seePicture();
        assertThat(files(home)).isEqualTo(before);
        if (asOther.isEmpty()) {
            shell.run("/bin/sh", "-c", "/bin/chmod -R u+w '" + home + "'");
        }
    }

    /** Of the Markdown pages; links to addresses and into the same page aside. */
    @Test
    void everyLinkOfItsPagesLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!\\w+:)([^)#\\s]+)(?:#[^)]*)?\\)");
        List<String> dead = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path page : all.filter(file -> file.toString().endsWith(".md")).toList()) {
                link.matcher(Files.readString(page))
                        .results()
                        .map(found -> page.resolveSibling(found.group(1)).normalize())
                        .filter(target -> !Files.exists(target))
                        .forEach(target -> dead.add(home.relativize(page) + " -> " + home.relativize(target)));
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theManualPageCanBeRead() throws Exception {
        String man = Shell.need("man");
        Shell usual = new Shell(place, Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8", "MANWIDTH", "100"));
        assertThat(usual.run(
                                man,
                                "-l",
                                home.resolve("share/man/man1/frond-run.1").toString())
                        .text())
                .contains("frond-run - Simulate a scenario", "SYNOPSIS", "--no-pictures");
    }

    @Test
    void theZipRunsWithTheJavaOfTheComputer() throws Exception {
        Path zip = place.resolve("zip");
        extract(ARCHIVES.resolve(NAME + ".zip"), zip);
        Path unpacked = zip.resolve(NAME);
        assertThat(unpacked.resolve("lib/java")).doesNotExist();
        Shell.Ended without = shell.run(frond(unpacked), "--version");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.text()).startsWith("frond needs Java 17 or later; found none");

        Map<String, String> environment = new HashMap<>(shell.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Shell.Ended ended =
                new Shell(place, environment).run(frond(unpacked), "run", example(unpacked), "--set", "time.end=1 s");
        assertThat(ended.status()).as(ended.text()).isZero();
        seePicture();
    }

    @Test
    void theSumsAreRight() throws Exception {
        String sha256sum = Shell.need("sha256sum");
        Shell.Ended ended = new Shell(ARCHIVES.toAbsolutePath(), System.getenv()).run(sha256sum, "-c", "SHA256SUMS");
        assertThat(ended.text()).contains(NAME + ".zip: OK", NAME + "-linux-x64.tar.gz: OK", "bom.json: OK");
    }

    private static String frond(Path home) {
        return home.resolve("bin/frond").toString();
    }

    private static String example(Path home) {
        return home.resolve("examples/figure4-lpc/scenario.yaml").toString();
    }

    private void seePicture() throws IOException {
        assertThat(ImageIO.read(place.resolve("runs/figure4-lpc/picture.png").toFile())
                        .getWidth())
                .isGreaterThan(500);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    /** With the permissions that the archive has. */
    private static void extract(Path zip, Path folder) throws IOException {
        URI uri = URI.create("jar:" + zip.toAbsolutePath().toUri());
        try (FileSystem files = FileSystems.newFileSystem(uri, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            for (Path path : all.sorted().toList()) {
                Path to = folder.resolve(path.toString().substring(1));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    try (InputStream in = Files.newInputStream(path)) {
                        Files.copy(in, to);
                    }
                    Files.setPosixFilePermissions(to, permissions(path));
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static java.util.Set<PosixFilePermission> permissions(Path path) throws IOException {
        return (java.util.Set<PosixFilePermission>) Files.getAttribute(path, "zip:permissions");
    }
}
