package dev.frond.sweep.domain;

import java.io.Serializable;
import java.util.List;

/**
 * A scenario that a sweep varies.
 *
 * @param name its file as the sweep file names it
 * @param text of the file
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param reads the files that it names, and those that the axes name in its place
 */
public record SweepBase(String name, String text, String sha256, List<NamedFile> reads) implements Serializable {
    public SweepBase {
        reads = List.copyOf(reads);
    }

    /** A base that names no files. */
    public SweepBase(String name, String text, String sha256) {
        this(name, text, sha256, List.of());
    }
}
