package dev.frond.cli;

import dev.frond.io.schema.NearestName;
import dev.frond.plot.Field;
import dev.frond.plot.ValueRange;
import dev.frond.report.QuantityText;
import dev.frond.report.run.FinishedRun;
import dev.frond.report.run.FrameTimes;
import dev.frond.report.run.UnusableRunException;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.UnitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the options of {@code render}. */
final class Choices {
    private static final int LONGEST_MOVIE = 600;

    private Choices() {}

    /** The field of this name, one that every run has or a further variable of this one; without a name the flux of its cations. */
    static Field field(@Nullable String name, Path run) throws IOException {
        List<Field> all = all(run);
        return name == null ? all.get(0) : field(name, all);
    }

    /** Where the run cannot be opened, those of every run. */
    private static List<Field> all(Path run) throws IOException {
        try {
            return Field.of(FinishedRun.open(run).last());
        } catch (UnusableRunException e) {
            return Field.all();
        }
    }

    private static Field field(String name, List<Field> all) {
        return Field.named(name, all)
                .orElseThrow(() -> new UsageException("--field " + name + ": expected one of "
                        + all.stream().map(Field::id).collect(Collectors.joining(", "))
                        + NearestName.hint(name, all.stream().map(Field::id).toList())));
    }

    /** {@code MIN:MAX}, each with a unit of the field or as a plain number. */
    static ValueRange range(String text, Field field) {
        String[] ends = text.split(":", -1);
        try {
            if (ends.length == 2) {
                double min = value(ends[0].strip(), field);
                double max = value(ends[1].strip(), field);
                if (min < max && Double.isFinite(max - min)) {
                    return new ValueRange(min, max);
                }
            }
        } catch (NumberFormatException e) {
            // said below, as for every other wrong range
        } catch (UnitException e) {
            throw new UsageException("--range " + text + ": " + e.getMessage());
        }
        throw new UsageException(
                "--range " + text + ": expected MIN:MAX, the smaller first, such as " + example(field));
    }

    private static double value(String text, Field field) throws UnitException {
        Optional<QuantityKind> kind = kind(field);
        if (kind.isPresent() && text.matches(".*[A-Za-z]\\S*$") && !text.matches("[-+0-9.eE]+")) {
            return Quantities.parse(text, kind.get());
        }
        double number = Double.parseDouble(text);
        return field instanceof Field.Potential ? number / 1e3 : number;
    }

    private static Optional<QuantityKind> kind(Field field) {
        if (field instanceof Field.Concentration) {
            return Optional.of(QuantityKind.CONCENTRATION);
        }
        if (field instanceof Field.Potential) {
            return Optional.of(QuantityKind.POTENTIAL);
        }
        return field instanceof Field.CurrentDensityMagnitude
                ? Optional.of(QuantityKind.CURRENT_DENSITY)
                : Optional.empty();
    }

    private static String example(Field field) {
        return kind(field).map(kind -> "\"0:" + kind.example() + "\"").orElse("0:1e-4");
    }

    /** Times in s. */
    static double[] times(List<String> texts) {
        return texts.stream().mapToDouble(text -> time("--times", text)).toArray();
    }

    /** A time that an option was given, in s. */
    static double time(String option, String text) {
        try {
            return Quantities.parse(text.strip(), QuantityKind.TIME);
        } catch (UnitException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    /** What to say of times that a run does not reach: its last frame is taken instead. */
    static List<String> beyond(FinishedRun run, double... wanted) {
        if (wanted.length == 0) {
            return List.of();
        }
        double last = run.last().time();
        return Arrays.stream(wanted)
                .filter(time -> time > last && !FrameTimes.same(time, last))
                .mapToObj(time -> QuantityText.format(
                        "frond: --times %s is beyond the last frame of %s, at %s: that one is shown",
                        QuantityText.time(time), run.folder(), QuantityText.time(last)))
                .toList();
    }

    /** The length of a movie: a number of seconds, with its unit or without. */
    static double seconds(String text) {
        double seconds;
        try {
            String stripped = text.strip();
            seconds = stripped.matches("[0-9.]+")
                    ? Double.parseDouble(stripped)
                    : Quantities.parse(stripped, QuantityKind.TIME);
        } catch (NumberFormatException | UnitException e) {
            throw new UsageException("--seconds " + text + ": a number of seconds was expected, such as 12");
        }
        if (!(seconds > 0 && seconds <= LONGEST_MOVIE)) {
            throw new UsageException(
                    "--seconds " + text + ": more than 0 and not more than " + LONGEST_MOVIE + " s expected");
        }
        return seconds;
    }
}
