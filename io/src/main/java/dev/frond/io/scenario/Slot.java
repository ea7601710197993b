package dev.frond.io.scenario;

/** A handle to a value that has been read; {@link Entries#get} gives it. */
final class Slot<T> {}
