package dev.frond.cli;

import java.util.regex.Pattern;

/** A word of a command, as one types it. */
final class ShellWord {
    /** Letters, digits and signs that mean nothing to a shell. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./\\\\:=,+@%-]+");

    private ShellWord() {}

    /** In quotes where it needs them. */
    static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : '"' + word + '"';
    }
}
