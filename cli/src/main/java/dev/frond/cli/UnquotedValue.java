package dev.frond.cli;

import dev.frond.solver.units.QuantityKind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number and its unit with a blank between them, which the shell has made two words. */
final class UnquotedValue {
    private static final Pattern NUMBER = Pattern.compile("(?:.*= *)?([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)");

    private UnquotedValue() {}

    /** What is to be said of the first such value of an option; empty without one. */
    static Optional<String> in(String... arguments) {
        for (int k = 0; k + 2 < arguments.length; k++) {
            String option = arguments[k];
            String number = arguments[k + 1];
            String unit = arguments[k + 2];
            if (option.startsWith("--") && isQuantity(number, unit) && !isFile(unit)) {
                return Optional.of(option + " " + number + " " + unit + ": a value with a blank needs quotes: " + option
                        + " \"" + number + " " + unit + "\"");
            }
        }
        return Optional.empty();
    }

    private static boolean isQuantity(String word, String unit) {
        Matcher number = NUMBER.matcher(word);
        return number.matches() && QuantityKind.of(number.group(1) + " " + unit).isPresent();
    }

    private static boolean isFile(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
