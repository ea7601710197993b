package dev.frond.study.file;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.NameOfFile;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.TagChoice;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.WordType;
import dev.frond.study.sensitivity.SensitivityMethod;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.file.BaseName;
import dev.frond.sweep.file.BaseType;
import java.util.List;

/** The keys of the file of a sensitivity. */
final class SensitivityFormat {
    /** Version of the format: the value of the key {@code frond_sensitivity}. */
    static final int VERSION = 1;

    private static final int MOST_SAMPLES = 100_000;
    private static final Type<Metric> METRIC = new WordType<>("metric", List.of(Metric.values()), Metric::label);

    static final Type<Content> SENSITIVITY = sensitivity();

    private SensitivityFormat() {}

    /** What the file says, before the base is read. */
    record Content(
            String name,
            BaseName base,
            List<UncertainInput> inputs,
            List<Metric> metrics,
            SensitivityMethod method,
            long seed) {}

    private static Type<Content> sensitivity() {
        Fields<Content> fields = new Fields<>();
        fields.required(
                "frond_sensitivity", Types.count(VERSION, VERSION), s -> VERSION, "Version of the file format.");
        Slot<String> name = fields.optional(
                "name",
                Types.text("a name on one line"),
                Content::name,
                Default.computed(
                        "the file's name, or its folder's for sensitivity.yaml", SensitivityFormat::nameOfFile),
                "What the sensitivity is called.");
        Slot<BaseName> base =
                fields.required("base", new BaseType(), Content::base, "The scenario whose inputs are uncertain.");
        Slot<List<UncertainInput>> inputs = fields.required(
                "inputs", new InputsType(), Content::inputs, "What is uncertain: distributions by their paths.");
        Slot<List<Metric>> metrics = fields.required(
                "metrics", Types.filled(METRIC, 1, FlowStyle.FLOW), Content::metrics, "What is asked of each run.");
        Slot<SensitivityMethod> method = fields.add(method(), Content::method);
        Slot<Long> seed = fields.optional(
                "seed",
                Types.whole(0, Long.MAX_VALUE),
                Content::seed,
                Default.constant(SensitivityTask.USUAL_SEED),
                "Of what is random: the resampling behind the intervals, or the walks.");
        return Types.section(
                "a sensitivity",
                fields.build(e -> new Content(
                        e.get(name), e.get(base), e.get(inputs), e.get(metrics), e.get(method), e.get(seed))));
    }

    private static Keys<SensitivityMethod> method() {
        Fields<SensitivityMethod.Sobol> sobol = new Fields<>();
        Slot<Integer> samples = sobol.required(
                "samples",
                Types.count(2, MOST_SAMPLES),
                SensitivityMethod.Sobol::samples,
                "Of Sobol's sequence, best a power of two; each takes as many runs as there are inputs, and two.");
        Fields<SensitivityMethod.Screening> screening = new Fields<>();
        Slot<Integer> walks = screening.required(
                "walks",
                Types.count(2, MOST_SAMPLES),
                SensitivityMethod.Screening::walks,
                "Over the inputs; each takes as many runs as there are inputs, and one.");
        return new TagChoice<SensitivityMethod>("method")
                .otherwise("sobol")
                .variant(
                        "sobol",
                        SensitivityMethod.Sobol.class,
                        sobol.build(e -> new SensitivityMethod.Sobol(e.get(samples))),
                        "How much of the variance each input causes: indices of Sobol'.")
                .variant(
                        "morris",
                        SensitivityMethod.Screening.class,
                        screening.build(e -> new SensitivityMethod.Screening(e.get(walks))),
                        "Which of many inputs matter, in few runs: the screening of Morris.");
    }

    private static String nameOfFile(Entries entries) {
        return NameOfFile.of(entries.context().problems().source(), "sensitivity");
    }
}
