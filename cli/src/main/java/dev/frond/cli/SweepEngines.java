package dev.frond.cli;

import dev.frond.sweep.engine.LocalEngine;
import dev.frond.sweep.engine.SweepEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can run the jobs of a sweep: this process, and what is on the class path besides. */
final class SweepEngines {
    /** In a module of its own, which brings 136 jars of Spark. */
    static final String SPARK = "spark";

    private SweepEngines() {}

    /** @throws UsageException when there is none of this name, or it cannot run jobs */
    static SweepEngine named(String name) {
        List<SweepEngine> all = new ArrayList<>(List.of(new LocalEngine()));
        ServiceLoader.load(SweepEngine.class).forEach(all::add);
        SweepEngine named = all.stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(unknown(name, all)));
        try {
            named.check();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        return named;
    }

    private static String unknown(String name, List<SweepEngine> all) {
        return name.equals(SPARK)
                ? "--engine: spark is not in this jar; in a checkout of the sources ./frond sweep ... --engine spark builds it and adds it"
                : "--engine: expected "
                        + Stream.concat(all.stream().map(SweepEngine::name), Stream.of(SPARK))
                                .distinct()
                                .collect(Collectors.joining(" or "))
                        + ", found " + name;
    }
}
