package dev.frond.solver.run;

import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param scenario its name
 * @param metal that was deposited
 * @param time when it ended, s; of a depletion or a short circuit when there is no salt or no gap left, shortly after the
 *     last step
 * @param last the last accepted step; null when there was none
 * @param ledger relative defects and amounts over the whole run
 * @param events what happened to the front, in time
 * @param unresolved how often an iteration came to no end within its bound, by its name: the step or the remeshing was refused
 * @param lastCycle of the drive's profile that came to its end
 * @param cycles how many of the drive's cycles were passed over, where they may be
 * @param costs counts and seconds per part of the program
 */
public record Summary(
        String scenario,
        Metal metal,
        Outcome outcome,
        double time,
        @Nullable SeriesRow last,
        LedgerTotals ledger,
        List<Event> events,
        Map<String, Integer> unresolved,
        Optional<CycleRow> lastCycle,
        Optional<CycleReport> cycles,
        Costs costs) {
    public Summary {
        events = List.copyOf(events);
        unresolved = Collections.unmodifiableMap(new TreeMap<>(unresolved));
    }

    /** Of lithium, and a drive without cycles. */
    public Summary(
            String scenario,
            Outcome outcome,
            double time,
            @Nullable SeriesRow last,
            LedgerTotals ledger,
            List<Event> events,
            Map<String, Integer> unresolved,
            Costs costs) {
        this(
                scenario,
                Scenario.DEFAULT_METAL,
                outcome,
                time,
                last,
                ledger,
                events,
                unresolved,
                Optional.empty(),
                Optional.empty(),
                costs);
    }

    /** Of the charge passed one way: less than that passed the other way is the rounding of rests. */
    private static final double ROUNDING = 1e-9;

    /** Charge stripped over charge plated; empty when there was only one of them. */
    public static OptionalDouble coulombicEfficiency(double plated, double stripped) {
        return Math.min(plated, stripped) > ROUNDING * Math.max(plated, stripped)
                ? OptionalDouble.of(stripped / plated)
                : OptionalDouble.empty();
    }

    /** The same, all its times on the clock not a number. */
    public Summary untimed() {
        return new Summary(
                scenario,
                metal,
                outcome,
                time,
                last == null ? null : last.untimed(),
                ledger,
                events,
                unresolved,
                lastCycle,
                cycles,
                costs.untimed());
    }

    /**
     * The accounts, per metre of depth.
     *
     * @param charge C/m
     * @param capacity charge per area of the box, C/m2
     * @param lithiumDeposited metal on the anode, mol/m, with what is dead of it
     * @param lithiumStripped from a counter electrode that recedes, mol/m
     * @param lithiumDead cut off from the rest of the anode by stripping, mol/m
     * @param saltStart mol/m
     * @param saltNow mol/m
     * @param saltThroughTop into the electrolyte, mol/m
     * @param saltEntrapped mol/m
     * @param lithiumDefectMax largest relative defect of any step and either electrode
     * @param saltDefectMax largest relative defect of any step
     * @param plated charge that deposited metal on the anode, C/m
     * @param stripped charge that stripped metal off it, C/m
     */
    public record LedgerTotals(
            double charge,
            double capacity,
            double lithiumDeposited,
            double lithiumStripped,
            double lithiumDead,
            double saltStart,
            double saltNow,
            double saltThroughTop,
            double saltEntrapped,
            double lithiumDefectMax,
            double saltDefectMax,
            double plated,
            double stripped) {
        /** Of a current that has one direction. */
        public LedgerTotals(
                double charge,
                double capacity,
                double lithiumDeposited,
                double lithiumStripped,
                double lithiumDead,
                double saltStart,
                double saltNow,
                double saltThroughTop,
                double saltEntrapped,
                double lithiumDefectMax,
                double saltDefectMax) {
            this(
                    charge,
                    capacity,
                    lithiumDeposited,
                    lithiumStripped,
                    lithiumDead,
                    saltStart,
                    saltNow,
                    saltThroughTop,
                    saltEntrapped,
                    lithiumDefectMax,
                    saltDefectMax,
                    Math.max(0, charge),
                    Math.max(0, -charge));
        }

        /** Coulombic efficiency, charge stripped over charge plated; empty when there was only one of them. */
        public OptionalDouble coulombicEfficiency() {
            return Summary.coulombicEfficiency(plated, stripped);
        }
    }

    /**
     * Where the work went. A potential is searched at the start, after a jump of the drive and on a new mesh: such a search is no
     * step, but its solves and its time count.
     *
     * @param steps accepted
     * @param rejected steps that were tried and not accepted
     * @param newtonIterations linear systems solved by Newton's iteration in steps, accepted or rejected; those of a search and
     *     of error estimates do not count
     * @param factorisations times that the preconditioner, which is two symmetric matrices (salt and charge), or the coupled
     *     matrix of the direct solver was factorised, in all solves
     * @param krylovIterations of GMRES, in all solves; 0 with the direct solver
     * @param remeshings topologies after the first
     * @param leastAngle smallest angle of any mesh when it was made, the first one included, degrees
     * @param assemblySeconds spent in steps and searches, without {@code solveSeconds}: assembly, motion of the mesh, error
     *     estimates
     * @param solveSeconds spent in linear solves, factorisations included
     * @param meshSeconds spent in remeshing, refused remeshings included, with the transfer of the fields; without the first mesh
     * @param wallSeconds since the first mesh was there; also what observers take, such as the writing of files
     */
    public record Costs(
            int steps,
            int rejected,
            int newtonIterations,
            int factorisations,
            int krylovIterations,
            int remeshings,
            double leastAngle,
            double assemblySeconds,
            double solveSeconds,
            double meshSeconds,
            double wallSeconds) {
        private Costs untimed() {
            return new Costs(
                    steps,
                    rejected,
                    newtonIterations,
                    factorisations,
                    krylovIterations,
                    remeshings,
                    leastAngle,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }
    }
}
