package dev.frond.study.optimisation;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where equal discs stand in a region. Their centres are two places each; discs that are too near to each other are pushed apart, so that any
 * places give an arrangement that a cell can have. Equal discs have no order: they are sorted from the lowest up.
 *
 * @param path of their centres in the scenario, such as {@code fillers[0].at}
 * @param diameter m
 * @param width of the box, m
 * @param height of the box, m
 */
public record DiscArrangement(String path, Discs discs, double diameter, double width, double height)
        implements Variable {
    /** Digits of a coordinate in m behind the point: a tenth of a nanometre. */
    private static final int DIGITS = 10;

    /** By which gaps are wider than asked for, so that rounded coordinates keep them. */
    private static final double MARGIN = 2e-10;

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public int size() {
        return 2 * discs.count();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < discs.count(); k++) {
            names.add(path + "[" + k + "].x");
            names.add(path + "[" + k + "].y");
        }
        return names;
    }

    @Override
    public QuantityKind kind() {
        return QuantityKind.LENGTH;
    }

    /** Of the centres; beside a side of the box half a gap is left, which is that from the mirror image. */
    private DiscSpacing spacing() {
        double radius = diameter / 2;
        double half = radius + Math.max(discs.gap() / 2, MARGIN);
        return new DiscSpacing(
                diameter + discs.gap() + MARGIN,
                Math.max(discs.left() + radius, half),
                Math.min(discs.right() - radius, width - half),
                Math.max(discs.low() + radius, half),
                Math.min(discs.high() - radius, height - half));
    }

    /** Whether there is room for them in rows; then any places give an arrangement. */
    public boolean hasRoom() {
        return spacing().rows(discs.count()).isPresent();
    }

    /** Coordinates x0, y0, x1, y1, ... of the centres, m, sorted by y, then x, to a tenth of a nanometre. */
    @Override
    public List<Double> numbers(List<Double> places) {
        DiscSpacing spacing = spacing();
        double[] wanted = new double[size()];
        for (int i = 0; i < wanted.length; i += 2) {
            wanted[i] = spacing.left() + places.get(i) * (spacing.right() - spacing.left());
            wanted[i + 1] = spacing.low() + places.get(i + 1) * (spacing.high() - spacing.low());
        }
        double[] apart = spacing.apart(wanted);
        List<List<Double>> centres = new ArrayList<>();
        for (int i = 0; i < apart.length; i += 2) {
            centres.add(List.of(rounded(apart[i]), rounded(apart[i + 1])));
        }
        centres.sort(
                Comparator.comparing((List<Double> centre) -> centre.get(1)).thenComparing(centre -> centre.get(0)));
        return centres.stream().flatMap(List::stream).toList();
    }

    private static double rounded(double coordinate) {
        return new BigDecimal(coordinate)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    @Override
    public String text(List<Double> places) {
        List<String> numbers = numbers(places).stream()
                .map(number -> Quantities.format(number, QuantityKind.LENGTH))
                .toList();
        return IntStream.range(0, discs.count())
                .mapToObj(k -> "[" + numbers.get(2 * k) + ", " + numbers.get(2 * k + 1) + "]")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The places of centres x0, y0, x1, ..., m; empty when one is outside the region, or there are fewer or more. */
    public Optional<List<Double>> places(List<Double> centres) {
        if (centres.size() != size()) {
            return Optional.empty();
        }
        DiscSpacing spacing = spacing();
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < centres.size(); i += 2) {
            places.add((centres.get(i) - spacing.left()) / (spacing.right() - spacing.left()));
            places.add((centres.get(i + 1) - spacing.low()) / (spacing.high() - spacing.low()));
        }
        return places.stream().allMatch(place -> place >= 0 && place <= 1) ? Optional.of(places) : Optional.empty();
    }
}
