package dev.frond.io.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A result could not be written or read. The message is one sentence for the user: which file, and why. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OutputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The file cannot be written because of {@code cause}. */
    public static OutputException writing(Path file, Exception cause) {
        return new OutputException("cannot write " + file + ": " + reason(cause), cause);
    }

    /** The file cannot be read because of {@code cause}. */
    public static OutputException reading(Path file, Exception cause) {
        return new OutputException("cannot read " + file + ": " + reason(cause), cause);
    }

    /** Whether a file could be begun but not be completed, such as on a full disk. */
    public boolean isFailedWrite() {
        return getCause() instanceof WriteFailedException;
    }

    /** Why, in a few words. */
    static String reason(Exception cause) {
        Throwable root = cause;
        while ((!(root instanceof IOException) || root instanceof WriteFailedException)
                && root.getCause() instanceof Exception deeper) {
            root = deeper;
        }
        if (root instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (root instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (root instanceof NotDirectoryException || root instanceof FileAlreadyExistsException) {
            return "a file is where a folder should be";
        }
        if (root instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
