package dev.frond.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.frond.algebra.Threads;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.Workload;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a mutant to its command, in this process; a run that begins ends after its first step. */
final class MutantRun {
    /** Processor time of this process, of which one command has all: more than a slow machine's wall time would tell. */
    private static final long MOST_CPU_NANOS = 10_000_000_000L;

    /** A command that waits for something takes none; nothing waits for long. */
    private static final long MOST_WAITING_NANOS = 300_000_000_000L;

    private static final long POLL_MILLIS = 5;

    /** Meshes with more are valid, and take long. */
    private static final double MOST_NODES = 3000;

    private static final String LARGE = "larger than this test has time for";

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Interruption interruption = new Interruption();
    private volatile int status = -1;

    /** What is wrong with how the command took the mutant; empty when nothing is. */
    static Optional<String> fault(MutantSources.Mutant mutant) throws InterruptedException {
        return new MutantRun().run(mutant);
    }

    private Optional<String> run(MutantSources.Mutant mutant) throws InterruptedException {
        CommandContext around = new CommandContext(
                new PrintWriter(out), new PrintWriter(err), Progress.Style.LINES, interruption, this::firstStep);
        Thread command =
                new Thread(() -> status = Frond.run(around, mutant.words().toArray(String[]::new)), "mutant");
        command.setDaemon(true);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        command.start();
        while (command.isAlive()) {
            command.join(POLL_MILLIS);
            boolean late =
                    SYSTEM.getProcessCpuTime() - cpu > MOST_CPU_NANOS || System.nanoTime() - start > MOST_WAITING_NANOS;
            if (late && command.isAlive()) {
                return Optional.of("does not end:" + where());
            }
        }
        return judged(mutant);
    }

    private Optional<String> judged(MutantSources.Mutant mutant) {
        String said = err.toString();
        boolean known = status == ExitStatus.OK
                || status == ExitStatus.INPUT
                || status == ExitStatus.STALLED
                || status == ExitStatus.INTERRUPTED;
        if (!known || said.contains("java.") || said.contains("out of memory")) {
            return Optional.of("status " + status + ": " + said.strip());
        }
        if (status == ExitStatus.INPUT && Files.exists(mutant.output())) {
            return Optional.of("refused, but " + mutant.output() + " was written: " + said.strip());
        }
        if (status == ExitStatus.INPUT && said.isBlank()) {
            return Optional.of("refused without a word");
        }
        return Optional.empty();
    }

    /** The stacks of what is at work. */
    private static String where() {
        StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("mutant") || thread.getName().startsWith("pool")) {
                for (StackTraceElement frame : stack) {
                    text.append("\n    ").append(frame);
                }
            }
        });
        return text.toString();
    }

    /** The real simulation, to its first step; of a sweep the first that begins. */
    private Summary firstStep(Scenario scenario, @Nullable Mesh mesh, Threads threads, Observer watch) {
        try {
            if (nodes(scenario, mesh) > MOST_NODES) {
                throw new ImpossibleScenarioException(LARGE);
            }
            return toFirstStep(scenario, mesh, threads, watch);
        } finally {
            interruption.request();
        }
    }

    private Summary toFirstStep(Scenario scenario, @Nullable Mesh mesh, Threads threads, Observer watch) {
        return Simulator.SIMULATION.run(scenario, mesh, threads, new Observer() {
            @Override
            public void started(Scenario started, int nodes) {
                watch.started(started, nodes);
            }

            @Override
            public void frame(Snapshot frame) {
                watch.frame(frame);
            }

            @Override
            public void accepted(SeriesRow row) {
                watch.accepted(row);
                interruption.request();
            }

            @Override
            public boolean interrupted() {
                return interruption.interrupted() || watch.interrupted();
            }

            @Override
            public void finished(Summary summary) {
                watch.finished(summary);
            }
        });
    }

    private static double nodes(Scenario scenario, @Nullable Mesh mesh) {
        if (mesh != null) {
            return mesh.topology().nodeCount();
        }
        return Workload.of(scenario).nodes();
    }
}
