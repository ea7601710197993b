package dev.frond.io.gmsh;

import java.io.IOException;

/** The file is not what was expected; the message starts with file, line and column. */
public final class MalformedGmshException extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;
    private final String reason;

    MalformedGmshException(String file, int line, int column, String reason) {
        super(file + ":" + line + ":" + column + ": " + reason);
        this.file = file;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** From 1; in binary parts counted by line feeds, as an editor does. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }

    /** What is wrong and what was expected. */
    public String reason() {
        return reason;
    }
}
