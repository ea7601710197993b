package dev.frond.site;

import java.util.List;
import java.util.stream.Collectors;

/** Words that the search takes for each other: two spellings, and what people type where the pages say it in another way. */
final class Synonyms {
    /** In each group any word finds the others too. Small letters, no blanks; a word of the pages comes first. */
    static final List<List<String>> ALL = List.of(
            List.of("licence", "license"),
            List.of("colour", "color"),
            List.of("grey", "gray"),
            List.of("centre", "center"),
            List.of("homogenise", "homogenize"),
            List.of("membrane", "separator"),
            List.of("bump", "protrusion", "defect"),
            List.of("potential", "voltage"),
            List.of("movie", "video", "animation"),
            List.of("browser", "viewer", "studio"),
            List.of("picture", "plot", "figure", "image"),
            List.of("issues", "support", "contact"),
            List.of("rod", "nanowire", "fibre", "fiber"),
            List.of("film", "sei", "interphase"),
            List.of("profile", "afm", "topography"),
            List.of("collector", "foil"),
            List.of("cite", "citation", "bibtex"),
            List.of("depleted", "depletion"),
            List.of("cluster", "slurm", "hpc"));

    private Synonyms() {}

    /** As an array of JavaScript. */
    static String script() {
        return ALL.stream()
                .map(group -> group.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",\n", "window.frondSynonyms=[\n", "\n];\n"));
    }
}
