package dev.frond.plot;

import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture of one field in the manner of Fig. 4 of Y. Zhu et al., PNAS 2023, doi 10.1073/pnas.2300197120: the field in
 * colour, streamlines of the flux of Li+, lithium grey at the bottom, fillers as white circles, colour bar, scale bar,
 * title and time. Immutable; the {@code with} methods give a changed copy.
 *
 * @param magnification 1 for a picture about 1,600 pixels wide
 */
public record FieldPicture(Field field, Scale scale, Lines lines, double magnification) {

    /** The ends of the colour scale. */
    public sealed interface Scale {
        /** Fits the panels of the picture, see {@link ValueRange#covering}. */
        record Automatic() implements Scale {}

        /** The same for every picture. */
        record Given(ValueRange range) implements Scale {}
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

    /** An automatic scale, evenly spaced streamlines. */
    public static FieldPicture of(Field field) {
        return new FieldPicture(field, new Scale.Automatic(), new Lines.Even(34), 1);
    }

    public FieldPicture withRange(ValueRange range) {
        return new FieldPicture(field, new Scale.Given(range), lines, magnification);
    }

    public FieldPicture withLines(Lines other) {
        return new FieldPicture(field, scale, other, magnification);
    }

    public FieldPicture withMagnification(double other) {
        return new FieldPicture(field, scale, lines, other);
    }

    /** The whole cell. */
    public BufferedImage draw(String title, Snapshot snapshot) {
        return draw(List.of(Panel.of(title, snapshot)));
    }

    /**
     * Several panels side by side, on one colour scale, as large as they fit.
     *
     * @throws IllegalArgumentException without a panel
     */
    public BufferedImage draw(List<Panel> panels) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one panel");
        }
        return draw(panels, Sheet.columns(places(panels)));
    }

    /**
     * Several runs on one colour scale: beside each other with time going down, or below each other with time going to the
     * right, whichever makes larger panels.
     *
     * @param runs the panels of each, in time, as many of each
     * @throws IllegalArgumentException without a panel
     */
    public BufferedImage drawRuns(List<List<Panel>> runs) {
        int times = runs.get(0).size();
        if (runs.size() == 1 || times == 1) {
            return draw(runs.stream().flatMap(List::stream).toList());
        }
        List<Panel> byTime = IntStream.range(0, times)
                .boxed()
                .flatMap(k -> runs.stream().map(run -> run.get(k)))
                .toList();
        List<Panel> byRun = runs.stream().flatMap(List::stream).toList();
        boolean beside = Sheet.scale(places(byTime), runs.size()) >= Sheet.scale(places(byRun), times);
        return beside ? draw(byTime, runs.size()) : draw(byRun, times);
    }

    private BufferedImage draw(List<Panel> given, int columns) {
        List<Panel> panels = grounded(given);
        ValueRange range = range(panels);
        ColourBar.Beyond beyond = ColourBar.Beyond.of(field, range, panels);
        FieldSheet sheet = new FieldSheet(this, range, beyond, places(panels), columns);
        return sheet.draw(panels, (painter, place) -> {
            if (lines instanceof Lines.Even even) {
                painter.evenLines(even.separation());
            }
        });
    }

    /** The panels with the bottoms of their windows at one height. */
    static List<Panel> grounded(List<Panel> panels) {
        double bottom = panels.stream()
                .mapToDouble(panel -> panel.window().yMin())
                .min()
                .orElseThrow();
        List<Panel> grounded = new ArrayList<>();
        for (Panel panel : panels) {
            Window window = panel.window().between(bottom, panel.window().yMax());
            grounded.add(new Panel(panel.title(), panel.snapshot(), window, panel.note()));
        }
        return grounded;
    }

    private static List<Sheet.Place> places(List<Panel> panels) {
        return panels.stream()
                .map(panel -> new Sheet.Place(panel.window(), panel.title(), panel.note()))
                .toList();
    }

    /** The given scale, or the one that fits. */
    ValueRange range(Iterable<Panel> panels) {
        return scale instanceof Scale.Given given ? given.range() : ValueRange.covering(field, panels);
    }
}
