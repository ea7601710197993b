package dev.frond.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs programs with an environment of their own. */
record Shell(Path folder, Map<String, String> environment) {
    record Ended(int status, String text) {}

    /** What the program prints, to both streams, and its exit status. */
    Ended run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), text);
    }

    Ended run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    /** With other words before the command. */
    Ended run(List<String> before, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(before);
        all.addAll(Arrays.asList(command));
        return run(all);
    }

    static Optional<Path> found(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Without the program the test is left out, and says so; it fails where {@code FROND_READERS=required}. */
    static String need(String program) {
        Optional<Path> found = found(program);
        if (found.isEmpty()) {
            if ("required".equals(System.getenv("FROND_READERS"))) {
                fail(program + " is not installed");
            }
            System.out.println("Left out: what needs " + program + ", which is not installed.");
            abort(program + " is not installed");
        }
        return found.orElseThrow().toString();
    }
}
