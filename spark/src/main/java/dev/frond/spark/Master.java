package dev.frond.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Spark runs jobs, as {@code spark.master} has it.
 *
 * @param url such as {@code local[2]} or {@code spark://host:7077}; a standalone cluster may have several masters, {@code
 *     spark://a:7077,b:7077}
 */
record Master(String url) {
    static final String PROPERTY = "spark.master";

    private static final Pattern KNOWN = Pattern.compile(
            "local(\\[.+])?|local-cluster\\[.+]|yarn|k8s://.+|spark://[^:,]+:[0-9]{1,5}(,[^:,]+:[0-9]{1,5})*");
    private static final Pattern ADDRESS = Pattern.compile("([^:,/]+):([0-9]{1,5})");
    private static final int PATIENCE_MS = 5000;

    /** Whether its executors are processes or threads of this machine. */
    boolean isThisMachine() {
        return url.startsWith("local");
    }

    /**
     * Looks for one of its masters; Spark itself would look for a minute, and then not say so.
     *
     * @throws IllegalArgumentException when there is none, or {@code url} is no master
     */
    void check() {
        if (!KNOWN.matcher(url).matches()) {
            throw new IllegalArgumentException(PROPERTY + ": expected local[N] or spark://HOST:PORT, found " + url);
        }
        if (!url.startsWith("spark://")) {
            return;
        }
        List<String> failures = new ArrayList<>();
        for (Matcher address = ADDRESS.matcher(url); address.find(); ) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))), PATIENCE_MS);
                return;
            } catch (IOException | IllegalArgumentException e) {
                failures.add(e instanceof UnknownHostException ? "unknown host" : e.getMessage());
            }
        }
        throw new IllegalArgumentException(
                PROPERTY + ": no master answers at " + url + " (" + String.join("; ", failures) + ")");
    }
}
