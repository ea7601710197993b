package dev.frond.solver.run;

import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.Amounts;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.Remeshing;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Scales;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.Arrays;
import java.util.List;

/**
 * The balances of charge, lithium and each conserved variable, the salt first, in scaled units. Lithium and the variables are
 * measured on the state, never summed up from the equations, so the defects say what the equations, the moves and the remeshings
 * lost. Immutable.
 *
 * @param conserved the variables
 * @param electrodes how charge moves them
 * @param start areas and amounts at the start
 * @param now the same now
 * @param passed since the start
 * @param defects now
 * @param worst largest defects so far
 */
record Balances(
        List<Conserved> conserved,
        Electrodes electrodes,
        Stock start,
        Stock now,
        Passed passed,
        Defects defects,
        Defects worst) {
    /**
     * Volumes by which a unit of scaled charge moves the electrodes, um2.
     *
     * @param anode 0 when the front is frozen
     * @param counter 0 when the top stays
     * @param width of both, um
     */
    record Electrodes(double anode, double counter, double width) {}

    /**
     * A variable whose equation balances an amount.
     *
     * @param variable its index
     * @param storage amount per value and volume
     */
    record Conserved(int variable, double storage) {
        static List<Conserved> of(Problem problem) {
            return Arrays.stream(problem.conserved())
                    .mapToObj(k -> new Conserved(
                            k, problem.variables().get(k).storage().orElseThrow()))
                    .toList();
        }
    }

    /**
     * What a state holds.
     *
     * @param lithiumArea under the front, with fillers and pockets there, um2
     * @param top its y, um
     * @param content integral of each conserved variable, um2
     */
    record Stock(double lithiumArea, double top, Amounts content) {
        static Stock of(State state, List<Conserved> conserved) {
            FrontView front = FrontView.of(state);
            return new Stock(
                    front.area(),
                    state.mesh().top(),
                    Amounts.of(conserved.stream()
                            .mapToDouble(of ->
                                    Integrals.of(state.mesh(), state.fields().of(of.variable)))
                            .toArray()));
        }
    }

    /**
     * What went from one place to another.
     *
     * @param charge onto the anode
     * @param reacted the part of it that deposited metal, without what charges a double layer
     * @param grossCharge that reacted, in either direction: the integral of |I| dt
     * @param entered of each conserved variable through the boundary, or produced
     * @param covered area under the front, beyond the start's, that is fillers, pockets and dead lithium, um2
     * @param dead area of lithium cut off from the rest, um2
     * @param entrapped integral of each that was cut off in pockets
     * @param topRounding by which the rounding of the top's y in each step may have moved it, um: half a unit in the last
     *     place, which at the far side of a membrane is more than 1e-11 of what the first steps strip
     */
    record Passed(
            double charge,
            double reacted,
            double grossCharge,
            Amounts entered,
            double covered,
            double dead,
            Amounts entrapped,
            double topRounding) {
        static Passed nothing(int conserved) {
            return new Passed(0, 0, 0, Amounts.none(conserved), 0, 0, Amounts.none(conserved), 0);
        }

        /** Charge that deposited metal: the integral of I dt where I > 0. */
        double plated() {
            return 0.5 * (grossCharge + charge);
        }

        /** Charge that stripped metal: the integral of -I dt where I < 0. */
        double stripped() {
            return 0.5 * (grossCharge - charge);
        }

        Passed plus(Accepted step) {
            return new Passed(
                    charge + step.charge(),
                    reacted + step.deposited(),
                    grossCharge + Math.abs(step.deposited()),
                    entered.plus(step.entered()),
                    covered,
                    dead,
                    entrapped,
                    topRounding + Math.ulp(step.state().mesh().top()) / 2);
        }

        Passed plus(double gain, double cutOff, List<Remeshing.Booked> events) {
            Amounts sum = entrapped;
            for (Remeshing.Booked booked : events) {
                sum = sum.plus(booked.cutOff());
            }
            return new Passed(charge, reacted, grossCharge, entered, covered + gain, dead + cutOff, sum, topRounding);
        }
    }

    /**
     * Relative defects.
     *
     * @param lithium the larger of both electrodes': |lithium gained or lost - charge| over gross charge; what is beyond the
     *     rounding of the front's area and of the top's place in each step
     * @param conserved |amount now + entrapped - amount at the start - what entered| over the amount at the start, of each
     *     conserved variable; over that now where it starts from nothing
     */
    record Defects(double lithium, Amounts conserved) {
        static Defects none(int conserved) {
            return new Defects(0, Amounts.none(conserved));
        }

        double salt() {
            return conserved.salt();
        }

        Defects most(Defects other) {
            return new Defects(Math.max(lithium, other.lithium), conserved.most(other.conserved));
        }
    }

    static Balances of(State state, Problem problem, Electrodes electrodes) {
        List<Conserved> conserved = Conserved.of(problem);
        int count = conserved.size();
        Stock stock = Stock.of(state, conserved);
        return new Balances(
                conserved, electrodes, stock, stock, Passed.nothing(count), Defects.none(count), Defects.none(count));
    }

    /** After an accepted step. */
    Balances plus(Accepted step) {
        return with(Stock.of(step.state(), conserved), passed.plus(step));
    }

    /** After a remeshing, which moves neither lithium nor salt but what the front closes over. */
    Balances remeshed(State state, double gain, double cutOff, List<Remeshing.Booked> events) {
        return with(Stock.of(state, conserved), passed.plus(gain, cutOff, events));
    }

    Saved save() {
        return Saved.builder()
                .part("start", SavedRecord.of(start))
                .part("now", SavedRecord.of(now))
                .part("passed", SavedRecord.of(passed))
                .part("defects", SavedRecord.of(defects))
                .part("worst", SavedRecord.of(worst))
                .build();
    }

    static Balances from(Saved saved, Problem problem, Electrodes electrodes) {
        return new Balances(
                Conserved.of(problem),
                electrodes,
                SavedRecord.to(Stock.class, saved.part("start")),
                SavedRecord.to(Stock.class, saved.part("now")),
                SavedRecord.to(Passed.class, saved.part("passed")),
                SavedRecord.to(Defects.class, saved.part("defects")),
                SavedRecord.to(Defects.class, saved.part("worst")));
    }

    private Balances with(Stock stock, Passed sums) {
        // Each step matches the area below the top to half a unit in its last place.
        double stepsRounding = electrodes.width * sums.topRounding;
        double areaRounding = Math.ulp(electrodes.width * stock.top) + stepsRounding;
        double anode = defect(deposited(stock, sums), electrodes.anode, areaRounding, sums);
        double counter = defect(stripped(stock), electrodes.counter, stepsRounding, sums);
        double[] defects = new double[conserved.size()];
        Arrays.setAll(defects, k -> defect(k, stock, sums));
        Defects found = new Defects(Math.max(anode, counter), Amounts.of(defects));
        return new Balances(conserved, electrodes, start, stock, sums, found, worst.most(found));
    }

    private double defect(int k, Stock stock, Passed sums) {
        double storage = conserved.get(k).storage;
        double gained = storage * (stock.content.of(k) + sums.entrapped.of(k) - start.content.of(k));
        double from = start.content.of(k) == 0 ? Math.abs(stock.content.of(k)) : start.content.of(k);
        return from == 0 ? 0 : Math.abs(gained - sums.entered.of(k)) / (storage * from);
    }

    private static double defect(double lithium, double volume, double rounding, Passed sums) {
        double gross = volume * sums.grossCharge;
        return gross == 0 ? 0 : Math.max(0, Math.abs(lithium - volume * sums.reacted) - rounding) / gross;
    }

    private double deposited(Stock stock, Passed sums) {
        return stock.lithiumArea - start.lithiumArea - sums.covered + sums.dead;
    }

    private double stripped(Stock stock) {
        return electrodes.width * (stock.top - start.top);
    }

    /** Of the salt: the share of the volume that holds it. */
    private double storage() {
        return conserved.get(0).storage;
    }

    /** Salt in the electrolyte now. */
    double salt() {
        return storage() * now.content.salt();
    }

    /** Charge onto the anode. */
    double charge() {
        return passed.charge;
    }

    /** Area of lithium, dead or not, that the anode has gained since the start, um2. */
    double deposited() {
        return deposited(now, passed);
    }

    /** SI; {@code molarVolume} of the metal, m3/mol. */
    Summary.LedgerTotals totals(Scales scales, double molarVolume) {
        double width = electrodes.width / Scales.PER_METRE;
        return new Summary.LedgerTotals(
                passed.charge * scales.charge(),
                passed.charge * scales.charge() / width,
                moles(deposited(), molarVolume),
                moles(stripped(now), molarVolume),
                moles(passed.dead, molarVolume),
                storage() * start.content.salt() * scales.amount(),
                salt() * scales.amount(),
                passed.entered.salt() * scales.amount(),
                storage() * passed.entrapped.salt() * scales.amount(),
                worst.lithium,
                worst.salt(),
                passed.plated() * scales.charge(),
                passed.stripped() * scales.charge());
    }

    /** mol/m. */
    private static double moles(double area, double molarVolume) {
        return area * Scales.LENGTH * Scales.LENGTH / molarVolume;
    }
}
