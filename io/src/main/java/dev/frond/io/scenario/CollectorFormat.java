package dev.frond.io.scenario;

import dev.frond.io.schema.Fields;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Collector;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** {@code thickness} and {@code collector} of an anode. */
final class CollectorFormat {
    private CollectorFormat() {}

    static Keys<Optional<Collector>> keys() {
        Fields<Optional<Collector>> fields = new Fields<>();
        Slot<List<Double>> thickness = fields.add(
                new OptionalKey<>(
                        "thickness",
                        Types.quantity(QuantityKind.LENGTH, Range.NOT_NEGATIVE),
                        "Thickness of the metal on a collector, below y = 0; 0 for a bare foil. Unlimited when absent."),
                foil -> foil.map(Collector::thickness).filter(Double::isFinite).stream()
                        .toList());
        Slot<List<Double>> exchange = fields.add(
                new OptionalKey<>(
                        "collector",
                        foil(),
                        "The foil below the metal. Without it the bare foil has the kinetics of the metal."),
                foil -> foil.stream()
                        .flatMap(own -> own.exchangeCurrentDensity().stream().boxed())
                        .toList());
        return fields.build(e -> collector(e.get(thickness), e.get(exchange)));
    }

    private static Type<Double> foil() {
        Fields<Double> fields = new Fields<>();
        Slot<Double> exchange = fields.required(
                "exchange_current_density",
                Types.quantity(QuantityKind.CURRENT_DENSITY, Range.POSITIVE),
                value -> value,
                "Exchange current density of deposition on the bare foil, at the initial concentration.");
        return Types.inline("a collector", fields.build(e -> e.get(exchange)));
    }

    private static Optional<Collector> collector(List<Double> thickness, List<Double> exchange) {
        OptionalDouble own = exchange.stream().mapToDouble(value -> value).findFirst();
        return Stream.concat(thickness.stream(), exchange.stream().map(value -> Collector.UNLIMITED))
                .findFirst()
                .map(metal -> new Collector(metal, own));
    }
}
