package dev.frond.study.sensitivity;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.sweep.domain.KeyWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number of a scenario that is not known exactly.
 *
 * @param path in the scenario, such as {@code electrolyte.diffusivity}
 * @param also further paths that are given the same number
 * @param kind of quantity
 * @param distribution of the number, SI
 */
public record UncertainInput(String path, List<String> also, QuantityKind kind, Distribution distribution) {
    /** Of the numbers that scenarios are given, so that they can be read. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final Pattern PLACE = Pattern.compile(".*\\bat\\[[0-9]+]\\[([01])]");

    public UncertainInput {
        also = List.copyOf(also);
    }

    /** All that are given the number. */
    public List<String> paths() {
        return Stream.concat(Stream.of(path), also.stream()).toList();
    }

    /** The number, SI, below which a share of {@code place} lies, to twelve digits. */
    public double at(double place) {
        return new BigDecimal(distribution.at(place)).round(DIGITS).doubleValue();
    }

    /** The number at a place as a scenario has it, with its unit. */
    public String text(double place) {
        return Quantities.format(at(place), kind);
    }

    /** The path in words, such as "diffusivity"; of a particle's place with its direction, "filler place x". */
    public String words() {
        var place = PLACE.matcher(path);
        String direction = place.matches() ? place.group(1).equals("0") ? " x" : " y" : "";
        return KeyWords.of(path) + direction;
    }

    /** Names of several in words; of those that would be the same, the paths. */
    public static List<String> names(List<UncertainInput> inputs) {
        List<String> words = inputs.stream().map(UncertainInput::words).toList();
        return inputs.stream()
                .map(input -> words.stream().filter(input.words()::equals).count() == 1 ? input.words() : input.path())
                .toList();
    }
}
