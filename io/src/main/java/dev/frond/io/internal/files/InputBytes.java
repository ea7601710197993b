package dev.frond.io.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The bytes of an input file, of so many at most. */
public final class InputBytes {
    private static final double MEGA = 1e6;

    private InputBytes() {}

    /**
     * All bytes of {@code file}. Pipes and devices are refused, since they may never end.
     *
     * @param most how many there may be
     * @throws FileSystemException when the file is none, or too long; its reason is for the user
     * @throws IOException when it cannot be read
     */
    public static byte[] of(Path file, long most) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw refused(file, "it is a folder");
        }
        if (!attributes.isRegularFile()) {
            throw refused(file, "it is no regular file but a pipe or a device");
        }
        if (attributes.size() > most) {
            throw tooLong(file, most);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > most) {
                throw tooLong(file, most);
            }
            return bytes;
        }
    }

    private static FileSystemException tooLong(Path file, long most) {
        return refused(file, "it has more than " + Math.round(most / MEGA) + " MB, the most that is read");
    }

    private static FileSystemException refused(Path file, String reason) {
        return new FileSystemException(file.toString(), null, reason);
    }
}
