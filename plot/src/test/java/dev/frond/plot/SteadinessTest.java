package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.tri.Mesh;
import dev.frond.plot.flow.FluxLines;
import dev.frond.plot.flow.SteadyLines;
import dev.frond.plot.flow.Window;
import dev.frond.solver.model.Cell;
import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same fields on two meshes give the same picture, but for what linear triangles make of a curved field. */
class SteadinessTest {
    private static final double WIDTH = 3e-6;
    private static final double HEIGHT = 2e-6;
    /** A concentration of c = 1000 + CURVATURE x^2 / 2, mol/m3. */
    private static final double CURVATURE = 4e14;

    private static final List<Snapshot> PAIR = List.of(snapshot(0.025e-6, 0.09e-6), snapshot(0.04e-6, 0.13e-6));

    /** A flux of (a x, -a (y + b)), which linear triangles have exactly. */
    private static Snapshot snapshot(double fine, double coarse) {
        return snapshot(fine, coarse, 0.1);
    }

    private static Snapshot snapshot(double fine, double coarse, double height) {
        double[] front =
                Arrays.stream(Samples.flat(3, height)).map(v -> v * 1e-6).toArray();
        front[front.length - 2] = WIDTH;
        Mesh mesh = Mesher.build(new Outline(front, WIDTH, HEIGHT, List.of()), new Sizing(fine, coarse));
        double[] xy = mesh.coordinates().xy();
        double[] concentration = new double[xy.length / 2];
        double[] flux = new double[xy.length];
        for (int n = 0; n < concentration.length; n++) {
            double x = xy[2 * n];
            concentration[n] = 1000 + CURVATURE * x * x / 2;
            flux[2 * n] = 10 * (x - WIDTH / 2);
            flux[2 * n + 1] = -10 * (xy[2 * n + 1] + 1e-6);
        }
        double[] cells = new double[2 * mesh.topology().triangleCount()];
        return new Snapshot(0, mesh, concentration, concentration, 0, flux, cells, cells, List.of());
    }

    private static double longestEdge(Mesh mesh) {
        double[] xy = mesh.coordinates().xy();
        int[] corners = mesh.topology().triangles();
        double longest = 0;
        for (int k = 0; k < corners.length; k++) {
            int a = 2 * corners[k];
            int b = 2 * corners[k - k % 3 + (k + 1) % 3];
            longest = Math.max(longest, Math.hypot(xy[b] - xy[a], xy[b + 1] - xy[a + 1]));
        }
        return longest;
    }

    /** Linear between nodes, a field of curvature f is too large by at most f h^2 / 8, on edges of length h. */
    @Test
    void colours() {
        Cell cell = new Cell(WIDTH, HEIGHT, new Cell.Top.Reservoir());
        FieldPicture picture = FieldPicture.of(new Field.Concentration()).withLines(new FieldPicture.Lines.None());
        FieldMovie movie = new FieldMovie(
                picture,
                List.of(new FieldMovie.Run(
                        "A",
                        cell,
                        PAIR,
                        List.of(new FieldMovie.Showing(0, ""), new FieldMovie.Showing(1, "")),
                        List.of())));
        double h = PAIR.stream().mapToDouble(s -> longestEdge(s.mesh())).max().orElseThrow();
        double share = CURVATURE * h * h / 8 / (CURVATURE * WIDTH * WIDTH / 2);
        BufferedImage one = movie.picture(0);
        BufferedImage other = movie.picture(1);
        int changed = 0;
        int largest = 0;
        for (int row = 0; row < one.getHeight(); row++) {
            for (int column = 0; column < one.getWidth(); column++) {
                int difference = difference(one.getRGB(column, row), other.getRGB(column, row));
                largest = Math.max(largest, difference);
                changed += difference > 0 ? 1 : 0;
            }
        }
        // one more for rounding to the table of colours, one for the mean of four pixels
        assertThat(largest).isLessThanOrEqualTo(largestStep(share) + 2);
        assertThat(changed).as("the meshes differ").isPositive();
    }

    /** The largest change of a channel when the value changes by this share of the scale. */
    private static int largestStep(double share) {
        int largest = 0;
        for (double at = 0; at < 1; at += 1e-4) {
            largest = Math.max(largest, difference(ColourMap.VIRIDIS.rgb(at), ColourMap.VIRIDIS.rgb(at + share)));
        }
        return largest;
    }

    private static int difference(int rgb, int other) {
        int largest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            largest = Math.max(largest, Math.abs((rgb >> shift & 255) - (other >> shift & 255)));
        }
        return largest;
    }

    /** They begin at places of the window, an even number of them, and go where the flux goes: x - W/2 = C / (y + b). */
    @Test
    void streamlines() {
        Window window = new Window(0, WIDTH, 0, HEIGHT);
        List<double[]> lines = lines(PAIR.get(0), window);
        List<double[]> others = lines(PAIR.get(1), window);
        assertThat(lines).hasSize(28).hasSameSizeAs(others);
        for (int k = 0; k < lines.size(); k++) {
            double[] line = lines.get(k);
            assertThat(line[0]).isEqualTo((k + 0.5) * WIDTH / 28);
            double constant = (line[0] - WIDTH / 2) * (line[1] + 1e-6);
            int points = Math.min(line.length, others.get(k).length);
            // the flux leaves through the sides, along which the lines go on
            for (int p = 0; p < points && Math.abs(line[p] - WIDTH / 2) < 0.499 * WIDTH; p += 2) {
                // the classical step of a 25th of the flow's length scale, and round-off
                assertThat((line[p] - WIDTH / 2) * (line[p + 1] + 1e-6)).isBetween(constant - 1e-17, constant + 1e-17);
                assertThat(others.get(k)[p]).isBetween(line[p] - 1e-12, line[p] + 1e-12);
            }
        }
    }

    private static List<double[]> lines(Snapshot snapshot, Window window) {
        return FluxLines.of(snapshot, window, 0.11e-6);
    }

    /** Of frames before and after a change of what the flux is by a little, the lines are half as far from each other. */
    @Test
    void linesAreMeansOverTheFramesAround() {
        Window window = new Window(0, WIDTH, 0, HEIGHT);
        Snapshot before = PAIR.get(0);
        Snapshot after = turned(before);
        SteadyLines steady =
                new SteadyLines(List.of(before, before, before, after, after, after, after), window, 0.11e-6);
        double jump = largestDistance(lines(before, window), lines(after, window));
        assertThat(jump).isBetween(1e-9, 0.1 * 0.11e-6);
        // frame 2 has a radius of 2: 3 frames of each; frame 3 one of 3: 3 and 4 frames
        List<double[]> second = steady.of(2);
        List<double[]> third = steady.of(3);
        assertThat(largestDistance(second, third)).isLessThan(0.25 * jump);
        assertThat(largestDistance(lines(before, window), steady.of(0))).isZero();
        assertThat(largestDistance(lines(after, window), steady.of(6))).isZero();
    }

    /** Where the line of the frame after ends, as the lithium has grown, the mean goes on without a step. */
    @Test
    void linesDoNotBendWhereOthersEnd() {
        Window window = new Window(0, WIDTH, 0, HEIGHT);
        Snapshot low = PAIR.get(0);
        Snapshot high = turned(snapshot(0.025e-6, 0.09e-6, 0.4));
        List<double[]> own = lines(low, window);
        List<double[]> means = new SteadyLines(List.of(low, low, high), window, 0.11e-6).of(1);
        for (int k = 0; k < own.size(); k++) {
            double[] a = own.get(k);
            double[] b = means.get(k);
            double before = 0;
            double largestStep = 0;
            for (int p = 0; p < a.length; p += 2) {
                double shift = Math.hypot(a[p] - b[p], a[p + 1] - b[p + 1]);
                largestStep = Math.max(largestStep, Math.abs(shift - before));
                before = shift;
            }
            assertThat(largestStep).as("line %d", k).isLessThan(0.25e-9);
        }
    }

    /** With a flux 0.2 % stronger along x. */
    private static Snapshot turned(Snapshot given) {
        double[] flux = given.cationFlux().clone();
        for (int k = 0; k < flux.length; k += 2) {
            flux[k] *= 1.002;
        }
        double[] cells = given.cellCationFlux();
        double[] c = given.concentration();
        return new Snapshot(0, given.mesh(), c, c, 0, flux, cells, cells, List.of());
    }

    private static double largestDistance(List<double[]> lines, List<double[]> others) {
        double largest = 0;
        for (int k = 0; k < lines.size(); k++) {
            double[] a = lines.get(k);
            double[] b = others.get(k);
            // without the shortened steps at the end, which differ along the line
            for (int p = 0; p < Math.min(a.length, b.length) - 12; p += 2) {
                largest = Math.max(largest, Math.hypot(a[p] - b[p], a[p + 1] - b[p + 1]));
            }
        }
        return largest;
    }
}
