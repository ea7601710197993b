package dev.frond.view.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, text/html; charset=utf-8",
        "single.html, text/html; charset=utf-8",
        "main.js, text/javascript; charset=utf-8",
        "page.css, text/css; charset=utf-8",
        "lib/uPlot.iife.min.js, text/javascript; charset=utf-8",
        "lib/uPlot.min.css, text/css; charset=utf-8",
        "lib/codemirror.js, text/javascript; charset=utf-8",
        "lib/yaml.js, text/javascript; charset=utf-8",
        "lib/show-hint.css, text/css; charset=utf-8"
    })
    void typeAndContent(String name, String type) {
        PageFile file = PageFile.of(name).orElseThrow();
        assertThat(file.type()).isEqualTo(type);
        assertThat(new String(file.bytes(), UTF_8)).isNotBlank();
    }

    @Test
    void theFilesAreThoseOfTheSources() throws IOException {
        Path sources = Path.of("src/main/page");
        for (String name : new String[] {"index.html", "main.js", "page.css"}) {
            assertThat(PageFile.of(name).orElseThrow().bytes()).isEqualTo(Files.readAllBytes(sources.resolve(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "/",
                "lib",
                "lib/",
                "/main.js",
                "./main.js",
                "../page/files/main.js",
                "../PageFile.class",
                "lib/../main.js",
                "lib//yaml.js",
                "lib\\yaml.js",
                "LIB/yaml.js",
                "main.js\n",
                "main.js?",
                "main",
                "missing.js",
                "PageFile.class",
                "lib/other/yaml.js",
                "META-INF/MANIFEST.MF"
            })
    void otherNamesAreRefused(String name) {
        assertThat(PageFile.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "frond.wasm, application/wasm",
        "list.json, application/json",
        "A.HTML, text/html; charset=utf-8",
        "notes, text/plain; charset=utf-8",
        "x.exe, text/plain; charset=utf-8"
    })
    void types(String name, String type) {
        assertThat(PageFile.type(name)).isEqualTo(type);
    }
}
