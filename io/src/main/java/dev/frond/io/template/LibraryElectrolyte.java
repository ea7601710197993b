package dev.frond.io.template;

import java.util.List;

/**
 * An electrolyte with the sources of its numbers.
 *
 * @param name by which it is asked for
 * @param title what it is, in one line
 * @param keys {@code temperature} and {@code electrolyte} of a scenario, with comments
 * @param exchangeCurrentDensity with lithium, with its comment
 */
public record LibraryElectrolyte(String name, String title, String keys, String exchangeCurrentDensity) {
    private static final List<String> NAMES =
            List.of("zhu2023-lpc", "zhu2023-ucpba", "zhu2023-scpba", "peo-litfsi", "lp30");

    /** All of them; the first is the one of a template that names none. */
    public static List<LibraryElectrolyte> all() {
        return NAMES.stream().map(LibraryElectrolyte::read).toList();
    }

    private static LibraryElectrolyte read(String name) {
        String text = Resources.text("electrolytes/" + name);
        int end = text.indexOf("\n---\n");
        int begin = text.indexOf('\n') + 1;
        return new LibraryElectrolyte(
                name,
                Resources.title(text),
                text.substring(begin, end),
                text.substring(end + 5).strip());
    }
}
