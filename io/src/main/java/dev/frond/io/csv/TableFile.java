package dev.frond.io.csv;

import java.util.regex.Pattern;

/** Names of files with a table, where a value may be given in its place. */
public final class TableFile {
    /** What a value that names a file ends in. */
    public static final String SUFFIXES = "\\.(csv|tsv|txt|dat)$";

    private static final Pattern NAME = Pattern.compile(".*" + SUFFIXES, Pattern.CASE_INSENSITIVE);

    private TableFile() {}

    /** Whether a value is such a name: {@code properties.csv}. */
    public static boolean isNamed(String value) {
        return NAME.matcher(value.strip()).matches();
    }
}
