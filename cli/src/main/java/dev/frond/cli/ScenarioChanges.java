package dev.frond.cli;

import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** In what two scenarios differ, in words of their resolved files. */
final class ScenarioChanges {
    /** Changes that are named; more are counted. */
    private static final int MOST_NAMED = 4;

    private ScenarioChanges() {}

    /** One after the other; empty when they are the same. */
    static String between(Scenario before, Scenario now) {
        List<String> from = lines(before);
        List<String> to = lines(now);
        List<String> changed = new ArrayList<>();
        for (int k = 0; k < Math.max(from.size(), to.size()); k++) {
            String was = k < from.size() ? from.get(k) : "nothing";
            String is = k < to.size() ? to.get(k) : "nothing";
            if (!was.equals(is)) {
                changed.add("\"" + is.strip() + "\" was \"" + was.strip() + "\"");
            }
        }
        String more = changed.size() > MOST_NAMED ? ", and " + (changed.size() - MOST_NAMED) + " more" : "";
        return changed.stream().limit(MOST_NAMED).collect(Collectors.joining("; ")) + more;
    }

    private static List<String> lines(Scenario scenario) {
        return ScenarioWriter.text(scenario).lines().toList();
    }
}
