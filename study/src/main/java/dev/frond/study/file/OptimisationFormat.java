package dev.frond.study.file;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.NameOfFile;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.WordType;
import dev.frond.study.optimisation.Goal;
import dev.frond.study.optimisation.Limit;
import dev.frond.study.optimisation.Method;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.optimisation.Variable;
import dev.frond.sweep.file.BaseName;
import dev.frond.sweep.file.BaseType;
import java.util.List;

/** The keys of the file of an optimisation. */
final class OptimisationFormat {
    /** Version of the format: the value of the key {@code frond_optimisation}. */
    static final int VERSION = 1;

    static final String VARIABLES = "variables";
    static final String GOAL = "goal";
    static final String METHOD = "method";

    private static final int MOST_RUNS = 1_000_000;

    static final Type<Content> OPTIMISATION = optimisation();

    private OptimisationFormat() {}

    /** What the file says, before the scenario is read. */
    record Content(
            String name,
            BaseName base,
            List<Variable> variables,
            List<Goal> goals,
            List<Limit> limits,
            int budget,
            long seed,
            Method method) {}

    private static Type<Content> optimisation() {
        Fields<Content> fields = new Fields<>();
        fields.required(
                "frond_optimisation", Types.count(VERSION, VERSION), s -> VERSION, "Version of the file format.");
        Slot<String> name = fields.optional(
                "name",
                Types.text("a name on one line"),
                Content::name,
                Default.computed(
                        "the file's name, or its folder's for optimisation.yaml", OptimisationFormat::nameOfFile),
                "What the optimisation is called.");
        Slot<BaseName> base =
                fields.required("base", new BaseType(), Content::base, "The scenario whose values are changed.");
        Slot<List<Variable>> variables = fields.required(
                VARIABLES,
                new VariablesType(),
                Content::variables,
                "What is changed: ranges, or discs that are arranged in a region, by their paths.");
        Slot<List<Goal>> goals = fields.required(
                GOAL, new GoalsType(), Content::goals, "What is to be largest or smallest; a list of two for a front.");
        Slot<List<Limit>> limits = fields.optional(
                "limits",
                new LimitsType(),
                Content::limits,
                Default.constant(List.of()),
                "What metrics have to keep within.");
        Slot<Integer> budget = fields.optional(
                "budget",
                Types.count(1, MOST_RUNS),
                Content::budget,
                Default.constant(OptimisationTask.USUAL_BUDGET),
                "How many runs are made, at most.");
        Slot<Long> seed = fields.optional(
                "seed", Types.whole(0, Long.MAX_VALUE), Content::seed, Default.constant(1L), "Of what is drawn.");
        Slot<Method> method = fields.optional(
                METHOD,
                new WordType<>(METHOD, List.of(Method.values()), Method::label),
                Content::method,
                Default.constant(Method.CMA_ES),
                "How the best is sought: cma-es, or NSGA-II for two goals; bobyqa for a few variables and a smooth goal; random for comparison.");
        return Types.section(
                "an optimisation",
                fields.build(e -> new Content(
                        e.get(name),
                        e.get(base),
                        e.get(variables),
                        e.get(goals),
                        e.get(limits),
                        e.get(budget),
                        e.get(seed),
                        e.get(method))));
    }

    private static String nameOfFile(Entries entries) {
        return NameOfFile.of(entries.context().problems().source(), "optimisation");
    }
}
