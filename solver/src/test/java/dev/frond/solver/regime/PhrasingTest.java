package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Scenario;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of a moving front under a limiting current of 5 A/m2, text by text. */
class PhrasingTest {
    private static final Scenario MOVING = Cells.with();
    private static final DriveCurrent STEADY = new DriveCurrent(2, 2);
    private static final String SHARE = "The current is 0.400 of the limiting current: ";

    private static String sentence(
            DriveCurrent current, OptionalDouble depletion, OptionalDouble factor, Optional<Forecast> forecast) {
        return new Phrasing(MOVING, current, 5, depletion, factor, forecast).sentence();
    }

    private static Optional<Forecast> forecast(Forecast.End end, double time, double from, double to) {
        return Optional.of(new Forecast(end, time, from, to, OptionalDouble.of(1)));
    }

    private static String of(DriveCurrent current) {
        return sentence(current, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2    | 2  | The current is 0.400 of the limiting current
            2    | 4  | The current is 0.400 of the limiting current in the mean and 0.800 at most
            -1   | 3  | The current is -0.200 of the limiting current in the mean and 0.600 at most
            0    | 0  | No lithium is deposited
            -3   | -3 | Lithium is stripped
            -0.5 | 0  | Lithium is stripped
            """)
    void theShareOfTheLimitingCurrent(double mean, double peak, String text) {
        assertThat(of(new DriveCurrent(mean, peak))).isEqualTo(text + ": no forecast of the front could be made.");
    }

    @Test
    void aFrozenFrontIsNotForecast() {
        Scenario frozen = Cells.of(Cells.anode().frozen(), Cells.PLATING);
        assertThat(new Phrasing(
                                frozen,
                                STEADY,
                                5,
                                OptionalDouble.empty(),
                                OptionalDouble.of(1),
                                forecast(Forecast.End.FINISHED, 10, 1e-7, 1e-7))
                        .sentence())
                .isEqualTo(SHARE + "the front is frozen.");
    }

    /** On either side of 0.8, 1.2 and 5. */
    @ParameterizedTest
    @CsvSource({
        "0.79, the front levels out",
        "0.8, the front keeps its shape",
        "1.19, the front keeps its shape",
        "1.2, the front gets uneven",
        "4.9, the front gets uneven",
        "5, dendrites"
    })
    void whatBecomesOfATip(double factor, String text) {
        assertThat(sentence(
                        STEADY,
                        OptionalDouble.empty(),
                        OptionalDouble.of(factor),
                        forecast(Forecast.End.FINISHED, 10, 200e-9, 1.5e-6)))
                .isEqualTo(SHARE + "the tip's lead goes from 200 nm to 1.50 um, " + text + ".");
    }

    @Test
    void aTipThatWasNotThere() {
        assertThat(sentence(
                        STEADY,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        forecast(Forecast.End.FINISHED, 10, 0, 0.35e-6)))
                .isEqualTo(SHARE + "the tip comes to lead by 350 nm.");
    }

    @ParameterizedTest
    @CsvSource({"1.19, the flat front stays flat", "1.2, a small wave grows by a factor of 1.2"})
    void aFlatFront(double factor, String text) {
        assertThat(sentence(
                        STEADY,
                        OptionalDouble.empty(),
                        OptionalDouble.of(factor),
                        forecast(Forecast.End.FINISHED, 10, 0, 0)))
                .isEqualTo(SHARE + text + ".");
    }

    /** In seconds below two minutes, in minutes below ten hours, else in hours. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.500 s",
        "119.4, 119 s",
        "120, 2.00 min",
        "5400, 90.0 min",
        "35999, 600 min",
        "36000, 10.0 h",
        "1e6, 278 h"
    })
    void whenTheSaltIsUsedUp(double seconds, String text) {
        assertThat(sentence(STEADY, OptionalDouble.of(seconds), OptionalDouble.empty(), Optional.empty()))
                .isEqualTo(
                        SHARE + "no forecast of the front could be made, and the salt at a flat anode is used up after "
                                + text + ".");
    }

    /** A short circuit is said rather than the salt. */
    @Test
    void whenTheTopIsReached() {
        assertThat(sentence(
                        STEADY,
                        OptionalDouble.of(50),
                        OptionalDouble.of(6),
                        forecast(Forecast.End.SHORT_CIRCUIT, 60, 1e-6, 2.5e-6)))
                .isEqualTo(
                        SHARE
                                + "the tip's lead goes from 1.00 um to 2.50 um, dendrites, and it reaches the top after 60.0 s.");
    }

    @ParameterizedTest
    @CsvSource({
        "2.5e-8, 25.0 nm",
        "9.99e-7, 999 nm",
        "1e-6, 1.00 um",
        "-2e-6, -2.00 um",
        "-3e-9, -3.00 nm",
        "0, 0.00 nm"
    })
    void lengthsAreInNanometresBelowAMicrometre(double metres, String text) {
        assertThat(Phrasing.length(metres)).isEqualTo(text);
    }
}
