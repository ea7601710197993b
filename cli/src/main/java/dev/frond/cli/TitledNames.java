package dev.frond.cli;

import java.util.Map;

/** Values that an option can have, for shells that show what each of them is. */
public interface TitledNames extends Iterable<String> {
    /** What the values are, in one line; not of each there is one. */
    Map<String, String> titles();
}
