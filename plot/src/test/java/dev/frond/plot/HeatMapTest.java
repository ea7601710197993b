package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HeatMapTest {
    private static final HeatMapAxis ACROSS =
            HeatMapAxis.ofNumbers("d", "m^2/s", HeatMapAxis.Scale.LOG, 1e-14, 1e-13, 1e-12, 1e-11);
    private static final HeatMapAxis UP = HeatMapAxis.ofWords("top", List.of("open", "closed"));

    @Test
    void cellsEndHalfWayToTheNeighbours() {
        HeatMapAxis axis = HeatMapAxis.ofNumbers("x", "", HeatMapAxis.Scale.LINEAR, 1, 2, 4);
        assertThat(new double[] {axis.edge(0), axis.edge(1), axis.edge(2), axis.edge(3)})
                .containsExactly(new double[] {0, 1 / 4.5, 2.5 / 4.5, 1}, within(1e-14));
        assertThat(axis.centre(1)).isCloseTo(1.5 / 4.5, within(1e-14));
        assertThat(ACROSS.edge(2)).isCloseTo(0.5, within(1e-14));
        assertThat(HeatMapAxis.ofWords("one", List.of("alone")).centre(0)).isEqualTo(0.5);
    }

    @Test
    void labels() {
        assertThat(ACROSS.label()).isEqualTo("d  (m^{2}/s, log scale)");
        assertThat(ACROSS.ticks()).startsWith("10^{−14}", "10^{−13}");
        assertThat(HeatMapAxis.ofNumbers("x", "", HeatMapAxis.Scale.LINEAR, -2.5e-8, 0.2, 31000)
                        .ticks())
                .containsExactly("−2.5·10^{−8}", "0.2", "3.1·10^{4}");
        HeatMapAxis near = HeatMapAxis.ofNumbers("d", "m^2/s", HeatMapAxis.Scale.LOG, 1e-14, 2.683e-14, 1e-13);
        assertThat(near.label()).isEqualTo("d  (10^{−14} m^{2}/s, log scale)");
        assertThat(near.ticks()).containsExactly("1", "2.68", "10");
    }

    @Test
    void coloursFollowTheValues() {
        double[][] values = {{0, 1, 2, 3}, {4, 5, Double.NaN, 8}};
        String[][] outcomes = {{"a", "a", "a", "a"}, {"a", "a", "b", "b"}};
        BufferedImage image = new HeatMap(ACROSS, UP, values, outcomes, List.of())
                .draw("height", "m")
                .pixels();
        assertThat(colours(image))
                .contains(ColourMap.VIRIDIS.rgb(0), ColourMap.VIRIDIS.rgb(0.5), ColourMap.VIRIDIS.rgb(1), 0xc8c8c8);
    }

    @Test
    void oneValueForAllCanBeDrawn() {
        double[][] same = {{0, 0, 0, 0}, {0, 0, 0, 0}};
        String[][] outcomes = {{"a", "a", "a", "a"}, {"a", "a", "a", "a"}};
        assertThat(new HeatMap(ACROSS, UP, same, outcomes, List.of())
                        .draw("height", "m")
                        .pixels()
                        .getWidth())
                .isGreaterThan(960);
    }

    /** Cells of an unusual end are hatched where there are others, not where all ended alike. */
    @Test
    void whatDidNotFinishIsHatched() {
        double[][] values = {{0, 1, 2, 3}, {4, 5, 6, 8}};
        String[][] some = {
            {"finished", "finished", "finished", "finished"}, {"depleted", "finished", "finished", "finished"}
        };
        String[][] all = {
            {"depleted", "depleted", "depleted", "depleted"}, {"depleted", "depleted", "depleted", "depleted"}
        };
        BufferedImage hatched = new HeatMap(ACROSS, UP, values, some, List.of())
                .draw("height", "m")
                .pixels();
        BufferedImage plain = new HeatMap(ACROSS, UP, values, all, List.of())
                .draw("height", "m")
                .pixels();
        int depleted = ColourMap.VIRIDIS.rgb(0.5);
        int finished = ColourMap.VIRIDIS.rgb(1);
        assertThat(count(hatched, depleted)).isLessThan(count(plain, depleted) * 9 / 10);
        assertThat(count(hatched, finished)).isEqualTo(count(plain, finished));
    }

    private static long count(BufferedImage image, int wanted) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(rgb -> (rgb & 0xffffff) == wanted)
                .count();
    }

    private static List<Integer> colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .map(rgb -> rgb & 0xffffff)
                .boxed()
                .distinct()
                .toList();
    }

    @Test
    void theSameAsSvg() throws Exception {
        double[][] values = {{0, 1, 2, 3}, {4, 5, Double.NaN, 8}};
        String[][] outcomes = {{"a", "a", "a", "a"}, {"a", "a", "b", "b"}};
        HeatMap map = new HeatMap(ACROSS, UP, values, outcomes, List.of(HeatMapContour.of("two", 2, values)));
        String svg = map.draw("height", "m").svg();
        assertThat(svg).isEqualTo(map.draw("height", "m").svg());
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.replaceFirst("(?s)<!DOCTYPE[^>]*>", ""))))
                .getDocumentElement();
        BufferedImage pixels = map.draw("height", "m").pixels();
        assertThat(root.getAttribute("width")).isEqualTo(Integer.toString(pixels.getWidth() / 2));
        assertThat(root.getAttribute("viewBox"))
                .isEqualTo("0 0 " + pixels.getWidth() / 2 + " " + pixels.getHeight() / 2);
        assertThat(svg).contains("fill:rgb(200,200,200)"); // where there is no number
    }
}
