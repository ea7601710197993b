package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.TagChoice;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.TransportProperty;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.OptionalInt;
import java.util.function.Function;

/** The keys of {@code electrolyte} and {@code cell}. */
final class ElectrolyteFormat {
    static final Type<Double> TEMPERATURE = Types.quantity(QuantityKind.TEMPERATURE, Bounds.TEMPERATURE);

    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);

    private ElectrolyteFormat() {}

    static Type<Electrolyte> electrolyte(Slot<Metal> metal) {
        Fields<Electrolyte> fields = new Fields<>();
        Slot<Double> concentration = fields.required(
                "salt_concentration",
                Types.quantity(QuantityKind.CONCENTRATION, Range.POSITIVE),
                Electrolyte::saltConcentration,
                "Concentration of the salt at the start and in the reservoir.");
        Slot<Double> transference = fields.required(
                "transference_number",
                Types.number(Bounds.PART),
                Electrolyte::transferenceNumber,
                "Share of the current that the cation carries in the uniform electrolyte.");
        Slot<TransportData> transportData = fields.add(transportData(), Electrolyte::transportData);
        Slot<Integer> anion = fields.optional(
                "anion_valence",
                Types.count(1, Metal.MOST_CHARGES),
                electrolyte -> electrolyte.anionValence().orElseThrow(),
                Default.from(metal, "that of the metal's ion", Metal::valence),
                "Charges of the salt's anion: 1 for TFSI-, 2 for sulphate.");
        Slot<Double> tethered = fields.optional(
                "tethered_anions",
                Types.number(Bounds.TETHERED_ANIONS),
                Electrolyte::tetheredAnions,
                Default.constant(Electrolyte.DEFAULT_TETHERED_ANIONS),
                "Share of the anions that is bound and does not move.");
        Slot<Double> porosity = fields.optional(
                "porosity",
                Types.number(Bounds.POROSITY),
                Electrolyte::porosity,
                Default.constant(Electrolyte.DEFAULT_POROSITY),
                "Share of the volume that holds electrolyte, where fillers are not resolved; diffusivity and conductivity are then "
                        + "those of electrolyte and fillers together, the concentration is that in the electrolyte.");
        return Types.section(
                "an electrolyte",
                fields.build(e -> new Electrolyte(
                        e.get(concentration),
                        e.get(transference),
                        e.get(transportData),
                        e.get(tethered),
                        OptionalInt.of(e.get(anion)),
                        e.get(porosity))));
    }

    private static Keys<TransportData> transportData() {
        Fields<TransportData.Diffusivity> direct = new Fields<>();
        Slot<Double> diffusivity = direct.required(
                "diffusivity",
                Types.quantity(QuantityKind.DIFFUSIVITY, Range.POSITIVE),
                TransportData.Diffusivity::value,
                "Diffusivity of the cation at the scenario's temperature.");
        Fields<TransportData.Conductivity> measured = new Fields<>();
        Slot<TransportData.Conductivity> conductivity = measured.required(
                "conductivity",
                conductivity(),
                value -> value,
                "Measured conductivity, from which the diffusivity of the cation follows (Arrhenius, Nernst-Einstein).");
        Fields<TransportData.Concentrated> theory = new Fields<>();
        Slot<TransportData.Concentrated> concentrated = theory.required(
                "concentrated",
                concentrated(),
                value -> value,
                "Measured properties over the concentration, for concentrated-solution theory.");
        return new KeyChoice<TransportData>()
                .variant(
                        TransportData.Diffusivity.class,
                        direct.build(e -> new TransportData.Diffusivity(e.get(diffusivity))))
                .variant(TransportData.Conductivity.class, measured.build(e -> e.get(conductivity)))
                .variant(TransportData.Concentrated.class, theory.build(e -> e.get(concentrated)));
    }

    private static Type<TransportData.Concentrated> concentrated() {
        Fields<TransportData.Concentrated> fields = new Fields<>();
        Slot<TransportProperty> conductivity = fields.required(
                "conductivity",
                new PropertyType(QuantityKind.CONDUCTIVITY, Range.POSITIVE),
                TransportData.Concentrated::conductivity,
                "Conductivity.");
        Slot<TransportProperty> diffusivity = fields.required(
                "salt_diffusivity",
                new PropertyType(QuantityKind.DIFFUSIVITY, Range.POSITIVE),
                TransportData.Concentrated::saltDiffusivity,
                "Diffusivity of the salt.");
        Slot<TransportProperty> transference = fields.required(
                "transference_number",
                new PropertyType(QuantityKind.NUMBER, Bounds.PART),
                TransportData.Concentrated::transference,
                "Transference number of the cation; at salt_concentration that of the electrolyte.");
        Slot<TransportProperty> factor = fields.optional(
                "thermodynamic_factor",
                new PropertyType(QuantityKind.NUMBER, Range.POSITIVE),
                TransportData.Concentrated::thermodynamicFactor,
                Default.constant(TransportData.Concentrated.DEFAULT_THERMODYNAMIC_FACTOR),
                "Thermodynamic factor 1 + d ln f/d ln c.");
        return Types.section(
                "properties of a concentrated solution",
                fields.build(e -> new TransportData.Concentrated(
                        e.get(conductivity), e.get(diffusivity), e.get(transference), e.get(factor))));
    }

    private static Type<TransportData.Conductivity> conductivity() {
        Fields<TransportData.Conductivity> fields = new Fields<>();
        Slot<Double> value = fields.required(
                "value",
                Types.quantity(QuantityKind.CONDUCTIVITY, Range.POSITIVE),
                TransportData.Conductivity::value,
                "Conductivity at the temperature of the measurement.");
        Slot<Double> at =
                fields.required("at", TEMPERATURE, TransportData.Conductivity::at, "Temperature of the measurement.");
        Slot<Double> energy = fields.required(
                "activation_energy",
                Types.quantity(QuantityKind.ENERGY, Range.NOT_NEGATIVE),
                TransportData.Conductivity::activationEnergy,
                "Activation energy of the conductivity, per ion.");
        return Types.inline(
                "a conductivity",
                fields.build(e -> new TransportData.Conductivity(e.get(value), e.get(at), e.get(energy))));
    }

    static Type<Cell> cell() {
        Fields<Cell> fields = new Fields<>();
        Slot<Double> width = fields.required("width", LENGTH, Cell::width, "Width of the box; its sides are mirrors.");
        Slot<Double> height =
                fields.required("height", LENGTH, Cell::height, "Height of the box above the flat anode.");
        Slot<Cell.Top> top = fields.optional(
                "top", top(), Cell::top, Default.constant(Cell.DEFAULT_TOP), "What lies at the top of the box.");
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
                        .variant(
                                "counter-electrode",
                                Cell.Top.CounterElectrode.class,
                                counterElectrode(),
                                "A planar electrode of the same metal at potential zero; it recedes as it is stripped.")
                        .variant(
                                "membrane",
                                Cell.Top.Membrane.class,
                                membrane(),
                                "The box is the lower end of a membrane with an electrode of the same metal at its far side."));
    }

    private static Keys<Cell.Top.CounterElectrode> counterElectrode() {
        Fields<Cell.Top.CounterElectrode> fields = new Fields<>();
        Slot<Double> exchange = exchange(fields, Cell.Top.CounterElectrode::exchangeCurrentDensity);
        return fields.build(e -> new Cell.Top.CounterElectrode(e.get(exchange)));
    }

    private static Keys<Cell.Top.Membrane> membrane() {
        Fields<Cell.Top.Membrane> fields = new Fields<>();
        Slot<Double> thickness = fields.required(
                "thickness", LENGTH, Cell.Top.Membrane::thickness, "Thickness of the membrane, from the flat anode.");
        Slot<Double> exchange = exchange(fields, Cell.Top.Membrane::exchangeCurrentDensity);
        return fields.build(e -> new Cell.Top.Membrane(e.get(thickness), e.get(exchange)));
    }

    private static <T> Slot<Double> exchange(Fields<T> fields, Function<T, Double> getter) {
        return fields.required(
                "exchange_current_density",
                Types.quantity(QuantityKind.CURRENT_DENSITY, Range.POSITIVE),
                getter,
                "Exchange current density of the counter electrode.");
    }
}
