package dev.frond.io.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** One value of the file: how it is read, written and described. */
interface Type<T> {
    /** The value; null after its mistakes have been reported. */
    @Nullable
    T read(Node node, Context context);

    Node write(T value);

    /** What a user should write here, as in {@code expected ...}. */
    String expected();

    /** JSON schema of the value. */
    Map<String, Object> schema();
}
