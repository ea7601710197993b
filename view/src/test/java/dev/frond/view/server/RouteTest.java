package dev.frond.view.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static Optional<List<String>> match(String shape, String path) {
        return route("GET", shape).match("GET", path);
    }

    private static Route route(String method, String shape) {
        return new Route(method, shape, (parts, exchange) -> {});
    }

    @Test
    void shapes() {
        assertThat(match("list.json", "list.json")).contains(List.of());
        assertThat(match("list.json", "list.jsonx")).isEmpty();
        assertThat(match("list.json", "a/list.json")).isEmpty();
        assertThat(match("runs/*/frames/*", "runs/a/frames/3")).contains(List.of("a", "3"));
        assertThat(match("runs/*/frames/*", "runs/a/b/frames/3")).isEmpty();
        assertThat(match("runs/*/frames/*", "runs/a/frames")).isEmpty();
        assertThat(match("sweeps/*/sweep.json", "sweeps//sweep.json")).contains(List.of(""));
    }

    @Test
    void aSlashAtTheEndIsAPartOfItsOwn() {
        assertThat(match("list.json", "list.json/")).isEmpty();
        assertThat(match("runs/*/frames/*", "runs/a/frames/")).contains(List.of("a", ""));
        assertThat(match("runs/*/frames/*", "runs/a/frames/3/")).isEmpty();
    }

    @Test
    void theRest() {
        assertThat(match("**", "")).contains(List.of(""));
        assertThat(match("**", "lib/uPlot.min.css")).contains(List.of("lib/uPlot.min.css"));
        assertThat(match("lib/**", "lib/a/b")).contains(List.of("a/b"));
        assertThat(match("lib/**", "lib")).isEmpty();
    }

    /** A run's name may have slashes: they are no parts when they are written as %2F. */
    @Test
    void partsAreDecoded() {
        assertThat(match("runs/*/run.json", "runs/deep%2Fa/run.json")).contains(List.of("deep/a"));
        assertThat(match("runs/*/run.json", "runs/a+b/run.json")).contains(List.of("a+b"));
        assertThat(match("runs/*/run.json", "runs/a%2Bb%20c/run.json")).contains(List.of("a+b c"));
        assertThat(match("runs/*/run.json", "runs/%C3%A4/run.json")).contains(List.of("ä"));
        assertThat(match("runs/*/run.json", "runs/%2E%2E%2Fa/run.json")).contains(List.of("../a"));
        assertThat(match("runs/*/run.json", "runs/%252F/run.json")).contains(List.of("%2F"));
    }

    @Test
    void headAsksAsGetDoes() {
        assertThat(route("GET", "a").match("HEAD", "a")).isPresent();
        assertThat(route("POST", "a").match("HEAD", "a")).isEmpty();
        assertThat(route("POST", "a").match("POST", "a")).isPresent();
        assertThat(route("GET", "a").match("POST", "a")).isEmpty();
        assertThat(route("GET", "a").match("DELETE", "a")).isEmpty();
    }
}
