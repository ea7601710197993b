package dev.frond.io.summary;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds a JSON text, two spaces per level. Numbers are the shortest that read back the same; JSON has no others than finite ones. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    /** Closing bracket of each open level. */
    private final Deque<Character> open = new ArrayDeque<>();

    private boolean first = true;

    JsonWriter beginObject() {
        return begin('{', '}');
    }

    JsonWriter beginArray() {
        return begin('[', ']');
    }

    private JsonWriter begin(char opening, char closing) {
        out.append(opening);
        open.push(closing);
        first = true;
        return this;
    }

    JsonWriter end() {
        char closing = open.pop();
        if (!first) {
            newline();
        }
        out.append(closing);
        first = false;
        return this;
    }

    /** Begins a member of an object; its value follows. */
    JsonWriter key(String name) {
        element();
        string(name);
        out.append(": ");
        return this;
    }

    /** Begins an element of an array; its value follows. */
    JsonWriter element() {
        if (!first) {
            out.append(',');
        }
        newline();
        first = false;
        return this;
    }

    JsonWriter string(String text) {
        out.append('"');
        for (int k = 0; k < text.length(); k++) {
            character(text.charAt(k));
        }
        out.append('"');
        return this;
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }

    JsonWriter number(double number) {
        out.append(Double.isFinite(number) ? Double.toString(number) : "null");
        return this;
    }

    JsonWriter count(long number) {
        out.append(number);
        return this;
    }

    private void newline() {
        out.append('\n').append("  ".repeat(open.size()));
    }

    /** The text, with a line end. */
    String text() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " levels are still open");
        }
        return out + "\n";
    }
}
