package dev.frond.solver.run;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Control;
import dev.frond.solver.internal.step.State;
import java.util.Optional;

/**
 * Tells when a place of the collector is stripped bare, and ends a run whose metal is used up: no potential strips what is not
 * there. Where the drive has a limit of the potential, that ends its step instead. The potential rises as 2 R T/F ln(1/coverage) before, in steps that a limit of potential can see.
 */
final class CollectorFoil implements Handler {
    /** Most of the metal that a step may strip: the potential rises by 2 R T/F ln(3) at most as the last of it goes. */
    private static final double MOST_METAL_USED = 0.7;

    /** Share of the foil that is covered, below which no metal is left: the potential has risen by 2 R T/F ln(1e8), 0.95 V. */
    private static final double NO_METAL = 1e-8;

    /** Shortest steps of the run within which the metal is used up: it is used up now. */
    private static final double NO_STEPS = 10;

    private final Course course;
    private final DriveSteps drive;
    private boolean bare;

    CollectorFoil(Course course, DriveSteps drive) {
        this.course = course;
        this.drive = drive;
        this.bare = foil().filter(FoilView::isBare).isPresent();
    }

    boolean isBare() {
        return bare;
    }

    /** Goes on from a time at which the foil was bare somewhere, or nowhere. */
    void restore(boolean wasBare) {
        bare = wasBare;
    }

    private Optional<FoilView> foil() {
        return FoilView.of(course.scenario(), course.state());
    }

    @Override
    public double limit(double dt) {
        double speed = stripping();
        double shortest = course.steps().least();
        return speed > 0
                ? foil().map(view -> Math.min(dt, Math.max(shortest, MOST_METAL_USED * view.metal() / speed)))
                        .orElse(dt)
                : dt;
    }

    /** Metal that a given current strips, um2/s; 0 when the current is not given or deposits. */
    private double stripping() {
        State state = course.state();
        return course.setup().controls().at(state.position(), state.time()) instanceof Control.Galvanostatic current
                ? Math.max(0, -current.total() * course.setup().problem().lithiumVolume())
                : 0;
    }

    @Override
    public Optional<Outcome> accepted() {
        return foil().flatMap(this::accepted);
    }

    private Optional<Outcome> accepted(FoilView view) {
        boolean before = bare;
        bare = view.isBare();
        if (bare && !before) {
            tell("bare", course.state().time(), view.thinnestNode());
        }
        double speed = stripping();
        double lasts = view.metal() / speed;
        boolean gone =
                view.coverage() < NO_METAL || lasts < NO_STEPS * course.steps().least();
        if (speed > 0 && gone) {
            Optional<WatchedLimit> limit = drive.awaited();
            if (limit.isPresent()) {
                return drive.runAway(limit.get());
            }
            tell("stripped", course.state().time() + lasts, view.thickestNode());
            return Optional.of(Outcome.STRIPPED);
        }
        return Optional.empty();
    }

    private void tell(String kind, double time, int node) {
        Coordinates at = course.state().mesh().coordinates();
        course.events().add(kind, time, at.x(node), at.y(node));
    }
}
