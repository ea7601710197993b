package dev.frond.mesh.internal.transfer;

import static dev.frond.mesh.internal.transfer.NodalField.integral;
import static dev.frond.mesh.internal.transfer.NodalField.max;
import static dev.frond.mesh.internal.transfer.NodalField.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TransferProperties {
    @Property(tries = 30, seed = "20261")
    void integralAndRangeAreKept(
            @ForAll("meshes") Mesh from, @ForAll("meshes") Mesh to, @ForAll("fields") DoubleBinaryOperator function) {
        double[] field = NodalField.of(from, function);

        double[] result = ConservativeTransfer.of(from, to).apply(field, NodalField.NO_NODES, NodalField.NO_VALUES);

        double slack = 1e-9 * (max(field) - min(field)) + 1e-14 * NodalField.maxAbsolute(field);
        assertThat(integral(to, result)).isCloseTo(integral(from, field), within(1e-12 * magnitude(from, field)));
        assertThat(min(result)).isGreaterThanOrEqualTo(min(field) - slack);
        assertThat(max(result)).isLessThanOrEqualTo(max(field) + slack);
    }

    /** A reservoir at the top: the field and its pinned values are 1 there, as in the electrolyte. */
    @Property(tries = 30, seed = "20262")
    void pinningTheTopKeepsIntegralAndRange(
            @ForAll("meshes") Mesh from, @ForAll("meshes") Mesh to, @ForAll("fields") DoubleBinaryOperator function) {
        double[] field = NodalField.of(from, (x, y) -> 1 - (1 - y) * function.applyAsDouble(x, y));
        int[] top = to.topology().path(BoundaryTag.TOP);
        double[] ones = new double[top.length];
        Arrays.fill(ones, 1);

        double[] result = ConservativeTransfer.of(from, to).apply(field, top, ones);

        double slack = 1e-9 * (max(field) - min(field)) + 1e-14 * NodalField.maxAbsolute(field);
        assertThat(integral(to, result)).isCloseTo(integral(from, field), within(1e-12 * magnitude(from, field)));
        assertThat(min(result)).isGreaterThanOrEqualTo(min(field) - slack);
        assertThat(max(result)).isLessThanOrEqualTo(max(field) + slack);
        assertThat(Arrays.stream(top).mapToDouble(i -> result[i])).containsOnly(1.0);
    }

    @Property(tries = 30, seed = "20263")
    void constantsStay(@ForAll("meshes") Mesh from, @ForAll("meshes") Mesh to, @ForAll("constants") double constant) {
        double[] field = NodalField.of(from, (x, y) -> constant);

        double[] result = ConservativeTransfer.of(from, to).apply(field, NodalField.NO_NODES, NodalField.NO_VALUES);

        double slack = 1e-13 * Math.abs(constant);
        assertThat(min(result)).isCloseTo(constant, within(slack));
        assertThat(max(result)).isCloseTo(constant, within(slack));
    }

    @Property(tries = 30, seed = "20264")
    void interpolationKeepsTheRange(
            @ForAll("meshes") Mesh from, @ForAll("meshes") Mesh to, @ForAll("fields") DoubleBinaryOperator function) {
        double[] field = NodalField.of(from, function);

        double[] result = ConservativeTransfer.of(from, to).interpolation().apply(field);

        double slack = 1e-12 * (1 + NodalField.maxAbsolute(field));
        assertThat(min(result)).isGreaterThanOrEqualTo(min(field) - slack);
        assertThat(max(result)).isLessThanOrEqualTo(max(field) + slack);
    }

    /** From 9 to 625 cells, flat at the front or not; a coarse column over flat cells may overturn and is left out. */
    @Provide
    Arbitrary<Mesh> meshes() {
        Arbitrary<Integer> cells = Arbitraries.integers().between(3, 25);
        Arbitrary<Double> grading = Arbitraries.of(1.0, 1.5, 2.0);
        Arbitrary<Long> seeds = Arbitraries.longs().between(1, 1000);
        return Combinators.combine(cells, cells, grading, seeds)
                .as((columns, rows, power, seed) ->
                        SampleMesh.curved(columns, rows, seed).graded(power).build())
                .filter(SampleMesh::isPositive);
    }

    @Provide
    Arbitrary<Double> constants() {
        return Arbitraries.doubles().between(-1e6, 1e6);
    }

    /** Waves, layers much thinner than the mesh size at the front, and jumps. */
    @Provide
    Arbitrary<DoubleBinaryOperator> fields() {
        Arbitrary<Double> rates = Arbitraries.doubles().between(1, 500);
        Arbitrary<Double> places = Arbitraries.doubles().between(0, 1);
        Arbitrary<DoubleBinaryOperator> layers =
                rates.map(rate -> (x, y) -> 1 - Math.exp(-rate * (y - 0.2 + 0.1 * Math.cos(2 * Math.PI * x))));
        Arbitrary<DoubleBinaryOperator> waves = rates.map(rate -> (x, y) -> Math.sin(rate * x) * Math.cos(rate * y));
        Arbitrary<DoubleBinaryOperator> jumps = places.map(place -> (x, y) -> x + y > 2 * place ? 1e3 : 1e-3);
        return Arbitraries.oneOf(layers, waves, jumps);
    }

    private static double magnitude(Mesh mesh, double[] field) {
        return integral(mesh, Arrays.stream(field).map(Math::abs).toArray());
    }
}
