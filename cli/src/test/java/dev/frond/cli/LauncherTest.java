package dev.frond.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, in a tree of its own, with scripts in the place of Java and Maven. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("").toAbsolutePath().resolveSibling("frond");

    @TempDir
    private Path work = Path.of("");

    private Path tree = Path.of("");
    private Path bin = Path.of("");

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void prepare() throws IOException {
        tree = Files.createDirectories(work.resolve("the tree"));
        bin = Files.createDirectories(work.resolve("bin"));
        script(tree.resolve("frond"), Files.readString(LAUNCHER));
        Files.createDirectories(tree.resolve("cli/src/main"));
        Files.writeString(tree.resolve("pom.xml"), "");
        Files.writeString(tree.resolve("cli/pom.xml"), "");
        Files.writeString(tree.resolve("cli/src/main/A.java"), "");
        java("17.0.9");
        script(bin.resolve("mvn"), """
                #!/bin/sh
                echo built >> "%s/builds"
                [ -f "%s/broken" ] && { echo "[ERROR] A.java: broken"; exit 1; }
                cd "%s" && mkdir -p cli/target spark/target && echo jar > cli/target/frond-all.jar || exit
                case "$*" in *cli,spark*) echo jar > spark/target/spark.jar ;; esac
                """.formatted(work, work, tree));
    }

    @Test
    void buildsWhenTheJarIsMissingAndThenNoMore() throws Exception {
        Ended first = launch(work, tree.resolve("frond"), "info", "a b");
        assertThat(first.err()).hasLineCount(1).contains("frond: building");
        assertThat(first.out()).contains("-jar", "frond.jar", "<info>", "<a b>");
        assertThat(launch(work, tree.resolve("frond"), "info").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch(work, tree.resolve("frond"));
        for (String source : List.of("pom.xml", "cli/pom.xml", "cli/src/main/A.java")) {
            Instant later = Files.getLastModifiedTime(tree.resolve("cli/target/frond.jar"))
                    .toInstant()
                    .plusSeconds(1);
            Files.setLastModifiedTime(tree.resolve(source), FileTime.from(later));
            assertThat(launch(work, tree.resolve("frond")).err()).as(source).contains("building");
            Files.setLastModifiedTime(tree.resolve(source), FileTime.from(later.minusSeconds(100)));
        }
    }

    @Test
    void sparkIsBuiltAndOnTheClassPathWhenItIsAskedFor() throws Exception {
        Path source = Files.createDirectories(tree.resolve("spark/src/main")).resolve("B.java");
        Files.writeString(source, "");
        assertThat(launch(work, tree.resolve("frond"), "sweep").out()).contains("-jar");
        Ended first = launch(work, tree.resolve("frond"), "sweep", "--engine", "spark");
        assertThat(first.err()).contains("building");
        assertThat(first.out())
                .contains("spark/target/jars/*:", "frond-spark.jar:", "frond.jar> <dev.frond.cli.Frond> <sweep>")
                .doesNotContain("-jar>");
        assertThat(launch(work, tree.resolve("frond"), "sweep", "--engine=spark")
                        .err())
                .isEmpty();

        Instant later = Files.getLastModifiedTime(tree.resolve("spark/target/frond-spark.jar"))
                .toInstant()
                .plusSeconds(1);
        Files.setLastModifiedTime(source, FileTime.from(later));
        assertThat(launch(work, tree.resolve("frond"), "sweep").err()).isEmpty();
        assertThat(launch(work, tree.resolve("frond"), "sweep", "--engine=spark")
                        .err())
                .contains("building");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void worksThroughASymbolicLinkFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(bin.resolve("simulate"), Path.of("../the tree/frond"));
        Ended ended = launch(Path.of("/"), link, "info");
        assertThat(ended.out())
                .contains(tree.toRealPath().resolve("cli/target/frond.jar").toString());
    }

    @Test
    void exitStatusPassesThrough() throws Exception {
        assertThat(launch(work, tree.resolve("frond"), "info").status()).isEqualTo(7);
    }

    @Test
    void aFailedBuildShowsWhy() throws Exception {
        Files.writeString(work.resolve("broken"), "");
        Ended ended = launch(work, tree.resolve("frond"), "info");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("[ERROR] A.java: broken", "the build failed");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        java("11.0.2");
        Ended ended = launch(work, tree.resolve("frond"), "info");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("needs Java 17 or later; found 11");
        java("1.8.0_292");
        assertThat(launch(work, tree.resolve("frond"), "info").err()).contains("found 8");
    }

    private void java(String version) throws IOException {
        script(bin.resolve("java"), """
                #!/bin/sh
                [ "$1" = -version ] && { echo 'openjdk version "%s" 2024' >&2; exit 0; }
                for a in "$@"; do printf '<%%s> ' "$a"; done
                exit 7
                """.formatted(version));
    }

    private long builds() throws IOException {
        try (Stream<String> lines = Files.lines(work.resolve("builds"))) {
            return lines.count();
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended launch(Path folder, Path launcher, String... arguments) throws Exception {
        Path out = work.resolve("out");
        Path err = work.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments))
                        .toList());
        builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("FROND_JAVA_OPTS");
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
