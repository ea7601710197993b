package dev.frond.report.run;

import dev.frond.plot.FieldMovie;
import dev.frond.plot.FrontLine;
import dev.frond.plot.TimeStamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs in a movie. Each picture shows the frame that is nearest in time, as it was computed: between two frames the front
 * has moved and the mesh may have changed, so that a mixture of both would have the one's field against the other's front,
 * and a seam that comes and goes. A run that is over stays at its last frame and says how it ended.
 */
public final class RunMovie {
    private RunMovie() {}

    /**
     * A run in a movie.
     *
     * @param plan what all pictures show
     * @param stamp of the times of all runs, see {@link #stamp}
     * @param trails fronts of earlier times to draw
     */
    public static FieldMovie.Run of(
            String title, FinishedRun run, MoviePlan plan, TimeStamp stamp, List<FrontLine> trails) throws IOException {
        double[] frames = run.times();
        double end = frames[frames.length - 1];
        Optional<RunEnd> how = run.end();
        List<FieldMovie.Showing> showings = new ArrayList<>();
        for (double time : plan.times()) {
            int frame = FrameTimes.nearest(frames, time);
            String note = stamp.text(frames[frame]);
            if (frame == frames.length - 1 && isOver(time, end, how)) {
                note = how.map(RunEnd::words).orElse(note + ", last frame");
            }
            showings.add(new FieldMovie.Showing(frame, note));
        }
        return new FieldMovie.Run(
                title,
                run.scenario().cell(),
                run.all(),
                showings,
                trails,
                run.scenario().anode().collectorHeight());
    }

    /**
     * How the times of some runs stand in a movie.
     *
     * @param frames times of each run's frames, s
     */
    public static TimeStamp stamp(List<double[]> frames, MoviePlan plan) {
        return TimeStamp.of(frames.stream()
                .flatMapToDouble(
                        times -> Arrays.stream(plan.times()).map(time -> times[FrameTimes.nearest(times, time)]))
                .toArray());
    }

    /** A run that failed is over at its last frame, another when the movie goes on after it. */
    private static boolean isOver(double time, double end, Optional<RunEnd> how) {
        boolean there = FrameTimes.same(time, end);
        return there ? how.filter(RunEnd::isFailure).isPresent() : time > end;
    }
}
