package dev.frond.sweep.file;

import dev.frond.sweep.domain.NamedFile;
import dev.frond.sweep.domain.SweepBase;
import java.util.List;

/**
 * A base as a file of many runs names it.
 *
 * @param file relative to that file
 * @param sha256 of the file; empty when that file does not tell
 * @param reads the files that it names, as far as that file tells
 * @param line where it is named, from 1
 * @param column from 1
 */
public record BaseName(String file, String sha256, List<NamedFile> reads, int line, int column) {
    public BaseName {
        reads = List.copyOf(reads);
    }

    /** The name of a base that was read. */
    public static BaseName of(SweepBase base) {
        return new BaseName(base.name(), base.sha256(), base.reads(), 0, 0);
    }
}
