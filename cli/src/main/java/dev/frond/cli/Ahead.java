package dev.frond.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A value that is computed on a thread of its own from now on, while the caller does something else. */
final class Ahead<T> implements Supplier<T> {
    private final CompletableFuture<T> value;

    private Ahead(CompletableFuture<T> value) {
        this.value = value;
    }

    static <T> Ahead<T> of(Supplier<T> value) {
        return new Ahead<>(CompletableFuture.supplyAsync(value, Ahead::start));
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for it; what went wrong there is thrown here. */
    @Override
    public T get() {
        try {
            return value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (e.getCause() instanceof Error wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    /** Waits for it without a use for it yet; what went wrong there is thrown here. */
    void await() {
        Object unused = get();
    }
}
