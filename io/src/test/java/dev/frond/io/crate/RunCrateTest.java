package dev.frond.io.crate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RunCrateTest {
    private static final Instant BEGUN = Instant.parse("2026-11-27T10:00:00Z");
    private static final Map<String, RunCrate.Result> SERIES =
            Map.of("series.csv", new RunCrate.Result("A row per step", "text/csv"));

    /** The entities by their identifiers; JSON is YAML. */
    private static Map<String, Map<?, ?>> graph(RunCrate crate) {
        Map<?, ?> whole = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(crate.text());
        assertThat(whole.get("@context")).isEqualTo("https://w3id.org/ro/crate/1.3/context");
        return ((List<?>) Objects.requireNonNull(whole.get("@graph")))
                .stream()
                        .map(entity -> (Map<?, ?>) entity)
                        .collect(Collectors.toMap(entity -> (String) entity.get("@id"), Function.identity()));
    }

    private static Map<?, ?> of(Map<String, Map<?, ?>> graph, String id) {
        return Objects.requireNonNull(graph.get(id), id);
    }

    @Test
    void theActionHasInstrumentObjectResultAndTimes() {
        Optional<RunCrate.Period> clock = Optional.of(new RunCrate.Period(BEGUN, BEGUN.plusSeconds(5)));
        Map<String, Map<?, ?>> graph = graph(new RunCrate("a cell", "0.2.0", "finished", clock, SERIES));
        Map<?, ?> action = of(graph, "#run");
        assertThat(action.get("@type")).isEqualTo("CreateAction");
        assertThat(action.get("instrument")).isEqualTo(Map.of("@id", "#frond"));
        assertThat(action.get("object")).isEqualTo(List.of(Map.of("@id", "scenario.yaml")));
        assertThat(action.get("result")).isEqualTo(List.of(Map.of("@id", "series.csv")));
        assertThat(action.get("startTime")).isEqualTo("2026-11-27T10:00:00Z");
        assertThat(action.get("endTime")).isEqualTo("2026-11-27T10:00:05Z");
        assertThat(of(graph, "#frond").get("softwareVersion")).isEqualTo("0.2.0");
        assertThat(of(graph, "ro-crate-metadata.json").get("about")).isEqualTo(Map.of("@id", "./"));
        assertThat(of(graph, "./").get("hasPart"))
                .isEqualTo(List.of(Map.of("@id", "scenario.yaml"), Map.of("@id", "series.csv")));
        assertThat(graph).containsKeys("scenario.yaml", "series.csv");
    }

    @Test
    void withoutAClockThereAreNoTimes() {
        RunCrate crate = new RunCrate("a cell", "0.2.0", "finished", Optional.empty(), SERIES);
        assertThat(crate.text()).doesNotContain("Time").doesNotContain("datePublished");
        assertThat(of(graph(crate), "#run").get("result")).isEqualTo(List.of(Map.of("@id", "series.csv")));
    }
}
