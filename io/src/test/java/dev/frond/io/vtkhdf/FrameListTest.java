package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameListTest {
    private static final int FRAMES = 120;

    @TempDir
    Path folder;

    /** Rewritten whole at each frame it would be FRAMES/2 = 60 times the last. */
    @Test
    void allWritingsTogetherAreInProportionToTheFrames() throws Exception {
        Path frame = folder.resolve("frame-000000.vtkhdf");
        FrameFile.write(frame, SyntheticRun.snapshot(0, 2, 2));
        Path file = folder.resolve("fields.xmf");
        FrameList xdmf = new FrameList(file, folder.resolve("fields.vtkhdf.series"));
        long written = 0;
        long last = 0;
        for (int k = 1; k <= FRAMES; k++) {
            xdmf.add(frame);
            if (Files.size(file) != last) {
                last = Files.size(file);
                written += last;
                assertThat(grids(file)).isEqualTo(k);
            }
            // never more than an eighth behind
            assertThat(k).isLessThan((int) Math.ceil(1.125 * grids(file)) + 1);
        }
        xdmf.publish();
        assertThat(grids(file)).isEqualTo(FRAMES);
        assertThat(written + Files.size(file)).isLessThanOrEqualTo(10 * Files.size(file));
    }

    @Test
    void publishingAgainWritesNothing() throws IOException {
        Path frame = folder.resolve("frame-000000.vtkhdf");
        FrameFile.write(frame, SyntheticRun.snapshot(0, 2, 2));
        Path file = folder.resolve("fields.xmf");
        FrameList xdmf = new FrameList(file, folder.resolve("fields.vtkhdf.series"));
        xdmf.add(frame);
        Files.delete(file);
        xdmf.publish();
        assertThat(file).doesNotExist();
    }

    /** The form that ParaView documents. */
    @Test
    void theFileSeriesNamesFramesAndTimes() throws IOException {
        Files.createDirectory(folder.resolve("fields"));
        Path series = folder.resolve("fields.vtkhdf.series");
        FrameList list = new FrameList(folder.resolve("fields.xmf"), series);
        for (int k = 0; k < 2; k++) {
            Path frame = folder.resolve("fields/frame-00000" + k + ".vtkhdf");
            FrameFile.write(frame, SyntheticRun.snapshot(2.5 * k, 2, 2));
            list.add(frame);
        }
        assertThat(Files.readString(series).replaceAll("\\s", ""))
                .isEqualTo("{\"file-series-version\":\"1.0\",\"files\":["
                        + "{\"name\":\"fields/frame-000000.vtkhdf\",\"time\":0.0},"
                        + "{\"name\":\"fields/frame-000001.vtkhdf\",\"time\":2.5}]}");
    }

    /** Frames in the description, which is whole XML. */
    private static int grids(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getElementsByTagName("Grid")
                        .getLength()
                - 1;
    }
}
