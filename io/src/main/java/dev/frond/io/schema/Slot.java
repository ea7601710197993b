package dev.frond.io.schema;

/** A handle to a value that has been read; {@link Entries#get} gives it with the handle's type. */
@SuppressWarnings("UnusedTypeParameter") // the type of the value is all a slot has
public final class Slot<T> {}
