package dev.frond.spark;

import dev.frond.sweep.engine.JobListener;
import dev.frond.sweep.engine.JobRunner;
import dev.frond.sweep.engine.SweepEngine;
import dev.frond.sweep.engine.SweepWork;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Runs jobs on the cluster that the property {@code spark.master} names; without it, on threads of this process, by Spark. All
 * properties {@code spark.*} are Spark's. Executors simulate with {@link dev.frond.solver.run.Simulator#SIMULATION}, write the
 * files that are kept themselves, and send back results one by one.
 */
public final class SparkEngine implements SweepEngine {
    /** Nothing to do. */
    public SparkEngine() {}

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public void check() {
        String master = System.getProperty(Master.PROPERTY);
        if (master != null) {
            new Master(master).check();
        }
    }

    /** @throws IOException when rows cannot be written, Spark cannot start, or jobs had no result; all others have ended then */
    @Override
    public void run(SweepWork work, JobListener listener) throws IOException {
        JavaSparkContext spark;
        try {
            spark = context(work.atATime());
        } catch (IOException e) {
            if (listener.interrupted()) { // a signal makes Spark's start fail
                return;
            }
            throw e;
        }
        try (JavaSparkContext context = spark) {
            if (!context.isLocal()) {
                ownJars().forEach(jar -> context.addJar(jar.toString()));
            }
            new JobsInFlight(context, work.settings(), listener).run(work.jobs().iterator());
        }
    }

    private static JavaSparkContext context(int threads) throws IOException {
        SparkConf conf = new SparkConf()
                .setIfMissing(Master.PROPERTY, "local[" + threads + "]")
                .setIfMissing("spark.app.name", "frond sweep")
                .setIfMissing("spark.ui.enabled", "false");
        if (new Master(conf.get(Master.PROPERTY)).isThisMachine()) {
            conf.setIfMissing("spark.driver.host", "localhost").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        try {
            return new JavaSparkContext(conf);
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare
            throw new IOException("Spark cannot start: " + e.getMessage(), e);
        }
    }

    /** The jars that frond's classes are in, for executors; none when they are in folders, as in tests. */
    private static List<Path> ownJars() {
        List<Path> jars = new ArrayList<>();
        for (Class<?> type : List.of(SparkEngine.class, JobRunner.class)) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            try {
                Path place = Path.of(source.getLocation().toURI());
                if (Files.isRegularFile(place)) {
                    jars.add(place);
                }
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return jars;
    }
}
