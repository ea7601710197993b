package dev.frond.solver.regime;

import dev.frond.solver.model.Defect;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Computes a {@link Regime}. */
final class Expectation {
    /** Lead of the tip over the width of the box below which a front is flat. */
    private static final double FLAT = 1e-6;

    private final Scenario scenario;
    private final SteadyTransport transport;
    private final Optional<PlanarHistory> history;

    Expectation(Scenario scenario) {
        this.scenario = scenario;
        transport = new SteadyTransport(scenario);
        history = DriveClock.isKnown(scenario.drive())
                ? computed(() -> PlanarHistory.of(scenario)).filter(PlanarHistory::isFinite)
                : Optional.empty();
    }

    /** A forecast must never end a run: numbers out of range leave it out. */
    private static <T> Optional<T> computed(Supplier<T> forecast) {
        try {
            return Optional.of(forecast.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    Regime regime() {
        LimitingCurrent limit = new LimitingCurrent(scenario);
        DriveCurrent current =
                history.map(past -> DriveCurrent.of(scenario, past)).orElseGet(() -> DriveCurrent.of(scenario));
        Optional<Forecast> forecast = history.filter(past -> hasForecast())
                .flatMap(past -> computed(() -> FrontForecast.of(scenario, transport, past)))
                .filter(found -> Double.isFinite(found.leadEnd()));
        OptionalDouble depletion = history.map(PlanarHistory::depletion).orElse(OptionalDouble.empty());
        Optional<SmallWave> wave = history.flatMap(this::lastWave);
        double kineticLength = kineticLength();
        OptionalDouble amplification = amplification(forecast);
        return new Regime(
                current.mean(),
                current.peak(),
                limit.density(),
                kineticLength / scenario.cell().width(),
                kineticLength,
                limit.sandTime(current.known()),
                depletion,
                wave.map(SmallWave::fastest).orElse(OptionalDouble.empty()),
                amplification,
                forecast,
                Stream.concat(Warnings.of(scenario, wave).stream(), AnodeWarnings.of(scenario, history).stream())
                        .toList(),
                new Phrasing(scenario, current, limit.density(), depletion, amplification, forecast).sentence());
    }

    /** The front of a mesh from a file is not known before it is read. */
    private boolean hasForecast() {
        return scenario.mesh() instanceof MeshSource.Generated;
    }

    /** S/m times ohm m2. */
    private double kineticLength() {
        TransportLaw law = scenario.law(1);
        TransportCoefficients at = new TransportCoefficients();
        law.at(law.initial(), at);
        ButlerVolmer kinetics = scenario.kinetics();
        Scales scales = Scales.of(scenario);
        double transfer = 1 / (kinetics.exchangeCurrentDensity() * (kinetics.alphaAnodic() + kinetics.alphaCathodic()));
        double film = scenario.anode().film().resistance() / scales.potential();
        return scales.cationCharge() * at.conductivity * (transfer + film);
    }

    private OptionalDouble amplification(Optional<Forecast> forecast) {
        boolean flat = forecast.isPresent()
                && forecast.get().leadStart() <= FLAT * scenario.cell().width();
        if (forecast.isPresent() && !flat) {
            return OptionalDouble.of(forecast.get().leadEnd() / forecast.get().leadStart());
        }
        return flat && scenario.anode().defects().stream().noneMatch(Defect::isPatch)
                ? OptionalDouble.of(Math.exp(history.map(this::growthOfWave).orElse(0.0)))
                : OptionalDouble.empty();
    }

    /** Integral of sigma over the run, of a wave as wide as the box. */
    private double growthOfWave(PlanarHistory past) {
        if (!scenario.anode().moving()) {
            return 0;
        }
        double k = 2 * Math.PI / scenario.cell().width();
        return past.samples().stream()
                .mapToDouble(sample -> sample.duration()
                        * wave(sample).map(wave -> wave.growth(k)).orElse(0.0))
                .sum();
    }

    private Optional<SmallWave> wave(PlanarHistory.Sample sample) {
        if (sample.current() <= 0 || sample.front() <= SteadyTransport.LEAST * transport.initial()) {
            return Optional.empty();
        }
        double distance = scenario.cell().top().electrode().isEmpty()
                ? scenario.cell().height() - sample.advance()
                : scenario.cell().farSide() / 2;
        return distance > 0
                ? Optional.of(
                        new SmallWave(scenario, transport, sample.current(), sample.front(), distance, film(sample)))
                : Optional.empty();
    }

    /** Ohm m2; for its growth the charge is that of a front that has not turned back. */
    private double film(PlanarHistory.Sample sample) {
        double charge = sample.advance() / scenario.metal().volumePerCharge();
        return scenario.anode().film().besidePatches(sample.end(), Math.abs(charge));
    }

    private Optional<SmallWave> lastWave(PlanarHistory past) {
        for (int k = past.samples().size() - 1; k >= 0; k--) {
            Optional<SmallWave> wave = wave(past.samples().get(k));
            if (wave.isPresent()) {
                return wave;
            }
        }
        return Optional.empty();
    }
}
