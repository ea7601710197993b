package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sealed choice whose variant is told by the keys that are there, such as {@code current_density} or {@code potential}. */
public final class KeyChoice<S> implements Keys<S> {
    private final List<Variant<? extends S>> variants = new ArrayList<>();
    private boolean firstWithoutKeys;

    private record Variant<V>(Class<V> type, Keys<V> keys, List<String> telling) {
        void write(Object value, NodeBuilder out) {
            keys.write(type.cast(value), out);
        }
    }

    public <V extends S> KeyChoice<S> variant(Class<V> type, Keys<V> keys) {
        return variant(type, keys, keys.names());
    }

    /**
     * A variant that some of its keys tell.
     *
     * @param telling those of the keys that tell the variant; others may be those of another one as well
     */
    public <V extends S> KeyChoice<S> variant(Class<V> type, Keys<V> keys, List<String> telling) {
        variants.add(new Variant<>(type, keys, List.copyOf(telling)));
        return this;
    }

    /** Without any of the keys the first variant holds. */
    public KeyChoice<S> otherwiseFirst() {
        firstWithoutKeys = true;
        return this;
    }

    @Override
    public List<String> names() {
        return variants.stream()
                .flatMap(variant -> variant.keys().names().stream())
                .toList();
    }

    @Override
    public @Nullable S read(Entries entries) {
        @Nullable Variant<? extends S> chosen = null;
        String first = "";
        for (Variant<? extends S> variant : variants) {
            for (String name : variant.telling()) {
                if (!entries.has(name)) {
                    continue;
                }
                if (chosen != null && !chosen.equals(variant)) {
                    conflict(first, name, entries);
                    return null;
                }
                chosen = variant;
                first = name;
            }
        }
        if (chosen == null && !firstWithoutKeys) {
            missing(entries);
            return null;
        }
        telling().forEach(entries::offer);
        Variant<? extends S> told = chosen == null ? variants.get(0) : chosen;
        return refusesOthers(told, first, entries) ? null : told.keys().read(entries);
    }

    /** Reports keys that go with other variants only. */
    private boolean refusesOthers(Variant<? extends S> told, String by, Entries entries) {
        boolean any = false;
        for (String name : names().stream().distinct().toList()) {
            if (entries.has(name) && !told.keys().names().contains(name)) {
                entries.report(
                        name, "key \"" + name + "\"" + entries.context().in() + " does not go with \"" + by + "\"");
                any = true;
            }
        }
        return any;
    }

    private void conflict(String first, String second, Entries entries) {
        entries.report(
                second,
                "\"" + first + "\" and \"" + second + "\"" + entries.context().in()
                        + " exclude each other: give one of them"
                        + (entries.context().path().isEmpty()
                                ? ""
                                : " (--set can replace " + entries.context().path() + " as a whole)"));
        names().forEach(entries::offer);
    }

    private List<String> telling() {
        return variants.stream().flatMap(variant -> variant.telling().stream()).toList();
    }

    private void missing(Entries entries) {
        List<String> telling =
                variants.stream().flatMap(variant -> variant.telling().stream()).toList();
        String message = "missing key" + entries.context().in() + ": expected one of " + String.join(", ", telling);
        names().forEach(entries::offer);
        entries.missingOneOf(telling, message);
    }

    @Override
    public void write(S value, NodeBuilder out) {
        for (Variant<? extends S> variant : variants) {
            if (variant.type().isInstance(value)) {
                variant.write(value, out);
                return;
            }
        }
        throw new IllegalArgumentException("The file format does not know " + value);
    }

    @Override
    public void describe(ObjectSchema schema) {
        List<ObjectSchema> alternatives = new ArrayList<>();
        for (Variant<? extends S> variant : variants) {
            ObjectSchema alternative = new ObjectSchema();
            names().forEach(name -> alternative.property(name, false));
            variant.keys().describe(alternative);
            alternatives.add(alternative);
        }
        schema.oneOf(alternatives);
    }
}
