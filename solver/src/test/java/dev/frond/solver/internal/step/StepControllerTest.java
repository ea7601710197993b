package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.Attempt.Reason;
import dev.frond.solver.internal.step.Attempt.Rejected;
import dev.frond.solver.model.TimeControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepControllerTest {
    private static final State STATE = SampleState.reacting(SampleState.mesh(1, 0, 0, 1, 0), 1, 1);

    private static Attempt accepted(double error) {
        return new Accepted(STATE, 1, 1, () -> CycleTotals.NONE, Amounts.none(1), error, 3);
    }

    private static Attempt rejected(double error) {
        return new Rejected(Reason.FIELD_ERROR, error, 3);
    }

    private static StepController adaptive(double dt) {
        return new StepController.Adaptive(dt, 10, 1e-6);
    }

    /** An error of order dt^3: 0.85 of the step that would have met the tolerance, from half of the step to twice as much. */
    @ParameterizedTest
    @CsvSource({
        "0.614125, 1",
        "1, 0.85",
        "0.125, 1.7",
        "2, 0.674645",
        "8, 0.5",
        "1000, 0.5",
        "1e-3, 2",
        "1e-12, 2",
        "0, 2"
    })
    void theNextStepMeetsTheTolerance(double error, double factor) {
        assertThat(adaptive(2).after(accepted(error), 2).dt()).isCloseTo(2 * factor, within(1e-6));
    }

    @Test
    void noStepIsLongerThanTheLongest() {
        assertThat(adaptive(8).after(accepted(0.01), 8).dt()).isEqualTo(10);
    }

    /** A step cut short before a stop says little about the step wanted: that stays, unless it is more than four times as long. */
    @ParameterizedTest
    @CsvSource({"1.5, 0.01, 3", "0.6, 0.01, 2", "0.3, 0.01, 1.2", "0.6, 1, 1.02", "1.9, 0.125, 3.23"})
    void aStepCutShortDoesNotShrinkTheNext(double taken, double error, double next) {
        assertThat(adaptive(2).after(accepted(error), taken).dt()).isCloseTo(next, within(1e-12));
    }

    /** What fails without an error, as Newton's iteration, is tried with 0.4 of the step. */
    @ParameterizedTest
    @CsvSource({"8, 0.425", "1000, 0.2", "1e9, 0.2", "1.000000001, 0.85", "1, 0.4", "0, 0.4"})
    void aRefusedStepIsTriedSmaller(double error, double factor) {
        StepController next = adaptive(2).after(rejected(error), 1.5);
        assertThat(next.dt()).isCloseTo(1.5 * factor, within(1e-8));
        assertThat(next.after(accepted(1e-9), next.dt()).dt()).isLessThanOrEqualTo(10);
    }

    @Test
    void stepsBelowTheLeastAreUseless() {
        assertThat(adaptive(1e-6).exhausted()).isFalse();
        assertThat(adaptive(0.99e-6).exhausted()).isTrue();
        assertThat(adaptive(2).after(rejected(0), 2e-6).exhausted()).isTrue();
        assertThat(new StepController.Constant(1e-6, 1e-6).exhausted()).isFalse();
        assertThat(new StepController.Constant(0.99e-6, 1e-6).exhausted()).isTrue();
    }

    @Test
    void constantStepsStayUnlessTheyFail() {
        StepController constant = new StepController.Constant(2, 1e-6);
        assertThat(constant.after(accepted(5), 0.3)).isEqualTo(constant);
        assertThat(constant.after(rejected(5), 2).dt()).isEqualTo(1);
    }

    /** The least step is 1e-10 of the run, or 1e-6 of the first step where that is less. */
    @Test
    void theFirstStepOfARun() {
        StepController first =
                StepController.first(new TimeControl(100, new TimeControl.Scheme.Adaptive(1e-3, 0.5, 5)));
        assertThat(first).isEqualTo(new StepController.Adaptive(0.5, 5, 1e-8));
        StepController capped = StepController.first(new TimeControl(100, new TimeControl.Scheme.Adaptive(1e-3, 7, 5)));
        assertThat(capped.dt()).isEqualTo(5);
        StepController pulses =
                StepController.first(new TimeControl(1e4, new TimeControl.Scheme.Adaptive(1e-3, 1e-3, 5)));
        assertThat(pulses).isEqualTo(new StepController.Adaptive(1e-3, 5, 1e-9));
        StepController constant = StepController.first(new TimeControl(100, new TimeControl.Scheme.ImplicitEuler(2)));
        assertThat(constant).isEqualTo(new StepController.Constant(2, 1e-8));
        // 2^-48 of the run: times closer than that are one
        StepController tiny = StepController.first(new TimeControl(1e6, new TimeControl.Scheme.ImplicitEuler(1e-4)));
        assertThat(tiny).isEqualTo(new StepController.Constant(1e-4, 0x1p-48 * 1e6));
    }
}
