package dev.frond.sweep.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of the scenario file in words, as pictures and reports have them. */
public final class KeyWords {
    private static final Pattern PART = Pattern.compile("([^\\[]*)(?:\\[([0-9]+)\\])?.*");

    /** What is not said by the parts of a path, one after the other. */
    private static final Map<String, String> WHOLE = Map.of(
            "anode.alpha_a", "anodic transfer coefficient",
            "anode.alpha_c", "cathodic transfer coefficient",
            "mesh.front", "mesh size at the front",
            "mesh.bulk", "mesh size in the bulk",
            "output.every", "time between frames",
            "time.end", "end time");

    /** Parts with another word, or none where the rest says enough. */
    private static final Map<String, String> PARTS = Map.of(
            "electrolyte", "",
            "drive", "",
            "anode", "",
            "value", "",
            "defects", "bump",
            "fillers", "filler",
            "at", "place");

    private KeyWords() {}

    /** For instance "transference number" of {@code electrolyte.transference_number}, "bump 2 height" of {@code anode.defects[1].height}. */
    public static String of(String path) {
        if (WHOLE.containsKey(path)) {
            return WHOLE.getOrDefault(path, path);
        }
        List<String> words = new ArrayList<>();
        for (String part : path.split("\\.", -1)) {
            Matcher matcher = PART.matcher(part);
            String key = matcher.matches() ? matcher.group(1) : part;
            String word = PARTS.getOrDefault(key, key.replace('_', ' '));
            if (!word.isEmpty()) {
                words.add(word + number(matcher.group(2)));
            }
        }
        return words.isEmpty() ? path : String.join(" ", words);
    }

    /** Of the second in a list and those after it, counted from 1. */
    private static String number(@Nullable String index) {
        return index == null || index.matches("0+") ? "" : " " + (Long.parseLong(index) + 1);
    }
}
