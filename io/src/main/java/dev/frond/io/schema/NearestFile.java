package dev.frond.io.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The input file a user probably meant. */
public final class NearestFile {
    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    /** Of a folder, looked at for a name; a longer list is no help. */
    private static final int MOST_FILES = 10_000;

    private NearestFile() {}

    /** As {@link NearestName#hint}, of the inputs beside {@code file}: the same name with a suffix, or the nearest. */
    public static String hint(Path file) {
        String name = String.valueOf(file.getFileName());
        List<String> inputs = beside(file, SUFFIXES);
        Optional<String> suffixed =
                SUFFIXES.stream().map(name::concat).filter(inputs::contains).findFirst();
        return NearestName.hint(suffixed.orElse(name), inputs);
    }

    /** As the other, of all files beside {@code file}. */
    public static String hintOfAny(Path file) {
        return NearestName.hint(String.valueOf(file.getFileName()), beside(file, List.of("")));
    }

    private static List<String> beside(Path file, List<String> suffixes) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST_FILES)
                    .map(beside -> String.valueOf(beside.getFileName()))
                    .filter(beside -> suffixes.stream().anyMatch(beside::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
