package dev.frond.io.gmsh;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads a file line by line and word by word, and knows where it is. */
final class GmshScanner {
    private final BufferedReader reader;
    private final String file;
    private String line = "";
    private int lineNumber;
    private int position;
    private int column;

    GmshScanner(BufferedReader reader, String file) {
        this.reader = reader;
        this.file = file;
    }

    int lineNumber() {
        return lineNumber;
    }

    /** Goes to the next line that is not blank. False at the end of the file. */
    boolean nextLine() throws IOException {
        String read = reader.readLine();
        lineNumber++;
        while (read != null && read.isBlank()) {
            read = reader.readLine();
            lineNumber++;
        }
        line = read == null ? "" : read;
        position = 0;
        column = 1;
        return read != null;
    }

    void nextLine(String expected) throws IOException {
        if (!nextLine()) {
            throw fail("expected " + expected + ", but the file ends");
        }
    }

    /** The line without blanks around it. */
    String trimmedLine() {
        return line.strip();
    }

    double real(String expected) throws MalformedGmshException {
        String word = word(expected);
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, like an infinite value
        }
        throw fail("expected " + expected + ", got '" + word + "'");
    }

    long integer(String expected) throws MalformedGmshException {
        String word = word(expected);
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw fail("expected " + expected + ", got '" + word + "'");
        }
    }

    int count(String expected) throws MalformedGmshException {
        long value = integer(expected);
        if (value < 0 || value > Integer.MAX_VALUE / 8) {
            throw fail("expected " + expected + ", got " + value);
        }
        return (int) value;
    }

    private String word(String expected) throws MalformedGmshException {
        while (position < line.length() && Character.isWhitespace(line.charAt(position))) {
            position++;
        }
        column = position + 1;
        int from = position;
        while (position < line.length() && !Character.isWhitespace(line.charAt(position))) {
            position++;
        }
        if (from == position) {
            throw fail("expected " + expected + ", but the line ends");
        }
        return line.substring(from, position);
    }

    MalformedGmshException fail(String message) {
        return new MalformedGmshException(file + ":" + lineNumber + ":" + column + ": " + message);
    }

    MalformedGmshException failAt(int otherLine, String message) {
        return new MalformedGmshException(file + ":" + otherLine + ":1: " + message);
    }
}
