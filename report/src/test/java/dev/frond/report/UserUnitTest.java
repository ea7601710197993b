package dev.frond.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserUnitTest {
    @ParameterizedTest
    @CsvSource({
        "m, 4.0646e-07, nm, 406.5",
        "m, 2.5e-06, µm, 2.500",
        "V, -0.125597, mV, -125.6",
        "mol/m3, 987.321, mol/L, 0.9873",
        "mol/m^3, 2650.0, mol/L, 2.650",
        "A/m^2, 3.0, mA/cm^2, 0.3000",
        "s, 100.0, s, 100.0",
        "s, 2700.0, min, 45.00",
        "s, 36000.0, h, 10.00",
        "m^2/s, 2.0e-14, m^2/s, 2.000e-14",
        "'', 1.30197, '', 1.302",
    })
    void quantitiesAreInTheUnitsOfReaders(String si, String number, String unit, String shown) {
        UserUnit chosen = UserUnit.of(si, List.of(number));
        assertThat(chosen.name()).isEqualTo(unit);
        assertThat(chosen.shown(number)).isEqualTo(shown);
    }

    @Test
    void theLargestNumberChoosesAndCountsAndWordsStay() {
        UserUnit chosen = UserUnit.of("m", List.of("1.0e-09", "-3.0e-06", "", "tip"));
        assertThat(chosen.name()).isEqualTo("µm");
        assertThat(chosen.shown("12")).isEqualTo("12");
        assertThat(chosen.shown("tip")).isEqualTo("tip");
        assertThat(chosen.shown("")).isEmpty();
    }
}
