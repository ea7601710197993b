package dev.frond.solver.model;

/**
 * What a run may use.
 *
 * @param memory bytes of Java's heap
 * @param disk bytes that are free where the results go; infinite when nothing is written
 */
public record Machine(double memory, double disk) {
    /** The heap of this process, without results. */
    public static Machine here() {
        return new Machine(Runtime.getRuntime().maxMemory(), Double.POSITIVE_INFINITY);
    }

    /** One of several runs side by side. */
    public Machine shared(int runs) {
        return new Machine(memory / runs, disk / runs);
    }

    /** With results on a disk of so many free bytes. */
    public Machine withDisk(double free) {
        return new Machine(memory, free);
    }
}
