package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys that make a record. The order of declaration is the order of reading and writing. */
public final class Fields<R> {
    private final List<Part<R, ?>> parts = new ArrayList<>();

    private record Part<R, T>(Keys<T> keys, Function<R, T> getter, Slot<T> slot) {
        boolean read(Entries entries) {
            @Nullable T value = keys.read(entries);
            if (value != null) {
                entries.put(slot, value);
            }
            return value != null;
        }

        void write(R owner, NodeBuilder out) {
            keys.write(getter.apply(owner), out);
        }
    }

    public <T> Slot<T> required(String name, Type<T> type, Function<R, T> getter, String doc) {
        return add(new Key<>(name, type, null, doc), getter);
    }

    public <T> Slot<T> optional(String name, Type<T> type, Function<R, T> getter, Default<T> absent, String doc) {
        return add(new Key<>(name, type, absent, doc), getter);
    }

    /** Keys of a choice among this record's own keys. */
    public <T> Slot<T> add(Keys<T> keys, Function<R, T> getter) {
        Slot<T> slot = new Slot<>();
        parts.add(new Part<>(keys, getter, slot));
        return slot;
    }

    /** The keys as a whole; {@code make} takes the values out of the slots. */
    public Keys<R> build(Function<Entries, R> make) {
        return new Keys<>() {
            @Override
            public List<String> names() {
                return parts.stream()
                        .flatMap(part -> part.keys().names().stream())
                        .toList();
            }

            @Override
            public @Nullable R read(Entries entries) {
                boolean complete = true;
                for (Part<R, ?> part : parts) {
                    complete &= part.read(entries);
                }
                return complete ? make.apply(entries) : null;
            }

            @Override
            public void write(R value, NodeBuilder out) {
                parts.forEach(part -> part.write(value, out));
            }

            @Override
            public void describe(ObjectSchema schema) {
                parts.forEach(part -> part.keys().describe(schema));
            }
        };
    }
}
