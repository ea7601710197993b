package dev.frond.sweep.domain;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list that holds nothing: a sweep may have a million jobs. */
final class MadeWhenAsked<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> make;

    /** @param make gives the element at an index, always an equal one, on any thread */
    MadeWhenAsked(int size, IntFunction<T> make) {
        this.size = size;
        this.make = make;
    }

    @Override
    public T get(int index) {
        return make.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
