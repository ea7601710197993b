package dev.frond.view.engine;

import dev.frond.io.scenario.ScenarioDocument;
import dev.frond.io.summary.SummaryFile;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.SteppedRun;

/** A run whose scenario came from a page. Its caller takes the steps, and the listener hears of them at once. */
public final class PageRun {
    /** What a page's scenario is called in messages. */
    public static final String SOURCE = "scenario.yaml";

    private final SteppedRun run;
    private final Regime regime;

    private PageRun(SteppedRun run, Regime regime) {
        this.run = run;
        this.regime = regime;
    }

    /**
     * Begins; the first frame is told.
     *
     * @throws dev.frond.io.schema.InputException when the scenario needs a file
     * @throws dev.frond.solver.run.ImpossibleScenarioException when it leaves nothing to simulate
     */
    public static PageRun begin(ScenarioDocument document, PageListener listener) {
        Scenario scenario = document.scenario();
        if (scenario.mesh() instanceof MeshSource.GmshFile) {
            throw document.mistake("mesh.file", "a page has no files; frond run takes the mesh from one");
        }
        Regime regime = Regime.of(scenario);
        return new PageRun(Simulation.of(scenario).begin(new PageObserver(scenario, listener)), regime);
    }

    /** Tries a step; whether there is more to do. */
    public boolean step() {
        return run.step();
    }

    /** Whether a step can be taken. */
    public boolean goesOn() {
        return run.goesOn();
    }

    /**
     * Ends the run; one that could go on is interrupted.
     *
     * @param version of the program
     * @return the text of {@code summary.json}
     */
    public String end(String version) {
        return SummaryFile.text(run.end(), regime, version);
    }
}
