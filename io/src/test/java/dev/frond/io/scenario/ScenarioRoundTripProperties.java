package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TemperatureLaw;
import dev.frond.solver.model.ThermalValue;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.model.TimeControl.Scheme;
import dev.frond.solver.model.TransportProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random scenario, written, read: equal, component by component. */
class ScenarioRoundTripProperties {
    /**
     * Whether the parts fit each other does not matter here, so the text goes through the description of the keys only,
     * without the checks between keys.
     */
    @Property(tries = 300)
    void whatIsWrittenReadsBackEqual(@ForAll("scenarios") Scenario scenario) {
        String text = ScenarioWriter.text(scenario);
        InputProblems problems = new InputProblems("written.yaml");
        Node root = Yaml.compose(text, "written.yaml", problems).orElseThrow();
        Scenario back = ScenarioFormat.SCENARIO.read(root, Context.ofText(problems));
        problems.check();
        assertThat(back).as(text).isEqualTo(scenario);
    }

    @Property(tries = 50)
    void writingIsDeterministic(@ForAll("scenarios") Scenario scenario) {
        assertThat(ScenarioWriter.text(scenario)).isEqualTo(ScenarioWriter.text(scenario));
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        Arbitrary<TimeControl> time =
                Combinators.combine(positive(), limits(), scheme()).as(TimeControl::new);
        return Combinators.combine(
                        Combinators.combine(name(), Arbitraries.doubles().between(100, 1000))
                                .as(Map::entry),
                        electrolyte(),
                        Combinators.combine(positive(), positive())
                                .as((width, height) -> new Cell(width, height, new Cell.Top.Reservoir())),
                        anode(),
                        filler().list().ofMaxSize(3),
                        drive(),
                        time,
                        Combinators.combine(mesh(), output()).as(Map::entry))
                .as((head, electrolyte, cell, anode, fillers, drive, control, tail) -> new Scenario(
                        head.getKey(),
                        head.getValue(),
                        electrolyte,
                        cell,
                        anode,
                        fillers,
                        drive,
                        control,
                        tail.getKey(),
                        tail.getValue()));
    }

    /** Also what YAML reads as something else, or must quote. */
    private static Arbitrary<String> name() {
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u00b5', '\u00e9', '\u4e2d')
                .ofMinLength(1)
                .ofMaxLength(200)
                .filter(text -> !text.isBlank());
        return Arbitraries.oneOf(
                words,
                Arbitraries.of("true", "null", "1", "0.5", "- a", "a: b", "a #b", "'", "\"", "~", "[x]", "  x  "));
    }

    /** Across the decades, with all digits or few. */
    private static Arbitrary<Double> positive() {
        Arbitrary<Double> exact =
                Arbitraries.doubles().between(1, false, 10, true).ofScale(15);
        return Combinators.combine(exact, Arbitraries.integers().between(-15, 6))
                .as((digits, exponent) -> Double.parseDouble(digits + "e" + exponent));
    }

    private static Arbitrary<Double> any() {
        return Combinators.combine(positive(), Arbitraries.of(-1.0, 1.0)).as((size, sign) -> sign * size);
    }

    private static Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, false, 1, false).ofScale(12);
    }

    private static Arbitrary<Electrolyte> electrolyte() {
        Arbitrary<TransportData.CationMobility> mobility = Arbitraries.oneOf(
                thermal().map(TransportData.Diffusivity::new), thermal().map(TransportData.Conductivity::new));
        Arbitrary<TransportData> transportData = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.oneOf(share(), Arbitraries.of(1.0)), mobility)
                        .as(TransportData.NernstPlanck::new),
                Combinators.combine(property(), property(), transference(), values(positive()))
                        .as(TransportData.Concentrated::new));
        return Combinators.combine(positive(), transportData, Arbitraries.of(0.0, 0.25), Arbitraries.of(1.0, 0.558214))
                .as((concentration, data, tethered, porosity) -> new Electrolyte(concentration, data)
                        .withTetheredAnions(tethered)
                        .withPorosity(porosity)
                        .withAnionValence(1));
    }

    private static Arbitrary<TemperatureLaw> law() {
        Arbitrary<Double> temperature = Arbitraries.doubles().between(100, 1000);
        return Arbitraries.oneOf(
                Arbitraries.just(new TemperatureLaw.Unchanged()),
                Combinators.combine(temperature, positive()).as(TemperatureLaw.Arrhenius::new),
                Combinators.combine(positive(), temperature).as(TemperatureLaw.Vtf::new));
    }

    private static Arbitrary<ThermalValue> thermal() {
        return Combinators.combine(positive(), law()).as(ThermalValue::new);
    }

    private static Arbitrary<ExchangeCurrent> exchange() {
        Arbitrary<ExchangeCurrent.OverConcentration> plain = Arbitraries.oneOf(
                positive().map(ExchangeCurrent.Kinetic::new), table(positive()).map(ExchangeCurrent.Measured::new));
        Arbitrary<ExchangeCurrent.OverConcentration> power =
                Combinators.combine(positive(), share()).as(ExchangeCurrent.Power::new);
        Arbitrary<TemperatureLaw> keyed = law().filter(law -> !(law instanceof TemperatureLaw.Vtf));
        return Arbitraries.oneOf(
                Combinators.combine(plain, law()).as(ExchangeCurrent::new),
                Combinators.combine(power, keyed).as(ExchangeCurrent::new));
    }

    private static Arbitrary<TransportProperty> property() {
        return Combinators.combine(values(positive()), law()).as(TransportProperty::new);
    }

    private static Arbitrary<TransportProperty.Values> transference() {
        return values(Arbitraries.oneOf(share(), share().map(value -> -value)));
    }

    private static Arbitrary<TransportProperty.Values> values(Arbitrary<Double> value) {
        return Arbitraries.oneOf(value.map(TransportProperty.Constant::new), table(value));
    }

    private static Arbitrary<TransportProperty.Table> table(Arbitrary<Double> value) {
        return value.list().ofMinSize(2).ofMaxSize(6).map(values -> {
            List<TransportProperty.Point> points = new ArrayList<>();
            for (int k = 0; k < values.size(); k++) {
                points.add(new TransportProperty.Point(250.0 * k, values.get(k)));
            }
            return new TransportProperty.Table(points);
        });
    }

    private static Arbitrary<Anode> anode() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        exchange(),
                        share(),
                        share(),
                        positive(),
                        flag,
                        defect().list().ofMaxSize(4),
                        collector().optional())
                .as((exchange, anodic, cathodic, energy, moving, defects, foil) -> {
                    Anode anode = new Anode(1, anodic, cathodic, energy, moving, defects).withExchangeCurrent(exchange);
                    return foil.map(anode::on).orElse(anode);
                });
    }

    private static Arbitrary<Collector> collector() {
        return Combinators.combine(positive(), positive().optional())
                .as((thickness, exchange) ->
                        exchange.map(own -> new Collector(thickness, own)).orElse(new Collector(thickness)));
    }

    private static Arbitrary<Defect.Profile> profile() {
        Arbitrary<Defect.ProfilePoint> point = Combinators.combine(any(), any()).as(Defect.ProfilePoint::new);
        return Combinators.combine(
                        point.list().ofMinSize(2).ofMaxSize(9), any(), Arbitraries.of(Defect.Levelling.values()))
                .as(Defect.Profile::new);
    }

    private static Arbitrary<Defect> defect() {
        return Arbitraries.oneOf(
                Combinators.combine(any(), any(), positive()).as(Defect.Gaussian::new),
                Combinators.combine(any(), positive(), any()).as(Defect.Sinusoid::new),
                Combinators.combine(any(), positive(), positive()).as(Defect.HalfEllipse::new),
                Combinators.combine(any(), positive(), positive()).as(Defect.Wedge::new),
                Combinators.combine(positive(), positive(), Arbitraries.longs()).as(Defect.Roughness::new),
                profile(),
                Combinators.combine(any(), positive()).as(Defect.Insulating::new),
                Combinators.combine(any(), positive(), positive()).as(Defect.HotSpot::new));
    }

    private static Arbitrary<FillerGroup> filler() {
        Arbitrary<Point> point = Combinators.combine(any(), any()).as(Point::new);
        Arbitrary<Region> region =
                Combinators.combine(any(), any(), any(), any()).as(Region::new);
        Arbitrary<Placement> placement = Arbitraries.oneOf(
                point.list().ofMaxSize(9).map(Placement.Explicit::new),
                Combinators.combine(positive(), positive(), point, Arbitraries.of(true, false))
                        .as(Placement.Lattice::new),
                Combinators.combine(Arbitraries.integers().between(1, 1000), Arbitraries.longs(), positive(), region)
                        .as(Placement.Random::new));
        Arbitrary<FillerGroup.Kind> kind = Arbitraries.oneOf(
                Arbitraries.just(new FillerGroup.Kind.Impermeable()),
                Combinators.combine(positive(), share()).as(FillerGroup.Kind.Permeable::new),
                Combinators.combine(positive(), positive(), positive()).as(FillerGroup.Kind.ConductingInterface::new));
        return Combinators.combine(kind, positive(), placement).as(FillerGroup::new);
    }

    private static Arbitrary<Drive> drive() {
        Arbitrary<Drive.Level> level = Arbitraries.oneOf(
                any().map(Drive.CurrentDensity::new),
                any().map(Drive.Potential::new),
                Arbitraries.just(new Drive.Rest()));
        Arbitrary<Applied> applied = Arbitraries.of(Applied.class);
        Arbitrary<Drive.Signal> signal = Arbitraries.oneOf(
                level,
                Combinators.combine(applied, any(), any(), positive()).as(Drive.Ramp::new),
                Combinators.combine(applied, any(), any(), positive()).as(Drive.Sine::new));
        Arbitrary<Drive.Segment> segment = Combinators.combine(
                        Arbitraries.oneOf(positive(), Arbitraries.just(Double.POSITIVE_INFINITY)), signal, limits())
                .as(Drive.Segment::new);
        Arbitrary<Drive.Table.Point> point =
                Combinators.combine(positive(), any()).as(Drive.Table.Point::new);
        Arbitrary<Drive.Profile> inner = profile(segment.map(part -> part));
        return Arbitraries.oneOf(
                signal,
                profile(Arbitraries.oneOf(segment, segment, inner)),
                point.list().ofMinSize(1).ofMaxSize(4).map(Drive.Table::new));
    }

    private static Arbitrary<Drive.Profile> profile(Arbitrary<Drive.Part> part) {
        return Combinators.combine(
                        part.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(1, 9))
                .as(Drive.Profile::new);
    }

    /** In the order of their keys. */
    private static Arbitrary<List<Limit>> limits() {
        return Combinators.combine(
                        any().map(Limit.Potential::new).list().ofMaxSize(1),
                        positive().map(Limit.Capacity::new).list().ofMaxSize(1),
                        any().map(Limit.CurrentDensity::new).list().ofMaxSize(1),
                        positive().map(Limit.TipHeight::new).list().ofMaxSize(1))
                .as((potential, capacity, current, height) -> Stream.<List<? extends Limit>>of(
                                potential, capacity, current, height)
                        .flatMap(List::stream)
                        .<Limit>map(limit -> limit)
                        .toList());
    }

    private static Arbitrary<Scheme> scheme() {
        return Arbitraries.oneOf(
                Combinators.combine(share(), positive(), positive()).as(Scheme.Adaptive::new),
                positive().map(Scheme.ImplicitEuler::new));
    }

    private static Arbitrary<MeshSource> mesh() {
        Arbitrary<Map<String, Integer>> tags = Combinators.combine(
                        Arbitraries.integers().between(1, 1000), Arbitraries.of(true, false))
                .as((first, fillers) -> fillers
                        ? Map.of("front", first, "right", 2, "top", 3, "left", 4, "fillers", 5)
                        : Map.of("front", first, "right", 2, "top", 3, "left", 4));
        return Arbitraries.oneOf(
                Combinators.combine(positive(), positive()).as(MeshSource.Generated::new),
                Combinators.combine(name(), positive(), tags).as(MeshSource.GmshFile::new));
    }

    private static Arbitrary<Output> output() {
        Arbitrary<List<Double>> times = positive().list().ofMaxSize(5);
        return Combinators.combine(positive(), times).as(Output::new);
    }
}
