package dev.frond.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has programs that know nothing of frond read what it wrote: h5py and VTK, by {@code read_back.py}. */
public final class ReadBack {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path SCRIPTS = Path.of("src/test/python");

    private ReadBack() {}

    /** Checks the folder of a run or the file of a mesh. */
    public static void check(Path written) throws IOException, InterruptedException {
        check("read_back.py", written);
    }

    /** Has a script check what was written. */
    public static void check(String name, Path written) throws IOException, InterruptedException {
        needReaders();
        Process script = new ProcessBuilder(
                        PYTHON.toString(), SCRIPTS.resolve(name).toString(), written.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
        assertThat(said).endsWith("OK\n");
    }

    /** Without h5py or VTK the test is left out, and says so; it fails where {@code FROND_READERS=required}. */
    private static void needReaders() throws IOException, InterruptedException {
        if (pythonHasTheReaders()) {
            return;
        }
        String missing = PYTHON + " has no h5py or no VTK (Debian: python3-h5py python3-vtk9)";
        if ("required".equals(System.getenv("FROND_READERS"))) {
            fail(missing);
        }
        System.out.println("Left out: what h5py and VTK read of frond's files. " + missing + ".");
        abort(missing);
    }

    private static boolean pythonHasTheReaders() throws IOException, InterruptedException {
        return Files.isExecutable(PYTHON)
                && new ProcessBuilder(PYTHON.toString(), "-c", "import h5py, vtkmodules.vtkIOHDF")
                                .redirectErrorStream(true)
                                .start()
                                .waitFor()
                        == 0;
    }
}
