package dev.frond.io.scenario;

import dev.frond.io.units.QuantityKind;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.Mobility;

/** The keys of {@code electrolyte}, {@code cell} and {@code drive}. */
final class ElectrolyteFormat {
    /** Outside of it the number is more likely in another unit than meant: 45 K for 45 degC. */
    static final Type<Double> TEMPERATURE = Types.quantity(QuantityKind.TEMPERATURE, Range.between(100, 1000));

    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);

    private ElectrolyteFormat() {}

    static Type<Electrolyte> electrolyte() {
        Fields<Electrolyte> fields = new Fields<>();
        Slot<Double> concentration = fields.required(
                "salt_concentration",
                Types.quantity(QuantityKind.CONCENTRATION, Range.POSITIVE),
                Electrolyte::saltConcentration,
                "Concentration of the 1:1 salt at the start and in the reservoir.");
        Slot<Double> transference = fields.required(
                "transference_number",
                Types.number(Range.inside(0, 1)),
                Electrolyte::transferenceNumber,
                "Share of the current that Li+ carries in the uniform electrolyte.");
        Slot<Mobility> mobility = fields.add(mobility(), Electrolyte::mobility);
        fields.reserved("tethered_anions");
        return Types.section(
                "an electrolyte",
                fields.build(e -> new Electrolyte(e.get(concentration), e.get(transference), e.get(mobility))));
    }

    private static Keys<Mobility> mobility() {
        Fields<Mobility.Diffusivity> direct = new Fields<>();
        Slot<Double> diffusivity = direct.required(
                "diffusivity",
                Types.quantity(QuantityKind.DIFFUSIVITY, Range.POSITIVE),
                Mobility.Diffusivity::value,
                "Diffusivity of Li+ at the scenario's temperature.");
        Fields<Mobility.Conductivity> measured = new Fields<>();
        Slot<Mobility.Conductivity> conductivity = measured.required(
                "conductivity",
                conductivity(),
                value -> value,
                "Measured conductivity, from which the diffusivity of Li+ follows (Arrhenius, Nernst-Einstein).");
        return new KeyChoice<Mobility>()
                .variant(Mobility.Diffusivity.class, direct.build(e -> new Mobility.Diffusivity(e.get(diffusivity))))
                .variant(Mobility.Conductivity.class, measured.build(e -> e.get(conductivity)));
    }

    private static Type<Mobility.Conductivity> conductivity() {
        Fields<Mobility.Conductivity> fields = new Fields<>();
        Slot<Double> value = fields.required(
                "value",
                Types.quantity(QuantityKind.CONDUCTIVITY, Range.POSITIVE),
                Mobility.Conductivity::value,
                "Conductivity at the temperature of the measurement.");
        Slot<Double> at =
                fields.required("at", TEMPERATURE, Mobility.Conductivity::at, "Temperature of the measurement.");
        Slot<Double> energy = fields.required(
                "activation_energy",
                Types.quantity(QuantityKind.ENERGY, Range.NOT_NEGATIVE),
                Mobility.Conductivity::activationEnergy,
                "Activation energy of the conductivity, per ion.");
        return Types.inline(
                "a conductivity", fields.build(e -> new Mobility.Conductivity(e.get(value), e.get(at), e.get(energy))));
    }

    static Type<Cell> cell() {
        Fields<Cell> fields = new Fields<>();
        Slot<Double> width = fields.required("width", LENGTH, Cell::width, "Width of the box; its sides are mirrors.");
        Slot<Double> height =
                fields.required("height", LENGTH, Cell::height, "Height of the box above the flat anode.");
        Slot<Cell.Top> top = fields.optional(
                "top",
                top(),
                Cell::top,
                Default.constant(new Cell.Top.Reservoir()),
                "What lies at the top of the box.");
        return Types.section("a box", fields.build(e -> new Cell(e.get(width), e.get(height), e.get(top))));
    }

    private static Type<Cell.Top> top() {
        return Types.inline(
                "a top",
                new TagChoice<Cell.Top>("kind")
                        .variant(
                                "reservoir",
                                Cell.Top.Reservoir.class,
                                new Fields<Cell.Top.Reservoir>().build(e -> new Cell.Top.Reservoir()),
                                "The salt concentration stays at its initial value and the potential is zero.")
                        .reserved("counter-electrode", "membrane"));
    }

    static Type<Drive> drive() {
        Fields<Drive.CurrentDensity> galvanostatic = new Fields<>();
        Slot<Double> current = galvanostatic.required(
                "current_density",
                Types.quantity(QuantityKind.CURRENT_DENSITY, Range.ANY),
                Drive.CurrentDensity::value,
                "Constant current over the width of the box; positive deposits lithium.");
        Fields<Drive.Potential> potentiostatic = new Fields<>();
        Slot<Double> potential = potentiostatic.required(
                "potential",
                Types.quantity(QuantityKind.POTENTIAL, Range.ANY),
                Drive.Potential::value,
                "Constant potential of the lithium against the top; negative deposits lithium.");
        return Types.inline(
                "a drive",
                new KeyChoice<Drive>()
                        .variant(
                                Drive.CurrentDensity.class,
                                galvanostatic.build(e -> new Drive.CurrentDensity(e.get(current))))
                        .variant(
                                Drive.Potential.class, potentiostatic.build(e -> new Drive.Potential(e.get(potential))))
                        .reserved("profile"));
    }
}
