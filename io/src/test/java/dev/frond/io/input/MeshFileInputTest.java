package dev.frond.io.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.Threads;
import dev.frond.io.gmsh.GmshReader;
import dev.frond.io.schema.InputException;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeshFileInputTest {
    private static final String SCENARIO = """
            frond: 1
            name: mesh
            temperature: 298.15 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.4, diffusivity: 1e-12 m^2/s}
            cell: {width: 3 um, height: 2 um}
            anode: {exchange_current_density: 1 A/m^2, moving: false}
            drive: {current_density: 0.1 mA/cm^2}
            time: {end: 1 s}
            mesh:
              file: box-41-binary.msh
              unit: um
              tags: {front: 1, right: 2, top: 3, left: 4, fillers: 5}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyMeshes() throws IOException {
        for (String name : List.of("box-41-binary.msh", "trench.msh")) {
            try (InputStream in = Objects.requireNonNull(GmshReader.class.getResourceAsStream(name), name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    private Input read(String text) throws IOException {
        return Input.read(Files.writeString(folder.resolve("a.yaml"), text), List.of());
    }

    private void assertRefused(String text, String place, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @Test
    void theMeshIsReadInMetres() throws IOException {
        assertThat(Objects.requireNonNull(read(SCENARIO).mesh()).top()).isCloseTo(2e-6, within(1e-18));
    }

    @Test
    void sizeAndUnitMustFit() {
        assertRefused(
                SCENARIO.replace("width: 3 um", "width: 3 mm"), "a.yaml:5:15: the top of", "is 3 um wide, not 3 mm");
        assertRefused(SCENARIO.replace("unit: um", "unit: nm"), "a.yaml:5:15: the top of", "is 3 nm wide, not 3 um");
        assertRefused(
                SCENARIO.replace("height: 2", "height: 3"),
                "a.yaml:5:29: the mesh in",
                "from y = 0 nm to 2 um, not 3 um");
    }

    @Test
    void tagsMustFit() {
        assertRefused(
                SCENARIO.replace("front: 1", "front: 3").replace("top: 3", "top: 1"), "a.yaml:12:17: ", "\"front\"");
        assertRefused(SCENARIO.replace("left: 4", "left: 1"), "a.yaml:12:44: 1 is the tag of front already", "");
    }

    @Test
    void whatWouldBeIgnoredIsRefused() {
        assertRefused(
                SCENARIO.replace("false}", "false, defects: [{kind: wedge, at: 1 um, height: 1 um, width: 1 um}]}"),
                "a.yaml:6:69: ",
                "only hot-spot and insulating go with mesh.file");
        assertRefused(
                SCENARIO + "fillers: [{kind: impermeable, diameter: 1 um, at: [[1 um, 1 um]]}]\n",
                "a.yaml:13:10: ",
                "mesh.tags.fillers");
        assertRefused(SCENARIO.replace("moving: false", "moving: true"), "a.yaml:10:9: ", "frozen front");
    }

    @Test
    void filesThatAreNoneAreNamed() {
        assertRefused(SCENARIO.replace("box-41", "box-42"), "a.yaml:10:9: there is no such file", "box-42-binary.msh");
        assertRefused(SCENARIO.replace("box-41-binary.msh", "."), "a.yaml:10:9: ", "it is a folder");
        assertRefused(
                SCENARIO.replace("box-41-binary.msh", "\"a\\0b\""), "a.yaml:10:9: ", "cannot be the name of a file");
    }

    @Test
    void malformedFilesAreNamedWithThePlaceInThem() throws IOException {
        Files.writeString(folder.resolve("box-41-binary.msh"), "$MeshFormat\n3 0 8\n");
        assertRefused(SCENARIO, "box-41-binary.msh:2:1: expected version 2.2 or 4.1, got 3.0", "");
    }

    /** 1 mA/cm2 over a cell of 3 um is 10 A/m2 and 3e-5 A/m, whatever the width of the front. */
    @Test
    void currentAndChargeAreOfTheCellsWidth() throws IOException {
        Input input = read(SCENARIO.replace("height: 2", "height: 3")
                .replace("0.1 mA", "1 mA")
                .replace("box-41-binary", "trench")
                .replace(", fillers: 5", ""));
        List<SeriesRow> rows = new ArrayList<>();
        Simulator.SIMULATION.run(input.scenario(), input.mesh(), Threads.ONE, new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                rows.add(row);
            }
        });
        SeriesRow last = rows.get(rows.size() - 1);
        assertThat(last.current()).isCloseTo(10, within(1e-6)); // Newton's tolerance
        assertThat(last.charge()).isCloseTo(3e-5 * last.time(), within(1e-11));
        assertThat(last.currentDensityMean()).isCloseTo(30, within(1e-5));
        assertThat(last.frontTip()).isEqualTo(-1e-6);
        assertThat(last.frontHeightMean()).isCloseTo(-1e-6, within(1e-18));
    }
}
