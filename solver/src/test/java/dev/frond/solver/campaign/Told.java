package dev.frond.solver.campaign;

import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What a run tells, without timings, cut back to where the run is taken up again. */
final class Told implements Observer {
    /** How often the run could have been taken up again. */
    int chances;

    /** The chance after which the run is killed. */
    private int killedAt = Integer.MAX_VALUE;

    /** The chance of which the state is kept. */
    private int keptAt = -1;

    private Saved kept = Saved.builder().build();
    private int linesThen;
    private int chancesThen;
    private final List<String> lines = new ArrayList<>();

    /** Stands for kill -9. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    List<String> lines() {
        return lines;
    }

    /** From here on the state is kept after so many chances more, and the run killed after others. */
    void plan(int keep, int kill) {
        keptAt = chances + keep;
        killedAt = chances + kill;
    }

    /** The state to go on from; what was told after it is forgotten. */
    Saved takenUp() {
        lines.subList(linesThen, lines.size()).clear();
        return kept;
    }

    /** Chances up to the one of which the state is kept. */
    int keptChances() {
        return chancesThen;
    }

    @Override
    public void resumable(Supplier<Saved> state, boolean ends) {
        if (chances == keptAt) {
            kept = state.get();
            linesThen = lines.size();
            chancesThen = chances + 1;
        }
        if (chances++ == killedAt) {
            throw new Killed();
        }
    }

    @Override
    public void accepted(SeriesRow row) {
        lines.add(row.untimed().toString());
    }

    @Override
    public void rejected(double time, double step, String reason) {
        lines.add("rejected " + time + " " + step + " " + reason);
    }

    @Override
    public void happened(Event event) {
        lines.add(event.toString());
    }

    @Override
    public void cycle(CycleRow row) {
        lines.add(row.toString());
    }

    @Override
    public void frame(Snapshot shot) {
        lines.add("frame " + shot.time() + " " + shot.metalPotential() + " "
                + hash(shot.mesh().coordinates().xy()) + " " + hash(shot.concentration()) + " "
                + hash(shot.potential()) + " " + hash(shot.cationFlux()) + " " + hash(shot.cellCurrentDensity()));
    }

    private static String hash(double[] values) {
        return values.length + ":" + Integer.toHexString(Arrays.hashCode(values));
    }

    @Override
    public void finished(Summary summary) {
        lines.add(summary.untimed().toString());
    }
}
