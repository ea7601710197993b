package dev.frond.site;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a browser may end a line of code when there is little room. */
final class Breaks {
    /** A long name or file in a cell of a table; a formula has blanks. */
    private static final Pattern NAME = Pattern.compile("<code>[^<\\s]{16,}</code>");

    private static final Pattern JOINT = Pattern.compile("[_./](?=[^<]*</code>)");

    /** Commands and what they print: a block of code of no language. */
    private static final Pattern COMMANDS = Pattern.compile("<pre><code>.*?</code></pre>", Pattern.DOTALL);

    /** A word with a hyphen, short enough for a line on a phone. */
    private static final Pattern HYPHENATED = Pattern.compile("(?<![^\\s>])(?=\\S{1,36}(?!\\S))[^\\s<>]*-[^\\s<>]*");

    /** Code between words that has an option. */
    private static final Pattern INLINE = Pattern.compile("(?<!<pre>)<code>[^<]*--[^<]*</code>");

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private Breaks() {}

    /** Options, and hyphenated words of commands, are kept whole; long names in tables may go on in the next line. */
    static String in(String html) {
        String cells = html.lines()
                .map(line -> line.startsWith("<td") ? replaced(NAME, line, Breaks::atJoints) : line)
                .collect(Collectors.joining("\n", "", "\n"));
        String commands = replaced(COMMANDS, cells, block -> replaced(HYPHENATED, block, Breaks::whole));
        return replaced(INLINE, commands, code -> replaced(OPTION, code, Breaks::whole));
    }

    private static String atJoints(String name) {
        return replaced(JOINT, name, joint -> joint + "<wbr>");
    }

    private static String whole(String word) {
        return "<span>" + word + "</span>";
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }
}
