package dev.frond.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A JDK from which a Java of its own can be made: one with its modules in a folder jmods, or that can do without (many from 24). */
record Jdk(Path home, Runtime.Version version) {
    /** The first with ahead-of-time caches that work wherever the folder lies. */
    private static final int WITH_CACHE = 25;

    /** @throws IllegalArgumentException when there is none, or no Java can be made from it */
    static Jdk at(Path home) {
        return read(home)
                .orElseThrow(() -> new IllegalArgumentException(
                        "-Dfrond.jdk: expected the folder of a JDK of Linux on x64 with jlink and jmods, found "
                                + home));
    }

    /** The newest of those in variables JAVA_HOME..., in the usual folders, and the one that builds. */
    static Jdk newest() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME") && !value.isEmpty()) {
                homes.add(Path.of(value));
            }
        });
        Path user = Path.of(System.getProperty("user.home"));
        for (Path folder : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt/java"),
                user.resolve(".jdks"),
                user.resolve(".sdkman/candidates/java"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.sorted().forEach(homes::add);
                }
            }
        }
        return homes.stream()
                .flatMap(home -> read(home).stream())
                .max(Comparator.comparing(Jdk::version))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no JDK of Linux on x64 with jlink and jmods was found; say where one is: -Dfrond.jdk=FOLDER"));
    }

    boolean hasCache() {
        return version.feature() >= WITH_CACHE;
    }

    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static Optional<Jdk> read(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !canLink(home)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(release)) {
            properties.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        String version = unquoted(properties, "JAVA_VERSION");
        if (!version.matches("[0-9.]+") || !target(properties).equals("Linux x86_64")) {
            return Optional.empty();
        }
        return Optional.of(new Jdk(home, Runtime.Version.parse(version)));
    }

    private static boolean canLink(Path home) {
        Path jlink = home.resolve("bin/jlink");
        if (!Files.isExecutable(jlink)) {
            return false;
        }
        try {
            return Files.isDirectory(home.resolve("jmods"))
                    || Tool.run(home, List.of(jlink.toString(), "--help")).contains("run-time image enabled");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String target(Properties release) {
        return unquoted(release, "OS_NAME") + " " + unquoted(release, "OS_ARCH").replace("amd64", "x86_64");
    }

    private static String unquoted(Properties properties, String name) {
        return properties.getProperty(name, "").replace("\"", "");
    }
}
