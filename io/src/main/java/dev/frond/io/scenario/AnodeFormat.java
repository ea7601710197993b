package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.TagChoice;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.Film;
import dev.frond.solver.model.Metal;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Optional;

/** The keys of {@code anode}. */
final class AnodeFormat {
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.ANY);
    private static final Type<Double> SIZE = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);

    private AnodeFormat() {}

    static Type<Anode> anode(Slot<Metal> metal) {
        Fields<Anode> fields = new Fields<>();
        Slot<ExchangeCurrent> exchange = fields.required(
                "exchange_current_density",
                ExchangeCurrentFormat.exchangeCurrent(),
                Anode::exchangeCurrentDensity,
                "Exchange current density of the metal at the initial concentration, or over it.");
        Type<Double> coefficient = Types.number(Bounds.CHARGE_TRANSFER);
        Slot<Double> anodic = fields.optional(
                "alpha_a",
                coefficient,
                Anode::alphaAnodic,
                Default.from(metal, "half the valence of the metal", Anode::defaultChargeTransfer),
                "Charge transfer coefficient of stripping; alpha_a + alpha_c is the valence where the equilibrium is Nernst's.");
        Slot<Double> cathodic = fields.optional(
                "alpha_c",
                coefficient,
                Anode::alphaCathodic,
                Default.from(metal, "half the valence of the metal", Anode::defaultChargeTransfer),
                "Charge transfer coefficient of deposition.");
        Slot<Double> energy = fields.optional(
                "surface_energy",
                Types.quantity(QuantityKind.SURFACE_ENERGY, Range.NOT_NEGATIVE),
                Anode::surfaceEnergy,
                Default.constant(Anode.DEFAULT_SURFACE_ENERGY),
                "Surface energy of the metal against the electrolyte.");
        Slot<Boolean> moving = fields.optional(
                "moving",
                Types.flag(),
                Anode::moving,
                Default.constant(Anode.DEFAULT_MOVING),
                "Whether the metal surface moves; false freezes it.");
        Slot<List<Defect>> defects = fields.optional(
                "defects",
                Types.list(defect(), FlowStyle.BLOCK),
                Anode::defects,
                Default.constant(List.of()),
                "Shape of the metal surface at the start (several are summed), and patches of other kinetics.");
        Slot<Film> film = fields.optional(
                "film",
                FilmFormat.film(),
                Anode::film,
                Default.constant(Film.NONE),
                "Resistive film on the metal, such as an interphase (SEI).");
        Slot<Double> capacitance = fields.optional(
                "double_layer_capacitance",
                Types.quantity(QuantityKind.CAPACITANCE, Range.NOT_NEGATIVE),
                Anode::doubleLayerCapacitance,
                Default.constant(Anode.DEFAULT_CAPACITANCE),
                "Capacitance of the double layer of this electrode and of a counter electrode; 0 charges it at once.");
        Slot<Optional<Collector>> collector = fields.add(CollectorFormat.keys(), Anode::collector);
        return Types.section(
                "an anode",
                fields.build(e -> new Anode(
                        e.get(exchange),
                        e.get(anodic),
                        e.get(cathodic),
                        e.get(energy),
                        e.get(moving),
                        e.get(defects),
                        e.get(film),
                        e.get(capacitance),
                        e.get(collector))));
    }

    private static Type<Defect> defect() {
        return Types.inline(
                "a defect",
                new TagChoice<Defect>("kind")
                        .variant("gaussian", Defect.Gaussian.class, gaussian(), "y = height exp(-((x - at)/width)^2)")
                        .variant(
                                "sinusoid",
                                Defect.Sinusoid.class,
                                sinusoid(),
                                "y = amplitude cos(2 pi x/wavelength + phase)")
                        .variant(
                                "half-ellipse",
                                Defect.HalfEllipse.class,
                                halfEllipse(),
                                "The upper half of an ellipse standing on the anode")
                        .variant("wedge", Defect.Wedge.class, wedge(), "A triangle standing on the anode")
                        .variant(
                                "roughness",
                                Defect.Roughness.class,
                                roughness(),
                                "Gaussian-correlated random roughness of zero mean")
                        .variant(
                                "profile",
                                Defect.Profile.class,
                                ProfileFormat.keys(),
                                "A measured profile, such as one of AFM")
                        .variant(
                                "hot-spot",
                                Defect.HotSpot.class,
                                hotSpot(),
                                "A patch where the exchange current density is another")
                        .variant(
                                "insulating",
                                Defect.Insulating.class,
                                insulating(),
                                "A patch where nothing is deposited and nothing stripped"));
    }

    private static Keys<Defect.Gaussian> gaussian() {
        Fields<Defect.Gaussian> fields = new Fields<>();
        Slot<Double> at = fields.required("at", LENGTH, Defect.Gaussian::at, "Place of the peak along the anode.");
        Slot<Double> height =
                fields.required("height", LENGTH, Defect.Gaussian::height, "Height of the peak; negative for a pit.");
        Slot<Double> width =
                fields.required("width", SIZE, Defect.Gaussian::width, "Distance at which it has fallen to 1/e.");
        return fields.build(e -> new Defect.Gaussian(e.get(at), e.get(height), e.get(width)));
    }

    private static Keys<Defect.Sinusoid> sinusoid() {
        Fields<Defect.Sinusoid> fields = new Fields<>();
        Slot<Double> amplitude = fields.required(
                "amplitude", LENGTH, Defect.Sinusoid::amplitude, "Height of the crests above the middle.");
        Slot<Double> wavelength =
                fields.required("wavelength", SIZE, Defect.Sinusoid::wavelength, "Distance of two crests.");
        Slot<Double> phase = fields.optional(
                "phase",
                Types.quantity(QuantityKind.ANGLE, Range.ANY),
                Defect.Sinusoid::phase,
                Default.constant(Defect.Sinusoid.DEFAULT_PHASE),
                "Phase at x = 0.");
        return fields.build(e -> new Defect.Sinusoid(e.get(amplitude), e.get(wavelength), e.get(phase)));
    }

    private static Keys<Defect.HalfEllipse> halfEllipse() {
        Fields<Defect.HalfEllipse> fields = new Fields<>();
        Slot<Double> at = fields.required("at", LENGTH, Defect.HalfEllipse::at, "Place of its centre.");
        Slot<Double> height = fields.required("height", SIZE, Defect.HalfEllipse::height, "Height of its top.");
        Slot<Double> width = fields.required("width", SIZE, Defect.HalfEllipse::width, "Full width at its foot.");
        return fields.build(e -> new Defect.HalfEllipse(e.get(at), e.get(height), e.get(width)));
    }

    private static Keys<Defect.Wedge> wedge() {
        Fields<Defect.Wedge> fields = new Fields<>();
        Slot<Double> at = fields.required("at", LENGTH, Defect.Wedge::at, "Place of its tip.");
        Slot<Double> height = fields.required("height", SIZE, Defect.Wedge::height, "Height of its tip.");
        Slot<Double> width = fields.required("width", SIZE, Defect.Wedge::width, "Full width at its foot.");
        return fields.build(e -> new Defect.Wedge(e.get(at), e.get(height), e.get(width)));
    }

    private static Keys<Defect.Roughness> roughness() {
        Fields<Defect.Roughness> fields = new Fields<>();
        Slot<Double> rms = fields.required("rms", SIZE, Defect.Roughness::rms, "Root mean square over the box.");
        Slot<Double> length = fields.required(
                "correlation_length",
                SIZE,
                Defect.Roughness::correlationLength,
                "Distance at which the correlation has fallen to 1/e.");
        Slot<Long> seed = fields.required(
                "seed",
                Types.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                Defect.Roughness::seed,
                "Seed of the random numbers: the same seed gives the same profile.");
        return fields.build(e -> new Defect.Roughness(e.get(rms), e.get(length), e.get(seed)));
    }

    private static Keys<Defect.HotSpot> hotSpot() {
        Fields<Defect.HotSpot> fields = new Fields<>();
        Slot<Double> at = fields.required("at", LENGTH, Defect.HotSpot::at, "Place of its middle along the anode.");
        Slot<Double> width = fields.required("width", SIZE, Defect.HotSpot::width, "Full width of the patch.");
        Slot<Double> factor = fields.required(
                "factor",
                Types.number(Range.POSITIVE),
                Defect.HotSpot::factor,
                "Exchange current density there over that elsewhere.");
        return fields.build(e -> new Defect.HotSpot(e.get(at), e.get(width), e.get(factor)));
    }

    private static Keys<Defect.Insulating> insulating() {
        Fields<Defect.Insulating> fields = new Fields<>();
        Slot<Double> at = fields.required("at", LENGTH, Defect.Insulating::at, "Place of its middle along the anode.");
        Slot<Double> width = fields.required("width", SIZE, Defect.Insulating::width, "Full width of the patch.");
        return fields.build(e -> new Defect.Insulating(e.get(at), e.get(width)));
    }
}
