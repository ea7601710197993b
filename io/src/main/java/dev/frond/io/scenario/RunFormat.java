package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.TagChoice;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.model.TimeControl.Cycles;
import dev.frond.solver.model.TimeControl.Scheme;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The keys of {@code time}, {@code mesh} and {@code output}. */
final class RunFormat {
    private static final Type<Double> DURATION = Types.quantity(QuantityKind.TIME, Range.POSITIVE);
    private static final Type<Double> SIZE = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);

    private RunFormat() {}

    static Type<TimeControl> time() {
        Fields<TimeControl> fields = new Fields<>();
        Slot<Double> end = fields.required("end", DURATION, TimeControl::end, "When the run ends.");
        Slot<List<Limit>> stop = fields.add(
                LimitFormat.optional("stop", "What ends the run before, when it is reached, whichever comes first."),
                TimeControl::stop);
        Slot<Scheme> scheme = fields.add(scheme(end), TimeControl::scheme);
        Slot<Cycles> cycles = fields.add(cycles(), TimeControl::cycles);
        return Types.inline(
                "the time", fields.build(e -> new TimeControl(e.get(end), e.get(stop), e.get(scheme), e.get(cycles))));
    }

    private static Keys<Cycles> cycles() {
        Fields<Cycles.Jump> jump = new Fields<>();
        Slot<Double> tolerance = jump.optional(
                "jump_tolerance",
                Types.number(Bounds.PART),
                Cycles.Jump::tolerance,
                Default.constant(Cycles.Jump.DEFAULT_TOLERANCE),
                "Error of the growth in a jump over the growth.");
        return new TagChoice<Cycles>("cycles")
                .variant(
                        "resolved",
                        Cycles.Resolved.class,
                        new Fields<Cycles.Resolved>().build(e -> new Cycles.Resolved()),
                        "Every cycle of the profile is computed")
                .variant(
                        "jump",
                        Cycles.Jump.class,
                        jump.build(e -> new Cycles.Jump(e.get(tolerance))),
                        "A few cycles are computed, then many are passed over with their mean current, and so on")
                .otherwiseUnsaid("resolved");
    }

    private static Keys<Scheme> scheme(Slot<Double> end) {
        return new TagChoice<Scheme>("scheme")
                .variant("adaptive", Scheme.Adaptive.class, adaptive(end), "Second order, steps by the local error")
                .variant("implicit-euler", Scheme.ImplicitEuler.class, implicitEuler(), "First order, constant steps")
                .otherwise("adaptive");
    }

    private static Keys<Scheme.Adaptive> adaptive(Slot<Double> end) {
        Fields<Scheme.Adaptive> fields = new Fields<>();
        Slot<Double> tolerance = fields.optional(
                "tolerance",
                Types.number(Bounds.PART),
                Scheme.Adaptive::tolerance,
                Default.constant(TimeControl.DEFAULT_TOLERANCE),
                "Relative local error of a step.");
        Slot<Double> max = fields.optional(
                "max_step",
                DURATION,
                Scheme.Adaptive::maxStep,
                Default.from(end, "end/" + TimeControl.DEFAULT_LEAST_STEPS, TimeControl::defaultMaxStep),
                "Length of the longest step.");
        Slot<Double> first = fields.optional(
                "first_step",
                DURATION,
                Scheme.Adaptive::firstStep,
                Default.from(
                        max,
                        TimeControl.DEFAULT_FIRST_STEP + " s, or max_step when that is shorter",
                        TimeControl::defaultFirstStep),
                "Length of the first step.");
        return fields.build(e -> new Scheme.Adaptive(e.get(tolerance), e.get(first), e.get(max)));
    }

    private static Keys<Scheme.ImplicitEuler> implicitEuler() {
        Fields<Scheme.ImplicitEuler> fields = new Fields<>();
        Slot<Double> step = fields.required("step", DURATION, Scheme.ImplicitEuler::step, "Length of every step.");
        return fields.build(e -> new Scheme.ImplicitEuler(e.get(step)));
    }

    static Type<MeshSource> mesh() {
        Fields<MeshSource.Generated> generated = new Fields<>();
        Slot<Double> front = generated.optional(
                "front",
                SIZE,
                MeshSource.Generated::front,
                Default.constant(MeshSource.Generated.DEFAULT_FRONT),
                "Edge length along the front; half the length halves all triangles.");
        Slot<Double> bulk = generated.optional(
                "bulk",
                SIZE,
                MeshSource.Generated::writtenBulk,
                Default.from(
                        front, MeshSource.Generated.BULK_PER_FRONT + " times front", MeshSource.Generated::defaultBulk),
                "Largest edge length.");
        return Types.inline(
                "a mesh",
                new KeyChoice<MeshSource>()
                        .variant(
                                MeshSource.Generated.class,
                                generated.build(e -> new MeshSource.Generated(e.get(front), e.get(bulk))))
                        .variant(MeshSource.GmshFile.class, gmsh())
                        .otherwiseFirst());
    }

    private static Keys<MeshSource.GmshFile> gmsh() {
        Fields<MeshSource.GmshFile> fields = new Fields<>();
        Slot<String> file = fields.required(
                "file",
                Types.fileName("the name of a Gmsh file"),
                MeshSource.GmshFile::file,
                "Gmsh file, relative to the scenario file; for a frozen front.");
        Slot<Double> unit = fields.required(
                "unit", new LengthUnitType(), MeshSource.GmshFile::unit, "Unit of the lengths in the file.");
        Slot<Map<String, Integer>> tags = fields.required(
                "tags", Types.inline("tags", tags()), MeshSource.GmshFile::tags, "Physical tag of each boundary.");
        return fields.build(e -> new MeshSource.GmshFile(e.get(file), e.get(unit), e.get(tags)));
    }

    private static Keys<Map<String, Integer>> tags() {
        Fields<Map<String, Integer>> fields = new Fields<>();
        Type<Integer> number = Types.count(1, Integer.MAX_VALUE);
        Map<String, Slot<Integer>> slots = new HashMap<>();
        for (String side : List.of("front", "right", "top", "left")) {
            slots.put(
                    side,
                    fields.required(
                            side,
                            number,
                            tags -> Objects.requireNonNull(tags.get(side)),
                            "Tag of the " + side + " boundary."));
        }
        Slot<List<Integer>> fillers = fields.add(
                new OptionalKey<>("fillers", number, "Tag of the fillers' boundary, if there are any."),
                tags -> tags.containsKey("fillers") ? List.of(Objects.requireNonNull(tags.get("fillers"))) : List.of());
        Slot<List<Integer>> electrolyte = fields.add(
                new OptionalKey<>(
                        "electrolyte", number, "Tag of the electrolyte's triangles, where there are others as well."),
                tags -> tags.containsKey("electrolyte")
                        ? List.of(Objects.requireNonNull(tags.get("electrolyte")))
                        : List.of());
        return fields.build(e -> {
            Map<String, Integer> tags = new HashMap<>();
            slots.forEach((side, slot) -> tags.put(side, e.get(slot)));
            e.get(fillers).forEach(tag -> tags.put("fillers", tag));
            e.get(electrolyte).forEach(tag -> tags.put("electrolyte", tag));
            return tags;
        });
    }

    static Type<Output> output(Slot<TimeControl> time) {
        Fields<Output> fields = new Fields<>();
        Slot<Double> every = fields.optional(
                "every",
                DURATION,
                Output::every,
                Default.from(time, "time.end/" + Output.DEFAULT_FRAMES, Output::defaultInterval),
                "Time between frames.");
        Slot<List<Double>> times = fields.optional(
                "times",
                Types.list(Types.quantity(QuantityKind.TIME, Range.NOT_NEGATIVE), FlowStyle.FLOW),
                Output::times,
                Default.constant(List.of()),
                "Times of further frames.");
        Slot<Boolean> series = fields.optional(
                "series",
                Types.flag(),
                Output::series,
                Default.constant(Output.DEFAULT_SERIES),
                "Whether the run, at its end, also writes all frames into one file, fields.vtkhdf.");
        Slot<List<Output.Keep>> keep = fields.add(
                new OptionalKey<>(
                        "keep",
                        new KeepType(),
                        "Which frames stay on the disk: all, which is the default, or the last ones, such as last 100; older ones are "
                                + "deleted while the run goes on."),
                output -> output.keep().equals(Output.DEFAULT_KEEP) ? List.of() : List.of(output.keep()));
        Slot<List<Double>> checkpoint = fields.add(
                new OptionalKey<>(
                        "checkpoint",
                        DURATION,
                        "Time of the clock between checkpoints, from which frond run --resume goes on after an interruption; 60 s by "
                                + "default."),
                output -> output.checkpoint() == Output.DEFAULT_CHECKPOINT ? List.of() : List.of(output.checkpoint()));
        return Types.inline(
                "the output",
                fields.build(e -> new Output(
                        e.get(every),
                        e.get(times),
                        e.get(series),
                        e.get(keep).stream().findFirst().orElse(Output.DEFAULT_KEEP),
                        e.get(checkpoint).stream().findFirst().orElse(Output.DEFAULT_CHECKPOINT))));
    }
}
