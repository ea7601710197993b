package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields of a grid on another grid of the same box, and what is cut off meanwhile. */
class FieldTransferTest {
    private static final Electrode LITHIUM = Electrode.uniform(new ButlerVolmer(1, 0.5, 0.5));
    private static final Problem OPEN = Problem.ofBox(new BinaryElectrolyte(1, 0.4), LITHIUM, 0.1);
    private static final Mesh FROM = SampleState.grid(3, 6, 0);
    private static final Mesh TO = SampleState.grid(4, 5, 0);

    /** {@code a + b x + c y} per node. */
    private static double[] linear(Mesh mesh, double a, double b, double c) {
        double[] values = new double[mesh.topology().nodeCount()];
        Arrays.setAll(
                values,
                k -> a + b * mesh.coordinates().x(k) + c * mesh.coordinates().y(k));
        return values;
    }

    private static Fields fields(Mesh mesh) {
        return new Fields(linear(mesh, 0.7, 0, 0.3), linear(mesh, -1, 2, -0.5), -3);
    }

    private static List<Remeshing.Booked> cutOff(double... salt) {
        return Arrays.stream(salt)
                .mapToObj(amount -> new Remeshing.Booked(
                        new TopologyEvent(TopologyEvent.Kind.SELF_CONTACT, 0, 0, 0, List.of(), 0), Amounts.of(amount)))
                .toList();
    }

    @Test
    void linearFieldsStayWhatTheyAre() {
        FieldTransfer transfer = new FieldTransfer(OPEN, FROM, TO);
        for (Fields carried : List.of(transfer.fields(fields(FROM), List.of()), transfer.rate(fields(FROM)))) {
            assertThat(carried.concentration()).containsExactly(fields(TO).concentration(), within(1e-12));
            assertThat(carried.potential()).containsExactly(fields(TO).potential(), within(1e-13));
            assertThat(carried.voltage()).isEqualTo(-3);
        }
    }

    /** Below a reservoir the top keeps u = 1; between electrodes it is free. */
    @Test
    void theIntegralStaysButForWhatIsCutOff() {
        double before = SampleState.integral(FROM, fields(FROM).concentration());
        Fields open = new FieldTransfer(OPEN, FROM, TO).fields(fields(FROM), cutOff(0.05, 0.03));
        assertThat(SampleState.integral(TO, open.concentration())).isCloseTo(before - 0.08, within(1e-13));
        int n = open.nodes();
        assertThat(Arrays.copyOfRange(open.concentration(), n - 5, n)).containsOnly(1);
        Problem closed = OPEN.between(LITHIUM, LITHIUM);
        Fields free = new FieldTransfer(closed, FROM, TO).fields(fields(FROM), cutOff(0.08));
        assertThat(SampleState.integral(TO, free.concentration())).isCloseTo(before - 0.08, within(1e-13));
        assertThat(free.concentration()[n - 1]).isLessThan(1 - 1e-3);
    }

    /** Of four cells of 1 by 1 the first is in the second filler; u = x there has 1/2 of salt. */
    @Test
    void aFillerHoldsTheSaltOfItsTriangles() {
        Mesh plain = SampleState.mesh(1, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0);
        int[] regions = new int[8];
        regions[0] = Topology.filled(1);
        regions[1] = Topology.filled(1);
        Topology open = plain.topology();
        Mesh mesh =
                new Mesh(new Topology(10, open.triangles(), open.edges(), open.tags(), regions), plain.coordinates());
        State state = SampleState.salted(mesh, linear(mesh, 0, 1, 0), new double[10]);
        CutOff cutOff = new CutOff(state, new int[] {0, 1});
        assertThat(cutOff.in(0).salt()).isZero();
        Amounts held = cutOff.in(1);
        assertThat(held.count()).isEqualTo(2);
        assertThat(held.salt()).isCloseTo(0.5, within(1e-15));
        assertThat(held.of(1)).isCloseTo(0.5, within(1e-15));
        assertThat(cutOff.in(List.of()).salt()).isZero();
    }

    @Test
    void amountsAreAddedAndComparedOneByOne() {
        double[] values = {1, -2};
        Amounts first = Amounts.of(values);
        values[0] = 9;
        Amounts sum = first.plus(Amounts.of(0.5, 5));
        assertThat(sum.salt()).isEqualTo(1.5);
        assertThat(sum.of(1)).isEqualTo(3);
        Amounts most = first.most(Amounts.of(0.5, 5));
        assertThat(most.salt()).isEqualTo(1);
        assertThat(most.of(1)).isEqualTo(5);
        assertThat(Amounts.none(2).plus(first).of(1)).isEqualTo(-2);
    }
}
