package dev.frond.solver.run;

import dev.frond.algebra.Workers;
import dev.frond.solver.internal.step.Attempt;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.Attempt.Rejected;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.StepController;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.run.LimitSearch.Landing;
import dev.frond.solver.saved.Saved;
import java.util.List;
import java.util.Optional;

/** The loop over time steps of one run; what is done between them is in its {@link Handler}s. */
final class Run {
    private final Course course;
    private final FrameClock clock;
    private final Recording recording;
    private final Remesher remesher;
    private final DriveSteps drive;
    private final CollectorFoil foil;
    private final CycleJumps jumps;
    private final List<Handler> handlers;
    /** Whether it has come to the end of its time, or to a limit; what follows a step is not yet done then. */
    private boolean ended;

    Run(Setup setup, Backend backend, Workers workers, Observer watch) {
        this(new Course(setup, backend, workers, watch));
    }

    /** Goes on from what {@link #save} returned; it is not to be started. */
    Run(Setup setup, Backend backend, Workers workers, Observer watch, Saved saved) {
        this(new Course(setup, backend, workers, watch, saved.part("course")));
        restore(saved);
        drive.restore(saved.part("drive"));
        jumps.restore(saved.part("jumps"));
    }

    /** All but the drive and its cycles, which may be others. */
    private void restore(Saved saved) {
        remesher.restore(saved.part("remesher"));
        recording.restore(saved.number("last_frame"));
        foil.restore(saved.flag("bare"));
        ended = saved.flag("ended");
    }

    /** Begins with another drive where {@link #save} was called; {@link #branch} is to be called. */
    static Run branching(Setup setup, Backend backend, Workers workers, Observer watch, Saved saved) {
        Saved course = Course.withoutCosts(saved.part("course"));
        Run run = new Run(new Course(setup, backend, workers, watch, course));
        run.restore(saved);
        return run;
    }

    private Run(Course course) {
        this.course = course;
        Setup setup = course.setup();
        this.clock = new FrameClock(
                setup.scenario().output(), setup.scenario().time().end());
        this.recording = new Recording(course, clock);
        this.remesher = new Remesher(course);
        this.drive = new DriveSteps(course, remesher);
        this.foil = new CollectorFoil(course, drive);
        this.jumps = new CycleJumps(course);
        this.handlers = List.of(
                recording, new Depletion(course, drive), foil, new EndOfRun(course, drive), jumps, remesher, drive);
    }

    /** All that the next steps depend on. */
    Saved save() {
        return Saved.builder()
                .numbers("time", course.state().time())
                .part("course", course.save())
                .part("remesher", remesher.save())
                .part("drive", drive.save())
                .part("jumps", jumps.save())
                .numbers("last_frame", recording.last())
                .flag("bare", foil.isBare())
                .flag("ended", ended)
                .build();
    }

    /** What {@link #save} returned, without the times of the clock. */
    static Saved untimed(Saved saved) {
        return saved.with("course", Course.untimed(saved.part("course")));
    }

    /** It is over, but a later end may be given to it. */
    void finish() {
        ended = true;
    }

    /** Whether the observer asks for an end. */
    boolean isInterrupted() {
        return course.watch().interrupted();
    }

    /** The first frame; what has ended the run already, if anything has. */
    Optional<Outcome> start() {
        course.watch()
                .started(course.scenario(), course.setup().mesh().topology().nodeCount());
        recording.frame();
        Optional<Outcome> outcome = remesher.openCorners();
        return outcome.isPresent() ? outcome : drive.begin();
    }

    /** Tells the observer, in place of {@link #start}; what ends the run at once, if anything does. */
    Optional<Outcome> goesOn() {
        tellStart();
        if (course.state().time() >= course.scenario().time().end()) {
            return Optional.of(Outcome.FINISHED);
        }
        if (!ended) {
            return Optional.empty();
        }
        ended = false;
        Optional<Outcome> outcome = remesher.accepted();
        return outcome.isPresent() ? outcome : drive.accepted();
    }

    /**
     * The first frame of a run that begins with another drive; what has ended it already, if anything has.
     *
     * @param saved the same as for {@link #branching}
     */
    Optional<Outcome> branch(Saved saved) {
        course.branch();
        tellStart();
        recording.frame();
        Optional<Outcome> outcome = ended ? remesher.accepted() : Optional.empty();
        ended = false;
        return outcome.isPresent() ? outcome : drive.branch(saved.part("drive"));
    }

    private void tellStart() {
        course.watch()
                .started(course.scenario(), course.state().mesh().topology().nodeCount());
    }

    /** The last frame, and the summary. */
    Summary end(Outcome outcome) {
        recording.lastFrame();
        Summary summary = course.summary(outcome, jumps.report());
        course.watch().finished(summary);
        return summary;
    }

    /** One attempted step and what follows from it. */
    Optional<Outcome> advance() {
        StepController before = course.steps();
        double time = course.state().time();
        double until = clock.endOfStep(time, longest(before.dt()), course.nextBreakpoint());
        double dt = until - time;
        Attempt attempt = course.attempt(until);
        if (attempt instanceof Rejected no) {
            return rejected(no, dt, before);
        }
        Landing landing = drive.land((Accepted) attempt, dt, course::trial);
        if (landing.attempt() instanceof Rejected no) {
            course.steps(before.after(no, dt));
            return rejected(no, dt, before);
        }
        return accepted((Accepted) landing.attempt(), landing.dt() < dt ? time + landing.dt() : until);
    }

    private double longest(double wanted) {
        double dt = wanted;
        for (Handler handler : handlers) {
            dt = Math.min(dt, handler.limit(wanted));
        }
        return dt;
    }

    private Optional<Outcome> accepted(Accepted yes, double until) {
        State before = course.state();
        course.accept(yes, until);
        remesher.moved(before);
        drive.moved(before, yes);
        jumps.moved(before, yes);
        for (Handler handler : handlers) {
            Optional<Outcome> outcome = handler.accepted();
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    /** The state stands: another mesh, a step that settles a new one, or a shorter step. */
    private Optional<Outcome> rejected(Rejected no, double dt, StepController before) {
        course.reject(no, dt);
        if (remesher.helps(no)) {
            course.steps(before);
            return remesher.remesh();
        }
        return remesher.settles(no) ? settled(dt, before) : course.exhausted(no);
    }

    /** A step on a mesh just made, so short that the front hardly moves; then as before. */
    private Optional<Outcome> settled(double dt, StepController before) {
        double settling = remesher.settlingTime(dt);
        Attempt attempt = course.settle(settling);
        Landing landing = attempt instanceof Accepted yes
                ? drive.land(yes, settling, course::settle)
                : new Landing(attempt, settling);
        if (landing.attempt() instanceof Accepted yes) {
            course.steps(before);
            return accepted(yes, course.state().time() + landing.dt());
        }
        Rejected no = (Rejected) landing.attempt();
        course.costs().rejected(no.newtonIterations());
        return course.exhausted(no);
    }
}
