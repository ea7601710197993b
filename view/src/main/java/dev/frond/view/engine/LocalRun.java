package dev.frond.view.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.schema.InputException;
import dev.frond.solver.run.ImpossibleScenarioException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A run in a thread of its own, which waits while {@link #WAITING} of its messages have not been taken. A message is a byte for its
 * kind and what follows:
 *
 * <pre>
 * p  what is wrong with the scenario, a line each; "" where nothing is. The first message; the last one when it is not ""
 * f  a frame, {@link dev.frond.io.page.FrameBytes}
 * r  lines of series.csv, the header first
 * e  events: kind, time in s, x and y in m, separated by commas, a line each
 * s  the text of summary.json: the last message
 * x  why the run failed: the last message instead
 * </pre>
 *
 * Texts are UTF-8; lines have their ends.
 */
public final class LocalRun implements AutoCloseable {
    /** Messages that wait at most. */
    public static final int WAITING = 32;

    private final BlockingQueue<byte[]> messages = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private boolean paused;
    private boolean stopped;
    private volatile boolean done;

    /** The thread has been told that nobody listens any more. */
    private static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClosedException(InterruptedException cause) {
            super(cause);
        }
    }

    private LocalRun(String version, Function<PageListener, PageRun> begin) {
        thread = new Thread(() -> compute(version, begin), "frond-run");
        thread.setDaemon(true);
    }

    /**
     * Starts a run.
     *
     * @param begin begins it; an {@link InputException} or {@link ImpossibleScenarioException} of it says what is wrong with the scenario
     */
    static LocalRun start(String version, Function<PageListener, PageRun> begin) {
        LocalRun run = new LocalRun(version, begin);
        run.thread.start();
        return run;
    }

    /**
     * Takes the next message; waits for it.
     *
     * @param most how long to wait
     * @return empty when none has come in that time, and when there will be none any more
     */
    public Optional<byte[]> take(Duration most) throws InterruptedException {
        byte[] next = done ? null : messages.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null && isLast(next)) {
            done = true;
        }
        return Optional.ofNullable(next);
    }

    private static boolean isLast(byte[] message) {
        return message[0] == 's' || message[0] == 'x' || (message[0] == 'p' && message.length > 1);
    }

    /** Whether the last message has been taken, or the run has been closed. */
    public boolean isDone() {
        return done;
    }

    /** Takes no further step until {@link #resume}. */
    public synchronized void pause() {
        paused = true;
    }

    /** Goes on after {@link #pause}. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Ends the run after its present step; what it has told, and its summary, can still be taken. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Ends the run as soon as it tells something; what has not been taken is dropped. */
    @Override
    public void close() {
        done = true;
        stop();
        thread.interrupt();
    }

    /** Waits until the thread is over. */
    void join() throws InterruptedException {
        thread.join();
    }

    private void compute(String version, Function<PageListener, PageRun> begin) {
        try {
            tell(version, begin);
        } catch (ClosedException nobodyListens) {
            messages.clear();
        }
    }

    private void tell(String version, Function<PageListener, PageRun> begin) {
        try {
            PageRun run = begin.apply(new Teller());
            while (run.goesOn() && mayGoOn()) {
                run.step();
            }
            put('s', run.end(version));
        } catch (InputException | ImpossibleScenarioException wrong) {
            put('p', String.valueOf(wrong.getMessage()));
        } catch (ClosedException nobodyListens) {
            throw nobodyListens;
        } catch (RuntimeException | Error failed) {
            put('x', failed.getMessage() == null ? failed.toString() : failed.getMessage());
        }
    }

    private synchronized boolean mayGoOn() {
        try {
            while (paused && !stopped) {
                wait();
            }
        } catch (InterruptedException closed) {
            throw new ClosedException(closed);
        }
        return !stopped;
    }

    private void put(char kind, String text) {
        put(kind, text.getBytes(UTF_8));
    }

    private void put(char kind, byte[] payload) {
        byte[] message = new byte[1 + payload.length];
        message[0] = (byte) kind;
        System.arraycopy(payload, 0, message, 1, payload.length);
        try {
            messages.put(message);
        } catch (InterruptedException closed) {
            throw new ClosedException(closed);
        }
    }

    /** What a run tells becomes messages. A scenario is right once its run tells something. */
    private final class Teller implements PageListener {
        private boolean told;

        @Override
        public void frame(byte[] bytes) {
            put('f', bytes);
        }

        @Override
        public void rows(String lines) {
            if (!told) {
                told = true;
                put('p', "");
            }
            put('r', lines);
        }

        @Override
        public void events(String lines) {
            put('e', lines);
        }
    }
}
