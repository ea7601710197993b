package dev.frond.io.template;

import java.util.List;
import java.util.regex.Matcher;

/**
 * A commented scenario to start from.
 *
 * @param name by which it is asked for
 * @param title what it is, in one line
 */
public record Template(String name, String title) {
    private static final List<String> NAMES =
            List.of("reservoir", "symmetric-cell", "membrane", "pulse", "filler", "copper-sulphate");

    /** Those that are one file; the others need a table, a picture or a second scenario. */
    private static final List<String> EXAMPLES = List.of(
            "figure4-lpc",
            "figure4-ucpba",
            "zhu2023-lpc",
            "zhu2023-scpba",
            "zhu2023-ucpba",
            "copper-levelling",
            "lithium-on-copper",
            "cracked-film",
            "pulse-double-layer",
            "cccv-cycles",
            "nanowires");

    /** The templates, the simplest first. */
    public static List<Template> all() {
        return NAMES.stream().map(name -> of(name, name)).toList();
    }

    /** The examples that come with frond. */
    public static List<Template> examples() {
        return EXAMPLES.stream().map(name -> of(name, example(name))).toList();
    }

    /** Whether it conducts with what it says itself, as all examples do. */
    public boolean hasOwnElectrolyte() {
        return EXAMPLES.contains(name) || !Resources.text(name).contains("${electrolyte}");
    }

    private static Template of(String name, String resource) {
        return new Template(name, Resources.title(Resources.text(resource)));
    }

    private static String example(String name) {
        return "examples/" + name + "/scenario";
    }

    /** As YAML reads it back. */
    private static String scalar(String name) {
        boolean plain = name.matches("[A-Za-z][A-Za-z0-9_-]*") && !name.matches("(?i)true|false|null|yes|no|on|off");
        return plain ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /**
     * The text of a scenario file.
     *
     * @param name of the run
     * @param file as which it will be run
     * @param electrolyte what it conducts with, unless it {@linkplain #hasOwnElectrolyte has its own}
     */
    public String text(String name, String file, LibraryElectrolyte electrolyte) {
        if (EXAMPLES.contains(this.name)) {
            return Resources.text(example(this.name))
                    .replaceFirst("(?m)^name: .*$", Matcher.quoteReplacement("name: " + scalar(name)));
        }
        return Resources.text(this.name)
                .replace("${name}", scalar(name))
                .replace("${file}", file)
                .replace("${electrolyte_title}", electrolyte.title())
                .replace("${electrolyte}", electrolyte.keys())
                .replace("${i0_value}", electrolyte.exchangeCurrentDensity().replaceAll(" *#.*", ""))
                .replace("${i0}", electrolyte.exchangeCurrentDensity());
    }
}
