import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times builds of frond against the first of them: each runs the same scenario in turn, in one process, warm, on one thread. What
 * slows the machine for some seconds slows all of them, so the ratio of a round is known better than its seconds.
 *
 * <pre>
 * java -XX:+UseSerialGC benchmarks/pair/Pair.java SCENARIO ROUNDS OLD-all.jar NEW-all.jar ...
 * </pre>
 *
 * The first half of the rounds warms up. t+ takes eight values, so that no run is the last one again. Needs Java 17.
 */
public final class Pair {
    private static final double[] TRANSFERENCE = {0.4, 0.405, 0.41, 0.415, 0.42, 0.425, 0.43, 0.435};

    private final Path scenario;
    private final List<Class<?>[]> builds = new ArrayList<>();

    private Pair(Path scenario) {
        this.scenario = scenario;
    }

    /** Classes that a run needs, each build's own. */
    private void add(Path jar) throws ReflectiveOperationException, java.io.IOException {
        ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        builds.add(new Class<?>[] {
            loader.loadClass("dev.frond.io.scenario.ScenarioReader"),
            loader.loadClass("dev.frond.solver.model.Scenario"),
            loader.loadClass("dev.frond.solver.run.Simulation"),
            loader.loadClass("dev.frond.solver.run.Observer")
        });
    }

    /** Processor seconds of a run, of its linear solves and meshes on the clock, and Krylov iterations. */
    private double[] run(Class<?>[] build, double transference) throws ReflectiveOperationException {
        Object read = build[0].getMethod("read", Path.class, List.class)
                .invoke(null, scenario, List.of("electrolyte.transference_number=" + transference));
        Object simulation = build[2].getMethod("of", build[1]).invoke(null, read);
        InvocationHandler silent = (proxy, method, values) ->
                method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, values) : null;
        Object observer = Proxy.newProxyInstance(build[3].getClassLoader(), new Class<?>[] {build[3]}, silent);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Object summary = build[2].getMethod("run", build[3]).invoke(simulation, observer);
        double seconds = 1e-9 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        Object costs = summary.getClass().getMethod("costs").invoke(summary);
        return new double[] {
            seconds, number(costs, "solveSeconds"), number(costs, "meshSeconds"), number(costs, "krylovIterations")
        };
    }

    private static double number(Object costs, String name) throws ReflectiveOperationException {
        return ((Number) costs.getClass().getMethod(name).invoke(costs)).doubleValue();
    }

    public static void main(String[] words) throws Exception {
        if (words.length < 4) {
            System.err.println("java Pair.java SCENARIO ROUNDS OLD-all.jar NEW-all.jar ...");
            System.exit(2);
        }
        Pair pair = new Pair(Path.of(words[0]));
        int rounds = Integer.parseInt(words[1]);
        for (int k = 2; k < words.length; k++) {
            pair.add(Path.of(words[k]));
        }
        double[][][] costs = new double[pair.builds.size()][rounds][];
        for (int round = 0; round < rounds; round++) {
            for (int b = 0; b < costs.length; b++) {
                costs[b][round] = pair.run(pair.builds.get(b), TRANSFERENCE[round % TRANSFERENCE.length]);
            }
        }
        for (int b = 0; b < costs.length; b++) {
            System.out.println(words[2 + b] + ": " + line(costs[b], costs[0], rounds / 2));
        }
    }

    private static String line(double[][] costs, double[][] first, int warm) {
        int count = costs.length - warm;
        double[] mean = new double[costs[0].length];
        double[] ratio = new double[count];
        for (int k = 0; k < count; k++) {
            for (int of = 0; of < mean.length; of++) {
                mean[of] += costs[warm + k][of] / count;
            }
            ratio[k] = costs[warm + k][0] / first[warm + k][0];
        }
        Arrays.sort(ratio);
        return String.format(
                "%.3f s of the processor, over the first: median %.3f (%.3f to %.3f); solves %.3f s, meshes %.3f s, %.0f Krylov iterations",
                mean[0], ratio[count / 2], ratio[0], ratio[count - 1], mean[1], mean[2], mean[3]);
    }
}
