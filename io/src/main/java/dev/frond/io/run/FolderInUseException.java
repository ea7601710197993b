package dev.frond.io.run;

import java.nio.file.Path;

/** Another run writes into the folder. The message is for the user. */
public final class FolderInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder, String process) {
        super("another run" + (process.isEmpty() ? "" : " (process " + process + ")") + " is writing into " + folder
                + ": wait for its end, or choose another folder");
    }
}
