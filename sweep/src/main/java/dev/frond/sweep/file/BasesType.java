package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One base or a list of them. */
final class BasesType implements Type<List<BaseName>> {
    private static final BaseType BASE = new BaseType();

    @Override
    public @Nullable List<BaseName> read(Node node, Context context) {
        if (!(node instanceof SequenceNode sequence)) {
            BaseName one = BASE.read(node, context);
            return one == null ? null : List.of(one);
        }
        if (sequence.elements().isEmpty()) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<BaseName> bases = new ArrayList<>();
        boolean complete = true;
        for (int k = 0; k < sequence.elements().size(); k++) {
            BaseName base = BASE.read(sequence.elements().get(k), context.element(k));
            if (base == null) {
                complete = false;
            } else if (bases.stream().anyMatch(other -> other.file().equals(base.file()))) {
                context.report(sequence.elements().get(k), "\"" + base.file() + "\" is there twice");
                complete = false;
            } else {
                bases.add(base);
            }
        }
        return complete ? bases : null;
    }

    @Override
    public Node write(List<BaseName> bases) {
        return new SequenceNode(bases.stream().map(BASE::write).toList(), FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return "the name of a scenario file, or a list of them";
    }

    @Override
    public Map<String, Object> schema() {
        List<Object> one = BaseType.forms();
        Map<String, Object> several = new LinkedHashMap<>();
        several.put("type", "array");
        several.put("minItems", 1);
        several.put("items", Map.of("anyOf", one));
        return Map.of("$comment", expected(), "anyOf", List.of(one.get(0), one.get(1), several));
    }
}
