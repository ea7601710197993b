package dev.frond.sweep.file;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.NameOfFile;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.WordType;
import dev.frond.sweep.domain.Combination;
import dev.frond.sweep.domain.Contour;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Refinement;
import dev.frond.sweep.domain.SweepAxis;
import java.util.List;

/** The keys of the sweep file. */
final class SweepFormat {
    /** Version of the format: the value of the key {@code frond_sweep}. */
    static final int VERSION = 1;

    static final Type<Metric> METRIC = new WordType<>("metric", List.of(Metric.values()), Metric::label);

    static final Type<Content> SWEEP = sweep();

    private SweepFormat() {}

    /** What the file says, before the bases are read. */
    record Content(
            String name,
            List<BaseName> bases,
            List<SweepAxis> axes,
            List<SweepAxis> replicates,
            Combination combination,
            List<Metric> metrics,
            List<Contour> contours,
            List<Refinement> refinement,
            Keep keep) {}

    private static Type<Content> sweep() {
        Fields<Content> fields = new Fields<>();
        fields.required("frond_sweep", Types.count(VERSION, VERSION), s -> VERSION, "Version of the file format.");
        Slot<String> name = fields.optional(
                "name",
                Types.text("a name on one line"),
                Content::name,
                Default.computed("the file's name, or its folder's for sweep.yaml", SweepFormat::nameOfFile),
                "What the sweep is called.");
        Slot<List<BaseName>> bases =
                fields.required("base", new BasesType(), Content::bases, "The scenario that is varied, or several.");
        Slot<List<SweepAxis>> axes =
                fields.required("axes", new AxesType("axes"), Content::axes, "What is varied: values by their paths.");
        Slot<List<SweepAxis>> replicates = fields.optional(
                "replicates",
                new ReplicatesType(),
                Content::replicates,
                Default.constant(List.of()),
                "What repeats every combination, such as the seed of random fillers, with its values.");
        Slot<Combination> combination = fields.optional(
                "combine",
                new CombinationType(),
                Content::combination,
                Default.constant(new Combination.Crossed()),
                "How the axes make jobs.");
        Slot<List<Metric>> metrics = fields.optional(
                "metrics",
                Types.filled(METRIC, 1, FlowStyle.FLOW),
                Content::metrics,
                Default.constant(Metric.usual()),
                "Columns of the table.");
        Slot<List<Contour>> contours = fields.optional(
                "contours",
                new ContoursType(),
                Content::contours,
                Default.constant(List.of()),
                "Lines over the heat maps: values of metrics, SI.");
        Slot<List<Refinement>> refinement = fields.add(
                new OptionalKey<>(
                        "refine",
                        RefineFormat.refinement(),
                        "Of a map over two axes only the jobs along a boundary are run: first every eighth (or other part), then what lies between jobs "
                                + "that differ."),
                Content::refinement);
        Slot<Keep> keep = fields.optional(
                "keep",
                new WordType<>("keep", List.of(Keep.values()), Keep::label),
                Content::keep,
                Default.constant(Keep.SUMMARY),
                "Which files of each job are kept besides its row.");
        return Types.section(
                "a sweep",
                fields.build(e -> new Content(
                        e.get(name),
                        e.get(bases),
                        e.get(axes),
                        e.get(replicates),
                        e.get(combination),
                        e.get(metrics),
                        e.get(contours),
                        e.get(refinement),
                        e.get(keep))));
    }

    private static String nameOfFile(Entries entries) {
        return NameOfFile.of(entries.context().problems().source(), "sweep");
    }
}
