package dev.frond.io.gmsh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through the bytes of a file line by line and word by word, and knows where it is. */
final class GmshScanner {
    private final byte[] bytes;
    private final String file;
    /** Start and end of the present line, without what ends it. */
    private int lineStart;

    private int lineEnd;
    /** Start of the next line. */
    private int next;

    private int position;
    /** Start of the word read last. */
    private int word;

    /** @param file its name in messages */
    GmshScanner(byte[] bytes, String file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** Goes to the next line that is not blank. False at the end of the file. */
    boolean nextLine() {
        do {
            lineStart = next;
            lineEnd = lineStart;
            while (lineEnd < bytes.length && bytes[lineEnd] != '\n') {
                lineEnd++;
            }
            next = Math.min(lineEnd + 1, bytes.length);
            position = lineStart;
            word = lineStart;
        } while (isBlank() && next < bytes.length);
        return !isBlank();
    }

    private boolean isBlank() {
        for (int k = lineStart; k < lineEnd; k++) {
            if (!isSpace(bytes[k])) {
                return false;
            }
        }
        return true;
    }

    void nextLine(String expected) throws MalformedGmshException {
        if (!nextLine()) {
            throw fail("expected " + expected + ", but the file ends");
        }
    }

    /** The line without blanks around it. */
    String trimmedLine() {
        return text(lineStart, lineEnd).strip();
    }

    /** The next word of the line. */
    String word(String expected) throws MalformedGmshException {
        while (position < lineEnd && isSpace(bytes[position])) {
            position++;
        }
        word = position;
        while (position < lineEnd && !isSpace(bytes[position])) {
            position++;
        }
        if (word == position) {
            throw fail("expected " + expected + ", but the line ends");
        }
        return text(word, position);
    }

    /** The rest of the line. */
    String rest() {
        return text(position, lineEnd).strip();
    }

    /** Goes past {@code count} bytes that follow the present line, or what was skipped last; returns where they start. */
    int skip(int count, String expected) throws MalformedGmshException {
        int start = next;
        word = start;
        if (count > bytes.length - start) {
            throw fail("expected " + expected + ", but the file ends");
        }
        next = start + count;
        lineStart = next;
        lineEnd = next;
        position = next;
        return start;
    }

    /** Goes to the next line that starts with {@code text}, whatever lies between. */
    void find(String text) throws MalformedGmshException {
        byte[] sought = text.getBytes(StandardCharsets.US_ASCII);
        int last = bytes.length - sought.length;
        int at = next;
        while (at <= last && !(matches(sought, at) && (at == next || bytes[at - 1] == '\n'))) {
            at++;
        }
        if (at > last) {
            throw fail("expected " + text + ", but the file ends");
        }
        next = at;
        nextLine();
    }

    private boolean matches(byte[] sought, int at) {
        return Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the word, or the bytes, read last start. */
    int place() {
        return word;
    }

    /** Where the present line starts. */
    int linePlace() {
        return lineStart;
    }

    MalformedGmshException fail(String message) {
        return failAt(word, message);
    }

    /** A mistake at a place in the file; its line and column are counted as an editor does, by line feeds. */
    MalformedGmshException failAt(int place, String message) {
        int line = 1;
        int start = 0;
        for (int k = 0; k < Math.min(place, bytes.length); k++) {
            if (bytes[k] == '\n') {
                line++;
                start = k + 1;
            }
        }
        return new MalformedGmshException(file, line, place - start + 1, message);
    }

    /** The line of a place, from 1. */
    int line(int place) {
        return failAt(place, "").line();
    }

    /** The file, as messages name it. */
    String name() {
        return file;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }
}
