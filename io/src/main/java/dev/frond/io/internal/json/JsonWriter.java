package dev.frond.io.internal.json;

import dev.frond.solver.units.ShortestDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Builds a JSON text, two spaces per level. Numbers are the shortest that read back the same; JSON has no others than finite ones. */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    /** Closing bracket of each open level. */
    private final Deque<Character> open = new ArrayDeque<>();

    /** Beyond it not every whole number is a double. */
    private static final double LARGEST_WHOLE = 1e15;

    private boolean first = true;

    /** Begins an object; its members follow. */
    public JsonWriter beginObject() {
        return begin('{', '}');
    }

    /** Begins an array; its elements follow. */
    public JsonWriter beginArray() {
        return begin('[', ']');
    }

    private JsonWriter begin(char opening, char closing) {
        out.append(opening);
        open.push(closing);
        first = true;
        return this;
    }

    /** Ends the innermost object or array. */
    public JsonWriter end() {
        char closing = open.pop();
        if (!first) {
            newline();
        }
        out.append(closing);
        first = false;
        return this;
    }

    /** Begins a member of an object; its value follows. */
    public JsonWriter key(String name) {
        element();
        string(name);
        out.append(": ");
        return this;
    }

    /** Begins an element of an array; its value follows. */
    public JsonWriter element() {
        if (!first) {
            out.append(',');
        }
        newline();
        first = false;
        return this;
    }

    /** A text. */
    public JsonWriter string(String text) {
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

    /** A number; null when it is not finite. */
    public JsonWriter number(double number) {
        out.append(Double.isFinite(number) ? ShortestDecimal.text(number) : "null");
        return this;
    }

    /** A whole number. */
    public JsonWriter count(long number) {
        out.append(number);
        return this;
    }

    /** A value of maps, lists, texts, numbers and truths; a number that is whole is written as such. */
    public JsonWriter value(Object value) {
        if (value instanceof Map<?, ?> map) {
            beginObject();
            map.forEach((name, member) -> key(name.toString()).value(member));
            return end();
        }
        if (value instanceof List<?> list) {
            beginArray();
            list.forEach(member -> element().value(member));
            return end();
        }
        if (value instanceof Double number) {
            boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
            return whole ? count(number.longValue()) : number(number);
        }
        if (value instanceof Number number) {
            return count(number.longValue());
        }
        if (value instanceof Boolean) {
            out.append(value);
            return this;
        }
        return string(value.toString());
    }

    private void newline() {
        out.append('\n').append("  ".repeat(open.size()));
    }

    /** The text, with a line end. */
    public String text() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " levels are still open");
        }
        return out + "\n";
    }
}
