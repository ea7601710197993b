package dev.frond.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreaksTest {
    @Test
    void longNamesInTablesMayBreakAtTheirJoints() {
        assertThat(Breaks.in("<td><code>final.front_height_mean_m</code></td>"))
                .isEqualTo("<td><code>final.<wbr>front_<wbr>height_<wbr>mean_<wbr>m</code></td>\n");
        assertThat(Breaks.in("<td><code>front_tip_m</code> <code>c_front + c_mean_front_x</code></td>"))
                .doesNotContain("<wbr>");
        assertThat(Breaks.in("<p><code>final.front_height_mean_m</code></p>")).doesNotContain("<wbr>");
    }

    @Test
    void wordsOfCommandsAreNotBrokenAtTheirHyphens() {
        assertThat(Breaks.in("<pre><code>frond-x run --a-b &quot;c-d e&quot;\n</code></pre>\n<p>g-h</p>"))
                .isEqualTo("""
                        <pre><code><span>frond-x</span> run <span>--a-b</span> <span>&quot;c-d</span> e&quot;
                        </code></pre>
                        <p>g-h</p>
                        """);
        String yaml = "<pre><code class=\"language-yaml\">a-b: 1\n</code></pre>\n";
        assertThat(Breaks.in(yaml)).isEqualTo(yaml);
    }

    @Test
    void optionsAreNotBroken() {
        assertThat(Breaks.in("<p><code>frond run a-b --dry-run</code></p>"))
                .isEqualTo("<p><code>frond run a-b <span>--dry-run</span></code></p>\n");
    }
}
