package dev.frond.solver.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kinds of quantity that are read, each with the unit its values are kept in. */
public final class QuantityKind {
    public static final QuantityKind NUMBER = new QuantityKind("number", "0.42", "");
    public static final QuantityKind LENGTH = new QuantityKind("length", "5 um", "m", "mm", "um", "nm");
    public static final QuantityKind TEMPERATURE = new QuantityKind("temperature", "318 K", "K", "K");
    public static final QuantityKind CONCENTRATION =
            new QuantityKind("concentration", "2.65 mol/L", "mol/m^3", "mol/L", "mmol/L");
    public static final QuantityKind DIFFUSIVITY = new QuantityKind("diffusivity", "5.06e-13 m^2/s", "m^2/s", "m^2/s");
    public static final QuantityKind CONDUCTIVITY =
            new QuantityKind("conductivity", "0.12 mS/cm", "S/m", "S/m", "mS/cm");
    /** Per particle; energies per mole are read as well. */
    public static final QuantityKind ENERGY = new QuantityKind("energy", "0.33 eV", "eV", "eV").or(Equivalent.PER_MOLE);

    public static final QuantityKind CURRENT_DENSITY =
            new QuantityKind("current density", "0.3 mA/cm^2", "A/m^2", "A/m^2");
    public static final QuantityKind SURFACE_ENERGY = new QuantityKind("surface energy", "0.5 J/m^2", "J/m^2", "J/m^2");
    public static final QuantityKind CAPACITANCE =
            new QuantityKind("capacitance per area", "10 uF/cm^2", "F/m^2", "F/m^2");
    public static final QuantityKind AREA_RESISTANCE =
            new QuantityKind("resistance times area", "50 ohm cm^2", "ohm m^2", "ohm m^2", "ohm cm^2");
    public static final QuantityKind FILM_GROWTH_PER_ROOT = new QuantityKind(
            "resistance times area per root of time", "3 ohm cm^2/h^0.5", "ohm m^2/s^0.5", "ohm cm^2/h^0.5");
    public static final QuantityKind FILM_GROWTH_PER_TIME =
            new QuantityKind("resistance times area per time", "3 ohm cm^2/h", "ohm m^2/s", "ohm cm^2/h");
    public static final QuantityKind FILM_GROWTH_PER_CHARGE = new QuantityKind(
            "resistance times area per charge and area", "5 ohm cm^2/(mAh/cm^2)", "ohm m^4/C", "ohm cm^2/(mAh/cm^2)");
    public static final QuantityKind POTENTIAL = new QuantityKind("potential", "-50 mV", "V", "V", "mV");
    public static final QuantityKind CAPACITY =
            new QuantityKind("capacity per area", "1 mAh/cm^2", "C/m^2", "mAh/cm^2", "C/m^2");
    public static final QuantityKind CURRENT_RATE =
            new QuantityKind("rate of a current density", "0.1 mA/cm^2/s", "A/m^2/s", "A/m^2/s");
    public static final QuantityKind POTENTIAL_RATE =
            new QuantityKind("rate of a potential", "1 mV/s", "V/s", "V/s", "mV/s");
    public static final QuantityKind FREQUENCY = new QuantityKind("frequency", "10 Hz", "Hz", "kHz", "Hz");
    public static final QuantityKind TIME = new QuantityKind("time", "60 s", "s", "h", "min", "s");
    public static final QuantityKind MOLAR_MASS = new QuantityKind("molar mass", "63.546 g/mol", "kg/mol", "g/mol");
    public static final QuantityKind DENSITY = new QuantityKind("density", "8.96 g/cm^3", "kg/m^3", "g/cm^3");
    /** B of a law exp(-B/(T - T0)): a temperature, or the energy that is R or k times it. */
    public static final QuantityKind VTF_ACTIVATION =
            new QuantityKind("VTF constant", "1200 K", "K", "K").or(Equivalent.MOLAR_HEAT, Equivalent.HEAT);

    public static final QuantityKind ANGLE = new QuantityKind("angle", "30 deg", "rad", "rad");

    private static final List<QuantityKind> ALL = List.of(
            NUMBER,
            LENGTH,
            TEMPERATURE,
            CONCENTRATION,
            DIFFUSIVITY,
            CONDUCTIVITY,
            ENERGY,
            CURRENT_DENSITY,
            SURFACE_ENERGY,
            CAPACITANCE,
            AREA_RESISTANCE,
            FILM_GROWTH_PER_ROOT,
            FILM_GROWTH_PER_TIME,
            FILM_GROWTH_PER_CHARGE,
            POTENTIAL,
            CAPACITY,
            CURRENT_RATE,
            POTENTIAL_RATE,
            FREQUENCY,
            TIME,
            MOLAR_MASS,
            DENSITY,
            ANGLE,
            VTF_ACTIVATION);

    private final String label;
    private final String example;
    private final NamedUnit kept;
    private final List<NamedUnit> written;

    /** Units of other dimensions, as units of this kind. */
    private final List<Equivalent> equivalents;

    /** A unit with its text, which is empty for pure numbers. */
    record NamedUnit(String text, Unit unit) {
        static NamedUnit of(String text) {
            try {
                return new NamedUnit(text, text.isEmpty() ? Unit.ONE : UnitParser.parse(text));
            } catch (UnitException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private QuantityKind(String label, String example, String kept, String... written) {
        this.label = label;
        this.example = example;
        this.kept = NamedUnit.of(kept);
        equivalents = List.of();
        List<NamedUnit> units = new ArrayList<>();
        for (String text : written) {
            units.add(NamedUnit.of(text));
        }
        this.written = List.copyOf(units);
    }

    private QuantityKind(QuantityKind kind, List<Equivalent> equivalents) {
        this.label = kind.label;
        this.example = kind.example;
        this.kept = kind.kept;
        this.written = kind.written;
        this.equivalents = equivalents;
    }

    private QuantityKind or(Equivalent... others) {
        return new QuantityKind(this, List.of(others));
    }

    /** The unit as one of this kind; itself when it is one already, or none. */
    Unit counted(Unit unit) {
        return equivalents.stream()
                .filter(other -> other.dimension().equals(unit.dimension()))
                .map(other -> unit.times(other.factor()))
                .findFirst()
                .orElse(unit);
    }

    /** The kind that a text such as {@code 5 um} is of; empty when it is no quantity. */
    public static Optional<QuantityKind> of(String text) {
        return ALL.stream().filter(kind -> kind.reads(text)).findFirst();
    }

    /** The kind of a label. */
    public static Optional<QuantityKind> labelled(String label) {
        return ALL.stream().filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** Whether a text is a quantity of this kind. */
    public boolean reads(String text) {
        try {
            Quantities.parse(text, this);
            return true;
        } catch (UnitException e) {
            return false;
        }
    }

    /** The kind in words, for messages: {@code current density}. */
    public String label() {
        return label;
    }

    /** The label with its article: {@code an energy}. */
    public String withArticle() {
        return ("ae".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
    }

    /** A valid text of the kind. */
    public String example() {
        return example;
    }

    /** The unit of the example; empty for pure numbers. */
    public String exampleUnit() {
        int blank = example.indexOf(' ');
        return blank < 0 ? "" : example.substring(blank + 1);
    }

    /** The unit the values are kept in: SI, but eV for energies; empty for pure numbers. */
    public String keptUnit() {
        return kept.text();
    }

    Unit kept() {
        return kept.unit();
    }

    /** Units to write in, largest first; the last one serves what is smaller than 1 of it. Empty for pure numbers. */
    List<NamedUnit> written() {
        return written;
    }

    @Override
    public String toString() {
        return label;
    }
}
