package dev.frond.solver.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param scenario its name
 * @param time when it ended, s; of a depletion or a short circuit when there is no salt or no gap left, shortly after the
 *     last step
 * @param last the last accepted step; null when there was none
 * @param ledger relative defects and amounts over the whole run
 * @param events what happened to the front, in time
 * @param unresolved how often an iteration came to no end within its bound, by its name: the step or the remeshing was refused
 * @param costs counts and seconds per part of the program
 */
public record Summary(
        String scenario,
        Outcome outcome,
        double time,
        @Nullable SeriesRow last,
        LedgerTotals ledger,
        List<Event> events,
        Map<String, Integer> unresolved,
        Costs costs) {
    public Summary {
        events = List.copyOf(events);
        unresolved = Collections.unmodifiableMap(new TreeMap<>(unresolved));
    }

    /** The same, all its times on the clock not a number. */
    public Summary untimed() {
        return new Summary(
                scenario,
                outcome,
                time,
                last == null ? null : last.untimed(),
                ledger,
                events,
                unresolved,
                costs.untimed());
    }

    /**
     * The accounts, per metre of depth.
     *
     * @param charge C/m
     * @param capacity charge per area of the box, C/m2
     * @param lithiumDeposited on the anode, mol/m, with what is dead of it
     * @param lithiumStripped from a counter electrode that recedes, mol/m
     * @param lithiumDead cut off from the rest of the anode by stripping, mol/m
     * @param saltStart mol/m
     * @param saltNow mol/m
     * @param saltThroughTop into the electrolyte, mol/m
     * @param saltEntrapped mol/m
     * @param lithiumDefectMax largest relative defect of any step and either electrode
     * @param saltDefectMax largest relative defect of any step
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
            double saltDefectMax) {}

    /**
     * Where the work went.
     *
     * @param steps accepted
     * @param rejected steps
     * @param newtonIterations assemblies with a solve
     * @param factorisations of one symmetric matrix
     * @param krylovIterations in all solves
     * @param remeshings topologies after the first
     * @param leastAngle smallest angle of a mesh when it was made, degrees
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
