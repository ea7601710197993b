package dev.frond.view;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what goes to the page. */
public final class Json {
    private Json() {}

    public static Map<?, ?> object(String text) {
        InputProblems problems = new InputProblems("json");
        return (Map<?, ?>) Yaml.plain(Yaml.compose(text, "json", problems).orElseThrow());
    }

    /** A member that is there. */
    public static Object member(Map<?, ?> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    public static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        return ((List<?>) member(object, name))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    /** The members of this name, of each. */
    public static List<Object> members(List<Map<?, ?>> objects, String name) {
        return objects.stream().map(each -> member(each, name)).toList();
    }

    public static List<Double> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(each -> ((Number) each).doubleValue()).toList();
    }
}
