package dev.frond.solver.run;

import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.CycleTotals;
import dev.frond.solver.internal.step.FrontDensity;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Passes over many cycles of a drive after a few that were computed: a heterogeneous multiscale method (W. E and B. Engquist, Commun.
 * Math. Sci. 1 (2003) 87). In a jump the run goes on in ordinary steps at the mean current. Front and salt then move as the mean over the
 * cycles has them, but for the kinetics, which are not linear: the mean reaction at a place is not that at the mean overpotential. The
 * difference, its excess, is measured over the last cycle before the jump and added to the reaction in it. By how much the excess has
 * changed over a jump tells the error of it, and how long the next may be.
 */
final class CycleJumps implements Handler {
    /** Change of the excess from one cycle to the next, over the tolerance, below which it has settled after a jump. */
    private static final double SETTLED = 0.25;

    /** The error of a jump with the excess of its start: half of what that has changed by its end, as it changes evenly. */
    private static final double MEAN_CHANGE = 0.5;

    /** Cycles of the first jump. */
    private static final long FIRST = 2;

    private static final double GROWTH = 2;
    private static final double SHRINKAGE = 0.2;
    private static final double SAFETY = 0.8;

    /** u below which the salt of a pulse may come to its end: cycles are computed there, not passed over. */
    private static final double SCARCE = 0.05;

    /** To which a number of cycles counts as whole, relative. */
    private static final double WHOLE = 1e-12;

    private final Course course;
    private final Optional<ScaledDrive.Jumping> drive;
    private final double tolerance;

    /** Of the cycle that is being computed. */
    private CycleTotals cycle = CycleTotals.NONE;
    /** Meshes made when it began. */
    private int meshes;
    /** The excess in the cycle before; none after a jump or a remeshing. */
    private double[] before = FrontDensity.NONE;
    /** By which a concentration at the front has been below its mean in the last cycle. */
    private double swing;

    private double least = Double.POSITIVE_INFINITY;
    private int events;
    private CycleReport report = CycleReport.NOTHING;

    CycleJumps(Course course) {
        this.course = course;
        boolean jumps = course.setup().controls() instanceof ScaledDrive.Jumping;
        this.drive = jumps ? Optional.of((ScaledDrive.Jumping) course.setup().controls()) : Optional.empty();
        this.tolerance =
                course.scenario().time().cycles() instanceof TimeControl.Cycles.Jump jump ? jump.tolerance() : 0;
        this.meshes = course.costs().meshes();
    }

    /** How many cycles were computed and passed over; none where all are computed. */
    Optional<CycleReport> report() {
        return drive.map(jumping -> report);
    }

    Saved save() {
        return Saved.builder()
                .part("cycle", cycle.save())
                .integers("meshes", meshes)
                .numbers("before", before)
                .numbers("swing", swing)
                .numbers("least", least)
                .integers("events", events)
                .part("report", SavedRecord.of(report))
                .build();
    }

    /** Goes on from what {@link #save} returned. */
    void restore(Saved saved) {
        cycle = CycleTotals.from(saved.part("cycle"));
        meshes = saved.integer("meshes");
        before = saved.numbers("before");
        swing = saved.number("swing");
        least = saved.number("least");
        events = saved.integer("events");
        report = SavedRecord.to(CycleReport.class, saved.part("report"));
    }

    /** A step in time was accepted, from a state to the present one, which may be in another step of the drive. */
    void moved(State from, Accepted step) {
        if (drive.isEmpty()) {
            return;
        }
        if (from.position().jumps()) {
            jumped(from);
            return;
        }
        if (cycle.isNone() && !isOnOneMesh()) {
            before = FrontDensity.NONE;
            meshes = course.costs().meshes();
        }
        if (isOnOneMesh()) {
            cycle = cycle.plus(step.totals().get());
            least = Math.min(least, FrontView.of(course.state()).concentrationLeast());
        }
        if (hasEnded(from.position())) {
            ended();
        }
    }

    private boolean isOnOneMesh() {
        return meshes == course.costs().meshes();
    }

    /** Whether the cycle of a position has come to its end. */
    private boolean hasEnded(DrivePosition position) {
        OptionalLong then = drive.orElseThrow().cycle(position);
        return then.isPresent()
                && !then.equals(drive.orElseThrow().cycle(course.state().position()));
    }

    private void jumped(State from) {
        if (!course.state().position().jumps()) {
            course.land();
            before = FrontDensity.NONE;
            report = report.over(from.position().cycles());
        }
    }

    /** A cycle that was computed has come to its end. */
    private void ended() {
        report = report.computed();
        CycleTotals whole = cycle;
        boolean measured = isOnOneMesh();
        cycle = CycleTotals.NONE;
        if (!measured) {
            before = FrontDensity.NONE;
            least = Double.POSITIVE_INFINITY;
            return;
        }
        swing = meanLeast(whole) - least;
        least = Double.POSITIVE_INFINITY;
        double[] excess = course.excess(whole);
        boolean settled = before.length > 0 && change(before, excess, whole) < SETTLED * tolerance;
        before = excess;
        if (settled) {
            jump(excess, whole);
        }
    }

    /** Of the front's mean concentrations. */
    private double meanLeast(CycleTotals whole) {
        return FrontView.of(course.state().with(whole.meanConcentration())).concentrationLeast();
    }

    /** Of an excess, over the mean current density. */
    private double change(double[] from, double[] to, CycleTotals whole) {
        double[] difference = to.clone();
        for (int k = 0; k < to.length; k++) {
            difference[k] -= from[k];
        }
        double[] mean = whole.meanReaction();
        State state = course.state();
        return FrontDensity.norm(difference, state.mesh())
                / FrontDensity.norm(FrontDensity.of(mean, state.mesh()), state.mesh());
    }

    private void jump(double[] excess, CycleTotals whole) {
        long wanted = FIRST;
        if (course.excess().length > 0) {
            double error = MEAN_CHANGE * change(course.excess(), excess, whole);
            report = report.judged(error);
            double factor = Math.max(SHRINKAGE, Math.min(GROWTH, SAFETY * tolerance / error));
            wanted = Math.max(1, (long) Math.floor(report.last() * factor));
        }
        State state = course.state();
        double left = course.scenario().time().end() - state.time();
        long most = Math.min(drive.orElseThrow().cyclesLeft(state.position()), (long)
                Math.floor(left / drive.orElseThrow().secondsOfCycle() * (1 + WHOLE)));
        long cycles = Math.min(wanted, most);
        if (cycles > 0 && !isScarce()) {
            events = course.events().all().size();
            course.jumpOver(cycles, excess, whole);
        }
    }

    private boolean isScarce() {
        return FrontView.of(course.state()).concentrationLeast() - swing < SCARCE;
    }

    /** A jump ends with the present cycle where something has happened to the front or salt becomes scarce. */
    @Override
    public Optional<Outcome> accepted() {
        DrivePosition position = course.state().position();
        boolean happened = course.events().all().size() > events;
        if (position.jumps() && (happened || isScarce())) {
            events = course.events().all().size();
            double cycles = (course.state().time() - position.begun())
                    / drive.orElseThrow().secondsOfCycle();
            long ended = Math.max(1, (long) Math.ceil(cycles));
            if (ended < position.cycles()) {
                course.enter(position.over(ended));
            }
        }
        return Optional.empty();
    }
}
