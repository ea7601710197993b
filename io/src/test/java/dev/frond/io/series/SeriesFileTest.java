package dev.frond.io.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.run.SeriesRow;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesFileTest {
    private static final String HEADER =
            "time_s,dt_s,potential_V,current_A_m2,charge_C_m,front_mean_m,front_height_mean_m,front_tip_m,"
                    + "front_min_m,front_length_m,j_max_A_m2,j_mean_A_m2,c_front_min_mol_m3,c_front_mean_mol_m3,salt_mol_m,"
                    + "lithium_defect,salt_defect,nodes,newton_iterations,wall_s";

    @TempDir
    Path folder;

    private static SeriesRow row(Random random) {
        double[] v = random.doubles(18, -1e-7, 1e7).toArray();
        return new SeriesRow(
                v[0],
                v[1],
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                v[8],
                v[9],
                v[10],
                v[11],
                v[12],
                v[13],
                v[14],
                v[15],
                v[16],
                random.nextInt(),
                random.nextInt(9),
                v[17]);
    }

    @Test
    void columnsAreThePublicOnes() throws IOException {
        Path file = folder.resolve("series.csv");
        new SeriesFile(file).publish();
        assertThat(file).hasContent(HEADER + "\n");
    }

    /** A component that is added to the row must get its column at the same place. */
    @Test
    void columnsFollowTheRowsComponents() throws ReflectiveOperationException {
        SeriesRow row = row(new Random(5));
        RecordComponent[] components = Arrays.stream(SeriesRow.class.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .toArray(RecordComponent[]::new);
        SeriesColumn[] columns = SeriesColumn.all(row).toArray(new SeriesColumn[0]);
        assertThat(components).hasSameSizeAs(columns);
        for (int k = 0; k < columns.length; k++) {
            Number component = (Number) components[k].getAccessor().invoke(row);
            assertThat(columns[k].of(row)).isEqualTo(component.doubleValue());
        }
    }

    @Test
    void everyNumberReadsBack() throws IOException {
        Path file = folder.resolve("series.csv");
        SeriesFile series = new SeriesFile(file);
        Random random = new Random(1);
        SeriesRow first = row(random);
        SeriesRow second = row(random);
        series.add(first);
        series.add(second);
        series.publish();
        assertThat(SeriesFile.read(file)).containsExactly(first, second);
    }

    @Test
    void rowsOnACollectorHaveColumnsOfTheirOwn() throws IOException {
        Path file = folder.resolve("series.csv");
        SeriesFile series = new SeriesFile(file);
        SeriesRow row = row(new Random(3)).with(new SeriesRow.OnCollector(2e-4, 1e-4, 3e-7));
        series.add(row);
        assertThat(Files.readString(file))
                .startsWith(HEADER.replace(",nodes", ",plated_C_m,stripped_C_m,bare_m,nodes"));
        assertThat(SeriesFile.read(file)).containsExactly(row);
    }

    @Test
    void firstRowIsThereAtOnce() throws IOException {
        Path file = folder.resolve("series.csv");
        new SeriesFile(file).add(row(new Random(2)));
        assertThat(SeriesFile.read(file)).hasSize(1);
    }

    @Test
    void tellsTheLineThatIsWrong() throws IOException {
        Path file = folder.resolve("series.csv");
        Files.writeString(file, HEADER + "\n1,2\n");
        assertThatThrownBy(() -> SeriesFile.read(file)).hasMessage("line 2: 20 values expected, 2 found");
        Files.writeString(file, HEADER + "\n1,2,three,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20\n");
        assertThatThrownBy(() -> SeriesFile.read(file)).hasMessage("line 2, potential_V: \"three\" is not a number");
        Files.writeString(file, "x,y\n");
        assertThatThrownBy(() -> SeriesFile.read(file)).hasMessageStartingWith("not a series of frond");
    }
}
