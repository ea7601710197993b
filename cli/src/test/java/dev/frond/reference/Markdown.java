package dev.frond.reference;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of Markdown. */
final class Markdown {
    static final String HEADER = "| key | what | value | without it | example |\n|---|---|---|---|---|\n";

    private Markdown() {}

    /** The anchor that GitHub, and our site, give a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    static String cell(Object text) {
        return text.toString().replace("|", "\\|");
    }

    /** With a full stop. */
    static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** {@code `a`, `b` and `c`}. */
    static String list(Collection<String> names) {
        String all = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }
}
