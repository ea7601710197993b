package dev.frond.io.vtkhdf;

import dev.frond.io.internal.hdf5.Element;
import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** An array of a frame: where it lies below {@code /VTKHDF}, its values per row and its unit. */
final class FieldArray {
    static final FieldArray CONCENTRATION = new FieldArray(
            "PointData",
            "concentration",
            Element.FLOAT64,
            1,
            "mol/m^3",
            (grid, of) -> grid.pointScalars(of.concentration(), Double.NaN));
    static final FieldArray POTENTIAL = new FieldArray(
            "PointData",
            "potential",
            Element.FLOAT64,
            1,
            "V",
            (grid, of) -> grid.pointScalars(of.potential(), of.metalPotential()));
    static final FieldArray CURRENT_DENSITY = new FieldArray(
            "CellData",
            "current_density",
            Element.FLOAT64,
            3,
            "A/m^2",
            (grid, of) -> grid.cellVectors(of.cellCurrentDensity()));
    static final FieldArray REGION =
            new FieldArray("CellData", "region", Element.INT32, 1, "1", (grid, of) -> grid.regions());

    /** Attribute of the group {@code frond} that names the variables beside salt and potential, blanks between them. */
    private static final String FURTHER = "further_fields";

    final String group;
    final String key;
    final Element element;
    final int width;
    final String units;
    private final BiFunction<Grid, Snapshot, Object> values;

    private FieldArray(
            String group,
            String key,
            Element element,
            int width,
            String units,
            BiFunction<Grid, Snapshot, Object> values) {
        this.group = group;
        this.key = key;
        this.element = element;
        this.width = width;
        this.units = units;
        this.values = values;
    }

    /** Recovered flux of a metal's cations. */
    static FieldArray pointFlux(Metal metal) {
        return flux("PointData", metal, (grid, of) -> grid.pointVectors(of.cationFlux()));
    }

    /** Flux of a metal's cations in triangles. */
    static FieldArray cellFlux(Metal metal) {
        return flux("CellData", metal, (grid, of) -> grid.cellVectors(of.cellCationFlux()));
    }

    private static FieldArray flux(String group, Metal metal, BiFunction<Grid, Snapshot, Object> values) {
        return new FieldArray(group, metal.fluxName(), Element.FLOAT64, 3, "mol/(m^2 s)", values);
    }

    /** Those that every frame has. */
    private static List<FieldArray> always(Metal metal) {
        return List.of(CONCENTRATION, POTENTIAL, pointFlux(metal), cellFlux(metal), CURRENT_DENSITY, REGION);
    }

    /** One of a variable beside salt and potential. */
    private static FieldArray further(String name, String units) {
        return new FieldArray(
                "PointData",
                name,
                Element.FLOAT64,
                1,
                units,
                (grid, of) -> grid.pointScalars(values(of, name), Double.NaN));
    }

    private static double[] values(Snapshot of, String name) {
        return of.further().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    /** Those of a snapshot. */
    static List<FieldArray> of(Snapshot snapshot) {
        List<FieldArray> all = new ArrayList<>(always(snapshot.metal()));
        snapshot.further().forEach(field -> all.add(further(field.name(), field.unit())));
        return all;
    }

    /** Those of a frame's file. */
    static List<FieldArray> in(Hdf5Reader file) throws IOException {
        List<FieldArray> all = new ArrayList<>(always(MetalRecord.in(file)));
        all.addAll(furtherIn(file));
        return all;
    }

    /** Those of a frame's file beside the ones that every frame has. */
    static List<FieldArray> furtherIn(Hdf5Reader file) throws IOException {
        List<FieldArray> further = new ArrayList<>();
        String names = file.text("/frond", FURTHER);
        if (names != null) {
            for (String name : names.split(" ", -1)) {
                String units = file.text("/VTKHDF/PointData/" + name, "units");
                further.add(further(name, units == null ? "" : units));
            }
        }
        return further;
    }

    /** Writes which there are beside the ones that every frame has. */
    static void name(Snapshot snapshot, Hdf5Writer frond) {
        if (!snapshot.further().isEmpty()) {
            frond.attribute(
                    FURTHER, snapshot.further().stream().map(NodalField::name).collect(Collectors.joining(" ")));
        }
    }

    /** Path of the dataset in a file. */
    String path() {
        return "/VTKHDF/" + group + "/" + key;
    }

    boolean ofPoints() {
        return group.equals("PointData");
    }

    /** {@code Scalar} or {@code Vector}, as XDMF calls it. */
    String kind() {
        return width == 1 ? "Scalar" : "Vector";
    }

    /** The values on {@code grid}, flat. */
    Object values(Grid grid, Snapshot snapshot) {
        return values.apply(grid, snapshot);
    }
}
