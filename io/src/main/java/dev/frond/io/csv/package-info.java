/**
 * Tables of numbers (CSV) that a scenario names. A first row names the columns with their units.
 *
 * <p>Read are: {@code time (s),potential (mV)}, {@code x [um]}, {@code x/um}, {@code time_s}, or a second row with the units; comma,
 * semicolon, tab or blanks between values; a decimal comma where values are not separated by commas; lines of comment after {@code #} or
 * {@code %} (the last of them may be the header); blank lines; quoted values; a byte order mark; any line ends. A file has at most
 * 32 MB and a million rows.
 *
 * <p>Nothing is ignored without a word: a column that is not known is a mistake, unless its name begins with a minus.
 */
@NullMarked
package dev.frond.io.csv;

import org.jspecify.annotations.NullMarked;
