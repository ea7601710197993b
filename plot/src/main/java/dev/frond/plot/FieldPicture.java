package dev.frond.plot;

import dev.frond.plot.flow.FluxLines;
import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture of one field in the manner of Fig. 4 of Y. Zhu et al., PNAS 2023, doi 10.1073/pnas.2300197120: the field in
 * colour, streamlines of the flux of cations, metal grey at the bottom, fillers as circles, colour bar, scale bar,
 * title and time. Immutable; the {@code with} methods give a changed copy.
 */
public record FieldPicture(Field field, Scale scale, Lines lines, Look look) {

    /** The ends of the colour scale. */
    public sealed interface Scale {
        /** Fits the panels of the picture, see {@link ValueRange#covering}. */
        record Automatic() implements Scale {}

        /** The same for every picture. */
        record Given(ValueRange range) implements Scale {}
    }

    /** Streamlines of the flux of cations. */
    public sealed interface Lines {
        /** From places at the top that are {@code separation} design units apart. */
        record Even(double separation) implements Lines {}

        /** The field alone. */
        record None() implements Lines {}
    }

    /** An automatic scale and streamlines. */
    public static FieldPicture of(Field field) {
        return new FieldPicture(field, new Scale.Automatic(), new Lines.Even(34), Look.USUAL);
    }

    public FieldPicture withRange(ValueRange range) {
        return new FieldPicture(field, new Scale.Given(range), lines, look);
    }

    public FieldPicture withLines(Lines other) {
        return new FieldPicture(field, scale, other, look);
    }

    public FieldPicture withLook(Look other) {
        return new FieldPicture(field, scale, lines, other);
    }

    /** The whole cell. */
    public Drawing draw(String title, Snapshot snapshot) {
        return draw(List.of(Panel.of(title, snapshot)));
    }

    /**
     * Several panels on one colour scale, as large as they fit.
     *
     * @throws IllegalArgumentException without a panel, or when they do not fit on the paper
     */
    public Drawing draw(List<Panel> panels) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one panel");
        }
        return draw(panels, room().columns(places(panels)));
    }

    /** As the other, but side by side however many they are. */
    public Drawing drawRow(List<Panel> panels) {
        return draw(panels, panels.size());
    }

    /**
     * Several runs on one colour scale: beside each other with time going down, or below each other with time going to the
     * right, whichever makes larger panels.
     *
     * @param runs the panels of each, in time, as many of each
     * @throws IllegalArgumentException without a panel, or when they do not fit on the paper
     */
    public Drawing drawRuns(List<List<Panel>> runs) {
        int times = runs.get(0).size();
        if (runs.size() == 1 || times == 1) {
            return draw(runs.stream().flatMap(List::stream).toList());
        }
        List<Panel> byTime = IntStream.range(0, times)
                .boxed()
                .flatMap(k -> runs.stream().map(run -> run.get(k)))
                .toList();
        List<Panel> byRun = runs.stream().flatMap(List::stream).toList();
        boolean beside = room().scale(places(byTime), runs.size()) >= room().scale(places(byRun), times);
        return beside ? draw(byTime, runs.size()) : draw(byRun, times);
    }

    private SheetRoom room() {
        return SheetRoom.on(look.paper());
    }

    private Drawing draw(List<Panel> given, int columns) {
        List<Panel> panels = grounded(given);
        ValueRange range = range(panels);
        FieldSheet sheet = new FieldSheet(
                this,
                range,
                Beyond.of(field, scale, range, panels),
                places(panels),
                TrailKey.of(panels.stream().flatMap(panel -> panel.trails().stream())),
                FillerKey.of(panels),
                columns);
        return sheet.drawing(panels, place -> {
            Panel panel = panels.get(place);
            return lines instanceof Lines.Even even
                    ? FluxLines.of(panel.snapshot(), panel.window(), sheet.separation(place, even.separation()))
                    : List.of();
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
            grounded.add(panel.withWindow(
                    panel.window().between(bottom, panel.window().yMax())));
        }
        return grounded;
    }

    private List<Sheet.Place> places(List<Panel> panels) {
        return IntStream.range(0, panels.size())
                .mapToObj(k -> {
                    Panel panel = panels.get(k);
                    String letter = look.lettered() ? Character.toString('a' + k) : "";
                    return new Sheet.Place(panel.window(), letter, panel.title(), panel.note());
                })
                .toList();
    }

    /** The given scale, or the one that fits. */
    ValueRange range(Iterable<Panel> panels) {
        return scale instanceof Scale.Given given ? given.range() : ValueRange.covering(field, panels);
    }
}
