package dev.frond.io.input;

import dev.frond.io.scenario.ScenarioDocument;
import dev.frond.io.schema.InputException;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import java.nio.file.Path;

/** That a mesh from a file has the size that the scenario tells of its cell. */
final class MeshFit {
    /** By which two statements of a length may differ, relative: a rounding to seven digits. */
    private static final double SAME = 1e-6;

    private static final int SHOWN_DIGITS = 7;

    private final ScenarioDocument document;
    private final Mesh mesh;
    private final Path file;

    MeshFit(ScenarioDocument document, Mesh mesh, Path file) {
        this.document = document;
        this.mesh = mesh;
        this.file = file;
    }

    /** @throws InputException when it has another size */
    void check() {
        Cell cell = document.scenario().cell();
        Coordinates at = mesh.coordinates();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int node : mesh.topology().path(BoundaryTag.TOP)) {
            left = Math.min(left, at.x(node));
            right = Math.max(right, at.x(node));
        }
        if (!same(right - left, cell.width())) {
            throw document.mistake(
                    "cell.width",
                    "the top of the mesh in " + file + " is " + length(right - left) + " wide, not "
                            + length(cell.width()) + ": correct cell.width or mesh.unit");
        }
        checkHeight(cell);
        boolean spots = document.scenario().anode().defects().stream().anyMatch(Defect::isPatch);
        if (spots && Math.abs(left) > SAME * cell.width()) {
            throw document.mistake(
                    "anode.defects",
                    "a patch is placed from the left side at x = 0, but the mesh in " + file + " begins at x = "
                            + length(left));
        }
    }

    /** The height is that above the lowest point, or above y = 0 where a front may not reach down to. */
    private void checkHeight(Cell cell) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int node = 0; node < mesh.topology().nodeCount(); node++) {
            lowest = Math.min(lowest, mesh.coordinates().y(node));
        }
        double top = mesh.top();
        if (!same(top, cell.farSide()) && !same(top - lowest, cell.farSide())) {
            throw document.mistake(
                    cell.beyond() > 0 ? "cell.top.thickness" : "cell.height",
                    "the mesh in " + file + " reaches from y = " + length(lowest) + " to " + length(top) + ", not "
                            + length(cell.farSide()) + " high: correct the height or mesh.unit");
        }
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.abs(b);
    }

    private static String length(double metres) {
        double scale = Math.pow(10, SHOWN_DIGITS - Math.ceil(Math.log10(Math.abs(metres))));
        double rounded = metres == 0 || Double.isInfinite(scale) ? metres : Math.rint(metres * scale) / scale;
        return Quantities.format(rounded, QuantityKind.LENGTH);
    }
}
