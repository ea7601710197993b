package dev.frond.cli;

import dev.frond.sweep.engine.LocalEngine;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all studies can be told. */
final class StudyOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; runs/NAME by default.")
    private @Nullable Path output;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "Runs at a time in this process, by default as many as there are processors. The results are the same.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            description = "Go on: only what is not in DIR/runs.csv is run. The results are the same.")
    private boolean resume;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            completionCandidates = Candidates.Engines.class,
            description = "What makes the runs: local, threads of this process, or spark, a cluster of Apache Spark.")
    private String engine = LocalEngine.NAME;

    /** The folder of a study of this name. */
    Path place(String name) {
        return output == null ? RunPlace.defaultFor(name) : output;
    }

    /** @throws UsageException when it is below 1 */
    int jobs() {
        if (jobs < 1) {
            throw new UsageException("--jobs: expected 1 or more, found " + jobs);
        }
        return jobs;
    }

    boolean resume() {
        return resume;
    }

    String engine() {
        return engine;
    }
}
