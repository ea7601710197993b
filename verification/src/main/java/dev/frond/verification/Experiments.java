package dev.frond.verification;

import dev.frond.solver.experiment.Arrhenius;
import dev.frond.solver.experiment.Coefficients;
import dev.frond.solver.experiment.Impedance;
import dev.frond.solver.experiment.Transference;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/** Virtual experiments against the values that were put in. */
final class Experiments implements Case {
    private static final double THICKNESS = 100e-6;

    /** F/m2: 10 uF/cm2. */
    private static final double DOUBLE_LAYER = 0.1;

    @Override
    public String name() {
        return "virtual-experiments";
    }

    @Override
    public String statement() {
        return "`frond measure` on electrolytes of Zhu et al. (PNAS 2023) in a cell of 100 µm, against the values put in: t+ by "
                + "the experiment of Evans, Vincent and Bruce at 10 mV, the conductivity from the impedance at 100 kHz, its "
                + "activation energy from five temperatures; and the whole spectrum between lithium electrodes against that of "
                + "bulk, charge transfer beside double layers, and the finite Warburg element of the salt.";
    }

    private static Scenario scenario(double share, double conductivity, double exchange, double energy) {
        return Planar.lowDiffusivity()
                .withElectrolyte(new Electrolyte(
                        2650, share, new Electrolyte.TransportData.Conductivity(conductivity, 298.15, energy)))
                .withExchangeCurrentDensity(exchange)
                .scenario();
    }

    @Override
    public void measure(Findings findings) {
        electrolyte(findings, "LPC", scenario(0.42, 0.012, 0.95, 0.33), 0.33);
        electrolyte(findings, "SCPBA", scenario(0.27, 0.0029, 0.95, 0.33), 0.33);
        electrolyte(findings, "UCPBA", scenario(0.60, 0.036, 1.9, 0.24), 0.24);
        spectrum(findings, scenario(0.42, 0.012, 0.95, 0.33), 0.95);
    }

    private static void electrolyte(Findings findings, String name, Scenario scenario, double energy) {
        Coefficients given = new Coefficients(scenario);
        Transference transference = Transference.of(scenario, THICKNESS, 0.01);
        findings.relative(
                name + ": t+ (Bruce-Vincent)", given.transferenceNumber(), transference.transferenceNumber(), 5e-3);
        double sigma =
                Impedance.ofBlocking(scenario, THICKNESS, DOUBLE_LAYER, 1).conductivity();
        findings.relative(name + ": conductivity, S/m", given.conductivity(), sigma, 2e-3);
        Arrhenius arrhenius =
                Arrhenius.of(scenario, THICKNESS, DOUBLE_LAYER, List.of(298.15, 308.15, 318.15, 328.15, 338.15));
        findings.relative(name + ": activation energy, eV", energy, arrhenius.activationEnergy(), 2e-3);
    }

    /**
     * {@code Z = L/kappa + 2 (1 + i0 s)/(1/R_ct + i w C) + 2 V_T (1 - 2 t+) s}: the salt is odd about the middle, so that at the
     * electrodes it is off by {@code s = tanh(q L/2)/q (1 - t+)/(Ds F c0)} per current, q = sqrt(i w/Ds).
     */
    private static void spectrum(Findings findings, Scenario scenario, double exchange) {
        Coefficients given = new Coefficients(scenario);
        double thermal = Constants.thermalVoltage(scenario.temperature());
        double salt = scenario.electrolyte().saltConcentration();
        double anions = 1 - given.transferenceNumber();
        double transfer = thermal / exchange;
        double real = 0;
        double imaginary = 0;
        for (Impedance.Point point :
                Impedance.ofMetal(scenario, THICKNESS, DOUBLE_LAYER, 2).spectrum()) {
            Complex rate = new Complex(0, 2 * Math.PI * point.frequency());
            Complex q = rate.divide(given.saltDiffusivity()).sqrt();
            Complex surface = q.multiply(THICKNESS / 2)
                    .tanh()
                    .divide(q)
                    .multiply(anions / (given.saltDiffusivity() * Constants.FARADAY * salt));
            Complex admittance = rate.multiply(DOUBLE_LAYER).add(1 / transfer);
            Complex electrode = surface.multiply(exchange).add(1).divide(admittance);
            Complex diffusional = surface.multiply(thermal * (1 - 2 * given.transferenceNumber()));
            Complex whole = electrode.add(diffusional).multiply(2).add(THICKNESS / given.conductivity());
            real = Math.max(real, Math.abs(point.real() - whole.getReal()) / whole.abs());
            imaginary = Math.max(imaginary, Math.abs(point.imaginary() - whole.getImaginary()) / whole.abs());
        }
        findings.absolute("LPC, spectrum from 0.1 Hz to 100 kHz: real part over |Z|", 0, real, 2e-3);
        findings.absolute("LPC, spectrum: imaginary part over |Z|", 0, imaginary, 2e-3);
    }
}
