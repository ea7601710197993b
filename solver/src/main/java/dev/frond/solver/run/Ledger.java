package dev.frond.solver.run;

import dev.frond.solver.model.Scales;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.step.Attempt.Accepted;
import dev.frond.solver.step.State;

/**
 * The accounts of charge, lithium and salt, in scaled units. Lithium and salt are measured on the state, never summed up
 * from the equations, so the defects say what the equations, the moves and the remeshings lost. Immutable.
 *
 * @param lithiumVolume by which a unit of scaled charge moves the front, um2; 0 when it is frozen
 * @param start areas and amounts at the start
 * @param now the same now
 * @param charge passed so far
 * @param throughTop salt that entered through the top so far
 * @param lithiumDefectMax largest relative defect so far
 * @param saltDefectMax largest relative defect so far
 */
record Ledger(
        double lithiumVolume,
        Stock start,
        Stock now,
        double charge,
        double throughTop,
        double lithiumDefectMax,
        double saltDefectMax) {
    /**
     * What a state holds.
     *
     * @param lithiumArea under the front, um2
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
        return new Ledger(lithiumVolume, stock, stock, 0, 0, 0, 0);
    }

    /** After an accepted step. */
    Ledger plus(Accepted step) {
        return with(Stock.of(step.state()), charge + step.charge(), throughTop + step.saltThroughTop());
    }

    /** After a remeshing, which moves neither lithium nor salt. */
    Ledger remeasured(State state) {
        return with(Stock.of(state), charge, throughTop);
    }

    private Ledger with(Stock stock, double newCharge, double newThroughTop) {
        Ledger next = new Ledger(lithiumVolume, start, stock, newCharge, newThroughTop, 0, 0);
        return new Ledger(
                lithiumVolume,
                start,
                stock,
                newCharge,
                newThroughTop,
                Math.max(lithiumDefectMax, next.lithiumDefect()),
                Math.max(saltDefectMax, next.saltDefect()));
    }

    /** SI. */
    Summary.LedgerTotals totals(Scales scales) {
        return new Summary.LedgerTotals(
                charge * scales.charge(),
                (now.lithiumArea - start.lithiumArea) * Scales.LENGTH * Scales.LENGTH / Constants.LITHIUM_MOLAR_VOLUME,
                start.salt * scales.amount(),
                now.salt * scales.amount(),
                throughTop * scales.amount(),
                0,
                lithiumDefectMax,
                saltDefectMax);
    }

    /** |lithium deposited - charge| over charge. */
    double lithiumDefect() {
        double deposited = lithiumVolume * charge;
        return deposited == 0 ? 0 : Math.abs(now.lithiumArea - start.lithiumArea - deposited) / Math.abs(deposited);
    }

    /** |salt now - salt at the start - what entered| over salt at the start. */
    double saltDefect() {
        return Math.abs(now.salt - start.salt - throughTop) / start.salt;
    }
}
