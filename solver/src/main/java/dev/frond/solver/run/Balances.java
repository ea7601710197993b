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
 * @param porosity share of the volume that holds salt
 * @param electrodes how charge moves them
 * @param start areas and amounts at the start
 * @param now the same now
 * @param passed since the start
 * @param defects now
 * @param worst largest defects so far
 */
record Balances(
        double porosity, Electrodes electrodes, Stock start, Stock now, Passed passed, Defects defects, Defects worst) {
    /**
     * Volumes by which a unit of scaled charge moves the electrodes, um2.
     *
     * @param anode 0 when the front is frozen
     * @param counter 0 when the top stays
     * @param width of both, um
     */
    record Electrodes(double anode, double counter, double width) {}

    /**
     * What a state holds.
     *
     * @param lithiumArea under the front, with fillers and pockets there, um2
     * @param top its y, um
     * @param salt integral of u, um2
     */
    record Stock(double lithiumArea, double top, double salt) {
        static Stock of(State state) {
            FrontView front = FrontView.of(state);
            return new Stock(
                    front.area(),
                    state.mesh().top(),
                    Integrals.of(state.mesh(), state.fields().concentration()));
        }
    }

    /**
     * What went from one account to another.
     *
     * @param charge onto the anode
     * @param grossCharge in either direction: the integral of |I| dt
     * @param throughTop salt that entered through the top
     * @param covered area under the front, beyond the start's, that is fillers, pockets and dead lithium, um2
     * @param dead area of lithium cut off from the rest, um2
     * @param entrapped integral of u cut off in pockets
     * @param topRounding by which the rounding of the top's y in each step may have moved it, um: half a unit in the last
     *     place, which at the far side of a membrane is more than 1e-11 of what the first steps strip
     */
    record Passed(
            double charge,
            double grossCharge,
            double throughTop,
            double covered,
            double dead,
            double entrapped,
            double topRounding) {
        static final Passed NOTHING = new Passed(0, 0, 0, 0, 0, 0, 0);

        Passed plus(Accepted step) {
            return new Passed(
                    charge + step.charge(),
                    grossCharge + Math.abs(step.charge()),
                    throughTop + step.saltThroughTop(),
                    covered,
                    dead,
                    entrapped,
                    topRounding + Math.ulp(step.state().mesh().top()) / 2);
        }

        Passed plus(double gain, double cutOff, List<Remeshing.Booked> events) {
            double salt = entrapped;
            for (Remeshing.Booked booked : events) {
                salt += booked.salt();
            }
            return new Passed(charge, grossCharge, throughTop, covered + gain, dead + cutOff, salt, topRounding);
        }
    }

    /**
     * Relative defects.
     *
     * @param lithium the larger of both electrodes': |lithium gained or lost - charge| over gross charge; at the counter
     *     electrode what is beyond the rounding of its place
     * @param salt |salt now + entrapped - salt at the start - what entered| over salt at the start
     */
    record Defects(double lithium, double salt) {
        static final Defects NONE = new Defects(0, 0);

        Defects most(Defects other) {
            return new Defects(Math.max(lithium, other.lithium), Math.max(salt, other.salt));
        }
    }

    static Balances of(State state, double porosity, Electrodes electrodes) {
        Stock stock = Stock.of(state);
        return new Balances(porosity, electrodes, stock, stock, Passed.NOTHING, Defects.NONE, Defects.NONE);
    }

    /** After an accepted step. */
    Balances plus(Accepted step) {
        return with(Stock.of(step.state()), passed.plus(step));
    }

    /** After a remeshing, which moves neither lithium nor salt but what the front closes over. */
    Balances remeshed(State state, double gain, double cutOff, List<Remeshing.Booked> events) {
        return with(Stock.of(state), passed.plus(gain, cutOff, events));
    }

    private Balances with(Stock stock, Passed sums) {
        double areaRounding = Math.ulp(electrodes.width * stock.top);
        double anode = defect(deposited(stock, sums), electrodes.anode, areaRounding, sums);
        double counter = defect(stripped(stock), electrodes.counter, electrodes.width * sums.topRounding, sums);
        double gained = porosity * (stock.salt + sums.entrapped - start.salt);
        double salt = Math.abs(gained - sums.throughTop) / (porosity * start.salt);
        Defects found = new Defects(Math.max(anode, counter), salt);
        return new Balances(porosity, electrodes, start, stock, sums, found, worst.most(found));
    }

    private static double defect(double lithium, double volume, double rounding, Passed sums) {
        double gross = volume * sums.grossCharge;
        return gross == 0 ? 0 : Math.max(0, Math.abs(lithium - volume * sums.charge) - rounding) / gross;
    }

    private double deposited(Stock stock, Passed sums) {
        return stock.lithiumArea - start.lithiumArea - sums.covered + sums.dead;
    }

    private double stripped(Stock stock) {
        return electrodes.width * (stock.top - start.top);
    }

    /** Salt in the electrolyte now. */
    double salt() {
        return porosity * now.salt;
    }

    /** Charge onto the anode. */
    double charge() {
        return passed.charge;
    }

    /** Area of lithium, dead or not, that the anode has gained since the start, um2. */
    double deposited() {
        return deposited(now, passed);
    }

    /** SI. */
    Summary.LedgerTotals totals(Scales scales) {
        double width = electrodes.width / Scales.PER_METRE;
        return new Summary.LedgerTotals(
                passed.charge * scales.charge(),
                passed.charge * scales.charge() / width,
                lithium(deposited()),
                lithium(stripped(now)),
                lithium(passed.dead),
                porosity * start.salt * scales.amount(),
                salt() * scales.amount(),
                passed.throughTop * scales.amount(),
                porosity * passed.entrapped * scales.amount(),
                worst.lithium,
                worst.salt);
    }

    /** mol/m. */
    private static double lithium(double area) {
        return area * Scales.LENGTH * Scales.LENGTH / Constants.LITHIUM_MOLAR_VOLUME;
    }
}
