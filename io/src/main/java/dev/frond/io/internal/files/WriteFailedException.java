package dev.frond.io.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * A file could be begun but not be completed: the disk is full, a quota used up, a device gone. What was under its name before
 * is still there.
 */
public final class WriteFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The file cannot be completed because of {@code cause}. */
    public WriteFailedException(Path file, IOException cause) {
        super("cannot write " + file + ": " + OutputException.reason(cause), cause);
    }

    /** Whether {@code cause} says that the place was wrong from the start, which another name or other rights would mend. */
    static boolean isWrongPlace(IOException cause) {
        return cause instanceof NoSuchFileException
                || cause instanceof AccessDeniedException
                || cause instanceof NotDirectoryException
                || cause instanceof FileAlreadyExistsException;
    }
}
