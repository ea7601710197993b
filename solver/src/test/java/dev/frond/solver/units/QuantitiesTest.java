package dev.frond.solver.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    private static final Map<String, QuantityKind> KINDS = Map.ofEntries(
            Map.entry("number", QuantityKind.NUMBER),
            Map.entry("length", QuantityKind.LENGTH),
            Map.entry("temperature", QuantityKind.TEMPERATURE),
            Map.entry("concentration", QuantityKind.CONCENTRATION),
            Map.entry("diffusivity", QuantityKind.DIFFUSIVITY),
            Map.entry("conductivity", QuantityKind.CONDUCTIVITY),
            Map.entry("energy", QuantityKind.ENERGY),
            Map.entry("current density", QuantityKind.CURRENT_DENSITY),
            Map.entry("surface energy", QuantityKind.SURFACE_ENERGY),
            Map.entry("potential", QuantityKind.POTENTIAL),
            Map.entry("time", QuantityKind.TIME),
            Map.entry("angle", QuantityKind.ANGLE));

    private static QuantityKind kind(String name) {
        QuantityKind kind = KINDS.get(name);
        assertThat(kind).as(name).isNotNull();
        return java.util.Objects.requireNonNull(kind);
    }

    /** Every value is the double nearest to the exact decimal, so equality is exact. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.42 | number | 0.42",
                "42 % | number | 0.42",
                "0.1 % | number | 0.001",
                "-1.5e-3 | number | -0.0015",
                "+2E+3 | number | 2000",
                "5. | number | 5",
                ".5 | number | 0.5",
                "010 | number | 10",
                "5 um | length | 5e-6",
                "5 \u00b5m | length | 5e-6",
                "5 \u03bcm | length | 5e-6",
                "25 nm | length | 25e-9",
                "3 pm | length | 3e-12",
                "3 fm | length | 3e-15",
                "0.3 mm | length | 0.3e-3",
                "0.3 cm | length | 0.3e-2",
                "2 dm | length | 0.2",
                "1.1 m | length | 1.1",
                "2 km | length | 2000",
                "0 um | length | 0",
                "-0.2 um | length | -0.2e-6",
                "0.3 mA/cm2 | current density | 3",
                "0.3 mA cm-2 | current density | 3",
                "5   um | length | 5e-6",
                "318 K | temperature | 318",
                "298.15 K | temperature | 298.15",
                "45 degC | temperature | 318.15",
                "25 degC | temperature | 298.15",
                "-20 degC | temperature | 253.15",
                "300 mK | temperature | 0.3",
                "2.65 mol/L | concentration | 2650",
                "2.65 mol/l | concentration | 2650",
                "2650 mmol/L | concentration | 2650",
                "2650 mol/m^3 | concentration | 2650",
                "2650 mol m^-3 | concentration | 2650",
                "2.65 mol/dm^3 | concentration | 2650",
                "2.65 kmol/m^3 | concentration | 2650",
                "5.06e-13 m^2/s | diffusivity | 5.06e-13",
                "5.06E-13 m^2 s^-1 | diffusivity | 5.06e-13",
                "5.06e-9 cm^2/s | diffusivity | 5.06e-13",
                "0.5 um^2/s | diffusivity | 0.5e-12",
                "0.12 mS/cm | conductivity | 0.012",
                "0.12 S/m | conductivity | 0.12",
                "3 1/(ohm m) | conductivity | 3",
                "3 ohm^-1 m^-1 | conductivity | 3",
                "3 1/(k\u03a9 m) | conductivity | 0.003",
                "0.33 eV | energy | 0.33",
                "330 meV | energy | 0.33",
                "1.602176634e-19 J | energy | 1",
                "0.3 mA/cm^2 | current density | 3.0",
                "0.3 mA cm^-2 | current density | 3.0",
                "0.3 mA*cm^-2 | current density | 3.0",
                "0.3 mA.cm^-2 | current density | 3.0",
                "0.3 mA\u00b7cm^-2 | current density | 3.0",
                "0.3 mA / cm^2 | current density | 3.0",
                "0.3 mA/(cm cm) | current density | 3.0",
                "0.3 mA/cm/cm | current density | 3.0",
                "0.95 A/m^2 | current density | 0.95",
                "30 uA/cm^2 | current density | 0.3",
                "0.5 J/m^2 | surface energy | 0.5",
                "500 mJ/m^2 | surface energy | 0.5",
                "0.5 N/m | surface energy | 0.5",
                "-50 mV | potential | -0.05",
                "0.05 V | potential | 0.05",
                "3 J/C | potential | 3",
                "3 W/A | potential | 3",
                "2 h | time | 7200",
                "10 min | time | 600",
                "60 s | time | 60",
                "1 ms | time | 0.001",
                "1.5 d | time | 129600",
                "4 1/Hz | time | 4",
                "1 rad | angle | 1",
                "0 | length | 0",
                "0.0 | current density | 0",
                "0 | temperature | 0",
                "0 degC | temperature | 273.15",
                "5um | length | 5e-6",
                "-50mV | potential | -0.05",
                "2e-3m | length | 0.002",
                "50% | number | 0.5",
                "45 \u00b0C | temperature | 318.15",
                "45\u00b0C | temperature | 318.15",
                "3 \u00c5 | length | 3e-10",
                "3 \u212b | length | 3e-10",
                "2.65 M | concentration | 2650",
                "2650 mM | concentration | 2650",
                "0.3 mA/cm\u00b2 | current density | 3.0",
                "0.3 mA\u00b7cm\u207b\u00b2 | current density | 3.0",
                "2650 mol/m\u00b3 | concentration | 2650",
                "5.06e-13 m\u00b2\u00b7s\u207b\u00b9 | diffusivity | 5.06e-13",
                "500 mrad | angle | 0.5",
                "180 deg | angle | 3.141592653589793",
                "90 deg | angle | 1.5707963267948966",
            })
    void readsEveryForm(String text, String kind, double expected) throws UnitException {
        assertThat(Quantities.parse(text, kind(kind))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3 | length | \"0.3\" has no unit; expected a length with its unit, such as 5 um",
                "um | length | \"um\" does not start with a number; expected a length with its unit, such as 5 um",
                "5,3 um | length | \"5,3 um\" has a decimal comma; frond takes a decimal point; expected a length with its unit, such as 5 um",
                "0x1F um | length | unknown unit \"x\"; expected a length with its unit, such as 5 um",
                "1_000 um | length | \"1_000 um\" is no number and unit; expected a length with its unit, such as 5 um",
                ".inf m | length | \".inf m\" does not start with a number; expected a length with its unit, such as 5 um",
                "NaN m | length | \"NaN m\" does not start with a number; expected a length with its unit, such as 5 um",
                "1e400 m | length | the number in \"1e400 m\" is out of range",
                "1e999999999999 m | length | the number in \"1e999999999999 m\" is out of range",
                "1e-330 m | length | the number in \"1e-330 m\" is out of range",
                "5 micron | length | unknown unit \"micron\"; did you mean um; expected a length with its unit, such as 5 um",
                "5 UM | length | unknown unit \"UM\"; expected a length with its unit, such as 5 um",
                "5 m^2 | length | \"5 m^2\" is in m^2, not a length; expected a length with its unit, such as 5 um",
                "5 s | length | \"5 s\" is in s, not a length; expected a length with its unit, such as 5 um",
                "5 % | length | \"5 %\" is in 1, not a length; expected a length with its unit, such as 5 um",
                "5 um um | length | \"5 um um\" is in m^2, not a length; expected a length with its unit, such as 5 um",
                "5 um/ | length | a unit is missing at the end of \"um/\"; expected a length with its unit, such as 5 um",
                "1 A/m\u00b2\u2070 | current density | the power after ^ in \"A/m^20\" must be a whole number from 1 to 9",
                "5 1 | length | unexpected \"1\" in the unit \"1\"; expected a length with its unit, such as 5 um",
                "5 um) | length | unexpected \")\" in the unit \"um)\"; expected a length with its unit, such as 5 um",
                "5 (um | length | a ) is missing in \"(um\"; expected a length with its unit, such as 5 um",
                "5 um, | length | unexpected \",\" in the unit \"um,\"; expected a length with its unit, such as 5 um",
                "1 A/m20 | current density | the power after ^ in \"A/m20\" must be a whole number from 1 to 9, 0.5, or the negative of one",
                "5 um2 | length | \"5 um2\" is in m^2, not a length",
                "5 minutes | time | unknown unit \"minutes\"; did you mean min",
                "5 Hours | time | unknown unit \"Hours\"; did you mean h",
                "45 celsius | temperature | unknown unit \"celsius\"; did you mean degC",
                "5 v | potential | unknown unit \"v\"; did you mean V",
                "0.3 mA/cm | current density | \"0.3 mA/cm\" is in A m^-1, not a current density; expected a current density with its unit, such as 0.3 mA/cm^2",
                "1 A/m^ | current density | the power after ^ in \"A/m^\" must be a whole number from 1 to 9, 0.5, or the negative of one; expected a current density with its unit, such as 0.3 mA/cm^2",
                "1 A/m^20 | current density | the power after ^ in \"A/m^20\" must be a whole number from 1 to 9, 0.5, or the negative of one; expected a current density with its unit, such as 0.3 mA/cm^2",
                "1 A/m^0.3 | current density | the power after ^ in \"A/m^0.3\" must be a whole number from 1 to 9, 0.5, or the negative of one; expected a current density with its unit, such as 0.3 mA/cm^2",
                "1 A/m m | current density | \"A/m m\" is ambiguous: after / write ( ), another /, or a negative power; expected a current density with its unit, such as 0.3 mA/cm^2",
                "1 A/m*m | current density | \"A/m*m\" is ambiguous: after / write ( ), another /, or a negative power; expected a current density with its unit, such as 0.3 mA/cm^2",
                "45 C | temperature | \"45 C\" is in A s, not a temperature; C is coulomb, degrees Celsius are degC; expected a temperature with its unit, such as 318 K",
                "45 mdegC | temperature | unknown unit \"mdegC\"; expected a temperature with its unit, such as 318 K",
                "45 degC^2 | temperature | degC stands only alone, not in \"degC^2\"; differences are in K; expected a temperature with its unit, such as 318 K",
                "45 degC/s | temperature | degC stands only alone, not in \"degC/s\"; differences are in K; expected a temperature with its unit, such as 318 K",
                "45 W/degC | temperature | degC stands only alone, not in \"W/degC\"; differences are in K; expected a temperature with its unit, such as 318 K",
                "0.5 s | number | \"0.5 s\" is in s, not a number; expected a number without unit, such as 0.42",
            })
    void refusesWithAReason(String text, String kind, String message) {
        assertThatThrownBy(() -> Quantities.parse(text, kind(kind)))
                .isInstanceOf(UnitException.class)
                .message()
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.42 | number | 0.42",
                "1e-3 | number | 0.001",
                "1e-5 | number | 1e-5",
                "0 | number | 0",
                "5e-6 | length | 5 um",
                "25e-9 | length | 25 nm",
                "1e-10 | length | 0.1 nm",
                "0 | length | 0 nm",
                "-2e-7 | length | -200 nm",
                "318 | temperature | 318 K",
                "2650 | concentration | 2.65 mol/L",
                "0.5 | concentration | 0.5 mmol/L",
                "5.06e-13 | diffusivity | 5.06e-13 m^2/s",
                "0.012 | conductivity | 0.12 mS/cm",
                "0.33 | energy | 0.33 eV",
                "3 | current density | 3 A/m^2",
                "-0.05 | potential | -50 mV",
                "7200 | time | 2 h",
                "60 | time | 1 min",
                "90 | time | 90 s",
                "0.01 | time | 0.01 s",
            })
    void writesUsualUnits(double value, String kind, String expected) {
        assertThat(Quantities.format(value, kind(kind))).isEqualTo(expected);
    }

    @Test
    void everyKindReadsItsOwnExampleAndUnit() throws UnitException {
        for (QuantityKind kind : KINDS.values()) {
            assertThat(Quantities.parse(kind.example(), kind)).isFinite();
            assertThat(Quantities.parse("1 " + kind.keptUnit(), kind)).isEqualTo(1);
        }
    }

    @Test
    void refusesToWriteWhatIsNotFinite() {
        assertThatThrownBy(() -> Quantities.format(Double.NaN, QuantityKind.LENGTH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLocaleChangesNothing() throws UnitException {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Quantities.parse("0.3 mA/cm^2", QuantityKind.CURRENT_DENSITY))
                        .isEqualTo(3.0);
                assertThat(Quantities.format(-0.0512, QuantityKind.POTENTIAL)).isEqualTo("-51.2 mV");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
