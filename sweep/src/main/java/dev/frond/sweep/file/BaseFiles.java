package dev.frond.sweep.file;

import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.NearestFile;
import dev.frond.sweep.domain.NamedFile;
import dev.frond.sweep.domain.SweepBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the scenarios that a file of many runs names. */
public final class BaseFiles {
    private final Path file;
    private final InputProblems problems;

    /**
     * Of one file.
     *
     * @param file where the names of the bases start from
     * @param problems of that file
     */
    public BaseFiles(Path file, InputProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The file of a base. */
    public static Path of(Path file, SweepBase base) {
        return file.resolveSibling(base.name());
    }

    /**
     * A base with the files that it names.
     *
     * @param values that stand in its place, which may name files as well
     * @return empty after the mistake has been reported
     * @throws InputException when the base cannot be read at all
     */
    public Optional<SweepBase> read(BaseName name, List<String> values) {
        Path base = file.resolveSibling(name.file());
        if (Files.notExists(base)) {
            report(
                    name,
                    name.file() + ": there is no such file in the folder of " + problems.source()
                            + ", where its path begins" + NearestFile.hint(base));
            return Optional.empty();
        }
        InputText text = InputText.of(base, FileKind.SCENARIO, problems);
        if (!name.sha256().isEmpty() && !name.sha256().equals(text.sha256())) {
            report(name, name.file() + " has changed: its SHA-256 is " + text.sha256());
        }
        NamedFiles files = new NamedFiles();
        files.add(InputText.prepared(text.text(), base.toString()), base.toString());
        values.forEach(value -> files.add(value, name.file()));
        List<NamedFile> reads = files.beside(base, problems);
        for (NamedFile earlier : name.reads()) {
            if (!reads.contains(earlier)) {
                report(name, earlier.name() + ", which " + name.file() + " names, has changed or is gone");
            }
        }
        return Optional.of(new SweepBase(name.file(), text.text(), text.sha256(), reads));
    }

    private void report(BaseName name, String message) {
        problems.report(problems.source(), name.line(), name.column(), message);
    }
}
