package dev.frond.view.engine;

import dev.frond.io.scenario.ScenarioDocument;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.io.scenario.WorkLimit;
import dev.frond.io.schema.InputException;
import dev.frond.solver.model.Machine;
import java.util.List;

/** Runs scenarios of a page in this Java machine, several at a time, each in a thread of its own. */
public final class LocalRuns {
    private final String version;

    /** @param version of the program, for summaries */
    public LocalRuns(String version) {
        this.version = version;
    }

    /** What is wrong with a scenario: the reader's messages, a line each; "" where nothing is. */
    public String problems(String scenario) {
        try {
            ScenarioReader.parse(scenario, PageRun.SOURCE, List.of());
            return "";
        } catch (InputException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /** JSON schema of the scenario file. */
    public String schema() {
        return ScenarioSchema.text();
    }

    /** Begins a run, or tells by its first message why it cannot. */
    public LocalRun start(String scenario) {
        return LocalRun.start(version, listener -> PageRun.begin(document(scenario), listener));
    }

    private static ScenarioDocument document(String scenario) {
        return ScenarioReader.document(scenario, PageRun.SOURCE, List.of(), WorkLimit.ofRun(Machine.here()));
    }
}
