package dev.frond.sweep.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWordsTest {
    @ParameterizedTest
    @CsvSource({
        "electrolyte.transference_number, transference number",
        "electrolyte.conductivity.value, conductivity",
        "drive.current_density, current density",
        "anode.exchange_current_density, exchange current density",
        "cell.top.exchange_current_density, cell top exchange current density",
        "cell.width, cell width",
        "anode.defects[0].height, bump height",
        "anode.defects[1].height, bump 2 height",
        "fillers[0].at, filler place",
        "mesh.front, mesh size at the front",
        "mesh, mesh",
        "temperature, temperature",
        "drive, drive"
    })
    void words(String path, String words) {
        assertThat(KeyWords.of(path)).isEqualTo(words);
    }
}
