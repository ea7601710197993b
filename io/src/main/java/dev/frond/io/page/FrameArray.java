package dev.frond.io.page;

import dev.frond.io.internal.json.JsonWriter;

/** An array of a frame: its words of 2 or 4 bytes, row after row. Of vectors a row is one vector; integers have one column. */
final class FrameArray {
    private static final int CODES = 0xffff;

    private final String name;
    private final String type;
    private final int components;
    private final String units;
    private final int size;
    private final int columns;
    private final int[] words;
    /** Least value and step of each component; empty where the words are the values themselves. */
    private final double[] low;

    private final double[] step;

    private FrameArray(
            String name,
            String type,
            int components,
            String units,
            int columns,
            int[] words,
            double[] low,
            double[] step) {
        this.name = name;
        this.type = type;
        this.components = components;
        this.units = units;
        this.size = low.length == 0 ? 4 : 2;
        this.columns = columns;
        this.words = words;
        this.low = low;
        this.step = step;
    }

    static FrameArray integers(String name, String type, int components, int[] values) {
        return new FrameArray(name, type, components, "", 1, values, new double[0], new double[0]);
    }

    static FrameArray floats(String name, int components, String units, double[] values) {
        int[] words = new int[values.length];
        for (int k = 0; k < words.length; k++) {
            words[k] = Float.floatToRawIntBits((float) values[k]);
        }
        return new FrameArray(name, "float32", components, units, components, words, new double[0], new double[0]);
    }

    /** To 16 bits of the range of each component; as 32-bit floats where a value is not finite. */
    static FrameArray quantised(String name, int components, String units, double[] values) {
        double[] low = new double[components];
        double[] step = new double[components];
        for (int c = 0; c < components; c++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int k = c; k < values.length; k += components) {
                if (!Double.isFinite(values[k])) {
                    return floats(name, components, units, values);
                }
                least = Math.min(least, values[k]);
                greatest = Math.max(greatest, values[k]);
            }
            low[c] = values.length == 0 ? 0 : least;
            step[c] = values.length == 0 ? 0 : (greatest - least) / CODES;
        }
        int[] codes = new int[values.length];
        for (int k = 0; k < codes.length; k++) {
            int c = k % components;
            codes[k] = step[c] > 0 ? (int) Math.min(CODES, Math.round((values[k] - low[c]) / step[c])) : 0;
        }
        return new FrameArray(name, "uint16", components, units, components, codes, low, step);
    }

    /** Bytes of a word. */
    int size() {
        return size;
    }

    int columns() {
        return columns;
    }

    /** The live array, not to be written. */
    int[] words() {
        return words;
    }

    void describe(JsonWriter json) {
        json.key("name").string(name);
        json.key("type").string(type);
        json.key("count").count(words.length / components);
        json.key("components").count(components);
        json.key("units").string(units);
        if (low.length > 0) {
            numbers(json.key("low"), low);
            numbers(json.key("step"), step);
        }
    }

    private static void numbers(JsonWriter json, double[] values) {
        json.beginArray();
        for (double value : values) {
            json.element().number(value);
        }
        json.end();
    }
}
