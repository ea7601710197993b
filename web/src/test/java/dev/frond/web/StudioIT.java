package dev.frond.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.plot.ColourMap;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** The page in Chromium, as a user has it: a scenario is run, looked at, mended. */
class StudioIT {
    private static final String TEXT = "document.getElementById('%s').textContent";

    private @Nullable Browser opened;

    @BeforeEach
    void open() throws IOException {
        opened = Browser.open("index.html");
        browser().await("document.documentElement.dataset.ready === 'yes'");
    }

    @AfterEach
    void closeWithoutComplaints() {
        if (opened != null) {
            List<String> errors = opened.errors();
            Object foreign = opened.now(
                    "performance.getEntriesByType('resource')"
                            + ".filter((entry) => !entry.name.startsWith(location.origin) && !entry.name.startsWith('data:')).length");
            opened.close();
            assertThat(errors).isEmpty();
            assertThat(foreign).as("requests to other machines").isEqualTo(0L);
        }
    }

    private Browser browser() {
        if (opened == null) {
            throw new IllegalStateException("no browser");
        }
        return opened;
    }

    private String text(String id) {
        return String.valueOf(browser().now(String.format(TEXT, id)));
    }

    /** The example on a coarse mesh, with a change. */
    private void change(String pattern, String replacement) {
        browser()
                .now("(() => { const area = document.getElementById('scenario'); area.value = area.value"
                        + ".replace('25 nm', '100 nm').replace('150 nm', '600 nm').replace('45 s', '5 min').replace("
                        + pattern + ", '" + replacement + "'); })()");
    }

    private void run() {
        browser().click("run");
        browser().await(String.format(TEXT, "state") + ".includes('after')");
    }

    @Test
    void aRunToItsEnd() throws IOException {
        change("/^$/", "");
        run();
        assertThat(text("state")).isEqualTo("finished after 45.00 min");
        assertThat(text("time")).isEqualTo("45.00 min");
        assertThat(browser().now("document.getElementById('slider').max")).isEqualTo("9");
        browser().await("colours() > 100".replace("colours()", colours()));
        browser().click("trails");
        browser().picture("studio");
    }

    /** How many colours the field has. */
    private static String colours() {
        return "(() => { const field = document.getElementById('field'); const copy = document.createElement('canvas');"
                + " copy.width = field.width; copy.height = field.height; const g = copy.getContext('2d');"
                + " g.drawImage(field, 0, 0); return new Set(new Uint32Array("
                + "g.getImageData(0, 0, copy.width, copy.height).data.buffer)).size; })()";
    }

    @Test
    void timeGoesByKeysAndSlider() {
        change("/^$/", "");
        run();
        browser().now("document.activeElement.blur()");
        browser().press(Keys.ARROW_LEFT);
        assertThat(text("time")).isEqualTo("40.00 min");
        browser().press(Keys.HOME);
        assertThat(text("time")).isEqualTo("0.0 s");
        browser().press(Keys.END);
        assertThat(text("time")).isEqualTo("45.00 min");
        browser()
                .now("(() => { const slider = document.getElementById('slider'); slider.value = 2;"
                        + " slider.dispatchEvent(new Event('input')); })()");
        assertThat(text("time")).isEqualTo("10.00 min");
    }

    @Test
    void aMistakeIsShownAtItsLine() throws IOException {
        change("'diffusivity:'", "diffusivty:");
        browser().click("run");
        browser().await("document.querySelector('#problems button') !== null");
        assertThat(text("problems"))
                .startsWith("line 8: unknown key \"diffusivty\"")
                .contains("did you mean");
        assertThat(text("state")).isEmpty();
        browser().now("document.querySelector('#problems button').click()");
        assertThat(browser()
                        .now("(() => { const area = document.getElementById('scenario');"
                                + " return area.value.slice(area.selectionStart, area.selectionEnd); })()"))
                .asString()
                .contains("diffusivty: 1.956e-14 m^2/s");
        browser().picture("studio-mistake");
    }

    @Test
    void mistakesAreToldWhileTyping() {
        change("'number: 0.42'", "number: 4.2");
        browser().now("document.getElementById('scenario').dispatchEvent(new Event('input'))");
        browser().await("document.querySelector('#problems button') !== null");
        assertThat(text("problems")).startsWith("line 7: ").contains("4.2");
    }

    @Test
    void aRunCanPauseAndStop() {
        change("'end: 45 min'", "end: 45 min, max_step: 50 ms");
        change("'every: 5 min'", "every: 1 s");
        browser().click("run");
        browser().await("Number(document.getElementById('slider').max) > 0");
        browser().click("pause");
        assertThat(text("pause")).isEqualTo("Go on");
        browser().click("pause");
        browser().click("stop");
        browser().await(String.format(TEXT, "state") + ".includes('after')");
        assertThat(text("state")).startsWith("interrupted after");
        assertThat(browser().now("document.getElementById('run').disabled")).isEqualTo(false);
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

    /** What a scenario says is text. */
    @Test
    void htmlInNamesDoesNothing() {
        change("'name: figure4-lpc'", "<img src=x onerror=document.title=1>: 5");
        browser().click("run");
        browser().await("document.querySelector('#problems button') !== null");
        assertThat(browser().now("document.querySelectorAll('#problems img').length"))
                .isEqualTo(0L);
        assertThat(text("problems")).contains("<img src=x");
        assertThat(browser().now("document.title")).isEqualTo("frond studio");
    }
}
