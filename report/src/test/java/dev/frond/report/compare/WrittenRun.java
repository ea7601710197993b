package dev.frond.report.compare;

import dev.frond.io.run.RunFiles;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Folders of runs with frames of a tent whose height is known. */
final class WrittenRun {
    private WrittenRun() {}

    /**
     * Writes a run and opens it.
     *
     * @param frames times, s
     */
    static ComparedRun at(Path folder, String name, double height, double... frames) throws IOException {
        write(folder, name, "finished", 1, height, frames);
        return ComparedRun.open(folder);
    }

    /**
     * Writes a run that ended at the time of its last frame. Its rows are one second after each frame.
     *
     * @param factor of the values of its series
     * @param height of the tent, 0.1 um
     */
    static void write(Path folder, String name, String outcome, double factor, double height, double... frames)
            throws IOException {
        RunFiles files = new RunFiles(folder);
        Files.createDirectories(files.fields());
        double end = frames[frames.length - 1];
        Files.writeString(files.scenario(), scenario(name, end));
        SeriesFile series = new SeriesFile(files.series());
        for (int k = 0; k < frames.length; k++) {
            FrameFile.write(files.frame(k), frame(frames[k], height));
            series.add(row(frames[k] + 1, factor));
        }
        series.publish();
        Files.writeString(files.summary(), "{\"outcome\": \"" + outcome + "\", \"time_s\": " + end + "}\n");
    }

    private static String scenario(String name, double end) {
        return String.format(Locale.ROOT, """
            frond: 1
            name: %s
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.4, diffusivity: 5e-14 m^2/s}
            cell: {width: 0.2 um, height: 0.1 um, top: {kind: reservoir}}
            anode: {exchange_current_density: 30 A/m^2, alpha_a: 0.5, alpha_c: 0.5}
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: %s s}
            mesh: {front: 10 nm, bulk: 40 nm}
            """, name, end);
    }

    /** The tip leads by a hundredth of the time in um, the potential falls by 1 mV/s. */
    static SeriesRow row(double time, double factor) {
        double lead = factor * 1e-8 * time;
        return new SeriesRow(
                time,
                1,
                -1e-3 * factor * time,
                3,
                1e-4,
                1e-7,
                1.5e-7,
                1e-7 + lead,
                0,
                2e-7,
                factor * 5,
                time < 50 ? 2.5 : 1e-7,
                900 / factor,
                950,
                1e-8,
                0,
                0,
                5,
                2,
                0);
    }

    /** Three nodes of the front at x = 0, 1, 2, two at the top, in units of 0.1 um; fluxes 1, 2, 3 in the triangles. */
    private static Snapshot frame(double time, double height) {
        double unit = 1e-7;
        double[] xy = {0, 0, unit, height * unit, 2 * unit, 0, 2 * unit, unit, 0, unit};
        int[] triangles = {0, 1, 4, 1, 3, 4, 1, 2, 3};
        int[] tags = {BoundaryTag.FRONT, BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT};
        return new Snapshot(
                time,
                new Mesh(
                        new Topology(5, triangles, new int[] {0, 1, 1, 2, 2, 3, 3, 4, 4, 0}, tags),
                        new Coordinates(xy)),
                new double[] {time, time, time, 2 * time, 2 * time},
                new double[5],
                -1e-3 * time,
                new double[] {0, -1, 0, -1, 0, -3, 0, 0, 0, 0},
                new double[] {0, -1, 0, -2, 0, -3},
                new double[6],
                List.of());
    }
}
