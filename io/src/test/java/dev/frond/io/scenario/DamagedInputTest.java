package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.frond.io.schema.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no text, no file, or more than a scenario needs. */
class DamagedInputTest {
    private static final String VALID = """
            frond: 1
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.3, diffusivity: 1e-13 m^2/s}
            cell: {width: 5 um, height: 3 um}
            anode: {exchange_current_density: 0.95 A/m^2}
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 2 h}
            """;

    @TempDir
    private Path folder;

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("s.yaml"), bytes);
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + message);
    }

    private void assertRefused(String text, String message) throws IOException {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void charactersThatAreNoneAreNamedWithTheirPlace() throws IOException {
        assertRefused(
                VALID.replace("318 K", "318\u0000K"), ":2:17: the character U+0000 is not allowed in a text file");
        assertRefused(
                VALID.replace("318 K", "\u001b[31m"), ":2:14: the character U+001B is not allowed in a text file");
        assertRefused(
                VALID.replace("frond", "# \u00e9t\u00e9\nfrond").getBytes(StandardCharsets.ISO_8859_1),
                ":1:3: the byte 0xE9 is no UTF-8 text: save the file as UTF-8");
        assertRefused(VALID.getBytes(StandardCharsets.UTF_16), ": the file is UTF-16: save it as UTF-8");
    }

    @Test
    void aByteOrderMarkIsLeftAside() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "\ufeff" + VALID);
        assertThat(ScenarioReader.read(file).temperature()).isEqualTo(318);
    }

    @Test
    void nestingAndAliasesAreBounded() throws IOException {
        assertRefused(
                "[".repeat(3000), ":1:51: cannot be read as YAML: lists and mappings nest more than 50 deep here");
        assertRefused(
                VALID + "fillers: [&a {kind: impermeable}" + ", *a".repeat(101) + "]",
                ":8:435: cannot be read as YAML: more than 100 aliases (*name)");
        assertRefused(
                VALID + "fillers: &a [{kind: *a}]", ":8:21: cannot be read as YAML: *a stands inside what it repeats");
    }

    /** The library's own limit is 3 MB; and it moves what it has read of a comment for each small buffer. */
    @Test
    void longFilesAreReadToAStatedLength() throws IOException {
        String points = "{at: 1 s, current_density: 1 A/m^2}" + ",{at: 1.00000001 h, current_density: 1 A/m^2}";
        String comment = "# " + "x".repeat(10_000_000) + "\n";
        String table = VALID.replace("{current_density: 0.3 mA/cm^2}", "{table: [" + points + "]}");
        Path file = Files.writeString(folder.resolve("s.yaml"), comment + table);
        assertThat(ScenarioReader.read(file).time().end()).isEqualTo(7200);
        assertRefused(
                comment.repeat(4) + table, ": the file cannot be read: it has more than 32 MB, the most that is read");
    }

    @Test
    void pipesAndDevicesAreRefused() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no devices");
        String message = "the file cannot be read: it is no regular file but a pipe or a device";
        assertThatThrownBy(() -> ScenarioReader.read(Path.of("/dev/zero"))).hasMessage("/dev/zero: " + message);
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> ScenarioReader.read(pipe)).hasMessage(pipe + ": " + message);
    }

    @Test
    void filesOfAnotherKindAreNamedForWhatTheyAre() throws IOException {
        assertRefused(
                "# jobs\nfrond_sweep: 1\nbase: s.yaml\n", ": this is a sweep, not a scenario: frond sweep takes it");
        assertRefused(
                "$MeshFormat\n2.2 0 8\n", ": this is a Gmsh mesh, not a scenario: a scenario names it as mesh.file");
        assertRefused("\u0089HDF\r\n".getBytes(StandardCharsets.ISO_8859_1), ": this is an HDF5 file, not a scenario");
        Files.writeString(folder.resolve("scenario.yaml"), VALID);
        assertThatThrownBy(() -> ScenarioReader.read(folder))
                .hasMessageStartingWith(folder + ": this is the folder of a run, not a scenario");
    }

    @Test
    void defectsAndBoxesOutOfProportionAreRefusedAtOnce() throws IOException {
        String gaussian = "0.95 A/m^2, defects: [{kind: gaussian, at: 2 um, height: %s, width: 1 um}]";
        assertRefused(
                VALID.replace("0.95 A/m^2", gaussian.formatted("10 m")),
                ":5:57: the defect reaches the top of the box at 3 um");
        assertRefused(
                VALID.replace("0.95 A/m^2", gaussian.formatted("-10 m")),
                ":5:56: the front is more than 1000 times as long as cell.width, 5 um");
        assertRefused(
                VALID.replace("5 um", "1 m") + "mesh: {front: 1 nm}",
                ":8:15: that makes 1.00e+09 edges along the front, at most 1.00e+06 can be computed");
        assertRefused(
                VALID.replace("height: 3 um", "height: 1e-6 um"),
                ":1:1: front must be shorter than cell.height, 0.001 nm");
    }

    @Test
    void pathsOfOptionsAreBounded() {
        String path = "a.".repeat(60) + "b";
        assertThatThrownBy(() -> ScenarioReader.parse(VALID, "s.yaml", List.of(path + "=1")))
                .hasMessageContaining("is no path");
    }
}
