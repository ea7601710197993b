package dev.frond.verification;

import dev.frond.solver.experiment.Impedance;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.special.Erf;

/**
 * Copper from its sulphate, z = 2: the formulas of a salt of single charges with z F for F, and transfer coefficients that sum up
 * to z. {@link DilutePlating} has them in the ions' own charges.
 */
final class CopperSulphate implements Case {
    /** mol/m3. */
    private static final double CATIONS = 500;

    private static final DilutePlating COPPER = DilutePlating.copperSulphate(CATIONS, 7.2e-10);

    /** Currents as large as to grow as fast as lithium in {@link GrowthRate}. */
    private static final double GROWTH_CURRENT = 11;

    private static final double GROWTH_EXCHANGE = 110;

    /** F/m2. */
    private static final double DOUBLE_LAYER = 0.1;

    /** Per cm2, in C/m2. */
    private static final double MILLIAMPERE_HOUR = 36_000;

    /** Relative: a step's tolerance. */
    private static final double BOUND = 1e-3;

    @Override
    public String name() {
        return "copper-sulphate";
    }

    @Override
    public String statement() {
        return "Copper from its sulphate, z = 2. Limiting current under a reservoir `i_lim = z F Ds c0/((1 - t+) H)`; potential of an "
                + "electrode at rest in depleted salt, Nernst's less the diffusion potential, "
                + "`V = (1 - t+)(1/z + 1/|z-|)(R T/F) ln(c_s/c0)`, with alpha_a = 1.5 and alpha_c = 0.5, and what becomes of it where "
                + "their sum is 1; growth of a small wave, `sigma = (Vm i/(z F)) k coth(kL)/(1 + P k coth(kL)/J)`, "
                + "`P = z F c0 Ds/(1 - t+)`, `J = dj/du` along the steady salt; depletion with a front that displaces salt, by charge "
                + "(`Vm i/(z F)`); and the spectrum of a symmetric cell, `Z = L/kappa + 2 (1 + i0 s)/(1/R_ct + i w C) - 2 (R T/(z F)) "
                + "(2 t+ - 1) s`.";
    }

    @Override
    public void measure(Findings findings) {
        SteadyPlating.limitingCurrent(findings, "CuSO4", COPPER);
        SteadyPlating.restPotential(findings, "CuSO4, alpha 1.5 and 0.5", COPPER);
        SteadyPlating.restPotential(findings, "CuSO4, alpha 0.5 and 0.5 (not Nernst's)", COPPER.withTransfer(0.5, 0.5));
        SteadyPlating.growth(
                findings,
                "CuSO4",
                DilutePlating.copperSulphate(GrowthRate.CATIONS, 1),
                GROWTH_CURRENT,
                GROWTH_EXCHANGE);
        depletion(findings);
        spectrum(findings);
    }

    /** Under constant current in a deep cell, as {@link DisplacedSalt}. */
    private static void depletion(Findings findings) {
        double reach = 50e-6;
        double sand = reach * reach / COPPER.saltDiffusivity();
        double current = COPPER.metal().chargePerMole()
                * CATIONS
                * Math.sqrt(Math.PI)
                * reach
                / (2 * (1 - COPPER.transference()) * sand);
        double edge = reach / 40;
        Scenario flat = COPPER.flat(10 * reach, 10, new Drive.CurrentDensity(current), 2 * sand, edge);
        Scenario moving = flat.toBuilder()
                .anode(COPPER.scenario(1, 1, 10)
                        .drive(flat.drive())
                        .end(1)
                        .build()
                        .anode())
                .build();
        Recording run = Recording.of(moving);
        double supply = (1 - COPPER.transference()) / COPPER.metal().molarVolume();
        double speed = COPPER.metal().volumePerCharge() * current;
        double x = new BrentSolver(1e-14).solve(100, at -> supply - (supply - CATIONS) * displaced(at), 1e-9, 1);
        double exact = 4 * x * x * COPPER.saltDiffusivity() / (speed * speed);
        double got = run.summary().outcome() == Outcome.DEPLETED ? run.summary().time() : Double.NaN;
        findings.relative("depletion over Sand's time", exact / sand, got / sand, BOUND);
        SeriesRow last = run.last();
        double charge = last.charge() / moving.cell().width();
        findings.relative(
                "thickness of 1 mAh/cm2, um",
                1e6
                        * MILLIAMPERE_HOUR
                        * COPPER.metal().molarMass()
                        / (COPPER.metal().density() * 2 * Constants.FARADAY),
                1e6 * MILLIAMPERE_HOUR * last.frontMean() / charge,
                1e-9);
    }

    private static double displaced(double x) {
        return (1 + 2 * x * x) * (1 + Erf.erf(x)) + 2 * x * Math.exp(-x * x) / Math.sqrt(Math.PI);
    }

    /** As {@link Experiments}, with R T/(z F) for R T/F but in the kinetics. */
    private static void spectrum(Findings findings) {
        double thickness = 100e-6;
        double exchange = 10;
        Scenario scenario = COPPER.scenario(thickness, thickness, exchange)
                .drive(new Drive.Rest())
                .end(1)
                .build();
        double perVolt = DilutePlating.PER_VOLT;
        double thermal = 1 / (COPPER.metal().valence() * perVolt);
        double transfer = 1 / (exchange * perVolt * (COPPER.alphaAnodic() + COPPER.alphaCathodic()));
        double real = 0;
        double imaginary = 0;
        for (Impedance.Point point :
                Impedance.ofMetal(scenario, thickness, DOUBLE_LAYER, 2).spectrum()) {
            Complex rate = new Complex(0, 2 * Math.PI * point.frequency());
            Complex q = rate.divide(COPPER.saltDiffusivity()).sqrt();
            Complex surface = q.multiply(thickness / 2).tanh().divide(q).divide(COPPER.currentPerGradient());
            Complex electrode = surface.multiply(exchange)
                    .add(1)
                    .divide(rate.multiply(DOUBLE_LAYER).add(1 / transfer));
            Complex diffusional = surface.multiply(thermal * (1 - 2 * COPPER.transference()));
            Complex whole = electrode.add(diffusional).multiply(2).add(thickness / COPPER.conductivity());
            real = Math.max(real, Math.abs(point.real() - whole.getReal()) / whole.abs());
            imaginary = Math.max(imaginary, Math.abs(point.imaginary() - whole.getImaginary()) / whole.abs());
        }
        findings.absolute("spectrum from 0.1 Hz to 100 kHz: real part over |Z|", 0, real, 2e-3);
        findings.absolute("spectrum: imaginary part over |Z|", 0, imaginary, 2e-3);
    }
}
