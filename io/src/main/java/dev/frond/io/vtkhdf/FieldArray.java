package dev.frond.io.vtkhdf;

import dev.frond.io.hdf5.Element;
import dev.frond.solver.run.Snapshot;

/** The arrays of a frame: where they lie below {@code /VTKHDF}, their values per row and their unit. */
enum FieldArray {
    CONCENTRATION("PointData", "concentration", Element.FLOAT64, 1, "mol/m^3"),
    POTENTIAL("PointData", "potential", Element.FLOAT64, 1, "V"),
    POINT_FLUX("PointData", "flux_Li", Element.FLOAT64, 3, "mol/(m^2 s)"),
    CELL_FLUX("CellData", "flux_Li", Element.FLOAT64, 3, "mol/(m^2 s)"),
    CURRENT_DENSITY("CellData", "current_density", Element.FLOAT64, 3, "A/m^2"),
    REGION("CellData", "region", Element.INT32, 1, "1");

    final String group;
    final String key;
    final Element element;
    final int width;
    final String units;

    FieldArray(String group, String key, Element element, int width, String units) {
        this.group = group;
        this.key = key;
        this.element = element;
        this.width = width;
        this.units = units;
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
        return switch (this) {
            case CONCENTRATION -> grid.pointScalars(snapshot.concentration(), 0);
            case POTENTIAL -> grid.pointScalars(snapshot.potential(), snapshot.metalPotential());
            case POINT_FLUX -> grid.pointVectors(snapshot.cationFlux());
            case CELL_FLUX -> grid.cellVectors(snapshot.cellCationFlux());
            case CURRENT_DENSITY -> grid.cellVectors(snapshot.cellCurrentDensity());
            case REGION -> grid.regions();
        };
    }
}
