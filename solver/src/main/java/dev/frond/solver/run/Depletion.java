package dev.frond.solver.run;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.State;
import java.util.Optional;

/**
 * Ends a run whose electrode is out of salt: there are no solutions beyond under constant current. Where the drive has a limit of the
 * potential, that is reached before, as the potential runs away; it then ends the step of the drive.
 */
record Depletion(Course course, DriveSteps drive) implements Handler {
    /** Mean of u along the front at which the anode counts as depleted as soon as some of it has no salt left. */
    private static final double DEPLETED = 1e-2;

    /** Time that the salt there still lasts, over the time passed since the drive jumped, that counts as none. */
    private static final double NO_TIME = 3e-4;

    /** The same where a limit of the potential is awaited, to which the instant of that limit is then known. */
    private static final double NO_TIME_TO_LIMIT = 1e-9;

    /** Time in which the potential would double, over the time passed, from which it runs away. */
    private static final double RUNAWAY = 0.1;

    /** Most of the front's salt that a step may use up. */
    private static final double MOST_SALT_USED = 0.7;

    /** A step that ends before the electrode is out of salt. */
    @Override
    public double limit(double dt) {
        return supply().map(supply -> Math.min(dt, MOST_SALT_USED * supply.lasts()))
                .orElse(dt);
    }

    @Override
    public Optional<Outcome> accepted() {
        Optional<WatchedLimit> limit = drive.awaited();
        double noTime = limit.isPresent() ? NO_TIME_TO_LIMIT : NO_TIME;
        Optional<SaltSupply> used = supply().filter(supply -> isUsedUp(supply, noTime));
        return used.isPresent() && limit.isPresent() ? drive.runAway(limit.get()) : used.map(this::depleted);
    }

    /**
     * Of the electrode that plates under constant current: the front, or the counter electrode while the front is stripped. Where
     * anions are bound, their cations react when the salt is used up.
     */
    private Optional<SaltSupply> supply() {
        Problem problem = course.setup().problem();
        if (problem.electrolyte().cations(0) > 0) {
            return Optional.empty();
        }
        State state = course.state();
        double total =
                course.setup().controls().at(state.position(), state.time()) instanceof Control.Galvanostatic current
                        ? current.total()
                        : 0;
        if (total > 0) {
            return Optional.of(FrontView.of(state).supply());
        }
        return total < 0 && problem.top().isElectrode() ? Optional.of(SaltSupply.atTop(state)) : Optional.empty();
    }

    /**
     * Where the salt lasts no longer, while there is nearly none elsewhere or the potential runs away because the rest
     * cannot carry the current. A place in the shade of others may be without salt for long.
     */
    private boolean isUsedUp(SaltSupply supply, double noTime) {
        return supply.firstLasts() < noTime * course.sinceJump() && (supply.mean() < DEPLETED || runsAway());
    }

    private boolean runsAway() {
        State state = course.state();
        return RUNAWAY
                        * course.sinceJump()
                        * state.rate().voltage()
                        / state.fields().voltage()
                > 1;
    }

    private Outcome depleted(SaltSupply supply) {
        Coordinates at = course.state().mesh().coordinates();
        int node = supply.scarcest();
        course.events().add("depleted", course.state().time() + supply.firstLasts(), at.x(node), at.y(node));
        return Outcome.DEPLETED;
    }
}
