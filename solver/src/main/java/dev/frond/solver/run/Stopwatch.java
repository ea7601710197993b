package dev.frond.solver.run;

import java.util.function.Supplier;

/** Adds up the time of one kind of work. */
final class Stopwatch {
    private long nanoseconds;
    private long running = -1;

    /** One that runs from now on. */
    static Stopwatch started() {
        Stopwatch watch = new Stopwatch();
        watch.running = System.nanoTime();
        return watch;
    }

    <T> T time(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanoseconds += System.nanoTime() - start;
        return result;
    }

    /** Goes on from a time that has been measured already. */
    void add(double seconds) {
        nanoseconds += (long) (seconds * 1e9);
    }

    double seconds() {
        return (nanoseconds + (running < 0 ? 0 : System.nanoTime() - running)) * 1e-9;
    }
}
