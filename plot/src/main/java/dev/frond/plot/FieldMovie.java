package dev.frond.plot;

import dev.frond.plot.flow.SteadyLines;
import dev.frond.plot.flow.Window;
import dev.frond.solver.model.Cell;
import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a movie of one run, or of several side by side: one size, one layout, one colour scale, one window per run
 * for all of it, and streamlines from fixed places, so that what moves on the screen is what moves in the cell.
 */
public final class FieldMovie {
    private final List<Run> runs;
    private final List<Window> windows;
    private final FieldSheet sheet;
    private final Look look;
    /** One per run, or none at all. */
    private final List<SteadyLines> lines;

    /**
     * A run in a movie.
     *
     * @param frames read when asked for
     * @param showings one per picture of the movie
     * @param trails fronts that are drawn over the lithium from when it is past them
     * @param foil y of the collector below the metal, m; empty without one
     */
    public record Run(
            String title,
            Cell cell,
            List<Snapshot> frames,
            List<Showing> showings,
            List<FrontLine> trails,
            OptionalDouble foil) {
        /** Without a collector. */
        public Run(String title, Cell cell, List<Snapshot> frames, List<Showing> showings, List<FrontLine> trails) {
            this(title, cell, frames, showings, trails, OptionalDouble.empty());
        }

        public Run {
            showings = List.copyOf(showings);
            trails = List.copyOf(trails);
        }
    }

    /**
     * What a picture shows of a run.
     *
     * @param frame its number in the run's frames
     * @param note at the right of the title: the time, or how the run has ended
     */
    public record Showing(int frame, String note) {}

    /**
     * Reads every frame that is shown, for the colour scale.
     *
     * @param picture what is drawn; its evenly spaced streamlines become those of {@link SteadyLines}
     * @throws IllegalArgumentException without runs, or when they have not as many showings
     */
    public FieldMovie(FieldPicture picture, List<Run> runs) {
        if (runs.isEmpty()
                || runs.stream().map(run -> run.showings().size()).distinct().count() != 1) {
            throw new IllegalArgumentException("runs with as many showings each expected");
        }
        this.runs = List.copyOf(runs);
        look = picture.look();
        windows = windows(runs);
        ValueRange range = picture.range(this::panels);
        Beyond beyond = Beyond.of(picture.field(), picture.scale(), range, this::panels);
        List<Sheet.Place> places = IntStream.range(0, runs.size())
                .mapToObj(r -> new Sheet.Place(
                        windows.get(r), letter(picture, r), runs.get(r).title(), widest(runs.get(r))))
                .toList();
        sheet = new FieldSheet(
                picture,
                range,
                beyond,
                places,
                TrailKey.of(runs.stream().flatMap(run -> run.trails().stream())),
                new FillerKey(largestFiller()),
                SheetRoom.on(picture.look().paper()).columns(places));
        lines = picture.lines() instanceof FieldPicture.Lines.Even even ? lines(even.separation()) : List.of();
    }

    /** Of the first frames: fillers stay. */
    private double largestFiller() {
        return runs.stream()
                .flatMap(run -> run.frames().get(0).fillers().stream())
                .mapToDouble(disc -> 2 * disc.radius())
                .max()
                .orElse(0);
    }

    private static String letter(FieldPicture picture, int run) {
        return picture.look().lettered() ? Character.toString('a' + run) : "";
    }

    private List<SteadyLines> lines(double units) {
        return IntStream.range(0, runs.size())
                .mapToObj(r -> new SteadyLines(runs.get(r).frames(), windows.get(r), sheet.separation(r, units)))
                .toList();
    }

    private static List<Window> windows(List<Run> runs) {
        List<Window> windows = new ArrayList<>();
        for (Run run : runs) {
            windows.add(Window.covering(run.frames(), run.cell().beyond()));
        }
        double bottom = windows.stream().mapToDouble(Window::yMin).min().orElseThrow();
        return windows.stream()
                .map(window -> window.between(bottom, window.yMax()))
                .toList();
    }

    private static String widest(Run run) {
        return run.showings().stream()
                .map(Showing::note)
                .max(Comparator.comparingDouble(note -> RichText.width(note, RichText.PLAIN)))
                .orElse("");
    }

    /** For a file of few colours. */
    Palette palette() {
        return new Palette(look.colours(), look.theme());
    }

    /** The number of pictures. */
    public int size() {
        return runs.get(0).showings().size();
    }

    /** A picture, counted from 0; two that show the same are equal to the pixel. */
    public BufferedImage picture(int number) {
        List<Panel> panels = IntStream.range(0, runs.size())
                .mapToObj(r -> panel(r, runs.get(r).showings().get(number)))
                .toList();
        return sheet.frame(
                panels,
                place -> lines.isEmpty()
                        ? List.of()
                        : lines.get(place)
                                .of(runs.get(place).showings().get(number).frame()));
    }

    /** All pictures in turn; one that shows the same as that before it is not drawn again. */
    public Iterable<BufferedImage> pictures() {
        return () -> new Iterator<>() {
            private int next;
            private @Nullable BufferedImage last;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public BufferedImage next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                BufferedImage picture = last == null || !repeats(next) ? picture(next) : last;
                last = picture;
                next++;
                return picture;
            }
        };
    }

    private boolean repeats(int number) {
        return runs.stream()
                .allMatch(
                        run -> run.showings().get(number).equals(run.showings().get(number - 1)));
    }

    /** Each frame that is shown, once. */
    private Iterator<Panel> panels() {
        return IntStream.range(0, runs.size())
                .boxed()
                .flatMap(r -> shown(runs.get(r)).map(showing -> panel(r, showing)))
                .iterator();
    }

    private static Stream<Showing> shown(Run run) {
        return run.showings().stream().map(Showing::frame).distinct().map(frame -> new Showing(frame, ""));
    }

    private Panel panel(int run, Showing showing) {
        Run shown = runs.get(run);
        Snapshot frame = shown.frames().get(showing.frame());
        return new Panel(shown.title(), frame, windows.get(run), showing.note(), List.of(), shown.foil())
                .withTrails(shown.trails());
    }
}
