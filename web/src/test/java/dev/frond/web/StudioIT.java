package dev.frond.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.plot.ColourMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** The page in Chromium, as a user has it: a scenario is run, looked at, mended. */
class StudioIT {
    private static final String EDITOR = "document.querySelector('.studio-slot:not([hidden]) .CodeMirror').CodeMirror";

    private @Nullable Browser opened;

    @BeforeEach
    void open() throws IOException {
        opened = Browser.open("index.html");
        browser().ready();
    }

    @AfterEach
    void closeWithoutComplaints() {
        if (opened != null) {
            opened.closeWithoutComplaints();
        }
    }

    private Browser browser() {
        if (opened == null) {
            throw new IllegalStateException("no browser");
        }
        return opened;
    }

    private String text(String id) {
        return browser().text(id);
    }

    /** The example on a coarse mesh, with a change. */
    private void change(String pattern, String replacement) {
        browser()
                .now("(() => { const editor = " + EDITOR + "; editor.setValue(editor.getValue()"
                        + ".replace('25 nm', '100 nm').replace('150 nm', '600 nm').replace('45 s', '5 min').replace("
                        + pattern + ", '" + replacement + "')); })()");
    }

    private void run() {
        browser().click("run");
        browser().await("document.getElementById('state').textContent.includes('after')");
        browser().await("document.getElementById('time').textContent === '45.00 min'");
    }

    @Test
    void aRunToItsEnd() throws IOException {
        change("/^$/", "");
        run();
        assertThat(text("state")).isEqualTo("finished after 45.00 min");
        assertThat(browser().now("document.getElementById('slider').max")).isEqualTo("2700");
        browser().await(Browser.COLOURS + " > 100");
        browser().click("trails");
        browser().click("flux");
        browser().settle();
        browser().picture("studio");
        browser().screen(1400, 900, true);
        browser().settle();
        browser().picture("studio-dark");
        browser().screen(390, 844, false);
        browser().settle();
        assertThat(browser().now("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing is wider than the screen")
                .isEqualTo(true);
        browser().picture("studio-phone");
    }

    @Test
    void timeGoesByKeysAndSlider() {
        change("/^$/", "");
        run();
        browser().now("document.activeElement.blur()");
        browser().press(Keys.ARROW_LEFT);
        browser().await("document.getElementById('time').textContent === '40.00 min'");
        browser().press(Keys.HOME);
        browser().await("document.getElementById('time').textContent === '0.0 s'");
        browser().press(Keys.END);
        browser().await("document.getElementById('time').textContent === '45.00 min'");
        browser()
                .now("(() => { const slider = document.getElementById('slider'); slider.value = 600;"
                        + " slider.dispatchEvent(new Event('input')); })()");
        browser().await("document.getElementById('time').textContent === '10.00 min'");
        browser().await("location.hash.startsWith('#t=600')");
    }

    @Test
    void aMistakeIsShownAtItsLine() throws IOException {
        change("'diffusivity:'", "diffusivty:");
        browser().click("run");
        browser().await("document.querySelector('.editor-problem') !== null");
        assertThat(problem()).startsWith("line 8: unknown key \"diffusivty\"").contains("did you mean");
        assertThat(text("state")).isEmpty();
        browser().now("document.querySelector('.editor-problem').click()");
        assertThat(browser().now(EDITOR + ".getCursor().line")).isEqualTo(7L);
        browser().picture("studio-mistake");
    }

    private String problem() {
        return String.valueOf(browser().now("document.querySelector('.editor-problem').textContent"));
    }

    @Test
    void mistakesAreToldWhileTyping() {
        change("'number: 0.42'", "number: 4.2");
        browser().await("document.querySelector('.editor-problem') !== null");
        assertThat(problem()).startsWith("line 7: ").contains("4.2");
    }

    @Test
    void aRunCanPauseAndStop() {
        change("'end: 45 min'", "end: 45 min, max_step: 50 ms");
        change("'every: 5 min'", "every: 1 s");
        browser().click("run");
        browser().await("Number(document.getElementById('slider')?.max) > 0");
        browser().click("pause");
        assertThat(text("pause")).isEqualTo("Go on");
        browser().click("pause");
        browser().click("stop");
        browser().await("document.getElementById('state').textContent.includes('after')");
        assertThat(text("state")).startsWith("interrupted after");
        assertThat(browser().now("document.getElementById('run').disabled")).isEqualTo(false);
    }

    /** The text is all there is: a slider changes it, and the run is one of the new text. */
    @Test
    void aSliderRunsItsValue() {
        change("/^$/", "");
        browser()
                .now(
                        "(() => { const slider = document.querySelectorAll('.sliders input[type=range]')[1]; slider.value = slider.max;"
                                + " slider.dispatchEvent(new Event('input', {bubbles: true})); })()");
        browser().await("document.getElementById('state').textContent.includes('after')");
        assertThat(String.valueOf(browser().now(EDITOR + ".getValue()"))).doesNotContain("transference_number: 0.42");
    }

    @Test
    void twoScenariosRunBesideEachOther() throws IOException {
        change("/^$/", "");
        run();
        browser().click("second");
        change("'number: 0.42'", "number: 0.3");
        browser().click("run-B");
        browser().await("document.getElementById('state-B').textContent.includes('after')");
        browser().await("document.querySelectorAll('.panel').length === 2");
        browser().click("difference");
        browser().await("document.querySelectorAll('.panel').length === 3");
        browser().settle();
        browser().picture("studio-two");
        assertThat(browser().now("document.querySelectorAll('.panel-note')[2].textContent"))
                .asString()
                .contains("salt concentration differs by", "fronts by");
    }

    /** To one level of 255: pictures take the nearest of 2,048 colours, and both round. */
    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void coloursAreThoseOfPictures(ColourMap map) {
        List<?> table = (List<?>) browser()
                .ask(
                        "const [name, done] = arguments; import(new URL('colours.js', location.href).href)"
                                + ".then((colours) => done(Array.from(colours.colourTable(name))))",
                        map.id());
        assertThat(table).hasSize(4 * 256);
        for (int k = 0; k < 256; k++) {
            int rgb = map.rgb(k / 255.0);
            for (int channel = 0; channel < 3; channel++) {
                int expected = rgb >> (16 - 8 * channel) & 255;
                assertThat(((Number) table.get(4 * k + channel)).intValue())
                        .as("%s, colour %d", map.id(), k)
                        .isBetween(expected - 1, expected + 1);
            }
        }
    }

    /** All that a web server hands out, each file compressed by itself. */
    @Test
    void theStudioIsSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(Path.of("target/site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                    Files.copy(file, gzip);
                }
                bytes += packed.size();
            }
        }
        assertThat(bytes).isLessThan(1_500_000);
    }

    /** What a scenario says is text. */
    @Test
    void htmlInNamesDoesNothing() {
        change("'name: figure4-lpc'", "<img src=x onerror=document.title=1>: 5");
        browser().click("run");
        browser().await("document.querySelector('.editor-problem') !== null");
        assertThat(browser().now("document.querySelectorAll('.editor img').length"))
                .isEqualTo(0L);
        assertThat(problem()).contains("<img src=x");
        assertThat(browser().now("document.title")).isEqualTo("frond studio");
    }
}
