package dev.frond.io.schema;

/**
 * One mistake in an input.
 *
 * @param source file as it was named, or the option that brought the value
 * @param line from 1; 0 when there is no line
 * @param column from 1; 0 when there is no line
 * @param message what is wrong and what was expected
 */
public record InputProblem(String source, int line, int column, String message) {
    /** {@code FILE:LINE:COLUMN: message}, or {@code SOURCE: message} without a line. */
    @Override
    public String toString() {
        return line > 0 ? source + ":" + line + ":" + column + ": " + message : source + ": " + message;
    }
}
