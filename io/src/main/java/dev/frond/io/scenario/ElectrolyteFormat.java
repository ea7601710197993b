package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.RequiredUnless;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.TagChoice;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.ThermalValue;
import dev.frond.solver.model.TransportProperty;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.solver.units.SignificantDigits;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** The keys of {@code electrolyte} and {@code cell}. */
final class ElectrolyteFormat {
    static final Type<Double> TEMPERATURE = Types.quantity(QuantityKind.TEMPERATURE, Bounds.TEMPERATURE);

    /** By which two statements of t+ may differ. */
    private static final double SAME_TRANSFERENCE = 1e-3;

    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);

    private ElectrolyteFormat() {}

    static Type<Electrolyte> electrolyte(Slot<Metal> metal) {
        Fields<Electrolyte> fields = new Fields<>();
        Slot<Double> concentration = fields.required(
                "salt_concentration",
                Types.quantity(QuantityKind.CONCENTRATION, Range.POSITIVE),
                Electrolyte::saltConcentration,
                "Concentration of the salt at the start and in the reservoir.");
        Slot<List<Double>> transference = fields.add(
                new RequiredUnless<>(
                        "transference_number",
                        Types.number(Bounds.TRANSFERENCE),
                        "concentrated",
                        "Share of the current that the cation carries in the uniform electrolyte, above 0; 1 for a single-ion conductor, "
                                + "whose anions do not move."),
                electrolyte -> electrolyte.transportData() instanceof TransportData.NernstPlanck ideal
                        ? List.of(ideal.transference())
                        : List.of());
        Slot<Record> given = fields.add(transport(), ElectrolyteFormat::given);
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
                        transportData(e, e.get(given), e.get(transference), e.get(concentration)),
                        e.get(tethered),
                        OptionalInt.of(e.get(anion)),
                        e.get(porosity))));
    }

    /** What stands in a file for it, beside the transference number. */
    private static Record given(Electrolyte electrolyte) {
        TransportData data = electrolyte.transportData();
        return data instanceof TransportData.NernstPlanck ideal ? (Record) ideal.mobility() : (Record) data;
    }

    private static TransportData transportData(Entries entries, Record given, List<Double> transference, double c0) {
        if (given instanceof TransportData.CationMobility mobility) {
            return new TransportData.NernstPlanck(transference.get(0), mobility);
        }
        TransportData.Concentrated concentrated = (TransportData.Concentrated) given;
        double own = concentrated.transferenceNumber(c0);
        if (!transference.isEmpty() && Math.abs(transference.get(0) - own) > SAME_TRANSFERENCE) {
            entries.report(
                    "transference_number",
                    "at salt_concentration concentrated.transference_number is " + SignificantDigits.text(own, 6)
                            + ": leave transference_number out, or make them agree");
        }
        return concentrated;
    }

    /** {@code diffusivity}, {@code conductivity} or {@code concentrated}. */
    private static Keys<Record> transport() {
        Fields<TransportData.Diffusivity> direct = new Fields<>();
        Slot<ThermalValue> diffusivity = direct.required(
                "diffusivity",
                thermal(QuantityKind.DIFFUSIVITY),
                TransportData.Diffusivity::value,
                "Diffusivity of the cation; one quantity is that at the scenario's temperature.");
        Fields<TransportData.Conductivity> measured = new Fields<>();
        Slot<ThermalValue> conductivity = measured.required(
                "conductivity",
                thermal(QuantityKind.CONDUCTIVITY),
                TransportData.Conductivity::value,
                "Measured conductivity, from which the diffusivity of the cation follows (Nernst-Einstein).");
        Fields<TransportData.Concentrated> theory = new Fields<>();
        Slot<TransportData.Concentrated> concentrated = theory.required(
                "concentrated",
                concentrated(),
                value -> value,
                "Measured properties over the concentration, for concentrated-solution theory.");
        return new KeyChoice<Record>()
                .variant(
                        TransportData.Diffusivity.class,
                        direct.build(e -> new TransportData.Diffusivity(e.get(diffusivity))))
                .variant(
                        TransportData.Conductivity.class,
                        measured.build(e -> new TransportData.Conductivity(e.get(conductivity))))
                .variant(TransportData.Concentrated.class, theory.build(e -> e.get(concentrated)));
    }

    private static Type<ThermalValue> thermal(QuantityKind kind) {
        return new ThermalType<>(
                Types.quantity(kind, Range.POSITIVE), ThermalValue::new, ThermalValue::value, ThermalValue::law);
    }

    private static Type<TransportProperty> property(String name) {
        return new ThermalType<>(
                new ValuesType(name), TransportProperty::new, TransportProperty::values, TransportProperty::law);
    }

    private static Type<TransportData.Concentrated> concentrated() {
        Fields<TransportData.Concentrated> fields = new Fields<>();
        Slot<TransportProperty> conductivity = fields.required(
                "conductivity", property("conductivity"), TransportData.Concentrated::conductivity, "Conductivity.");
        Slot<TransportProperty> diffusivity = fields.required(
                "salt_diffusivity",
                property("salt_diffusivity"),
                TransportData.Concentrated::saltDiffusivity,
                "Diffusivity of the salt.");
        Slot<TransportProperty.Values> transference = fields.required(
                "transference_number",
                new ValuesType("transference_number"),
                TransportData.Concentrated::transference,
                "Transference number of the cation; below 0 where ions move together.");
        Slot<TransportProperty.Values> factor = fields.optional(
                "thermodynamic_factor",
                new ValuesType("thermodynamic_factor"),
                TransportData.Concentrated::thermodynamicFactor,
                Default.constant(TransportData.Concentrated.DEFAULT_THERMODYNAMIC_FACTOR),
                "Thermodynamic factor 1 + d ln f/d ln c.");
        return Types.section(
                "properties of a concentrated solution",
                fields.build(e -> new TransportData.Concentrated(
                        e.get(conductivity), e.get(diffusivity), e.get(transference), e.get(factor))));
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
        Slot<ExchangeCurrent> exchange = exchange(fields, Cell.Top.CounterElectrode::exchangeCurrentDensity);
        return fields.build(e -> new Cell.Top.CounterElectrode(e.get(exchange)));
    }

    private static Keys<Cell.Top.Membrane> membrane() {
        Fields<Cell.Top.Membrane> fields = new Fields<>();
        Slot<Double> thickness = fields.required(
                "thickness", LENGTH, Cell.Top.Membrane::thickness, "Thickness of the membrane, from the flat anode.");
        Slot<ExchangeCurrent> exchange = exchange(fields, Cell.Top.Membrane::exchangeCurrentDensity);
        return fields.build(e -> new Cell.Top.Membrane(e.get(thickness), e.get(exchange)));
    }

    private static <T> Slot<ExchangeCurrent> exchange(Fields<T> fields, Function<T, ExchangeCurrent> getter) {
        return fields.required(
                "exchange_current_density",
                ExchangeCurrentFormat.exchangeCurrent(),
                getter,
                "Exchange current density of the counter electrode.");
    }
}
