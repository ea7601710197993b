package dev.frond.io.csv;

import java.util.ArrayList;
import java.util.List;

/** What stands between the values of a line. */
enum Delimiter {
    TAB('\t'),
    SEMICOLON(';'),
    COMMA(','),
    BLANKS(' ');

    private final char mark;

    Delimiter(char mark) {
        this.mark = mark;
    }

    /** The one of a header: the first of these that it has outside of quotes. */
    static Delimiter of(String header) {
        for (Delimiter delimiter : List.of(TAB, SEMICOLON, COMMA)) {
            boolean quoted = false;
            for (int k = 0; k < header.length(); k++) {
                quoted ^= header.charAt(k) == '"';
                if (!quoted && header.charAt(k) == delimiter.mark) {
                    return delimiter;
                }
            }
        }
        return BLANKS;
    }

    /** The values of a line; empty ones at its end, as spreadsheets leave them, are dropped. */
    List<Cell> split(String line) {
        List<Cell> cells = this == BLANKS ? words(line) : marked(line);
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).text().isEmpty()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private List<Cell> marked(String line) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int k = 0; k <= line.length(); k++) {
            if (k < line.length() && line.charAt(k) == '"') {
                quoted = !quoted;
            }
            if (k == line.length() || (!quoted && line.charAt(k) == mark)) {
                cells.add(cell(line, start, k));
                start = k + 1;
            }
        }
        return cells;
    }

    /** Blanks inside quotes and brackets do not part; a word in brackets belongs to the one before it: {@code x (um)}. */
    private static List<Cell> words(String line) {
        List<Cell> cells = new ArrayList<>();
        int start = -1;
        int brackets = 0;
        boolean quoted = false;
        for (int k = 0; k <= line.length(); k++) {
            char c = k < line.length() ? line.charAt(k) : ' ';
            boolean blank = Character.isWhitespace(c) && (k == line.length() || (!quoted && brackets == 0));
            if (start >= 0 && blank && !bracketFollows(line, k)) {
                cells.add(cell(line, start, k));
                start = -1;
            } else if (start < 0 && !blank) {
                start = k;
            }
            quoted ^= c == '"';
            brackets += c == '(' || c == '[' ? 1 : 0;
            brackets -= (c == ')' || c == ']') && brackets > 0 ? 1 : 0;
        }
        return cells;
    }

    private static boolean bracketFollows(String line, int from) {
        int k = from;
        while (k < line.length() && Character.isWhitespace(line.charAt(k))) {
            k++;
        }
        return k < line.length() && (line.charAt(k) == '(' || line.charAt(k) == '[');
    }

    private static Cell cell(String line, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        String text = line.substring(start, to).strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String inner = quoted
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
        return new Cell(inner, line.codePointCount(0, start) + 1);
    }
}
