package dev.frond.study.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BobyqaTest {
    /** A quadratic is what it models. */
    @Test
    void aQuadraticInFewEvaluations() throws IOException {
        Search search = new Search(Functions.of(Functions::sphere), 60);
        new Bobyqa(search, 1e-8).run(0.2, 0.9, 0.5);
        assertThat(Functions.goal(search)).isLessThan(1e-12);
        assertThat(search.all()).hasSizeLessThan(60);
    }

    @Test
    void itEndsWithTheBudget() throws IOException {
        Search search = new Search(Functions.of(Functions::rosenbrock), 20);
        new Bobyqa(search, 1e-8).run(0.2, 0.9);
        assertThat(search.all()).hasSize(20);
    }

    @Test
    void itTurnsAwayFromWhatFails() throws IOException {
        Search search = new Search(Functions.of(x -> x[0] < -4.5 ? Double.NaN : Functions.sphere(x)), 200);
        new Bobyqa(search, 1e-8).run(0.2, 0.2);
        assertThat(Functions.goal(search)).isLessThan(1e-6);
    }
}
