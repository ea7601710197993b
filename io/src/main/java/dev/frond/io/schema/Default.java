package dev.frond.io.schema;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What holds when a key is left out. */
public final class Default<T> {
    private final Optional<T> constant;
    private final String text;
    private final Source<T> source;

    /** Finds the value from what has been read; null when that failed. */
    public interface Source<T> {
        @Nullable
        T value(Entries entries);
    }

    private Default(Optional<T> constant, String text, Source<T> source) {
        this.constant = constant;
        this.text = text;
        this.source = source;
    }

    public static <T> Default<T> constant(T value) {
        return new Default<>(Optional.of(value), "", entries -> value);
    }

    /** From the value of another key; {@code text} says how, after "default: ". */
    public static <S, T> Default<T> from(Slot<S> slot, String text, Function<S, T> rule) {
        return new Default<>(Optional.empty(), text, entries -> {
            S value = entries.find(slot);
            return value == null ? null : rule.apply(value);
        });
    }

    public static <T> Default<T> computed(String text, Source<T> source) {
        return new Default<>(Optional.empty(), text, source);
    }

    @Nullable
    T value(Entries entries) {
        return source.value(entries);
    }

    Optional<T> constant() {
        return constant;
    }

    /** The rule in words; empty for constants. */
    String text() {
        return text;
    }
}
