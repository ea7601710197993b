package dev.frond.study.file;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.NameOfFile;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.study.data.DataEntry;
import dev.frond.study.data.FitTask;
import dev.frond.study.domain.Parameter;
import dev.frond.sweep.file.BaseName;
import dev.frond.sweep.file.BaseType;
import java.util.List;

/** The keys of the file of a fit. */
final class FitFormat {
    /** Version of the format: the value of the key {@code frond_fit}. */
    static final int VERSION = 1;

    private static final int MOST_STARTS = 10_000;

    static final Type<Content> FIT = fit();

    private FitFormat() {}

    /** What the file says, before the files that it names are read. */
    record Content(String name, BaseName base, List<Parameter> parameters, List<DataEntry> data, int starts) {}

    private static Type<Content> fit() {
        Fields<Content> fields = new Fields<>();
        fields.required("frond_fit", Types.count(VERSION, VERSION), s -> VERSION, "Version of the file format.");
        Slot<String> name = fields.optional(
                "name",
                Types.text("a name on one line"),
                Content::name,
                Default.computed("the file's name, or its folder's for fit.yaml", FitFormat::nameOfFile),
                "What the fit is called.");
        Slot<BaseName> base =
                fields.required("base", new BaseType(), Content::base, "The scenario whose parameters are sought.");
        Slot<List<Parameter>> parameters = fields.required(
                "parameters", new ParametersType(), Content::parameters, "What is sought: ranges by their paths.");
        Slot<List<DataEntry>> data = fields.required(
                "data",
                Types.filled(new DataType(), 1, FlowStyle.BLOCK),
                Content::data,
                "What was measured, one set or several.");
        Slot<Integer> starts = fields.optional(
                "starts",
                Types.count(1, MOST_STARTS),
                Content::starts,
                Default.constant(FitTask.USUAL_STARTS),
                "Points over the ranges that are looked at; the search starts from the best of them.");
        return Types.section(
                "a fit",
                fields.build(
                        e -> new Content(e.get(name), e.get(base), e.get(parameters), e.get(data), e.get(starts))));
    }

    private static String nameOfFile(Entries entries) {
        return NameOfFile.of(entries.context().problems().source(), "fit");
    }
}
