package dev.frond.io.vtkhdf;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The frames of a run by their numbers, which follow each other: 16 bytes each. */
final class FrameTable implements Iterable<FrameIndex> {
    private final IntFunction<Path> file;
    private int first;
    private int count;
    private double[] times = new double[16];
    private int[] points = new int[16];
    private int[] triangles = new int[16];
    /** The same in every frame of a run. */
    private List<FieldArray> arrays = List.of();

    /** Without a frame; the first one has the number {@code first}. */
    FrameTable(IntFunction<Path> file, int first) {
        this.file = file;
        this.first = first;
    }

    int count() {
        return count;
    }

    /** Number of the earliest frame. */
    int first() {
        return first;
    }

    Path file(int number) {
        return file.apply(number);
    }

    void add(FrameIndex frame) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            points = Arrays.copyOf(points, 2 * count);
            triangles = Arrays.copyOf(triangles, 2 * count);
        }
        times[count] = frame.time();
        points[count] = frame.points();
        triangles[count] = frame.triangles();
        if (count == 0) {
            arrays = frame.arrays();
        }
        count++;
    }

    void removeFirst(int removed) {
        count -= removed;
        first += removed;
        System.arraycopy(times, removed, times, 0, count);
        System.arraycopy(points, removed, points, 0, count);
        System.arraycopy(triangles, removed, triangles, 0, count);
    }

    private FrameIndex frame(int k) {
        return new FrameIndex(file(first + k), times[k], points[k], triangles[k], arrays);
    }

    @Override
    public Iterator<FrameIndex> iterator() {
        return IntStream.range(0, count).mapToObj(this::frame).iterator();
    }
}
