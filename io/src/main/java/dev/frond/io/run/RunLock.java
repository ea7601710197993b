package dev.frond.io.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.WriteFailedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a folder, by a lock of the operating system on the file {@code .lock} in it. The system takes the
 * lock away when the process ends, however it ends, so that what a killed run leaves behind is no obstacle. On a file system that
 * knows no locks there is none, and the folder is guarded within this process only.
 */
final class RunLock implements Closeable {
    /** The byte that is locked: far behind the content, which others may then read on every system. */
    private static final long BYTE = 1L << 40;

    /**
     * Files that this process has locked. It must not open them again: under POSIX a process loses its lock on a file as soon as it
     * closes any of the channels it has to it.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a folder, which is there.
     *
     * @throws FolderInUseException when another run has it
     * @throws IOException when the file cannot be written
     */
    static RunLock on(RunFiles files) throws IOException {
        Path file = real(files);
        if (!OURS.add(file)) {
            throw new FolderInUseException(files.folder(), process());
        }
        boolean locked = false;
        try {
            FileChannel channel = locked(files, file);
            locked = true;
            return new RunLock(file, channel);
        } finally {
            if (!locked) {
                OURS.remove(file);
            }
        }
    }

    /**
     * Looks whether a run has the folder at this moment.
     *
     * @throws FolderInUseException when one has
     * @throws IOException when the lock's file cannot be read
     */
    static void check(RunFiles files) throws IOException {
        Path file = real(files);
        if (OURS.contains(file)) {
            throw new FolderInUseException(files.folder(), process());
        }
        try (FileChannel channel = open(file)) {
            lock(files, channel);
        } catch (NoSuchFileException e) {
            // no run, or one that has ended
        }
    }

    private static FileChannel locked(RunFiles files, Path file) throws IOException {
        while (true) {
            create(file);
            Object before = key(file);
            FileChannel channel;
            try {
                channel = open(file);
            } catch (NoSuchFileException e) {
                continue;
            }
            boolean ours = false;
            try {
                lock(files, channel);
                // A run that ended may have taken its file away before we locked it: two runs must not lock two files.
                if (Objects.equals(before, key(file))) {
                    sign(file, channel);
                    ours = true;
                    return channel;
                }
            } finally {
                if (!ours) {
                    channel.close();
                }
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // of a run that goes on, or was killed
        }
    }

    /** What tells a file from another that has had the same name; null when it is gone or the system knows no such thing. */
    private static @Nullable Object key(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static void lock(RunFiles files, FileChannel channel) throws IOException {
        boolean free;
        try {
            free = channel.tryLock(BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        } catch (IOException e) {
            free = true; // a file system without locks
        }
        if (!free) {
            ByteBuffer text = ByteBuffer.allocate(20);
            channel.read(text, 0);
            throw new FolderInUseException(files.folder(), new String(text.array(), 0, text.position(), UTF_8));
        }
    }

    /** Leaves our process for those who are kept out. */
    private static void sign(Path file, FileChannel channel) throws IOException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(process().getBytes(UTF_8)), 0);
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
    }

    private static String process() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static Path real(RunFiles files) throws IOException {
        return files.folder().toRealPath().resolve(files.lock().getFileName());
    }

    /** Takes the file away and lets others in. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                Files.deleteIfExists(file);
            } finally {
                channel.close();
                OURS.remove(file);
            }
        }
    }
}
