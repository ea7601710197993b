package dev.frond.cli;

import dev.frond.sweep.LocalEngine;
import dev.frond.sweep.SweepEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** What can run the jobs of a sweep: this process, and what is on the class path besides. */
final class SweepEngines {
    private SweepEngines() {}

    /** @throws UserMistake when there is none of this name */
    static SweepEngine named(String name) {
        List<SweepEngine> all = new ArrayList<>(List.of(new LocalEngine()));
        ServiceLoader.load(SweepEngine.class).forEach(all::add);
        return all.stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserMistake("--engine: expected "
                        + all.stream().map(SweepEngine::name).collect(Collectors.joining(" or ")) + ", found " + name));
    }
}
