package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Film;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.function.Function;

/** The keys of {@code anode.film}. */
final class FilmFormat {
    private static final Type<Double> RESISTANCE = Types.quantity(QuantityKind.AREA_RESISTANCE, Range.NOT_NEGATIVE);

    private FilmFormat() {}

    static Type<Film> film() {
        Fields<Film> fields = new Fields<>();
        Slot<Double> resistance = fields.optional(
                "resistance",
                RESISTANCE,
                Film::resistance,
                Default.constant(Film.NONE.resistance()),
                "Resistance of the film at the start, times its area.");
        Slot<List<Film.Patch>> patches = fields.optional(
                "patches",
                Types.list(patch(), FlowStyle.FLOW),
                Film::patches,
                Default.constant(List.of()),
                "Places where the film has another resistance at the start, such as cracks.");
        Type<Film.Growth> growth = growth();
        Slot<Film.Growth> grows = fields.optional(
                "growth",
                growth,
                Film::growth,
                Default.constant(Film.NONE.growth()),
                "How the film grows, everywhere alike.");
        return Types.inline("a film", fields.build(e -> new Film(e.get(resistance), e.get(patches), e.get(grows))));
    }

    private static Type<Film.Patch> patch() {
        Fields<Film.Patch> fields = new Fields<>();
        Slot<Double> at = fields.required(
                "at",
                Types.quantity(QuantityKind.LENGTH, Range.ANY),
                Film.Patch::at,
                "Place of its middle along the anode.");
        Slot<Double> width = fields.required(
                "width",
                Types.quantity(QuantityKind.LENGTH, Range.POSITIVE),
                Film.Patch::width,
                "Full width of the patch.");
        Slot<Double> resistance = fields.required(
                "resistance", RESISTANCE, Film.Patch::resistance, "Resistance of the film there, times its area.");
        return Types.inline(
                "a patch of the film", fields.build(e -> new Film.Patch(e.get(at), e.get(width), e.get(resistance))));
    }

    private static Type<Film.Growth> growth() {
        return Types.inline(
                "a growth of the film",
                new KeyChoice<Film.Growth>()
                        .variant(
                                Film.Growth.None.class,
                                new Fields<Film.Growth.None>().build(e -> new Film.Growth.None()))
                        .variant(
                                Film.Growth.Parabolic.class,
                                one(
                                        "parabolic",
                                        QuantityKind.FILM_GROWTH_PER_ROOT,
                                        Film.Growth.Parabolic::rate,
                                        Film.Growth.Parabolic::new,
                                        "The resistance grows by this times the root of time."))
                        .variant(
                                Film.Growth.Linear.class,
                                one(
                                        "linear",
                                        QuantityKind.FILM_GROWTH_PER_TIME,
                                        Film.Growth.Linear::rate,
                                        Film.Growth.Linear::new,
                                        "The resistance grows by this per time."))
                        .variant(
                                Film.Growth.PerCharge.class,
                                one(
                                        "per_charge",
                                        QuantityKind.FILM_GROWTH_PER_CHARGE,
                                        Film.Growth.PerCharge::rate,
                                        Film.Growth.PerCharge::new,
                                        "The resistance grows by this per charge that has passed in either direction, per"
                                                + " area of the cell."))
                        .otherwiseFirst());
    }

    private static <T> Keys<T> one(
            String key, QuantityKind kind, Function<T, Double> getter, Function<Double, T> make, String doc) {
        Fields<T> fields = new Fields<>();
        Slot<Double> rate = fields.required(key, Types.quantity(kind, Range.NOT_NEGATIVE), getter, doc);
        return fields.build(e -> make.apply(e.get(rate)));
    }
}
