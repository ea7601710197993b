package dev.frond.algebra;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread and a second one, which waits awake for a moment after each piece of work: in a solution one follows
 * the other within microseconds, while waking a thread takes tens of them. A second half that the second thread has not
 * begun when the caller is done with the first is done by the caller, so that a busy machine costs little. For one caller
 * at a time.
 */
final class SecondThread implements Workers {
    /** Looks for work, or for its end, before the processor is given away: some tenths of a millisecond. */
    private static final int LOOKS = 5000;

    /** Of a caller that looked for the end of the work in vain. */
    private static final long NAP_NANOSECONDS = 20_000;

    private final int leastNodes;
    private final Thread thread;
    /** Work whose second half nobody has begun. */
    private final AtomicReference<@Nullable Halves> offered = new AtomicReference<>();

    /** Second halves that the second thread has finished. */
    private final AtomicInteger finished = new AtomicInteger();

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean asleep;
    private volatile boolean closed;
    /** Of the last second half that the second thread has finished. */
    private @Nullable Throwable failure;

    SecondThread(int leastNodes) {
        this.leastNodes = leastNodes;
        thread = new Thread(this::serve, "frond-second");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Workers forSize(int nodes) {
        return nodes < leastNodes ? Workers.one() : this;
    }

    @Override
    public void both(Halves work) {
        if (closed || !busy.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    closed ? "the second thread has ended" : "work that is shared out shares out work");
        }
        int before = finished.get();
        offered.set(work);
        if (asleep) {
            LockSupport.unpark(thread);
        }
        Throwable failed = attempt(work, 0);
        if (!offered.compareAndSet(work, null)) {
            await(before);
            failed = failed == null ? failure : failed;
        } else if (failed == null) {
            failed = attempt(work, 1);
        }
        busy.set(false);
        rethrow(failed);
    }

    private static @Nullable Throwable attempt(Halves work, int half) {
        try {
            work.run(half);
            return null;
        } catch (RuntimeException | Error failed) {
            return failed;
        }
    }

    private void await(int before) {
        for (int looks = 0; finished.get() == before; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(NAP_NANOSECONDS);
            }
        }
    }

    private static void rethrow(@Nullable Throwable failed) {
        if (failed instanceof RuntimeException exception) {
            throw exception;
        }
        if (failed instanceof Error error) {
            throw error;
        }
    }

    private void serve() {
        int looks = 0;
        while (!closed) {
            Halves work = offered.get();
            if (work != null && offered.compareAndSet(work, null)) {
                failure = attempt(work, 1);
                finished.incrementAndGet();
                looks = 0;
            } else if (looks++ < LOOKS) {
                Thread.onSpinWait();
            } else {
                sleep();
                looks = 0;
            }
        }
    }

    private void sleep() {
        asleep = true;
        while (offered.get() == null && !closed) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
