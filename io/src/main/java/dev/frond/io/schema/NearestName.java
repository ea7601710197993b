package dev.frond.io.schema;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name a user probably meant. */
public final class NearestName {
    private static final int BEGINNING = 3;

    private NearestName() {}

    /**
     * The candidate with the smallest edit distance, if it is near: at most a third of the letters differ. Else the first that begins
     * with the word, of three letters at least.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        String best = "";
        int smallest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(normal(word), normal(candidate));
            if (distance < smallest && distance <= Math.max(1, candidate.length() / 3)) {
                smallest = distance;
                best = candidate;
            }
        }
        return best.isEmpty()
                ? candidates.stream()
                        .filter(candidate ->
                                word.length() >= BEGINNING && normal(candidate).startsWith(normal(word)))
                        .findFirst()
                : Optional.of(best);
    }

    /** {@code ; did you mean "name"?} or nothing. */
    public static String hint(String word, Collection<String> candidates) {
        return of(word, candidates)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Insertions, deletions, substitutions and swaps of neighbours. */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + substitution);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
