package dev.frond.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.run.RunFiles;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.series.SeriesFile;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Reads every file of a run's folder to its end: what has its final name has to be whole. */
final class CompleteFiles {
    /** What a PNG ends with: a chunk of length 0, its name and its checksum. */
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private CompleteFiles() {}

    static void check(Path folder) throws Exception {
        for (Path file : under(folder)) {
            String name = file.getFileName().toString();
            if (!name.matches("\\..+\\.part|\\.lock")) {
                check(file, name);
            }
        }
    }

    private static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void check(Path file, String name) throws Exception {
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "vtkhdf", "h5" -> readHdf(file);
            case "yaml" -> ScenarioReader.read(file);
            case "json", "series" -> readJson(file);
            case "csv" -> readTable(file);
            case "xmf" -> readXdmf(file);
            case "png" -> readPicture(file);
            default -> throw new AssertionError("a run writes no " + file);
        }
    }

    private static void readHdf(Path file) {
        try (HdfFile hdf = new HdfFile(file)) {
            assertThat(readAll(hdf)).as("datasets in %s", file).isPositive();
        }
    }

    private static int readAll(Group group) {
        int count = 0;
        for (Node node : group.getChildren().values()) {
            if (node instanceof Dataset dataset) {
                assertThat(dataset.getDataFlat()).as(dataset.getPath()).isNotNull();
                count++;
            } else {
                count += readAll((Group) node);
            }
        }
        return count;
    }

    private static void readJson(Path file) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new JsonSchema()).build();
        Object content = new Load(settings).loadFromString(Files.readString(file, UTF_8));
        assertThat(content).as("%s", file).isInstanceOf(Map.class);
    }

    private static void readTable(Path file) throws IOException {
        String text = Files.readString(file, UTF_8);
        assertThat(text).as("%s", file).endsWith("\n");
        String[] lines = text.split("\n");
        assertThat(Arrays.stream(lines).map(line -> line.split(",", -1).length))
                .as("columns in %s", file)
                .containsOnly(lines[0].split(",", -1).length);
        if (file.getFileName().toString().equals("series.csv")) {
            assertThat(SeriesFile.read(file)).hasSize(lines.length - 1);
        }
    }

    /** The description is whole and every frame that it names is there. */
    private static void readXdmf(Path file) throws Exception {
        var items = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("DataItem");
        assertThat(items.getLength()).isPositive();
        for (int k = 0; k < items.getLength(); k++) {
            String frame = items.item(k).getTextContent().strip().replaceAll(":.*", "");
            assertThat(file.resolveSibling(frame)).isRegularFile();
        }
    }

    private static void readPicture(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).as("%s", file).endsWith(PNG_END);
        assertThat(ImageIO.read(file.toFile())).as("%s", file).isNotNull();
    }

    /** What {@code summary.json} stands for: the run has ended and all of its files are there. */
    static void checkEnded(Path folder) {
        RunFiles files = new RunFiles(folder);
        assertThat(List.of(files.scenario(), files.series(), files.events(), files.xdmf(), files.fileSeries()))
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }
}
