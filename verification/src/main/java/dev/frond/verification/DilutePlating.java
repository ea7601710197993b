package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.ScenarioBuilder;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * Metal that is plated from an ideal binary salt of any charges, and its closed formulas. They are written with the ions' own
 * charges and diffusivities, not with the solver's scaled variables. SI.
 *
 * @param metal of the cation, of charge z
 * @param anion charges of the anion, |z-|
 * @param cations c+ at the start, mol/m3
 * @param diffusivity D+
 * @param transference t+
 * @param alphaAnodic alpha_a
 * @param alphaCathodic alpha_c
 */
record DilutePlating(
        Metal metal,
        int anion,
        double cations,
        double diffusivity,
        double transference,
        double alphaAnodic,
        double alphaCathodic) {
    static final double TEMPERATURE = 318;

    /** F/(R T), 1/V. */
    static final double PER_VOLT = Constants.FARADAY / (Constants.GAS * TEMPERATURE);

    /** Lithium from a salt of single charges. */
    static DilutePlating lithium(double cations, double diffusivity) {
        return new DilutePlating(Metal.LITHIUM, 1, cations, diffusivity, 0.42, 0.5, 0.5);
    }

    /** Copper from its sulphate, with transfer coefficients of 1.5 and 0.5. */
    static DilutePlating copperSulphate(double cations, double diffusivity) {
        return new DilutePlating(Metal.COPPER, 2, cations, diffusivity, 0.40, 1.5, 0.5);
    }

    /** Magnesium from a salt with two anions, such as Mg(TFSI)2. */
    static DilutePlating magnesiumImide(double cations, double diffusivity) {
        return new DilutePlating(Metal.MAGNESIUM, 1, cations, diffusivity, 0.30, 0.8, 1.2);
    }

    /** Silver from a salt with one anion for two cations, such as Ag2SO4. */
    static DilutePlating silverSulphate(double cations, double diffusivity) {
        return new DilutePlating(Metal.SILVER, 2, cations, diffusivity, 0.45, 0.5, 0.5);
    }

    /** The same with other transfer coefficients. */
    DilutePlating withTransfer(double anodic, double cathodic) {
        return new DilutePlating(metal, anion, cations, diffusivity, transference, anodic, cathodic);
    }

    /** Of the salt: nu+ c = c+, nu+ = |z-| over the greatest common divisor of the charges. */
    double salt() {
        return cations * ArithmeticUtils.gcd(metal.valence(), anion) / anion;
    }

    /** D-, of t+ = z D+/(z D+ + |z-| D-). */
    double anionDiffusivity() {
        return metal.valence() * diffusivity * (1 - transference) / (anion * transference);
    }

    /** Ds = (z + |z-|) D+ D-/(z D+ + |z-| D-). */
    double saltDiffusivity() {
        double both = metal.valence() * diffusivity + anion * anionDiffusivity();
        return (metal.valence() + anion) * diffusivity * anionDiffusivity() / both;
    }

    /** kappa = F^2/(R T) (z^2 D+ c+ + z-^2 D- c-), S/m. */
    double conductivity() {
        double anions = cations * metal.valence() / anion;
        return Constants.FARADAY
                * PER_VOLT
                * (metal.valence() * metal.valence() * diffusivity * cations
                        + anion * anion * anionDiffusivity() * anions);
    }

    /** z F Ds c+/(1 - t+), A/m: the current density per gradient of c/c0 where the anions rest. */
    double currentPerGradient() {
        return metal.chargePerMole() * saltDiffusivity() * cations / (1 - transference);
    }

    /** 1/z + 1/|z-|: of a shift of ln c by 1, over R T/F. */
    double bothIons() {
        return 1.0 / metal.valence() + 1.0 / anion;
    }

    /** dj/du along the steady salt, phi = R T/(|z-| F) ln u, A/m2: of {@code i0 [u exp(-alpha_c F eta/RT) - exp(alpha_a F eta/RT)]}. */
    double byConcentration(double exchange, double u, double potential) {
        double c = alphaCathodic / anion;
        double a = alphaAnodic / anion;
        return exchange
                * ((1 + c) * Math.pow(u, c) * Math.exp(-alphaCathodic * PER_VOLT * potential)
                        + a * Math.pow(u, -a - 1) * Math.exp(alphaAnodic * PER_VOLT * potential));
    }

    /** |dj/d eta| there, A/(m2 V). */
    double byOverpotential(double exchange, double u, double potential) {
        double eta = potential - Math.log(u) / (anion * PER_VOLT);
        return exchange
                * PER_VOLT
                * (alphaCathodic * u * Math.exp(-alphaCathodic * PER_VOLT * eta)
                        + alphaAnodic * Math.exp(alphaAnodic * PER_VOLT * eta));
    }

    /** Under a reservoir; the defects in the front, which moves. */
    ScenarioBuilder scenario(double width, double height, double exchange, Defect... defects) {
        Electrolyte electrolyte = new Electrolyte(
                        salt(), transference, new Electrolyte.TransportData.Diffusivity(diffusivity))
                .withAnionValence(anion);
        return Scenario.builder()
                .name("plating")
                .temperature(TEMPERATURE)
                .metal(metal)
                .electrolyte(electrolyte)
                .cell(new Cell(width, height, new Cell.Top.Reservoir()))
                .anode(new Anode(exchange, alphaAnodic, alphaCathodic, 0, true, List.of(defects)))
                .mesh(new MeshSource.Generated(MeshSource.Generated.DEFAULT_FRONT, MeshSource.Generated.DEFAULT_BULK));
    }

    /** A flat front that stays, eight edges wide, for a time in steps of the default tolerance; frames at its end. */
    Scenario flat(double height, double exchange, Drive drive, double end, double edge) {
        Scenario moving = scenario(8 * edge, height, exchange)
                .drive(drive)
                .time(new TimeControl(
                        end,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE,
                                Math.min(TimeControl.DEFAULT_FIRST_STEP, end / 1000),
                                TimeControl.defaultMaxStep(end))))
                .mesh(new MeshSource.Generated(edge, 2 * edge))
                .output(new Output(end, List.of()))
                .build();
        return moving.toBuilder().anode(moving.anode().frozen()).build();
    }
}
