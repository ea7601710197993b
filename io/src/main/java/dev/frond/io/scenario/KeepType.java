package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Output;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which frames stay: {@code all}, or {@code last 100}. */
record KeepType() implements Type<Output.Keep> {
    private static final String ALL = "all";
    private static final String LAST = "last ";
    private static final String PATTERN = "last +([1-9][0-9]{0,8})";

    @Override
    public Output.@Nullable Keep read(Node node, Context context) {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.value().strip();
            if (text.equals(ALL)) {
                return new Output.Keep.All();
            }
            Matcher last = Pattern.compile(PATTERN).matcher(text);
            if (last.matches()) {
                return new Output.Keep.Last(Integer.parseInt(last.group(1)));
            }
        }
        context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
        return null;
    }

    @Override
    public Node write(Output.Keep value) {
        return NodeBuilder.text(value instanceof Output.Keep.Last last ? LAST + last.frames() : ALL);
    }

    @Override
    public String expected() {
        return "all, or last with a number of frames from 1 on, such as last 100";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$comment", expected(), "type", "string", "pattern", "^(" + ALL + "|" + PATTERN + ")$");
    }
}
