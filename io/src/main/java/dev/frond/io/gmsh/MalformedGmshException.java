package dev.frond.io.gmsh;

import java.io.IOException;

/** The file is not what was expected; the message starts with file, line and column. */
public final class MalformedGmshException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedGmshException(String message) {
        super(message);
    }
}
