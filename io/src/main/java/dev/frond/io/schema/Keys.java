package dev.frond.io.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some keys of a mapping that make one value together. */
public interface Keys<T> {
    /** All names these keys may have. */
    List<String> names();

    /** The value; null after its mistakes have been reported. */
    @Nullable
    T read(Entries entries);

    void write(T value, NodeBuilder out);

    void describe(ObjectSchema schema);
}
