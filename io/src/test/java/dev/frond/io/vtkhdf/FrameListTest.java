package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameListTest {
    private static final int FRAMES = 120;

    @TempDir
    Path folder;

    private long now;

    /** Rewritten whole at each frame it would be FRAMES/2 = 60 times the last. */
    @Test
    void allWritingsTogetherAreInProportionToTheFrames() throws Exception {
        FrameList list = list(0);
        long written = 0;
        long last = 0;
        for (int k = 1; k <= FRAMES; k++) {
            add(list, k);
            if (Files.size(xdmf()) != last) {
                last = Files.size(xdmf());
                written += last;
                assertThat(grids()).isEqualTo(k);
            }
            // never more than an eighth behind
            assertThat(k).isLessThan((int) Math.ceil(1.125 * grids()) + 1);
        }
        list.publish();
        assertThat(grids()).isEqualTo(FRAMES);
        assertThat(written + Files.size(xdmf())).isLessThanOrEqualTo(10 * Files.size(xdmf()));
    }

    /** A run that takes its time is not behind for long. */
    @Test
    void afterSomeSecondsTheTextsNameEveryFrame() throws Exception {
        FrameList list = list(0);
        for (int k = 0; k < 40; k++) {
            add(list, k);
        }
        add(list, 40);
        assertThat(grids()).isLessThan(41);
        now += 3_000_000_000L;
        add(list, 41);
        assertThat(grids()).isEqualTo(42);
    }

    @Test
    void publishingAgainWritesNothing() throws IOException {
        FrameList list = list(0);
        add(list, 0);
        Files.delete(xdmf());
        list.publish();
        assertThat(xdmf()).doesNotExist();
    }

    /** The form that ParaView documents. */
    @Test
    void theFileSeriesNamesFramesAndTimes() throws IOException {
        FrameList list = list(0);
        add(list, 0);
        add(list, 2.5);
        assertThat(Files.readString(series()).replaceAll("\\s", ""))
                .isEqualTo("{\"file-series-version\":\"1.0\",\"files\":["
                        + "{\"name\":\"frame-000000.vtkhdf\",\"time\":0.0},"
                        + "{\"name\":\"frame-000001.vtkhdf\",\"time\":2.5}]}");
        assertThat(FrameList.times(series())).isEqualTo(Map.of("frame-000000.vtkhdf", 0.0, "frame-000001.vtkhdf", 2.5));
        assertThat(FrameList.times(folder.resolve("none"))).isEmpty();
    }

    /** At every moment the texts name frames that are there, and up to an eighth more than those to keep. */
    @Test
    void keepsTheLastFrames() throws Exception {
        FrameList list = list(0);
        int rewritten = 0;
        for (int k = 0; k < FRAMES; k++) {
            add(list, k);
            list.keepLast(16, false);
            assertThat(list.count()).isLessThanOrEqualTo(18);
            assertThat(there()).hasSize(list.count()).contains(frame(list.next() - 1));
            assertThat(FrameList.times(series()).keySet())
                    .allSatisfy(name -> assertThat(folder.resolve(name)).isRegularFile());
            rewritten += list.count() == 16 ? 1 : 0;
        }
        assertThat(rewritten).isBetween(FRAMES / 4, FRAMES / 2);
        list.keepLast(16, true);
        list.publish();
        assertThat(list.first()).isEqualTo(FRAMES - 16);
        assertThat(there()).hasSize(16).startsWith(frame(FRAMES - 16));
        assertThat(grids()).isEqualTo(16);
        assertThat(FrameList.times(series())).hasSize(16).containsEntry("frame-000119.vtkhdf", 119.0);
    }

    /** What another process wrote is taken up: the texts are those of one that was never stopped. */
    @Test
    void goesOnAfterFramesThatAreThere() throws IOException {
        FrameList first = list(3);
        add(first, 1);
        add(first, 2);
        add(first, 3);
        first.publish();
        byte[] whole = Files.readAllBytes(xdmf());
        Files.delete(frame(5));
        FrameList second = list(3);
        second.found();
        second.found();
        add(second, 3);
        second.publish();
        assertThat(Files.readAllBytes(xdmf())).isEqualTo(whole);
        assertThat(second.next()).isEqualTo(6);
    }

    private FrameList list(int first) {
        return new FrameList(xdmf(), series(), this::frame, first, () -> now);
    }

    private static void add(FrameList list, double time) throws IOException {
        list.add(SyntheticRun.snapshot(time, 2, 2));
        list.publishWhenDue();
    }

    private Path frame(int number) {
        return folder.resolve(String.format(Locale.ROOT, "frame-%06d.vtkhdf", number));
    }

    private Path xdmf() {
        return folder.resolve("fields.xmf");
    }

    private Path series() {
        return folder.resolve("fields.vtkhdf.series");
    }

    private List<Path> there() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".vtkhdf"))
                    .sorted()
                    .toList();
        }
    }

    /** Frames in the description, which is whole XML. */
    private int grids() throws Exception {
        return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(xdmf().toFile())
                        .getElementsByTagName("Grid")
                        .getLength()
                - 1;
    }
}
