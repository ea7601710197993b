package dev.frond.sweep.file;

import dev.frond.sweep.domain.NamedFile;
import java.util.List;

/**
 * A base as a sweep file names it.
 *
 * @param file relative to the sweep file
 * @param sha256 of the file; empty when the sweep file does not tell
 * @param reads the files that it names, as far as the sweep file tells
 * @param line where it is named, from 1
 * @param column from 1
 */
record BaseName(String file, String sha256, List<NamedFile> reads, int line, int column) {
    BaseName {
        reads = List.copyOf(reads);
    }
}
