package dev.frond.study.data;

import dev.frond.sweep.file.BaseName;
import java.util.Optional;

/**
 * A set of measured values as a file names it.
 *
 * @param file its table, relative to the file that names it
 * @param sha256 of the table; empty when the file does not tell
 * @param base the scenario that it was measured in; empty for that of the whole file
 * @param at the time of a front, s; not a number for others
 * @param noise standard deviation, in the unit of {@link Measurement#noiseKind}; empty when it is not known
 * @param weight of the set where the noise is not known
 * @param factor that the values of the table are multiplied by
 * @param mostValues a table with more is thinned evenly
 * @param line where it is named, from 1
 * @param column from 1
 */
public record DataEntry(
        String file,
        String sha256,
        Measurement measurement,
        Optional<BaseName> base,
        double at,
        Optional<Double> noise,
        double weight,
        double factor,
        int mostValues,
        int line,
        int column) {
    /** Of a fit's data set: hundreds of values tell as much as thousands, and steps of a run end at each of them. */
    public static final int USUAL_MOST_VALUES = 500;
}
