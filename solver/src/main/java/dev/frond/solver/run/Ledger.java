package dev.frond.solver.run;

import dev.frond.solver.model.Scales;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.step.Attempt.Accepted;
import dev.frond.solver.step.Remeshing;
import dev.frond.solver.step.State;
import java.util.List;

/**
 * The accounts of charge, lithium and salt, in scaled units. Lithium and salt are measured on the state, never summed up
 * from the equations, so the defects say what the equations, the moves and the remeshings lost. Immutable.
 *
 * @param lithiumVolume by which a unit of scaled charge moves the front, um2; 0 when it is frozen
 * @param start areas and amounts at the start
 * @param now the same now
 * @param charge passed so far
 * @param throughTop salt that entered through the top so far
 * @param covered area under the front, beyond the start's, that is fillers and pockets, um2
 * @param dead area of lithium cut off from the rest so far, um2
 * @param entrapped salt cut off in pockets so far
 * @param lithiumDefectMax largest relative defect so far
 * @param saltDefectMax largest relative defect so far
 */
record Ledger(
        double lithiumVolume,
        Stock start,
        Stock now,
        double charge,
        double throughTop,
        double covered,
        double dead,
        double entrapped,
        double lithiumDefectMax,
        double saltDefectMax) {
    /**
     * What a state holds.
     *
     * @param lithiumArea under the front, with fillers and pockets there, um2
     * @param salt integral of u, um2
     */
    record Stock(double lithiumArea, double salt) {
        static Stock of(State state) {
            FrontView front = FrontView.of(state);
            return new Stock(
                    front.area(), Integrals.of(state.mesh(), state.fields().concentration()));
        }
    }

    static Ledger of(State state, double lithiumVolume) {
        Stock stock = Stock.of(state);
        return new Ledger(lithiumVolume, stock, stock, 0, 0, 0, 0, 0, 0, 0);
    }

    /** After an accepted step. */
    Ledger plus(Accepted step) {
        return with(
                Stock.of(step.state()),
                charge + step.charge(),
                throughTop + step.saltThroughTop(),
                covered,
                dead,
                entrapped);
    }

    /** After a remeshing, which moves neither lithium nor salt but what the front closes over. */
    Ledger remeshed(State state, double gain, double cutOff, List<Remeshing.Booked> closures) {
        double newEntrapped = entrapped;
        for (Remeshing.Booked booked : closures) {
            newEntrapped += booked.salt();
        }
        return with(Stock.of(state), charge, throughTop, covered + gain, dead + cutOff, newEntrapped);
    }

    private Ledger with(
            Stock stock,
            double newCharge,
            double newThroughTop,
            double newCovered,
            double newDead,
            double newEntrapped) {
        Ledger next = new Ledger(
                lithiumVolume,
                start,
                stock,
                newCharge,
                newThroughTop,
                newCovered,
                newDead,
                newEntrapped,
                lithiumDefectMax,
                saltDefectMax);
        return new Ledger(
                lithiumVolume,
                start,
                stock,
                newCharge,
                newThroughTop,
                newCovered,
                newDead,
                newEntrapped,
                Math.max(lithiumDefectMax, next.lithiumDefect()),
                Math.max(saltDefectMax, next.saltDefect()));
    }

    /** Area of lithium, dead or not, since the start, um2. */
    double deposited() {
        return now.lithiumArea - start.lithiumArea - covered + dead;
    }

    /**
     * SI.
     *
     * @param width of the box, m
     */
    Summary.LedgerTotals totals(Scales scales, double width) {
        return new Summary.LedgerTotals(
                charge * scales.charge(),
                charge * scales.charge() / width,
                moles(deposited()),
                moles(dead),
                start.salt * scales.amount(),
                now.salt * scales.amount(),
                throughTop * scales.amount(),
                entrapped * scales.amount(),
                lithiumDefectMax,
                saltDefectMax);
    }

    private static double moles(double area) {
        return area * Scales.LENGTH * Scales.LENGTH / Constants.LITHIUM_MOLAR_VOLUME;
    }

    /** |lithium deposited - charge| over charge. */
    double lithiumDefect() {
        double expected = lithiumVolume * charge;
        return expected == 0 ? 0 : Math.abs(deposited() - expected) / Math.abs(expected);
    }

    /** |salt now + entrapped - salt at the start - what entered| over salt at the start. */
    double saltDefect() {
        return Math.abs(now.salt + entrapped - start.salt - throughTop) / start.salt;
    }
}
