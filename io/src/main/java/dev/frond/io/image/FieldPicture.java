package dev.frond.io.image;

import dev.frond.solver.model.Cell;
import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A picture of one field in the manner of Fig. 4 of Y. Zhu et al., PNAS 2023, doi 10.1073/pnas.2300197120: the field in
 * colour, streamlines of the flux of Li+, lithium grey at the bottom, fillers as white circles, colour bar, scale bar,
 * title and time. Immutable; the {@code with} methods give a changed copy.
 *
 * @param magnification 1 for a picture about 1,600 pixels wide
 */
public record FieldPicture(Field field, Scale scale, View view, Lines lines, double magnification) {

    /** The ends of the colour scale. */
    public sealed interface Scale {
        /** Fits the panels of the picture, see {@link ValueRange#covering}. */
        record Automatic() implements Scale {}

        /** The same for every picture. */
        record Given(ValueRange range) implements Scale {}
    }

    /** What part of the cell is shown. */
    public sealed interface View {
        /** Everything, see {@link Window#covering}. */
        record Whole() implements View {}

        /** The box of a cell, which rises with a counter electrode, without the {@code beyond} of membrane above it. */
        record Box(double beyond) implements View {}

        /** The same for every picture. */
        record Given(Window window) implements View {}
    }

    /** Streamlines of the flux of Li+. */
    public sealed interface Lines {
        /** Evenly spaced, {@code separation} pixels apart at magnification 1 where the flux has its median. */
        record Even(double separation) implements Lines {}

        /** The field alone. */
        record None() implements Lines {}
    }

    public FieldPicture {
        if (!(magnification > 0)) {
            throw new IllegalArgumentException("a magnification above 0 expected, got " + magnification);
        }
    }

    /** The whole cell, an automatic scale, streamlines. */
    public static FieldPicture of(Field field) {
        return new FieldPicture(field, new Scale.Automatic(), new View.Whole(), new Lines.Even(34), 1);
    }

    /** The box of {@code cell}: all of it but a membrane above. */
    public FieldPicture showing(Cell cell) {
        return new FieldPicture(field, scale, new View.Box(cell.beyond()), lines, magnification);
    }

    public FieldPicture withRange(ValueRange range) {
        return new FieldPicture(field, new Scale.Given(range), view, lines, magnification);
    }

    public FieldPicture withWindow(Window window) {
        return new FieldPicture(field, scale, new View.Given(window), lines, magnification);
    }

    public FieldPicture withLines(Lines other) {
        return new FieldPicture(field, scale, view, other, magnification);
    }

    public FieldPicture withMagnification(double other) {
        return new FieldPicture(field, scale, view, lines, other);
    }

    /** The same window and colour scale for all these snapshots: for the frames of an animation, or pictures to compare. */
    public FieldPicture fixedFor(List<Snapshot> snapshots) {
        Window window = window(snapshots);
        return withWindow(window).withRange(range(snapshots, window));
    }

    public BufferedImage draw(String title, Snapshot snapshot) {
        return draw(List.of(new Panel(title, snapshot)));
    }

    /**
     * Several snapshots side by side, with one window and one colour scale.
     *
     * @throws IllegalArgumentException without a panel
     */
    public BufferedImage draw(List<Panel> panels) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one panel");
        }
        List<Snapshot> snapshots = panels.stream().map(Panel::snapshot).toList();
        Window window = window(snapshots);
        ValueRange range = range(snapshots, window);
        ColourBar bar = new ColourBar(field, range);
        Sheet sheet = new Sheet(window, panels, bar);
        Canvas canvas = new Canvas(sheet.width(), sheet.height(), magnification);
        for (int k = 0; k < panels.size(); k++) {
            PanelPainter painter = new PanelPainter(canvas, sheet.view(k), snapshots.get(k));
            painter.field(field, range);
            if (lines instanceof Lines.Even even) {
                painter.streamlines(even.separation());
            }
            painter.bodies();
        }
        sheet.drawCaptions(canvas);
        sheet.drawScales(canvas, bar, beyond(snapshots, window, range));
        return canvas.finish();
    }

    private Window window(List<Snapshot> snapshots) {
        if (view instanceof View.Given given) {
            return given.window();
        }
        return view instanceof View.Box box ? Window.covering(snapshots, box.beyond()) : Window.covering(snapshots);
    }

    private ValueRange range(List<Snapshot> snapshots, Window window) {
        return scale instanceof Scale.Given given ? given.range() : ValueRange.covering(field, snapshots, window);
    }

    private ColourBar.Beyond beyond(List<Snapshot> snapshots, Window window, ValueRange range) {
        double slack = 1e-3 * (range.max() - range.min());
        boolean lower = false;
        boolean upper = false;
        for (Snapshot snapshot : snapshots) {
            double[] values = field.nodal(snapshot);
            double[] xy = snapshot.mesh().coordinates().xy();
            for (int n = 0; n < values.length; n++) {
                if (window.contains(xy[2 * n], xy[2 * n + 1])) {
                    lower |= values[n] < range.min() - slack;
                    upper |= values[n] > range.max() + slack;
                }
            }
        }
        if (lower) {
            return upper ? ColourBar.Beyond.BOTH : ColourBar.Beyond.LOWER;
        }
        return upper ? ColourBar.Beyond.UPPER : ColourBar.Beyond.NEITHER;
    }
}
