package dev.frond.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs a scenario and prints what each part takes of the processor, s: all threads of the process, those of the compiler and the
 * collector too. No files are written. A run ends a few steps after its first remeshing, or earlier when its scenario says so.
 *
 * <pre>GrowthRun SCENARIO PATH=VALUE... [-- PATH=VALUE...]...</pre>
 *
 * Each group of settings is a run in the same process; those before the last warm it up and print nothing.
 */
public final class GrowthRun implements Observer {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Steps before the memory in use is asked for, and after the first remeshing. */
    private static final int STEPS = 6;

    private final PrintStream out;
    private double mark = now();
    private int steps;
    private int nodes;
    private int end = Integer.MAX_VALUE;

    private GrowthRun(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path scenario = Path.of(arguments[0]);
        List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
        for (int end = words.indexOf("--"); end >= 0; end = words.indexOf("--")) {
            run(scenario, words.subList(0, end), new PrintStream(OutputStream.nullOutputStream()));
            words = words.subList(end + 1, words.size());
        }
        run(scenario, words, System.out);
    }

    private static void run(Path scenario, List<String> settings, PrintStream out) throws IOException {
        GrowthRun watch = new GrowthRun(out);
        Simulation simulation = Simulation.of(ScenarioReader.read(scenario, new ArrayList<>(settings)));
        watch.print("mesh", "");
        watch.print("costs", costs(simulation.run(watch).costs()));
    }

    private static double now() {
        return 1e-9 * SYSTEM.getProcessCpuTime();
    }

    /** A line with the time since the last one. */
    private void print(String what, String more) {
        double time = now();
        out.printf(Locale.ROOT, "%s %.3f%s%n", what, time - mark, more);
        mark = time;
    }

    @Override
    public void frame(Snapshot snapshot) {
        print("frame", "");
    }

    @Override
    public void accepted(SeriesRow row) {
        print("step", " " + row.nodes());
        steps++;
        if (nodes != 0 && nodes != row.nodes()) {
            end = Math.min(end, steps + STEPS);
        }
        nodes = row.nodes();
        if (steps == STEPS) {
            held();
        }
    }

    /** What a run holds between two steps, bytes. */
    private void held() {
        System.gc();
        out.printf(
                Locale.ROOT,
                "held %d%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        mark = now();
    }

    @Override
    public boolean interrupted() {
        return steps >= end;
    }

    private static String costs(Summary.Costs costs) {
        return String.format(
                Locale.ROOT,
                " %d %d %d %d %d %d %.3f %.3f %.3f",
                costs.steps(),
                costs.rejected(),
                costs.newtonIterations(),
                costs.factorisations(),
                costs.krylovIterations(),
                costs.remeshings(),
                costs.assemblySeconds(),
                costs.solveSeconds(),
                costs.meshSeconds());
    }
}
