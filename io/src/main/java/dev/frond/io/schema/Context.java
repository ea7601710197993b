package dev.frond.io.schema;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param folder of the input, where the names of files in it begin; null when the input is a text that is no file
 * @param path from the root, such as {@code anode.defects[0]}; empty at the root
 * @param enclosing the mapping around it; null at the root
 */
public record Context(
        InputProblems problems,
        @Nullable Path folder,
        String path,
        @Nullable Entries enclosing) {
    /** The root of a text that is no file. */
    public static Context ofText(InputProblems problems) {
        return new Context(problems, null, "", null);
    }

    /** The root of a file. */
    public static Context ofFile(InputProblems problems, Path file) {
        return new Context(problems, file.resolveSibling(""), "", null);
    }

    public Context element(int index) {
        return new Context(problems, folder, path + "[" + index + "]", enclosing);
    }

    /** The context of the value of {@code key}. */
    Context at(String key, Entries around) {
        return new Context(problems, folder, path.isEmpty() ? key : path + "." + key, around);
    }

    /** {@code  in anode}, or nothing at the root. */
    public String in() {
        return path.isEmpty() ? "" : " in " + path;
    }

    public void report(Node place, String message) {
        problems.report(place, message);
    }

    /**
     * The file that a value names, relative to the folder of the input; so are those of {@code --set}.
     *
     * @param place of the value
     * @return empty after the mistake has been reported: there is no such file, or the input is no file itself
     */
    public Optional<Path> file(Node place, String name) {
        if (folder == null) {
            report(place, "\"" + name + "\": a scenario that is not a file cannot name files; write the values here");
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
            String where = folder.toString().isEmpty() ? "the folder of " + problems.source() : folder.toString();
            report(place, "there is no file \"" + name + "\" in " + where + NearestFile.hintOfAny(file));
        } catch (InvalidPathException e) {
            report(place, "\"" + name + "\" cannot be the name of a file: " + e.getReason());
        }
        return Optional.empty();
    }
}
