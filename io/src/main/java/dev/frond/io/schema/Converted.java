package dev.frond.io.schema;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys whose value is kept as another one. */
public record Converted<A, B>(Keys<A> keys, Reading<A, B> reading, Function<B, A> writing) implements Keys<B> {
    /** Makes the value; null after its mistakes have been reported. */
    public interface Reading<A, B> {
        @Nullable
        B of(A value, Entries entries);
    }

    @Override
    public List<String> names() {
        return keys.names();
    }

    @Override
    public @Nullable B read(Entries entries) {
        A value = keys.read(entries);
        return value == null ? null : reading.of(value, entries);
    }

    @Override
    public void write(B value, NodeBuilder out) {
        keys.write(writing.apply(value), out);
    }

    @Override
    public void describe(ObjectSchema schema) {
        keys.describe(schema);
    }
}
