package dev.frond.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.csv.CsvTable.Column;
import dev.frond.io.schema.InputException;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("time", QuantityKind.TIME, Range.NOT_NEGATIVE, true),
            new Column("potential", QuantityKind.POTENTIAL, Range.ANY, true),
            new Column("current_density", QuantityKind.CURRENT_DENSITY, Range.ANY, false),
            new Column("share", QuantityKind.NUMBER, Range.ANY, false));

    @TempDir
    private Path folder;

    private CsvTable read(String text) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, text.replace("|", "\n"));
        return CsvTable.read(file, COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time (s),potential (mV)|0,-50|60,-60.5|",
                "Time [s];Potential [mV]|0;-50,0|60;-60,5",
                "time/min\tpotential/V|0\t-0.05|1\t-0.0605",
                "time (min)  potential (V)|0 -0.05|1   -0.0605",
                "  time / min\tpotential / V|0\t-5e-2|1\t-6.05E-2",
                "time,potential|s,mV|0,-50|60,-60.5",
                "time;potential|(min);[mV]|0;-50|1;-60,5",
                "time_s,potential_V|0,-0.05|60,-0.0605",
                "# measured|% by hand||time (s),potential (mV)|#|0,-50||60,-60.5||",
                "# measured|# time (s) potential (mV)|0 -50|60 -60.5",
                "\ufeff\"time (s)\",\"potential (mV)\"\r|\"0\",\"-50\"\r|60,-60.5\r|",
                "potential (mV),-cell,time (s)|-50,A,0|-60.5,B,60",
                "time (s), potential (mV),|0, -50,|60, -60.5,,|"
            })
    void readsWhatPeopleWrite(String text) throws IOException {
        CsvTable table = read(text);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.column("time")).containsExactly(0, 60);
        assertThat(table.column("potential")).containsExactly(-0.05, -0.0605);
        assertThat(table.has("current_density")).isFalse();
    }

    @Test
    void readsOldLineEndsUnitsWithBracketsAndPureNumbers() throws IOException {
        CsvTable table = read("time (s);potential (V);Current Density / (mA/cm^2);share (%)\r0;1;2;42\r");
        assertThat(table.column("current_density")).containsExactly(20);
        assertThat(table.column("share")).containsExactly(0.42);
        assertThat(table.line(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "~the file has no values; expected a header such as time (s),potential (mV)",
                "0,1|2,3~1:1: the first line must name the columns with their units",
                "time,potential (V)|0,1~1:1: the column \"time\" has no unit; expected a time with its unit, such as time (s)",
                "time (s)|0~1:1: the column \"potential\" is missing; expected potential (mV) in the header",
                "time (s),potental (V)|0,1~1:10: the column \"potental\" is not known; did you mean \"potential\"?",
                "time (s),potential (V),x (um)|0,1,2~1:24: the column \"x\" is not known; known columns: time, potential",
                "time (s),potential (V),time (h)|0,1,2~1:24: the column \"time\" is there twice",
                "time (s),potential (s)|0,1~1:10: the column \"potential\": \"s\" is in s, not the unit of a potential, such as mV",
                "time (s),potential (volt)|0,1~1:10: the column \"potential\": unknown unit \"volt\"; did you mean V",
                "time (s),potential (V)~1:1: the table has no rows",
                "time (s),potential (V)|0,1|1,x~3:3: \"x\" is no number; expected a value of \"potential\"",
                "time (s),potential (V)|0,|1,2~2:1: 1 value in a table of 2 columns",
                "time (s),potential (V)|,0|1,2~2:1: a value of \"time\" is missing",
                "time (s),potential (V)|1,5,2,5~2:1: 4 values in a table of 2 columns; where commas part the values",
                "time (s);potential (V)|1,5;2|2.5;3~3:1: \"2.5\": numbers of a table have all a decimal point or all",
                "time (s),potential (V)|-1,2~2:1: time must be at least 0 s, found -1",
                "time (s),potential (V)|0,1e999~2:3: the number in \"1e999\" is out of range",
                "time (s),potential (V)|0,NaN~2:3: \"NaN\" is no number"
            })
    void namesTheMistake(String text, String expected) {
        assertThatThrownBy(() -> read(text == null ? "" : text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("t.csv") + ":")
                .hasMessageContaining(expected);
    }

    @Test
    void namesAllMistakesButNotEndlessly() {
        assertThatThrownBy(() -> read("time (s),potential (V)|" + "x,y|".repeat(1000)))
                .satisfies(e -> assertThat(((InputException) e).problems()).hasSize(20));
    }

    @Test
    void refusesOtherFilesAndOtherEncodings() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(file, "time (\u00b5s),potential (V)\n0,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvTable.read(file, COLUMNS))
                .hasMessageContaining(":1:7: the byte 0xB5 is no UTF-8 text");
        Files.writeString(file, "frond: 1\n");
        assertThatThrownBy(() -> CsvTable.read(file, COLUMNS)).hasMessageContaining("this is a scenario, not a table");
        Path none = folder.resolve("u.csv");
        assertThatThrownBy(() -> CsvTable.read(none, COLUMNS)).hasMessageContaining("there is no such file");
    }

    @Test
    void readsHundredThousandRowsExactly() throws IOException {
        StringBuilder text = new StringBuilder("time (min),potential (mV)\n");
        for (int k = 0; k < 100_000; k++) {
            text.append(k).append(',').append(k % 1000).append(".25\n");
        }
        CsvTable table = read(text.toString());
        assertThat(table.rows()).isEqualTo(100_000);
        assertThat(table.column("time")[99_999]).isEqualTo(99_999 * 60.0);
        assertThat(table.column("potential")[999]).isEqualTo(0.99925);
        assertThat(table.line(99_999)).isEqualTo(100_001);
    }
}
