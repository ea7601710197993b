package dev.frond.cli;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Turns SIGINT and SIGTERM into a clean end of the run. The Java machine answers a signal by running its shutdown hooks
 * and exits when they return; the hook here asks the run to stop, waits until everything is written, and ends the
 * process with the command's own status. Before a run has started it does nothing, and the process ends at once.
 */
final class Interruption implements Observer {
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CountDownLatch requested = new CountDownLatch(1);
    private volatile boolean running;

    /** Installs the hook for this process. */
    static Interruption bySignals() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stopProcess, "interruption"));
        return interruption;
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        begun();
    }

    /** From now on there is something to end cleanly. */
    void begun() {
        running = true;
    }

    @Override
    public boolean interrupted() {
        return requested.getCount() == 0;
    }

    /** Waits for a request to end. */
    void await() throws InterruptedException {
        requested.await();
    }

    /** The run ends after the step it is in. */
    void request() {
        requested.countDown();
    }

    /** Everything is written; the process may end with {@code exitStatus}. */
    void ended(int exitStatus) {
        status.complete(exitStatus);
    }

    private void stopProcess() {
        request();
        if (running) {
            Runtime.getRuntime().halt(status.join());
        }
    }
}
