package dev.frond.report.probe;

import dev.frond.plot.flow.TriangleIndex;
import dev.frond.solver.model.Disc;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.units.ShortestDecimal;
import java.util.List;
import java.util.StringJoiner;

/**
 * A row for each frame and point, in SI; the columns are named with their units. Nodal fields are interpolated in the triangle at the
 * point, the current density is that of the triangle. A cell is empty where a field has no value: only the potential has one in the
 * metal, no field has one in an impermeable filler, and none above the top (region {@code outside}).
 */
public final class ProbeTable {
    private static final String HEADER = "time_s,x_m,y_m,distance_m,region,concentration_mol_m3,potential_V,"
            + "{flux}_x_mol_m2_s,{flux}_y_mol_m2_s,current_density_x_A_m2,current_density_y_A_m2";

    /** Columns after the region. */
    private static final int FIELDS = 6;

    private final Probe probe;

    public ProbeTable(Probe probe) {
        this.probe = probe;
    }

    /** As CSV. */
    public String of(List<Snapshot> frames) {
        Metal metal = frames.isEmpty() ? Scenario.DEFAULT_METAL : frames.get(0).metal();
        StringBuilder csv = new StringBuilder(HEADER.replace("{flux}", metal.fluxName()));
        if (!frames.isEmpty()) {
            frames.get(0).further().forEach(field -> csv.append(',').append(column(field)));
        }
        csv.append('\n');
        for (Snapshot frame : frames) {
            TriangleIndex index = new TriangleIndex(frame.mesh());
            probe.places().forEach(place -> csv.append(row(frame, index, place)).append('\n'));
        }
        return csv.toString();
    }

    private static String column(NodalField field) {
        return field.name() + "_" + field.unit().replaceAll("[^A-Za-z0-9]+", "_");
    }

    private static String row(Snapshot frame, TriangleIndex index, Probe.Place place) {
        StringJoiner row = new StringJoiner(",");
        row.add(number(frame.time())).add(number(place.x())).add(number(place.y()));
        row.add(number(place.distance()));
        double[] weights = new double[3];
        int triangle = index.locate(place.x(), place.y(), weights);
        if (triangle < 0) {
            return without(frame, place, row);
        }
        boolean filled = frame.mesh().topology().region(triangle) > 0;
        row.add(filled ? "filler" : "electrolyte");
        Interpolation at = new Interpolation(frame.mesh().topology().triangles(), triangle, weights);
        row.add(number(at.scalar(frame.concentration())));
        row.add(number(at.scalar(frame.potential())));
        row.add(number(at.component(frame.cationFlux(), 0)));
        row.add(number(at.component(frame.cationFlux(), 1)));
        row.add(number(frame.cellCurrentDensity()[2 * triangle]));
        row.add(number(frame.cellCurrentDensity()[2 * triangle + 1]));
        frame.further().forEach(field -> row.add(number(at.scalar(field.values()))));
        return row.toString();
    }

    /** Not in the electrolyte: there is no triangle. */
    private static String without(Snapshot frame, Probe.Place place, StringJoiner row) {
        if (place.y() > frame.mesh().top()) {
            row.add("outside");
            return row.add(",".repeat(FIELDS - 1 + frame.further().size())).toString();
        }
        boolean filler = frame.fillers().stream().anyMatch(disc -> holds(disc, place));
        row.add(filler ? "filler" : frame.metal().name());
        row.add("").add(filler ? "" : number(frame.metalPotential()));
        return row.add(",".repeat(FIELDS - 3 + frame.further().size())).toString();
    }

    private static boolean holds(Disc disc, Probe.Place place) {
        return Math.hypot(place.x() - disc.x(), place.y() - disc.y()) <= disc.radius();
    }

    private static String number(double value) {
        return ShortestDecimal.text(value);
    }

    /** Linear in a triangle. */
    private record Interpolation(int a, int b, int c, double wa, double wb, double wc) {
        Interpolation(int[] nodes, int triangle, double... weights) {
            this(
                    nodes[3 * triangle],
                    nodes[3 * triangle + 1],
                    nodes[3 * triangle + 2],
                    weights[0],
                    weights[1],
                    weights[2]);
        }

        double scalar(double... values) {
            return wa * values[a] + wb * values[b] + wc * values[c];
        }

        double component(double[] xy, int k) {
            return wa * xy[2 * a + k] + wb * xy[2 * b + k] + wc * xy[2 * c + k];
        }
    }
}
