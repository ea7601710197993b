package dev.frond.io.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file or a folder is, told by its beginning, for those that are handed to a command that takes another kind. */
public enum FileKind {
    SCENARIO("a scenario", "frond run, mesh, regime, measure and homogenise take it"),
    SWEEP("a sweep", "frond sweep takes it"),
    FIT("a fit", "frond fit takes it"),
    SENSITIVITY("a sensitivity", "frond sensitivity takes it"),
    OPTIMISATION("an optimisation", "frond optimise takes it"),
    RUN("the folder of a run", "frond view, info, render and compare take it; its scenario is scenario.yaml in it"),
    SWEEP_RUN("the folder of a sweep that was run", "frond view and info take it; its sweep is sweep.yaml in it"),
    STUDY_RUN("the folder of a study that was run", "frond view shows its report"),
    FRAME("an HDF5 file", "frond info takes frames"),
    MESH("a Gmsh mesh", "a scenario names it as mesh.file"),
    BPX("a BPX file", "frond import bpx makes a scenario of it"),
    TABLE("a table of values (CSV)", "a scenario names it");

    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
    private static final Pattern SCENARIO_KEY = key("frond");
    private static final Pattern SWEEP_KEY = key("frond_sweep");
    private static final Pattern FIT_KEY = key("frond_fit");
    private static final Pattern SENSITIVITY_KEY = key("frond_sensitivity");
    private static final Pattern OPTIMISATION_KEY = key("frond_optimisation");
    /** In the header, with the version. */
    private static final Pattern BPX_KEY = Pattern.compile("\"BPX\"\\s*:");

    /** Comments before the first key are shorter. */
    private static final int BEGINNING = 1 << 14;

    private final String words;
    private final String takenBy;

    FileKind(String words, String takenBy) {
        this.words = words;
        this.takenBy = takenBy;
    }

    private static Pattern key(String name) {
        return Pattern.compile("(?m)^[{\\s]*\"?" + name + "\"?\\s*:");
    }

    /** The kind of what has this name; empty when it is none of these, or cannot be read. */
    public static Optional<FileKind> of(Path path) {
        if (Files.isDirectory(path)) {
            if (Files.isRegularFile(path.resolve("sweep.yaml")) && Files.isDirectory(path.resolve("rows"))) {
                return Optional.of(SWEEP_RUN);
            }
            if (Files.isRegularFile(path.resolve("runs.csv"))) {
                return Optional.of(STUDY_RUN);
            }
            return Files.isRegularFile(path.resolve("scenario.yaml")) ? Optional.of(RUN) : Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] beginning = in.readNBytes(BEGINNING);
            if (startsWith(beginning, HDF5)) {
                return Optional.of(FRAME);
            }
            if (startsWith(beginning, "$MeshFormat".getBytes(StandardCharsets.US_ASCII))) {
                return Optional.of(MESH);
            }
            return ofText(new String(beginning, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The kind of an input, by its version key. */
    static Optional<FileKind> ofText(String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        if (SCENARIO_KEY.matcher(beginning).find()) {
            return Optional.of(SCENARIO);
        }
        if (SWEEP_KEY.matcher(beginning).find()) {
            return Optional.of(SWEEP);
        }
        if (FIT_KEY.matcher(beginning).find()) {
            return Optional.of(FIT);
        }
        if (SENSITIVITY_KEY.matcher(beginning).find()) {
            return Optional.of(SENSITIVITY);
        }
        if (OPTIMISATION_KEY.matcher(beginning).find()) {
            return Optional.of(OPTIMISATION);
        }
        return BPX_KEY.matcher(beginning).find() ? Optional.of(BPX) : Optional.empty();
    }

    /** For messages: that it is this, and what it is for. */
    public String insteadOf(FileKind expected) {
        return "this is " + words + ", not " + expected.words + ": " + takenBy;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
