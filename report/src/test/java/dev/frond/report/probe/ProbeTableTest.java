package dev.frond.report.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Disc;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two triangles over a front at y = 1, up to y = 2, with fields that are linear there; a filler lies in the lithium. */
class ProbeTableTest {
    private static final Mesh MESH = new Mesh(
            new Topology(4, new int[] {0, 1, 2, 0, 2, 3}, new int[] {0, 1, 1, 2, 2, 3, 3, 0}, new int[] {
                BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT
            }),
            new Coordinates(new double[] {0, 1, 1, 1, 1, 2, 0, 2}));

    private static Snapshot frame(double time) {
        return frame(time, Metal.LITHIUM);
    }

    private static Snapshot frame(double time, Metal metal) {
        double[] salt = new double[4];
        double[] potential = new double[4];
        double[] flux = new double[8];
        for (int k = 0; k < 4; k++) {
            double x = MESH.coordinates().x(k);
            double y = MESH.coordinates().y(k);
            salt[k] = 100 + 10 * x + y + time;
            potential[k] = 0.5 * x;
            flux[2 * k] = x;
            flux[2 * k + 1] = -y;
        }
        return new Snapshot(
                time,
                MESH,
                salt,
                potential,
                -0.25,
                flux,
                new double[4],
                new double[] {1, 2, 3, 4},
                List.of(new Disc(0.5, 0.25, 0.2)),
                List.of(new NodalField("temperature", "K", new double[] {300, 300, 301, 301})),
                metal);
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }

    @Test
    void valuesAreInterpolatedAndRegionsAreNamed() {
        Probe probe = Probe.at(0.75, 1.25)
                .and(Probe.at(0.25, 1.5))
                .and(Probe.at(0.1, 0.5))
                .and(Probe.at(0.5, 0.4))
                .and(Probe.at(0.5, 2.5));
        List<String> lines = new ProbeTable(probe).of(List.of(frame(3))).lines().toList();
        assertThat(lines.get(0)).startsWith("time_s,x_m,y_m,distance_m,region,").endsWith(",temperature_K");
        assertThat(lines).hasSize(6).allSatisfy(line -> assertThat(cells(line)).hasSize(12));
        String[] first = cells(lines.get(1));
        assertThat(first[4]).isEqualTo("electrolyte");
        assertThat(Double.parseDouble(first[5])).isCloseTo(100 + 7.5 + 1.25 + 3, within(1e-12));
        assertThat(Double.parseDouble(first[6])).isCloseTo(0.375, within(1e-15));
        assertThat(Double.parseDouble(first[7])).isCloseTo(0.75, within(1e-15));
        assertThat(Double.parseDouble(first[8])).isCloseTo(-1.25, within(1e-15));
        assertThat(first[9]).isEqualTo("1.0");
        assertThat(first[10]).isEqualTo("2.0");
        assertThat(Double.parseDouble(first[11])).isCloseTo(300.25, within(1e-12));
        assertThat(cells(lines.get(2))[9]).isEqualTo("3.0");
        assertThat(lines.get(3)).isEqualTo("3.0,0.1,0.5,0.0,lithium,,-0.25,,,,,");
        assertThat(lines.get(4)).isEqualTo("3.0,0.5,0.4,0.0,filler,,,,,,,");
        assertThat(lines.get(5)).isEqualTo("3.0,0.5,2.5,0.0,outside,,,,,,,");
    }

    @Test
    void theMetalIsNamed() {
        List<String> lines = new ProbeTable(Probe.at(0.1, 0.5))
                .of(List.of(frame(3, Metal.COPPER)))
                .lines()
                .toList();
        assertThat(lines.get(0)).contains(",flux_cation_x_mol_m2_s,flux_cation_y_mol_m2_s,");
        assertThat(lines.get(1)).isEqualTo("3.0,0.1,0.5,0.0,copper,,-0.25,,,,,");
    }

    @Test
    void aLineHasItsEndsAndItsLength() {
        Probe line = Probe.along(0, 1, 0.6, 1.8, 5);
        assertThat(line.places()).hasSize(5);
        assertThat(line.places().get(0)).isEqualTo(new Probe.Place(0, 1, 0));
        Probe.Place end = line.places().get(4);
        assertThat(end.x()).isCloseTo(0.6, within(1e-15));
        assertThat(end.distance()).isCloseTo(1, within(1e-15));
        assertThat(line.places().get(2).distance()).isCloseTo(0.5, within(1e-15));
        String table = new ProbeTable(line).of(List.of(frame(0), frame(7)));
        assertThat(table.lines()).hasSize(11);
        assertThat(table.lines().skip(6)).allMatch(row -> row.startsWith("7.0,"));
    }
}
