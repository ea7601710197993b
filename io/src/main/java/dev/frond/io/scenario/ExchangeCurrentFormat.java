package dev.frond.io.scenario;

import dev.frond.io.schema.Fields;
import dev.frond.io.schema.Key;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.ExchangeCurrent.OverConcentration;
import dev.frond.solver.model.TemperatureLaw;
import dev.frond.solver.model.TransportProperty;
import dev.frond.solver.model.TransportProperty.Values;
import java.util.List;

/** An exchange current density: a quantity, a table over the concentration, or either with its laws. */
final class ExchangeCurrentFormat {
    private static final ValuesType MEASURED = new ValuesType("exchange_current_density");

    private ExchangeCurrentFormat() {}

    static Type<ExchangeCurrent> exchangeCurrent() {
        return new ThermalType<>(
                Types.map(MEASURED, ExchangeCurrentFormat::withoutExponent, ExchangeCurrentFormat::values),
                keyed(),
                optionalLaw(),
                "{value, at, activation_energy, exponent}",
                over -> !(over instanceof ExchangeCurrent.Power),
                ExchangeCurrent::new,
                ExchangeCurrent::over,
                ExchangeCurrent::law);
    }

    private static OverConcentration withoutExponent(Values values) {
        return values instanceof TransportProperty.Table table
                ? new ExchangeCurrent.Measured(table)
                : new ExchangeCurrent.Kinetic(((TransportProperty.Constant) values).value());
    }

    private static Values values(OverConcentration over) {
        if (over instanceof ExchangeCurrent.Measured measured) {
            return measured.table();
        }
        return new TransportProperty.Constant(
                over instanceof ExchangeCurrent.Power power ? power.value() : ((ExchangeCurrent.Kinetic) over).value());
    }

    private static Keys<OverConcentration> keyed() {
        Fields<OverConcentration> fields = new Fields<>();
        Slot<Values> value = fields.required(
                "value", MEASURED, ExchangeCurrentFormat::values, "At the temperature of the measurement.");
        Slot<List<Double>> exponent = fields.add(
                new OptionalKey<>(
                        "exponent",
                        Types.number(Bounds.EXCHANGE_EXPONENT),
                        "Of the exchange current density over the concentration; without it alpha_a/(alpha_a + alpha_c), as the kinetics "
                                + "have it."),
                over -> over instanceof ExchangeCurrent.Power power ? List.of(power.exponent()) : List.of());
        return fields.build(e -> {
            OverConcentration plain = withoutExponent(e.get(value));
            if (e.get(exponent).isEmpty()) {
                return plain;
            }
            if (plain instanceof ExchangeCurrent.Kinetic kinetic) {
                return new ExchangeCurrent.Power(
                        kinetic.value(), e.get(exponent).get(0));
            }
            e.report("exponent", "an exponent goes with one value: a table over the concentration says it all");
            return plain;
        });
    }

    /** {@code at} and {@code activation_energy}, or none of them. */
    private static Keys<TemperatureLaw> optionalLaw() {
        Fields<TemperatureLaw> fields = new Fields<>();
        Slot<List<Double>> at = fields.add(
                new OptionalKey<>("at", ThermalType.AT.type(), ThermalType.AT.doc()),
                law -> law instanceof TemperatureLaw.Arrhenius known ? List.of(known.at()) : List.of());
        Key<Double> energyKey = ThermalType.ACTIVATION_ENERGY;
        Slot<List<Double>> energy = fields.add(
                new OptionalKey<>(energyKey.name(), energyKey.type(), energyKey.doc()),
                law -> law instanceof TemperatureLaw.Arrhenius known ? List.of(known.activationEnergy()) : List.of());
        return fields.build(e -> {
            if (e.get(at).isEmpty() != e.get(energy).isEmpty()) {
                String given = e.get(at).isEmpty() ? energyKey.name() : "at";
                e.report(given, "at and activation_energy go together: one of them is missing");
            }
            return e.get(at).isEmpty() || e.get(energy).isEmpty()
                    ? new TemperatureLaw.Unchanged()
                    : new TemperatureLaw.Arrhenius(
                            e.get(at).get(0), e.get(energy).get(0));
        });
    }
}
