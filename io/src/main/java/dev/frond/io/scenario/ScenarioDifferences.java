package dev.frond.io.scenario;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where two scenarios differ, defaults written out. */
public final class ScenarioDifferences {
    private ScenarioDifferences() {}

    /**
     * A value that differs.
     *
     * @param path such as {@code anode.defects[0].height}
     * @param first in the first scenario, empty when it has none
     * @param second in the second scenario, empty when it has none
     */
    public record Difference(String path, String first, String second) {}

    /** The differences in the order of the first scenario, then what only the second has. */
    public static List<Difference> between(Scenario first, Scenario second) {
        Map<String, String> one = values(first);
        Map<String, String> other = values(second);
        Set<String> paths = new LinkedHashSet<>(one.keySet());
        paths.addAll(other.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String a = one.getOrDefault(path, "");
            String b = other.getOrDefault(path, "");
            if (!a.equals(b)) {
                differences.add(new Difference(path, a, b));
            }
        }
        return differences;
    }

    private static Map<String, String> values(Scenario scenario) {
        InputProblems problems = new InputProblems(scenario.name());
        Map<String, String> values = new LinkedHashMap<>();
        Yaml.compose(ScenarioWriter.text(scenario), scenario.name(), problems)
                .ifPresent(root -> collect("", Yaml.plain(root), values));
        problems.check();
        return values;
    }

    private static void collect(String path, Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> collect(path.isEmpty() ? key + "" : path + "." + key, inner, values));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int k = 0; k < list.size(); k++) {
                collect(path + "[" + k + "]", list.get(k), values);
            }
        } else {
            values.put(path, value.toString());
        }
    }
}
