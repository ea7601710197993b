package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping while it is read: which keys it has, which were asked for, which values came of them. */
public final class Entries {
    private final MappingNode node;
    private final Context context;
    private final Map<String, MappingNode.Entry> tuples = new LinkedHashMap<>();

    /** Names that were asked for: the valid ones. */
    private final Set<String> offered = new LinkedHashSet<>();

    /** Required names that are not there. */
    private final List<Missing> missing = new ArrayList<>();

    private record Missing(List<String> oneOf, String message) {}

    /** Names that another variant has, with the words for that variant. */
    private final Map<String, String> elsewhere = new HashMap<>();

    private final Map<Slot<?>, Object> values = new HashMap<>();
    private boolean abandoned;

    public Entries(MappingNode node, Context context) {
        this.node = node;
        this.context = context;
        for (MappingNode.Entry tuple : node.entries()) {
            add(tuple);
        }
    }

    private void add(MappingNode.Entry tuple) {
        if (!(tuple.key() instanceof ScalarNode key)) {
            context.report(tuple.key(), "a key must be a word");
            return;
        }
        MappingNode.Entry first = tuples.putIfAbsent(key.value(), tuple);
        if (first != null) {
            String where =
                    first.key().line() > 0 ? ", first on line " + first.key().line() : "";
            context.report(key, "duplicate key \"" + key.value() + "\"" + context.in() + where);
        }
    }

    public Context context() {
        return context;
    }

    /** The context of the value of {@code key}. */
    Context at(String key) {
        return context.at(key, this);
    }

    boolean has(String key) {
        return tuples.containsKey(key);
    }

    void offer(String key) {
        offered.add(key);
    }

    /** The value of a valid key; null when it is not there. */
    @Nullable
    public Node take(String key) {
        offer(key);
        MappingNode.Entry tuple = tuples.get(key);
        return tuple == null ? null : tuple.value();
    }

    /** A required key is not there; reported at the end, unless a misspelt key stands for it. */
    void missing(String key, String message) {
        missing.add(new Missing(List.of(key), message));
    }

    /** As {@link #missing}, when any of several keys would do. */
    public void missingOneOf(List<String> keys, String message) {
        missing.add(new Missing(keys, message));
    }

    /** Mistakes about a key that is there. */
    public void report(String key, String message) {
        MappingNode.Entry tuple = tuples.get(key);
        context.report(tuple == null ? node : tuple.key(), message);
    }

    /** The mapping is beyond judging: its other keys are not checked. */
    void abandon() {
        abandoned = true;
    }

    void belongs(String key, String variant) {
        elsewhere.putIfAbsent(key, variant);
    }

    <T> void put(Slot<T> slot, T value) {
        values.put(slot, value);
    }

    /** The value of a slot that has been read without a mistake. */
    public <T> T get(Slot<T> slot) {
        return Objects.requireNonNull(find(slot));
    }

    /** The value of a slot of this mapping or one around it; null when it could not be read. */
    @SuppressWarnings("unchecked") // put() keeps slot and value of one type
    public <T> @Nullable T find(Slot<T> slot) {
        Object value = values.get(slot);
        if (value == null && context.enclosing() != null) {
            return context.enclosing().find(slot);
        }
        return (T) value;
    }

    /** Reports unknown and missing keys; the last call. */
    public void close() {
        if (abandoned) {
            return;
        }
        Set<String> meant = new HashSet<>();
        for (String key : tuples.keySet()) {
            if (!offered.contains(key)) {
                NearestName.of(key, offered).ifPresent(meant::add);
                report(key, unknown(key));
            }
        }
        for (Missing gap : missing) {
            if (Collections.disjoint(meant, gap.oneOf())) {
                context.report(node, gap.message());
            }
        }
    }

    private String unknown(String key) {
        String variant = elsewhere.get(key);
        if (variant != null) {
            return "key \"" + key + "\"" + context.in() + " goes with " + variant + " only";
        }
        if (!key.isEmpty() && Character.isDigit(key.charAt(0))) {
            return "unknown key \"" + key + "\"" + context.in()
                    + "; is it what follows a decimal comma? frond takes a decimal point";
        }
        String hint = NearestName.hint(key, offered);
        return "unknown key \"" + key + "\"" + context.in() + (hint.isEmpty() ? "; valid" : hint + " Valid") + " keys: "
                + String.join(", ", offered);
    }
}
