package dev.frond.io.scenario;

/** A handle to a value that has been read; {@link Entries#get} gives it with the handle's type. */
@SuppressWarnings("UnusedTypeParameter") // the type of the value is all a slot has
final class Slot<T> {}
