package dev.frond.io.crate;

import dev.frond.io.internal.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes the folder of a run as an RO-Crate: frond made the results from the scenario. Sources: RO-Crate 1.3
 * (https://w3id.org/ro/crate/1.3) and Process Run Crate 0.6 (https://w3id.org/ro/wfrun/process/0.6). A licence of the data is not
 * named: whoever publishes them adds it.
 *
 * @param name of the run
 * @param version of frond
 * @param outcome how it ended
 * @param clock when it began and ended; empty where equal runs are to have equal files
 * @param results files of the folder, relative to it, with what they are
 */
public record RunCrate(
        String name, String version, String outcome, Optional<Period> clock, Map<String, Result> results) {
    /** Name of the file. */
    public static final String FILE = "ro-crate-metadata.json";

    private static final String SCENARIO = "scenario.yaml";

    public RunCrate {
        results = new LinkedHashMap<>(results);
    }

    /** Times on the clock. */
    public record Period(Instant begun, Instant ended) {}

    /**
     * A file of results.
     *
     * @param what it holds, in words
     * @param format its media type
     */
    public record Result(String what, String format) {}

    /** The content of the file. */
    public String text() {
        List<Object> graph = new ArrayList<>();
        graph.add(entity("ro-crate-metadata.json", "CreativeWork")
                .with("conformsTo", id("https://w3id.org/ro/crate/1.3"))
                .with("about", id("./"))
                .members());
        graph.add(root().members());
        graph.add(entity("https://w3id.org/ro/wfrun/process/0.6", "CreativeWork")
                .with("name", "Process Run Crate")
                .with("version", "0.6")
                .members());
        graph.add(entity("#frond", "SoftwareApplication")
                .with("name", "frond")
                .with("softwareVersion", version)
                .with("description", "Finite-element simulator of lithium electrodeposition")
                .members());
        graph.add(action().members());
        graph.add(file(SCENARIO, new Result("The input, with all defaults written out", "application/yaml")));
        results.forEach((file, result) -> graph.add(file(file, result)));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", "https://w3id.org/ro/crate/1.3/context");
        whole.put("@graph", graph);
        return new JsonWriter().value(whole).text();
    }

    private Entity root() {
        List<Object> parts = new ArrayList<>(List.of(id(SCENARIO)));
        parts.addAll(resultIds());
        Entity root = entity("./", "Dataset")
                .with("name", name)
                .with("description", "A simulation by frond " + version + "; outcome: " + outcome)
                .with("conformsTo", id("https://w3id.org/ro/wfrun/process/0.6"))
                .with("hasPart", parts)
                .with("mentions", id("#run"));
        return clock.map(period -> root.with("datePublished", period.ended().toString()))
                .orElse(root);
    }

    private Entity action() {
        Entity action = entity("#run", "CreateAction")
                .with("name", "Simulation of " + name)
                .with("instrument", id("#frond"))
                .with("object", List.of(id(SCENARIO)))
                .with("result", resultIds());
        return clock.map(period -> action.with("startTime", period.begun().toString())
                        .with("endTime", period.ended().toString()))
                .orElse(action);
    }

    private List<Object> resultIds() {
        return List.copyOf(results.keySet().stream().map(RunCrate::id).toList());
    }

    private static Object file(String name, Result result) {
        return entity(name, "File")
                .with("name", result.what())
                .with("encodingFormat", result.format())
                .members();
    }

    private static Map<String, Object> id(String name) {
        return Map.of("@id", name);
    }

    private static Entity entity(String id, String type) {
        return new Entity(new LinkedHashMap<>()).with("@id", id).with("@type", type);
    }

    /** Members in their order. */
    private record Entity(Map<String, Object> members) {
        Entity with(String key, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(members);
            more.put(key, value);
            return new Entity(more);
        }
    }
}
