package dev.frond.io.gmsh;

import java.io.IOException;

/** A tag of the scenario does not fit the mesh. */
public final class MisplacedTagException extends IOException {
    private static final long serialVersionUID = 1;

    private final String tag;
    private final String reason;

    MisplacedTagException(String tag, String message) {
        super(message);
        this.tag = tag;
        this.reason = message;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** The name of the tag: {@code front}, {@code right}, {@code top}, {@code left} or {@code fillers}. */
    public String tag() {
        return tag;
    }
}
