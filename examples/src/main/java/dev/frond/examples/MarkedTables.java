package dev.frond.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of a page that are made by a program. Each stands between a line <code>&lt;!-- from: COMMAND --&gt;</code> and a line
 * <code>&lt;!-- end --&gt;</code>; tables are told apart by their order.
 */
final class MarkedTables {
    private static final Pattern TABLE =
            Pattern.compile("(<!-- from: [^\n]* -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    private MarkedTables() {}

    /** The lines of each table of a page. */
    static List<List<String>> of(Path page) throws IOException {
        return TABLE.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(2).lines().toList())
                .toList();
    }

    /** @throws IllegalArgumentException when the page has another number of marked tables */
    static void write(Path page, List<List<String>> tables) throws IOException {
        String text = Files.readString(page);
        List<MatchResult> places = TABLE.matcher(text).results().toList();
        if (places.size() != tables.size()) {
            throw new IllegalArgumentException(
                    page + " has " + places.size() + " marked tables, " + tables.size() + " are made");
        }
        StringBuilder written = new StringBuilder();
        Matcher matcher = TABLE.matcher(text);
        for (List<String> table : tables) {
            matcher.find();
            String lines = String.join("\n", table) + "\n";
            matcher.appendReplacement(written, Matcher.quoteReplacement(matcher.group(1) + lines + matcher.group(3)));
        }
        matcher.appendTail(written);
        Files.writeString(page, written);
    }
}
