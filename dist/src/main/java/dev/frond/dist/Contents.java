package dev.frond.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What is copied from the repository as it is. */
record Contents(Path root, String version) {
    /** Made by builds, tests and runs. */
    private static final Set<String> MADE =
            Set.of("target", "runs", "build", "dist", "__pycache__", ".pytest_cache", ".jqwik-database");

    static Contents of(Path root, String version) {
        return new Contents(root, version);
    }

    void copyTo(Tree tree) throws IOException {
        tree.copy(root.resolve("cli/target/frond-all.jar"), Tree.JAR);
        Path scripts = root.resolve("dist/src/main/dist/bin");
        tree.copy(scripts.resolve("frond"), "bin/frond");
        tree.write(
                "bin/frond.bat", Files.readString(scripts.resolve("frond.bat")).replace("\n", "\r\n"));
        for (String name : List.of(
                "LICENSE",
                "NOTICE",
                "README.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "CITATION.cff",
                "benchmarks/README.md")) {
            tree.copy(root.resolve(name), name);
        }
        tree.copyAll(root.resolve("cli/src/main/licences"), "licences", file -> true);
        Path libraries = root.resolve("dist/target/bom.json");
        if (!Files.exists(libraries)) {
            throw new NoSuchFileException(libraries + ", the list of libraries, which Maven leaves out offline (-o)");
        }
        tree.copy(libraries, "licences/bom.json");
        tree.copyAll(root.resolve("examples"), "examples", Contents::example);
        tree.copyAll(root.resolve("docs"), "docs", Contents::source);
        tree.copyAll(root.resolve("benchmarks/records"), "benchmarks/records", Contents::source);
        tree.copyAll(root.resolve("python"), "python", Contents::pythonPackage);
        Path site = root.resolve("site/target/site"); // of -Psite
        if (Files.isDirectory(site)) {
            tree.copyAll(site, "site", file -> true);
        }
        Path studio = root.resolve("web/target/site"); // of -Pweb
        if (Files.isDirectory(studio)) {
            tree.copyAll(studio, "studio", file -> true);
        }
    }

    /** Of the Java sources those that show how frond is used from Java. */
    private static boolean example(Path file) {
        return source(file)
                && !file.endsWith("pom.xml")
                && (!file.startsWith("src") || file.endsWith("GrowOneDendrite.java"));
    }

    /** Without its tests, which need the repository. */
    private static boolean pythonPackage(Path file) {
        return source(file) && !file.startsWith("tests") && !file.endsWith("check.sh");
    }

    private static boolean source(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .noneMatch(name -> MADE.contains(name) || name.endsWith(".pyc") || name.endsWith(".egg-info"));
    }
}
