package dev.frond.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The types that the page's modules say they have, checked by TypeScript's compiler, which changes nothing. */
class PageTypesTest {
    private static final String COMPILER = "target/typescript/tsc.js";

    @Test
    void typesAgree() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(node().toString(), COMPILER, "-p", ".")
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    /** Without Node the test is left out, and says so; it fails where {@code FROND_READERS=required}. */
    private static Path node() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(PageTypesTest::leaveOut);
    }

    private static Path leaveOut() {
        String missing = "node is not installed";
        if ("required".equals(System.getenv("FROND_READERS"))) {
            return fail(missing);
        }
        System.out.println("Left out: the types of the page's modules. " + missing + ".");
        return abort(missing);
    }
}
