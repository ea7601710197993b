package dev.frond.io.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value of the file: how it is read, written and described. */
public interface Type<T> {
    /** The value; null after its mistakes have been reported. */
    @Nullable
    T read(Node node, Context context);

    Node write(T value);

    /** What a user should write here, as in {@code expected ...}. */
    String expected();

    /** JSON schema of the value. */
    Map<String, Object> schema();
}
