package dev.frond.io.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a table that a run appends to: a last line without its end is left out, since it is being written, or its writer was killed. */
public final class WholeLines {
    private WholeLines() {}

    /**
     * The lines that are whole, each with its end.
     *
     * @throws IOException when the file cannot be read
     */
    public static String of(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }
}
