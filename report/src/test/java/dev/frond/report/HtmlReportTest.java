package dev.frond.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void textsAreEscapedAndNumbersStandAtTheRight() {
        String page = new HtmlReport("a < b")
                .paragraph("one & two", "three")
                .table(List.of("name", "value"), List.of(List.of("<i>", "-1.5e-3"), List.of("\"q\"", "")))
                .definitions(Map.of("x", "1 > 0"))
                .html();
        assertThat(page)
                .contains("<title>a &lt; b</title>", "<p>one &amp; two<br>three</p>")
                .contains("<th>name</th><th class=\"number\">value</th>")
                .contains("<td>&lt;i&gt;</td><td class=\"number\">-1.5e-3</td>")
                .contains("<td>&quot;q&quot;</td><td class=\"number\"></td>")
                .contains("<dt>x</dt><dd>1 &gt; 0</dd>")
                .endsWith("</html>\n");
    }

    @Test
    void picturesAreInThePage() {
        String page = new HtmlReport("t")
                .png(new byte[] {1, 2, 3}, "dots")
                .gallery(Map.of("lines", "<svg/>"))
                .html();
        assertThat(page).contains("data:image/png;base64,AQID").contains("data:image/svg+xml;base64,PHN2Zy8+");
        assertThat(page).doesNotContain("http");
    }

    @Test
    void aPartIsFolded() {
        String page = new HtmlReport("t")
                .details("more & more", part -> part.paragraph("inside"))
                .paragraph("outside")
                .html();
        assertThat(page)
                .contains("<details>\n<summary>more &amp; more</summary>\n<p>inside</p>\n</details>\n<p>outside</p>")
                .contains("width=device-width, initial-scale=1");
    }
}
