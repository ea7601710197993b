package dev.frond.io.schema;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings, numbers and booleans as indented JSON. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText text = new JsonText();
        text.append(value, "\n");
        return text.out.append('\n').toString();
    }

    private void append(Object value, String newline) {
        if (value instanceof Map<?, ?> map) {
            appendMap(map, newline);
        } else if (value instanceof List<?> list) {
            appendList(list, newline);
        } else if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.append(number.longValue());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            appendText(value.toString());
        }
    }

    private void appendMap(Map<?, ?> map, String newline) {
        String inner = newline + "  ";
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(inner);
            appendText(String.valueOf(entry.getKey()));
            out.append(": ");
            append(entry.getValue(), inner);
            out.append(entries.hasNext() ? "," : newline);
        }
        out.append('}');
    }

    private void appendList(List<?> list, String newline) {
        String inner = newline + "  ";
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i > 0 ? "," : "").append(inner);
            append(list.get(i), inner);
        }
        out.append(list.isEmpty() ? "" : newline).append(']');
    }

    private void appendText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
