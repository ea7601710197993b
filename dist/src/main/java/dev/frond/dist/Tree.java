package dev.frond.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folder that an archive holds; names in it are relative, with slashes. */
record Tree(Path folder) {
    static final String JAR = "lib/frond.jar";
    static final String JAVA = "lib/java";
    static final String CACHE = "lib/frond.aot";

    /** An empty one; what was there is deleted. */
    static Tree empty(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        return new Tree(folder);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Path at(String name) {
        return folder.resolve(name);
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(at(name).getParent());
        Files.writeString(at(name), text);
    }

    void copy(Path file, String name) throws IOException {
        Files.createDirectories(at(name).getParent());
        Files.copy(file, at(name), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All files below {@code from} whose path, relative to it, is wanted. */
    void copyAll(Path from, String name, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                Path relative = from.relativize(file);
                if (wanted.test(relative)) {
                    copy(file, name + "/" + relative);
                }
            }
        }
    }

    /** Gives all files and folders the same time, so that equal contents make equal archives. */
    void stamp(Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> !Files.isSymbolicLink(path)).forEach(path -> {
                try {
                    Files.setLastModifiedTime(path, FileTime.from(time));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
