package dev.frond.solver.saved;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named values, each numbers, whole numbers, texts or further named values. Immutable; arrays are live and not to be written.
 *
 * <p>It holds every bit: what is made anew from it goes on as the original would.
 */
public final class Saved {
    private final SortedMap<String, Object> values;

    private Saved(SortedMap<String, Object> values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects values; a name that is given twice is an error. */
    public static final class Builder {
        private final SortedMap<String, Object> values = new TreeMap<>();

        private Builder() {}

        private Builder add(String name, Object value) {
            if (values.put(name, value) != null) {
                throw new IllegalArgumentException("saved twice: " + name);
            }
            return this;
        }

        public Builder numbers(String name, double... value) {
            return add(name, value);
        }

        public Builder wholes(String name, long... value) {
            return add(name, value);
        }

        public Builder integers(String name, int... value) {
            return add(name, value);
        }

        public Builder texts(String name, List<String> value) {
            return add(name, List.copyOf(value));
        }

        public Builder text(String name, String value) {
            return texts(name, List.of(value));
        }

        public Builder flag(String name, boolean value) {
            return integers(name, value ? 1 : 0);
        }

        public Builder part(String name, Saved value) {
            return add(name, value);
        }

        /** In turn. */
        public Builder parts(String name, List<Saved> value) {
            Builder all = builder().integers("count", value.size());
            for (int k = 0; k < value.size(); k++) {
                all.part(String.valueOf(k), value.get(k));
            }
            return part(name, all.build());
        }

        /** Rows of any lengths. */
        public Builder rows(String name, double[][] value) {
            Builder all = builder().integers("count", value.length);
            for (int k = 0; k < value.length; k++) {
                all.numbers(String.valueOf(k), value[k]);
            }
            return part(name, all.build());
        }

        public Saved build() {
            return new Saved(Collections.unmodifiableSortedMap(new TreeMap<>(values)));
        }
    }

    /** The same with other numbers in the place of some. */
    public Saved with(String name, double... numbers) {
        return replaced(name, double[].class, numbers);
    }

    /** The same with another part in the place of one. */
    public Saved with(String name, Saved part) {
        return replaced(name, Saved.class, part);
    }

    private <T> Saved replaced(String name, Class<T> type, T value) {
        get(name, type);
        SortedMap<String, Object> others = new TreeMap<>(values);
        others.put(name, value);
        return new Saved(Collections.unmodifiableSortedMap(others));
    }

    /** All values by name, in the order of the names: double[], long[], int[], List of String, or Saved. */
    public Map<String, Object> values() {
        return values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** @throws SavedException when there is none of that type */
    private <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new SavedException("no " + type.getSimpleName() + " called " + name + ", but " + values.keySet());
        }
        return type.cast(value);
    }

    public double[] numbers(String name) {
        return get(name, double[].class);
    }

    public double number(String name) {
        return numbers(name)[0];
    }

    public long whole(String name) {
        return get(name, long[].class)[0];
    }

    public int[] integers(String name) {
        return get(name, int[].class);
    }

    public int integer(String name) {
        return integers(name)[0];
    }

    public boolean flag(String name) {
        return integer(name) != 0;
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object text : get(name, List.class)) {
            texts.add((String) text);
        }
        return texts;
    }

    public String text(String name) {
        return texts(name).get(0);
    }

    public Saved part(String name) {
        return get(name, Saved.class);
    }

    public List<Saved> parts(String name) {
        Saved all = part(name);
        List<Saved> parts = new ArrayList<>();
        for (int k = 0; k < all.integer("count"); k++) {
            parts.add(all.part(String.valueOf(k)));
        }
        return parts;
    }

    public double[][] rows(String name) {
        Saved all = part(name);
        double[][] rows = new double[all.integer("count")][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = all.numbers(String.valueOf(k));
        }
        return rows;
    }
}
