package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sealed choice whose variant is named by one key, such as {@code kind: gaussian}. */
public final class TagChoice<S> implements Keys<S> {
    private final String tag;
    private final Map<String, Variant<? extends S>> variants = new LinkedHashMap<>();
    private @Nullable String absent;
    private boolean unsaid;

    private record Variant<V>(String name, Class<V> type, Keys<V> keys, String doc) {
        void write(Object value, NodeBuilder out) {
            keys.write(type.cast(value), out);
        }
    }

    public TagChoice(String tag) {
        this.tag = tag;
    }

    public <V extends S> TagChoice<S> variant(String name, Class<V> type, Keys<V> keys, String doc) {
        variants.put(name, new Variant<>(name, type, keys, doc));
        return this;
    }

    /** The variant that holds without the tag. */
    public TagChoice<S> otherwise(String name) {
        absent = name;
        return this;
    }

    /** The variant that holds without the tag, and is written without it. */
    public TagChoice<S> otherwiseUnsaid(String name) {
        unsaid = true;
        return otherwise(name);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(tag));
        variants.values().forEach(variant -> names.addAll(variant.keys().names()));
        return names;
    }

    @Override
    public @Nullable S read(Entries entries) {
        Node node = entries.take(tag);
        if (node == null && absent == null) {
            entries.missing(
                    tag, "missing key \"" + tag + "\"" + entries.context().in() + ": expected " + list());
            variants.values().forEach(variant -> variant.keys().names().forEach(entries::offer));
            return null;
        }
        String name = node instanceof ScalarNode scalar ? scalar.value() : node == null ? absent : "";
        Variant<? extends S> variant = variants.get(name);
        if (variant == null) {
            unknown(node, name, entries);
            return null;
        }
        for (Variant<? extends S> other : variants.values()) {
            other.keys().names().forEach(key -> entries.belongs(key, tag + ": " + other.name()));
        }
        return variant.keys().read(entries);
    }

    private void unknown(@Nullable Node node, @Nullable String name, Entries entries) {
        String found = name == null || name.isEmpty() ? "" : " \"" + name + "\"";
        String hint = name == null ? "" : NearestName.hint(name, variants.keySet());
        Context context = entries.context();
        String message =
                "unknown " + tag + found + context.in() + (hint.isEmpty() ? ";" : hint) + " expected " + list();
        if (node == null) {
            throw new IllegalStateException("The default of " + tag + " is no variant");
        }
        context.report(node, message);
        entries.abandon();
    }

    private String list() {
        return (variants.size() > 1 ? "one of " : "") + String.join(", ", variants.keySet());
    }

    @Override
    public void write(S value, NodeBuilder out) {
        for (Variant<? extends S> variant : variants.values()) {
            if (variant.type().isInstance(value)) {
                if (!unsaid || !variant.name().equals(absent)) {
                    out.put(tag, NodeBuilder.text(variant.name()));
                }
                variant.write(value, out);
                return;
            }
        }
        throw new IllegalArgumentException("The file format does not know " + value);
    }

    @Override
    public void describe(ObjectSchema schema) {
        List<ObjectSchema> alternatives = new ArrayList<>();
        for (Variant<? extends S> variant : variants.values()) {
            ObjectSchema alternative = new ObjectSchema();
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", variant.doc());
            property.put("const", variant.name());
            alternative.property(tag, property);
            if (!variant.name().equals(absent)) {
                alternative.require(tag);
            }
            variant.keys().describe(alternative);
            alternatives.add(alternative);
        }
        schema.oneOf(alternatives);
    }
}
