package dev.frond.io.scenario;

import dev.frond.io.csv.CsvTable;
import dev.frond.io.image.ParticleImage;
import dev.frond.io.image.PngImage;
import dev.frond.io.schema.Context;
import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.FillerGroup.Particles;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Particles that a file has: a table, or a picture. They are read with the scenario and written as a list. */
final class ParticleFileFormat {
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.ANY);
    private static final Type<Double> SIZE = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);

    /** Smallest particle, in pixels: smaller ones have no shape. */
    private static final double SMALLEST = 8;

    private static final String UNWRITTEN = "Particles of a file are written as a list";

    private ParticleFileFormat() {}

    static Keys<Particles.Listed> table() {
        Fields<Particles.Listed> fields = new Fields<>();
        Slot<String> shape = fields.optional(
                "shape",
                Types.text("one of " + String.join(", ", ParticleTable.names())),
                listed -> "disc",
                Default.constant("disc"),
                "Shape of the particles of a table: disc, ellipse or rod.");
        Slot<Particles.Listed> list = fields.required(
                "file",
                new FromTable(shape),
                value -> value,
                "Table of particles (CSV), relative to the scenario's folder: x, y and, of discs, diameter; of ellipses axis_1, axis_2"
                        + " and angle; of rods length, diameter and angle; with units in the header.");
        return fields.build(e -> e.get(list));
    }

    static Keys<Particles.Listed> image() {
        Fields<Particles.Listed> fields = new Fields<>();
        Slot<Particles.Listed> list = fields.required(
                "image",
                Types.inline("a picture", picture()),
                value -> value,
                "Particles as a picture (PNG) shows them.");
        return fields.build(e -> e.get(list));
    }

    private static Keys<Particles.Listed> picture() {
        Fields<Particles.Listed> fields = new Fields<>();
        Slot<Double> pixel = fields.required("pixel", SIZE, listed -> 0.0, "Edge of a pixel.");
        Slot<OptionalDouble> threshold = fields.optional(
                "threshold",
                new ThresholdType(),
                listed -> OptionalDouble.empty(),
                Default.computed("Otsu's, which parts the levels best", e -> OptionalDouble.empty()),
                "Grey level from 0, black, to 1, white, at which particles begin.");
        Slot<Boolean> dark = fields.optional(
                "dark",
                Types.flag(),
                listed -> false,
                Default.constant(false),
                "true: particles are darker than that.");
        Slot<Boolean> labelled = fields.optional(
                "labelled",
                Types.flag(),
                listed -> false,
                Default.constant(false),
                "true: each particle has a value of its own, and the background 0.");
        Slot<Point> at = fields.optional(
                "at",
                Types.pair(LENGTH, LENGTH, Point::new, Point::x, Point::y),
                listed -> new Point(0, 0),
                Default.constant(new Point(0, 0)),
                "Place of the picture's lower left corner, [x, y].");
        Slot<Double> smallest = fields.optional(
                "smallest",
                SIZE,
                listed -> 0.0,
                Default.from(pixel, "8 pixels", edge -> SMALLEST * edge),
                "Smaller particles are left out: diameter of a disc of their area.");
        Slot<Particles.Listed> file = fields.required(
                "file",
                new FromPicture(e -> isComplete(e, List.of(threshold, dark, labelled, pixel, at, smallest))
                        ? Optional.of(new ParticleImage.Reading(
                                e.get(threshold),
                                e.get(dark),
                                e.get(labelled),
                                e.get(pixel),
                                e.get(at),
                                e.get(smallest)))
                        : Optional.empty()),
                value -> value,
                "PNG file, relative to the scenario's folder.");
        return fields.build(e -> e.get(file));
    }

    private static boolean isComplete(Entries entries, List<Slot<?>> slots) {
        return slots.stream().noneMatch(slot -> entries.find(slot) == null);
    }

    /** How the keys around say that a picture is read; empty after a mistake in them. */
    private interface Reading {
        Optional<ParticleImage.Reading> of(Entries entries);
    }

    /** A file name as it is described; what it stands for is read. */
    private abstract static class FromFile implements Type<Particles.Listed> {
        private final Type<String> name = Types.fileName("the name of a file");

        @Override
        public Particles.@Nullable Listed read(Node node, Context context) {
            String text = name.read(node, context);
            Entries around = context.enclosing();
            if (text == null || around == null) {
                return null;
            }
            Optional<Path> file = context.file(node, text);
            return file.isEmpty() ? null : read(file.get(), text, node, context, around);
        }

        abstract Particles.@Nullable Listed read(Path file, String text, Node node, Context context, Entries around);

        @Override
        public Node write(Particles.Listed value) {
            throw new IllegalStateException(UNWRITTEN);
        }

        @Override
        public String expected() {
            return name.expected();
        }

        @Override
        public Map<String, Object> schema() {
            return name.schema();
        }
    }

    private static final class FromTable extends FromFile {
        private final Slot<String> shape;

        FromTable(Slot<String> shape) {
            this.shape = shape;
        }

        @Override
        Particles.@Nullable Listed read(Path file, String text, Node node, Context context, Entries around) {
            String word = around.find(shape);
            if (word == null) {
                return null;
            }
            Optional<ParticleTable> known = ParticleTable.of(word);
            if (known.isEmpty()) {
                around.report("shape", ParticleTable.unknown(word));
                return null;
            }
            return CsvTable.read(file, known.get().columns(), context.problems())
                    .map(table -> new Particles.Listed(
                            known.get().particles(table), "of " + text + ": " + table.rows() + " particles"))
                    .orElse(null);
        }
    }

    private static final class FromPicture extends FromFile {
        private final Reading reading;

        FromPicture(Reading reading) {
            this.reading = reading;
        }

        @Override
        Particles.@Nullable Listed read(Path file, String text, Node node, Context context, Entries around) {
            Optional<ParticleImage.Reading> how = reading.of(around);
            if (how.isEmpty()) {
                return null;
            }
            try {
                ParticleImage.Found found = ParticleImage.in(PngImage.read(file), how.get());
                String words = "of " + text + ", " + found.words();
                if (found.particles().isEmpty()) {
                    context.report(node, "there are no particles: " + words);
                    return null;
                }
                return new Particles.Listed(found.particles(), words);
            } catch (IOException e) {
                context.report(node, "\"" + text + "\" cannot be read as a picture: " + e.getMessage());
                return null;
            }
        }
    }
}
