package dev.frond.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** An axis of a heat map: one cell per value, its edges half way to the neighbours. */
public final class HeatMapAxis {
    private static final int LONGEST_WORD = 28;
    /** Numbers from here to {@link #LARGEST} are written without a power of ten. */
    private static final double SMALLEST = 1e-3;

    private static final double LARGEST = 1e4;
    /** Largest ratio of numbers with a common power of ten. */
    private static final double NEAR = 100;

    private final String label;
    private final List<String> ticks;
    private final double[] places;

    /** How values are placed along the axis. */
    public enum Scale {
        LINEAR,
        /** By their logarithms; all are positive. */
        LOG
    }

    private HeatMapAxis(String label, List<String> ticks, double[] places) {
        this.label = label;
        this.ticks = List.copyOf(ticks);
        this.places = places;
    }

    /**
     * An axis of numbers.
     *
     * @param name of what is varied
     * @param unit such as {@code m^2/s}; empty for pure numbers
     * @param values rising
     */
    public static HeatMapAxis ofNumbers(String name, String unit, Scale scale, double... values) {
        int exponent = commonExponent(values);
        String power = exponent == 0 ? "" : "10^{" + Integer.toString(exponent).replace('-', '−') + "} ";
        String units = (power + unit.replaceAll("\\^([0-9]+)", "^{$1}")).strip();
        String suffix = scale == Scale.LOG ? (units.isEmpty() ? "" : ", ") + "log scale" : "";
        String brackets = units + suffix;
        return new HeatMapAxis(
                brackets.isEmpty() ? name : name + "  (" + brackets + ")",
                Arrays.stream(values)
                        .map(value -> value * Math.pow(10, -exponent))
                        .mapToObj(HeatMapAxis::number)
                        .toList(),
                Arrays.stream(values)
                        .map(value -> scale == Scale.LOG ? Math.log(value) : value)
                        .toArray());
    }

    /** An axis of words, at equal distances; long ones are shortened. */
    public static HeatMapAxis ofWords(String name, List<String> words) {
        return new HeatMapAxis(
                name,
                words.stream().map(HeatMapAxis::shortened).toList(),
                IntStream.range(0, words.size()).asDoubleStream().toArray());
    }

    int size() {
        return places.length;
    }

    String label() {
        return label;
    }

    List<String> ticks() {
        return ticks;
    }

    /** Where the value is, from 0 to 1 along the axis. */
    double centre(int k) {
        return share(places[k]);
    }

    /** Where the cell of the value begins, from 0 to 1; that of {@link #size} is 1. */
    double edge(int k) {
        return share(edgePlace(k));
    }

    private double share(double place) {
        double first = edgePlace(0);
        return (place - first) / (edgePlace(places.length) - first);
    }

    private double edgePlace(int k) {
        int last = places.length - 1;
        if (last == 0) {
            return places[0] + k - 0.5;
        }
        if (k == 0) {
            return 1.5 * places[0] - 0.5 * places[1];
        }
        return k > last ? 1.5 * places[last] - 0.5 * places[last - 1] : 0.5 * (places[k - 1] + places[k]);
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD - 1) + "…";
    }

    /** Of numbers near to each other that would each have a power of ten; else 0. */
    private static int commonExponent(double... values) {
        double least = Arrays.stream(values).map(Math::abs).min().orElse(0);
        double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
        boolean near = least > 0 && most <= NEAR * least * (1 + 1e-9);
        return near && (least < SMALLEST || most >= LARGEST) ? (int) Math.floor(Math.log10(least) + 1e-9) : 0;
    }

    /** A number as text: three digits. */
    public static String plain(double value) {
        return Measures.digits(value);
    }

    /** A number as pictures write it: few digits, powers of ten raised. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (size == 0 || (size >= SMALLEST && size < LARGEST)) {
            return Measures.digits(value);
        }
        String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e", -1);
        String mantissa = parts[0].replaceAll("\\.?0+$", "");
        String power = "10^{" + Integer.toString(Integer.parseInt(parts[1])).replace('-', '−') + "}";
        return mantissa.equals("1") ? power : mantissa.replace('-', '−') + "·" + power;
    }
}
