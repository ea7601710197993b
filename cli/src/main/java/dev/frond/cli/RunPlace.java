package dev.frond.cli;

import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a run may write: a new or empty folder, one that a run has only half begun, or that of an earlier run of the same
 * scenario; never one that another run is writing into.
 */
final class RunPlace {
    private RunPlace() {}

    /** {@code runs/NAME}, with what does not belong in a file name replaced by a hyphen. */
    static Path defaultFor(String run) {
        String safe = run.strip().replaceAll("[^\\p{L}\\p{N}._+-]+", "-").replaceAll("^[.-]+|-+$", "");
        String name = safe.isEmpty() ? "unnamed" : safe;
        try {
            return Path.of("runs", name);
        } catch (InvalidPathException e) { // in a locale without these letters
            return Path.of("runs", name.replaceAll("[^\\x20-\\x7e]+", "-"));
        }
    }

    /** Room on the disk of {@code folder}, which need not be there yet, bytes; infinite when it cannot be told. */
    static double freeBytes(Path folder) {
        for (Path part = folder.toAbsolutePath(); part != null; part = part.getParent()) {
            if (Files.exists(part)) {
                try {
                    return Files.getFileStore(part).getUsableSpace();
                } catch (IOException e) {
                    return Double.POSITIVE_INFINITY;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Files that are not a run's are never touched, nor is a run of another name.
     *
     * @throws UsageException when {@code folder} is not for this run
     * @throws dev.frond.io.run.FolderInUseException when another run writes into it
     */
    static void check(Path folder, String name) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is a file; a folder was expected");
        }
        RunFolder.checkFree(folder);
        RunFiles files = new RunFiles(folder);
        if (files.isHalfBegun()) {
            return;
        }
        if (Files.exists(files.fields()) && !Files.isDirectory(files.fields())) {
            throw new UsageException(files.fields() + " is a file; a folder was expected");
        }
        if (!Files.isRegularFile(files.scenario())) {
            throw new UsageException(folder + " is not empty and holds no run of frond; choose another folder with -o");
        }
        String other = ScenarioReader.read(files.scenario()).name();
        if (!Objects.equals(other, name)) {
            throw new UsageException(folder + " holds the run \"" + other + "\", and this one is \"" + name
                    + "\"; choose another folder with -o");
        }
    }

    /** What is said before a run that has ended is replaced; nothing where there is none. */
    static Optional<String> replaced(Path folder, String scenario) throws IOException {
        RunFiles files = new RunFiles(folder);
        if (!Files.exists(files.summary()) || !Files.isRegularFile(files.scenario())) {
            return Optional.empty();
        }
        boolean same = Files.readString(files.scenario()).equals(scenario);
        return Optional.of("replacing the run in " + folder + (same ? "" : ", which was of another scenario"));
    }
}
