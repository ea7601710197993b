package dev.frond.verification;

import dev.frond.solver.experiment.Coefficients;
import dev.frond.solver.experiment.Transference;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.regime.Regime;
import java.util.List;

/**
 * A single-ion conductor between two electrodes: its cations cannot pile up, so potential and current are those of the first instant
 * for ever, {@code V = -2 (R T/F) [asinh(i/(2 i0)) + asinh(i/(2 i0'))] - i L/kappa}. The counter electrode recedes as the front
 * advances: L stays.
 */
final class SingleIonCell implements Case {
    private static final double CONDUCTIVITY = 0.005;
    private static final double EXCHANGE = 2;
    private static final double COUNTER = 5;
    private static final double CURRENT = 20;
    private static final double ROUND_OFF = 1e-10;

    @Override
    public String name() {
        return "single-ion-conductor";
    }

    @Override
    public String statement() {
        return "A single-ion conductor (t+ = 1) between two electrodes, 60 s of 2 mA/cm², the front moving: the potential is that of "
                + "charge transfer and Ohm's law alone, from the first step to the last; no salt moves, there is no limiting current.";
    }

    @Override
    public void measure(Findings findings) {
        Electrolyte.TransportData.Conductivity conductivity =
                new Electrolyte.TransportData.Conductivity(CONDUCTIVITY, 318, 0.3);
        Planar cell = Planar.lowDiffusivity()
                .withElectrolyte(new Electrolyte(1000, 1, conductivity))
                .withExchangeCurrentDensity(EXCHANGE)
                .withTop(new Cell.Top.CounterElectrode(COUNTER))
                .withMovingFront()
                .withDrive(new Drive.CurrentDensity(CURRENT))
                .withTimes(60, List.of());
        Recording run = Recording.of(cell.scenario());
        double kinetic = asinh(CURRENT / (2 * EXCHANGE)) + asinh(CURRENT / (2 * COUNTER));
        double expected = -2 * cell.thermalVoltage() * kinetic - CURRENT * cell.height() / CONDUCTIVITY;
        findings.relative(
                "potential after the first step, V", expected, run.rows().get(0).potential(), ROUND_OFF);
        findings.relative("potential after 60 s, V", expected, run.last().potential(), ROUND_OFF);
        findings.absolute("mobile salt at the front, mol/m³", 0, run.last().concentrationFrontMean(), ROUND_OFF);
        findings.relative(
                "conductivity, S/m", CONDUCTIVITY, new Coefficients(cell.scenario()).conductivity(), ROUND_OFF);
        findings.relative(
                "t+ (Bruce-Vincent)",
                1,
                Transference.of(cell.scenario(), 1e-4, 0.01).transferenceNumber(),
                1e-8);
        Regime regime = Regime.of(cell.scenario());
        findings.absolute("`frond regime`: i/i_lim", 0, regime.cellRatio(), ROUND_OFF);
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
