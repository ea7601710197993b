package dev.frond.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what a process does to a folder: woken by the file system and by the end of the process, not by the clock. */
final class FolderWatch {
    /** A process that changes nothing for so long hangs. */
    private static final long MINUTES_OF_SILENCE = 3;

    private final WatchService service;
    private final Set<Path> watched = new HashSet<>();

    private FolderWatch(WatchService service) {
        this.service = service;
    }

    /**
     * Returns when {@code seen} is true, or the process has ended.
     *
     * @param folder watched with all that is below it, and will be
     * @param seen asked at the start and after each change of the folder
     */
    static void await(Path folder, Process process, BooleanSupplier seen) throws IOException, InterruptedException {
        try (WatchService service = folder.getFileSystem().newWatchService()) {
            CompletableFuture<Void> ended = process.onExit().thenRun(() -> close(service));
            FolderWatch watch = new FolderWatch(service);
            watch.add(folder);
            while (!seen.getAsBoolean()) {
                watch.next();
                watch.add(folder);
            }
            ended.cancel(false);
        } catch (ClosedWatchServiceException e) {
            // the process has ended
        }
    }

    private void next() throws InterruptedException {
        WatchKey key = service.poll(MINUTES_OF_SILENCE, TimeUnit.MINUTES);
        if (key == null) {
            throw new IllegalStateException("nothing has changed for " + MINUTES_OF_SILENCE + " minutes");
        }
        key.pollEvents();
        if (!key.reset()) {
            watched.remove((Path) key.watchable());
        }
    }

    /** Folders that are new; one that is gone before it is visited is none. */
    private void add(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) throws IOException {
                if (watched.add(inside)) {
                    inside.register(
                            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException exception) throws IOException {
                if (exception instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw exception;
            }
        });
    }

    private static void close(WatchService service) {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
