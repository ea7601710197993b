package dev.frond.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Text without control characters, which could move a terminal's cursor, colour it, or hide what follows. */
final class VisibleText {
    private static final char REPLACEMENT = '\ufffd';

    private VisibleText() {}

    /** With a replacement character for what is no line end or tab and controls the terminal, or turns the direction of writing. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder(text);
        for (int k = 0; k < visible.length(); k++) {
            visible.setCharAt(k, visible(visible.charAt(k)));
        }
        return visible.toString();
    }

    /** Writes to {@code target} what is visible; a line is there when its end is written. */
    static PrintWriter to(PrintWriter target) {
        return new PrintWriter(new Filter(target), true);
    }

    private static char visible(char c) {
        boolean layout = c == '\t' || c == '\n' || System.lineSeparator().indexOf(c) >= 0;
        boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        return (Character.isISOControl(c) && !layout) || turns ? REPLACEMENT : c;
    }

    private static final class Filter extends FilterWriter {
        Filter(Writer target) {
            super(target);
        }

        @Override
        public void write(int c) throws IOException {
            super.write(visible((char) c));
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            write(new String(text, from, length), 0, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            super.write(of(text.substring(from, from + length)), 0, length);
        }
    }
}
