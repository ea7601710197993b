package dev.frond.web;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.io.schema.InputException;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.view.engine.PageRun;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What a page calls: one run at a time, step by step. Settings are lines of {@code PATH=VALUE}, as {@code frond run --set} takes them.
 *
 * <pre>
 * schema()                                 JSON schema of a scenario: descriptions, defaults, units, choices
 * problems(scenario, settings)             "" or the reader's messages, a line each
 * start(scenario, settings)                "" or why the run cannot begin; after it the first frame is waiting
 * step()                                   whether there is more to do
 * frame(), rows(), events()                what has come since they were asked last; frame() is null where none has
 * end()                                    the text of summary.json; a run that could go on is interrupted
 * </pre>
 */
public final class Engine {
    private static @Nullable PageRun run;
    private static Recording recording = new Recording();

    private Engine() {}

    /** The entry point of the compiled module, which only offers what is exported. */
    public static void main(String[] arguments) {}

    /** The JSON schema of the scenario file. */
    @JSExport
    public static String schema() {
        return ScenarioSchema.text();
    }

    /** What is wrong with a scenario. */
    @JSExport
    public static String problems(String text, String settings) {
        try {
            ScenarioReader.parse(text, PageRun.SOURCE, list(settings));
            return "";
        } catch (InputException wrong) {
            return message(wrong);
        }
    }

    /** Begins a run; one that is under way is dropped. */
    @JSExport
    public static String start(String text, String settings) {
        run = null;
        recording = new Recording();
        try {
            run = PageRun.begin(ScenarioReader.document(text, PageRun.SOURCE, list(settings)), recording);
            return "";
        } catch (InputException | ImpossibleScenarioException wrong) {
            return message(wrong);
        }
    }

    /** Tries a step. */
    @JSExport
    public static boolean step() {
        return running().step();
    }

    /** The oldest frame that has not been taken, as {@link dev.frond.io.page.FrameBytes}; null where there is none. */
    @JSExport
    public static @Nullable Int8Array frame() {
        byte[] next = recording.nextFrame();
        return next == null ? null : Int8Array.copyFromJavaArray(next);
    }

    /** The lines of {@code series.csv} that have come, each with its end. */
    @JSExport
    public static String rows() {
        return recording.takeRows();
    }

    /** What has happened to the front: kind, time in s, x and y in m, separated by commas, a line each. */
    @JSExport
    public static String events() {
        return recording.takeEvents();
    }

    /** Ends the run. */
    @JSExport
    public static String end() {
        return running().end("web");
    }

    private static PageRun running() {
        return Objects.requireNonNull(run, "no run has been started");
    }

    private static List<String> list(String settings) {
        return settings.isBlank() ? List.of() : List.of(settings.split("\n"));
    }

    private static String message(RuntimeException wrong) {
        return String.valueOf(wrong.getMessage());
    }
}
