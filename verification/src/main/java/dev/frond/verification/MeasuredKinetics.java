package dev.frond.verification;

import dev.frond.solver.experiment.Coefficients;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TemperatureLaw;
import dev.frond.solver.model.ThermalValue;
import dev.frond.solver.model.TransportProperty;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Laws over concentration and temperature. The steady planar cell under a reservoir has {@code u = 1 - i/i_lim} at the front, where
 * psi = ln u; with alpha_a = alpha_c = 1/2 and an exchange current density i0 u^n at equilibrium the kinetics are {@code i = i0 u^(n -
 * 1/2) (u/x - x)}, {@code x = exp(eta/2)}: a quadratic equation.
 */
final class MeasuredKinetics implements Case {
    private static final double EXCHANGE = 4;
    private static final double BOUND = 1e-4;

    @Override
    public String name() {
        return "measured-kinetics";
    }

    @Override
    public String statement() {
        return "The exchange current density over the concentration, `i0 (c/c0)^n` or a table, in steady state at half the limiting "
                + "current against a closed form; laws over temperature (Arrhenius; Vogel, Tammann and Fulcher) against their formulas.";
    }

    @Override
    public void measure(Findings findings) {
        for (double exponent : new double[] {0, 0.5, 1, 1.5}) {
            ExchangeCurrent power =
                    new ExchangeCurrent(new ExchangeCurrent.Power(EXCHANGE, exponent), new TemperatureLaw.Unchanged());
            steady(findings, "exponent " + exponent, power, exponent);
        }
        ExchangeCurrent table = new ExchangeCurrent(
                new ExchangeCurrent.Measured(new TransportProperty.Table(IntStream.range(0, 6)
                        .mapToObj(k -> new TransportProperty.Point(250.0 * k, EXCHANGE * Math.max(1e-9, 0.25 * k)))
                        .toList())),
                new TemperatureLaw.Unchanged());
        steady(findings, "a table of i0 c/c0", table, 1);
        steady(findings, "the kinetics' own", new ExchangeCurrent(EXCHANGE), 0.5);
        temperature(findings);
    }

    private static void steady(Findings findings, String name, ExchangeCurrent exchange, double exponent) {
        Planar cell = Planar.lowDiffusivity().withTolerance(1e-5);
        double share = 0.5;
        double current = share * cell.limitingCurrentDensity();
        double relaxation = cell.height() * cell.height() / cell.saltDiffusivity();
        Scenario scenario = cell.withDrive(new Drive.CurrentDensity(current))
                .withTimes(6 * relaxation, List.of())
                .scenario();
        Scenario given = scenario.toBuilder()
                .anode(scenario.anode().withExchangeCurrent(exchange))
                .build();
        double u = 1 - share;
        double ratio = current / (EXCHANGE * Math.pow(u, exponent - 0.5));
        double x = 0.5 * (-ratio + Math.sqrt(ratio * ratio + 4 * u));
        double expected = (Math.log(u) + 2 * Math.log(x)) * cell.thermalVoltage();
        findings.relative(
                name + ": potential, V", expected, Recording.of(given).last().potential(), BOUND);
    }

    private static void temperature(Findings findings) {
        double gas = 8.314462618;
        TemperatureLaw arrhenius = new TemperatureLaw.Arrhenius(298.15, 0.33);
        double warm = Math.exp(-0.33 * 96485.33212 / gas * (1 / 343.15 - 1 / 298.15));
        findings.relative("Arrhenius, 70 °C over 25 °C", warm, arrhenius.factor(343.15), 1e-12);
        Scenario scenario = Planar.lowDiffusivity()
                .withElectrolyte(new Electrolyte(
                        1000,
                        0.4,
                        new Electrolyte.TransportData.Conductivity(
                                new ThermalValue(50, new TemperatureLaw.Vtf(1200, 200)))))
                .scenario();
        for (double temperature : new double[] {300, 363}) {
            findings.relative(
                    "Vogel, Tammann and Fulcher at " + temperature + " K: conductivity, S/m",
                    50 * Math.exp(-1200 / (temperature - 200)),
                    new Coefficients(scenario.at(temperature)).conductivity(),
                    1e-12);
        }
        Scenario kinetics = scenario.toBuilder()
                .anode(scenario.anode()
                        .withExchangeCurrent(new ExchangeCurrent(new ExchangeCurrent.Kinetic(EXCHANGE), arrhenius)))
                .build();
        findings.relative(
                "exchange current density at 70 °C, A/m²",
                EXCHANGE * warm,
                kinetics.at(343.15).kinetics().exchangeCurrentDensity(),
                1e-12);
    }
}
