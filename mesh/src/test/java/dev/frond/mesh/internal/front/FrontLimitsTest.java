package dev.frond.mesh.internal.front;

import static dev.frond.mesh.internal.front.curve.CurveLimits.*;
import static dev.frond.mesh.internal.front.curve.FrontLimits.*;
import static java.lang.Math.asin;
import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.internal.front.curve.CurveLimits;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.obstacle.ObstacleLimits;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the limits must agree with, each in the order of its class; and that there are no others. */
class FrontLimitsTest {
    /** Shortest edge that is not merged, in h. */
    private static final double SHORTEST_EDGE = SHORTEST * FINEST;

    /** Angle of a wedge as wide as its flanks together are long, by the ratio. */
    private static double wedge(double ratio) {
        return 2 * asin(1 / ratio);
    }

    @Test
    void gaps() {
        assertThat(NARROWEST).isGreaterThan(SHORTEST_EDGE);
        assertThat(THINNEST).isLessThan(NARROWEST);
        assertThat(wedge(CHORD_ARC)).isGreaterThan(SHARPEST_VALLEY);
        assertThat(POCKET).isGreaterThan(0.5 * NARROWEST * 0.5 * CHORD_ARC * NARROWEST);
        assertThat(2 * VALLEY_DEPTH * sin(0.5 * SHARPEST_VALLEY)).isGreaterThan(SHORTEST_EDGE);
        assertThat(VALLEY_PART).isLessThan(0.5);
        assertThat(WIDER_AT_SIDE).isGreaterThan(1);
        assertThat(ON_SIDE).isLessThan(SHORTEST_EDGE);
        assertThat(FAR_FROM_SIDE).isGreaterThan(WIDER_AT_SIDE * NARROWEST);
        assertThat(CLEFT_SEEN).isLessThan(1);
    }

    @Test
    void reconnections() {
        assertThat(MERGE_CLEARANCE).isGreaterThan(SHORTEST_EDGE).isGreaterThan(NARROWEST);
        assertThat(SPLIT_CLEARANCE).isGreaterThan(SHORTEST_EDGE).isLessThanOrEqualTo(LEAST_BACK);
        assertThat(CROSSING_CLEARANCE).isGreaterThan(1);
        assertThat(FLANK).isGreaterThan(MERGE_CLEARANCE);
        assertThat(2 * MOST_SHIFT).isLessThan(NARROWEST);
        assertThat(SNAP).isLessThan(LEAST_BESIDE);
        assertThat(SEARCH_STEP).isLessThan(NARROWEST);
    }

    @Test
    void splits() {
        assertThat(APART).isGreaterThan(1);
        assertThat(DIP).isGreaterThan(APART);
        assertThat(LEAST_BACK).isGreaterThanOrEqualTo(SEARCH_STEP);
        assertThat(MOST_BACK).isGreaterThan(APART * NARROWEST);
        assertThat(THIN_WEDGE).isBetween(THINNEST, NARROWEST);
        assertThat(atan(SLENDER_WEDGE)).isLessThan(SHARPEST_VALLEY);
        assertThat(THICKER).isLessThan(NARROWEST);
        assertThat(CROWDED_END).isLessThanOrEqualTo(0.5);
        assertThat(CROWDED_OUTLINE).isLessThan(CROWDED_END);
        assertThat(BEYOND_END).isGreaterThan(ROUNDING);
    }

    @Test
    void contacts() {
        assertThat(LEAST_BESIDE).isGreaterThan(SNAP);
        assertThat(BESIDE_SLACK).isGreaterThan(1);
        assertThat(SHARP_OUTLINE).isGreaterThan(2 * Math.PI / ObstacleLimits.LEAST_EDGES);
        assertThat(FAN).isGreaterThan(SHARP_OUTLINE);
        assertThat(NEAR_CONTACT).isGreaterThan(MERGE_CLEARANCE);
        assertThat(CENTRED).isGreaterThan(1);
        assertThat(CONTACTS_PASSED).isBetween(0.5, 1.0);
        assertThat(ROUNDING).isGreaterThan(SAME_LENGTH);
    }

    @Test
    void edgeLengths() {
        assertThat(FINEST).isLessThanOrEqualTo(1);
        assertThat(TURNING).isLessThan(SMOOTH);
        assertThat(OPENING).isLessThanOrEqualTo(1);
        assertThat(1 + GROWTH * UNEVEN).isLessThan(UNEVEN);
        assertThat(SHORTEST).isLessThan(1);
        assertThat(MUCH_SHORTER).isLessThan(1 / TOLERATED);
        assertThat(SWALLOWED).isLessThan(MUCH_SHORTER);
        assertThat(TOLERATED * TURNING).isLessThan(CORNER);
        assertThat(UNEVEN).isGreaterThan(TOLERATED);
        assertThat(SAME_COUNT).isGreaterThan(0.5);
        assertThat(SAME_COUNT_PART).isLessThan(1);
        assertThat(MOST_AREA_SHIFT).isLessThan(0.5);
        assertThat(AREA_SLACK).isGreaterThan(1);
        assertThat(AREA_SLACK * Math.ulp(1.0)).isLessThan(1e-11);
    }

    @Test
    void tangents() {
        assertThat(TANGENT_SLACK).isLessThan(TURNING);
        assertThat(END_BEND).isLessThan(1);
        assertThat(INNER_BEND).isLessThan(END_BEND);
        assertThat(MOST_BEND).isLessThan(CERTAIN_CORNER);
        assertThat(LEAST_TANGENT).isLessThan(1);
        assertThat(LARGEST_TANGENT).isBetween(1.0, 3.0);
    }

    @Test
    void corners() {
        assertThat(STRAIGHT).isLessThan(TURNING);
        assertThat(CERTAIN_CORNER).isGreaterThan(CORNER);
        assertThat(ABOVE_NEIGHBOURS).isGreaterThan(UNEVEN);
        assertThat(SMOOTH).isGreaterThan(TURNING);
        assertThat(MITRE).isGreaterThan(CORNER);
        assertThat(CUSP).isLessThan(SHARPEST_VALLEY);
        assertThat(LEAST_PART).isLessThan(1);
        assertThat(LEAST_FREEDOM).isGreaterThan(0);
    }

    @Test
    void arcs() {
        assertThat(ARC_LAG).isLessThan(LARGEST_ARC);
        // Between the tangents of a right angle and the arc: (1 - pi/4) radius^2.
        assertThat((1 - 0.25 * Math.PI) * LARGEST_ARC * LARGEST_ARC).isLessThan(1e-2);
        assertThat(ARC_PART).isLessThan(0.5);
        assertThat(ARC_CLEARANCE).isGreaterThan(LARGEST_ARC);
    }

    @Test
    void outlinesOfFillers() {
        assertThat(2 * Math.PI / ObstacleLimits.LEAST_EDGES).isLessThan(TURNING);
        assertThat(ObstacleLimits.LEAST_EDGES % 4).isZero();
        assertThat(ObstacleLimits.LEAST_GAP).isGreaterThan(Outline.LEAST_GAP);
        assertThat(ObstacleLimits.LEAST_WEDGE).isGreaterThan(SHARPEST_VALLEY);
        assertThat(ObstacleLimits.CROWDED).isLessThan(1);
        assertThat(ObstacleLimits.LEAST_NODES).isGreaterThan(2);
        assertThat(ObstacleLimits.STEEP).isCloseTo(cos(ObstacleLimits.LEAST_WEDGE), within(0.005));
        assertThat(ObstacleLimits.LEAST_END).isLessThan(ObstacleLimits.CLEARANCE);
        assertThat(ObstacleLimits.CLEARANCE).isLessThanOrEqualTo(LEAST_BESIDE);
        assertThat(ObstacleLimits.INSET).isGreaterThan(ObstacleLimits.ON_OUTLINE);
        assertThat(ObstacleLimits.BEHIND_SIDE).isLessThan(0.5);
    }

    /** {@code docs/front.md} has a row for each, with its value. */
    @ParameterizedTest
    @ValueSource(classes = {FrontLimits.class, CurveLimits.class, ObstacleLimits.class})
    void areAllDocumented(Class<?> limits) throws Exception {
        String page = Files.readString(Path.of("../docs/front.md"));
        String table = page.substring(page.indexOf(": `" + limits.getSimpleName() + "`"));
        for (Field field : limits.getDeclaredFields()) {
            Matcher row = Pattern.compile("\\| `" + field.getName() + "` \\| ([^|°]+)(°?) \\|")
                    .matcher(table);
            assertThat(row.find()).as(field.getName()).isTrue();
            double value = Double.parseDouble(row.group(1).strip());
            assertThat(row.group(2).isEmpty() ? value : Math.toRadians(value))
                    .as(field.getName())
                    .isCloseTo(field.getDouble(null), within(1e-12));
        }
    }

    /** A length or an angle that a class decides by stands in one of the three. */
    @Test
    void haveOneOwner() throws IOException {
        Pattern constant = Pattern.compile("static final double [A-Z_]+ = [^;]*;");
        List<String> owners = List.of("FrontLimits.java", "CurveLimits.java", "ObstacleLimits.java");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/frond/mesh/internal/front"))) {
            List<Path> others = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !owners.contains(file.getFileName().toString()))
                    .toList();
            assertThat(others).isNotEmpty();
            for (Path file : others) {
                assertThat(constant.matcher(Files.readString(file)).results())
                        .as(file.toString())
                        .allMatch(found -> found.group().contains("Limits."));
            }
        }
        for (Class<?> limits : List.of(FrontLimits.class, CurveLimits.class, ObstacleLimits.class)) {
            for (Field field : limits.getDeclaredFields()) {
                assertThat(Modifier.isPublic(field.getModifiers())).isTrue();
            }
        }
    }
}
