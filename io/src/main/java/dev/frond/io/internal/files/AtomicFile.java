package dev.frond.io.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that its name stands for the old content or the whole new one, never for a part. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Fills the file it is given. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content.
         *
         * @param file does not exist yet, its folder does
         */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes {@code target}: aside under the name {@code .NAME.part} in the same folder, forced to the disk, renamed over
     * what was there, and the folder forced as well, so that the name outlives a loss of power. One writer per target; what a
     * killed one left aside is deleted first.
     *
     * <p>Whatever {@code content} throws, or the disk refuses, before the renaming: the target is as it was, what was written
     * aside is taken away as far as that is possible, and the first failure is the one that is thrown. Unchecked exceptions of
     * {@code content} are passed on as they are. When only the forcing of the folder fails, the target is the new file, but a
     * loss of power may bring back the old one.
     *
     * @throws WriteFailedException when the content cannot be completed, such as on a full disk
     * @throws NoSuchFileException when there is no such folder; {@code content} is not asked then
     * @throws IOException when the place is wrong otherwise, such as by missing rights, or the folder cannot be forced
     */
    public static void write(Path target, Content content) throws IOException {
        place(target, content);
        settle(folder(target));
    }

    /**
     * The same without forcing the folder, for many files in one: a loss of power may take the name away again until {@link #settle}, but the
     * name never stands for a part.
     *
     * @throws IOException as {@link #write(Path, Content)}
     */
    public static void place(Path target, Content content) throws IOException {
        Path folder = folder(target);
        if (!Files.isDirectory(folder)) {
            // before any writer that would say it in its own way
            throw new NoSuchFileException(folder.toString());
        }
        Path aside = aside(target);
        Files.deleteIfExists(aside);
        try {
            content.writeTo(aside);
            force(aside, StandardOpenOption.WRITE);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            takeAway(aside, e);
            throw WriteFailedException.isWrongPlace(e) || e instanceof WriteFailedException
                    ? e
                    : new WriteFailedException(target, e);
        } catch (RuntimeException | Error e) {
            takeAway(aside, e);
            throw e;
        }
    }

    /**
     * Forces a folder to the disk: the names in it outlive a loss of power.
     *
     * @throws IOException when this fails
     */
    public static void settle(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    /** After a failure, which is the one to be told. */
    private static void takeAway(Path aside, Throwable failure) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Writes {@code bytes} as {@link #write(Path, Content)} does. */
    public static void write(Path target, byte[] bytes) throws IOException {
        write(target, aside -> Files.write(aside, bytes));
    }

    /** Writes {@code text} in UTF-8 as {@link #write(Path, Content)} does. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(UTF_8));
    }

    /**
     * Makes a folder, and those it is in, unless it is there.
     *
     * @throws WriteFailedException when there is no room for it
     * @throws IOException when the place is wrong: a file of this name, no rights
     */
    public static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException e) {
            // the rest is told by the operating system's words alone, such as "Not a directory"
            throw Files.isDirectory(existing(folder)) && !WriteFailedException.isWrongPlace(e)
                    ? new WriteFailedException(folder, e)
                    : e;
        }
    }

    /** The innermost part of a path that is there. */
    private static Path existing(Path path) {
        Path part = path.toAbsolutePath();
        while (!Files.exists(part) && part.getParent() != null) {
            part = part.getParent();
        }
        return part;
    }

    /**
     * Takes away {@code target}, and what a process that was killed in {@link #write} left aside; neither need be there.
     *
     * @throws IOException when this fails
     */
    public static void delete(Path target) throws IOException {
        Files.deleteIfExists(target);
        Files.deleteIfExists(aside(target));
    }

    private static Path folder(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " is not the name of a file");
        }
        return folder;
    }

    private static Path aside(Path target) throws IOException {
        return folder(target).resolve("." + target.getFileName() + ".part");
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
