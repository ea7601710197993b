package dev.frond.solver.experiment;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Conduction;
import dev.frond.solver.fem.FillerConduction;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.ThermalValue;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.SingleIonConductor;
import dev.frond.solver.physics.TransportLaw;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.Simulation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What an ideal electrolyte and its fillers conduct together, between the plane of the anode and the top of the box: at a small
 * signal about uniform salt the electrochemical potential of each ion obeys {@code div(D_k grad mu_k) = 0} with its own
 * diffusivity in the electrolyte, inside permeable fillers and along conducting interfaces. Two even meshes, the second with half
 * the edges, are extrapolated to edges of no length with order 2.
 *
 * @param cation effective D+ over that of the electrolyte
 * @param anion effective D- over that of the electrolyte
 * @param cationError difference between the finer mesh's and the extrapolated value
 * @param anionError the same
 * @param saltShare area that holds salt over all of the box: the porosity
 * @param plain the electrolyte, m2/s
 */
public record EffectiveTransport(
        double cation, double anion, double cationError, double anionError, double saltShare, BinaryElectrolyte plain) {
    /**
     * Measures a scenario's fillers.
     *
     * @throws ImpossibleScenarioException when the electrolyte is not an ideal solution, or the mesh comes from a file
     */
    public static EffectiveTransport of(Scenario scenario) {
        BinaryElectrolyte plain = ideal(scenario.law(1))
                .orElseThrow(
                        () -> new ImpossibleScenarioException(
                                "electrolyte: with tables (concentrated) or tethered anions the effective transport changes with the"
                                        + " concentration; it is measured where D+ and t+ are constant (diffusivity or conductivity)"));
        SymmetricCell.checkMesh(scenario);
        double edge = edge(scenario);
        Measured coarse = measured(flat(scenario, edge, edge), plain);
        Measured fine = measured(flat(scenario, edge / 2, edge / 2), plain);
        double cation = extrapolated(coarse.cation, fine.cation);
        double anion = extrapolated(coarse.anion, fine.anion);
        return new EffectiveTransport(
                cation, anion, Math.abs(fine.cation - cation), Math.abs(fine.anion - anion), fine.saltShare, plain);
    }

    /** Of the coarser mesh, m: an eighth of the smallest radius. */
    private static double edge(Scenario scenario) {
        double diameter = scenario.fillers().stream()
                .mapToDouble(FillerGroup::diameter)
                .min()
                .orElse(scenario.cell().height());
        return diameter / 16;
    }

    private static double extrapolated(double coarse, double fine) {
        return (4 * fine - coarse) / 3;
    }

    /** The ratio for cations on one mesh, with edges of {@code front} along the front and {@code bulk} far from it, m. */
    public static double onMesh(Scenario scenario, double front, double bulk) {
        BinaryElectrolyte plain = ideal(scenario.law(1)).orElseThrow();
        return measured(flat(scenario, front, bulk), plain).cation;
    }

    /** Of one mesh. */
    private record Measured(double cation, double anion, double saltShare) {}

    private static Measured measured(Scenario flat, BinaryElectrolyte plain) {
        Mesh mesh = Simulation.of(flat).mesh();
        List<FillerConduction> fillers = ScaledProblem.of(flat).fillers();
        double width = flat.cell().width() * Scales.PER_METRE;
        double height = flat.cell().height() * Scales.PER_METRE;
        double unit = Scales.LENGTH * Scales.LENGTH;
        double cation = flow(mesh, fillers, BinaryElectrolyte::cationDiffusivity, plain.cationDiffusivity() / unit);
        double anion = plain.transferenceNumber() == 1
                ? cation
                : flow(mesh, fillers, EffectiveTransport::anions, anions(plain) / unit);
        return new Measured(cation * height / width, anion * height / width, mesh.area() / (width * height));
    }

    /** The law with constant coefficients; a single-ion conductor is one with t+ = 1. */
    private static Optional<BinaryElectrolyte> ideal(TransportLaw law) {
        if (law instanceof SingleIonConductor ion) {
            return Optional.of(new BinaryElectrolyte(ion.cationDiffusivity(), 1));
        }
        return law instanceof BinaryElectrolyte binary ? Optional.of(binary) : Optional.empty();
    }

    private static double anions(BinaryElectrolyte law) {
        return law.conductivitySlope() - law.cationDiffusivity();
    }

    /** Of an ion, over its diffusivity in the electrolyte, {@code outside}, um2/s. */
    private static double flow(
            Mesh mesh, List<FillerConduction> fillers, ToDoubleFunction<BinaryElectrolyte> of, double outside) {
        return new Conduction(
                        mesh,
                        region -> region > 0 && fillers.get(region - 1) instanceof FillerConduction.Inside inside
                                ? of.applyAsDouble(ideal(inside.law()).orElseThrow()) / outside
                                : 1,
                        fillers,
                        shell -> shell.width()
                                * of.applyAsDouble(ideal(shell.law()).orElseThrow())
                                / outside)
                .flow();
    }

    /** Without defects, its front at rest, under a reservoir at the height of the box. */
    private static Scenario flat(Scenario scenario, double front, double bulk) {
        return scenario.toBuilder()
                .cell(new Cell(scenario.cell().width(), scenario.cell().height(), new Cell.Top.Reservoir()))
                .anode(scenario.anode().flat())
                .mesh(new MeshSource.Generated(front, bulk))
                .build();
    }

    /** Digits of what goes into a scenario: more than the meshes have right. */
    private static final MathContext DIGITS = new MathContext(6);

    /**
     * The scenario without fillers, its electrolyte that of both together: what conducts is what both conduct, what stores salt is
     * {@link #saltShare} of the volume. A conductivity stays one, with its temperature and activation energy, since fillers conduct
     * in proportion to the electrolyte; so the twin is good for every temperature.
     */
    public Scenario homogenised(Scenario scenario) {
        Electrolyte given = scenario.electrolyte();
        return scenario.toBuilder()
                .name(scenario.name() + ", homogenised")
                .electrolyte(new Electrolyte(
                        given.saltConcentration(),
                        new TransportData.NernstPlanck(rounded(transferenceNumber()), mobility(scenario)),
                        0,
                        given.anionValence(),
                        rounded(saltShare)))
                .withoutFillers()
                .build();
    }

    /** Given in the same way, with the same law over temperature. */
    private TransportData.CationMobility mobility(Scenario scenario) {
        TransportData.CationMobility given =
                ((TransportData.NernstPlanck) scenario.electrolyte().transportData()).mobility();
        if (given instanceof TransportData.Conductivity conductivity) {
            ThermalValue measured = conductivity.value();
            return new TransportData.Conductivity(measured.withValue(rounded(conductivityRatio() * measured.value())));
        }
        ThermalValue measured = ((TransportData.Diffusivity) given).value();
        return new TransportData.Diffusivity(measured.withValue(rounded(cation * measured.value())));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** Effective D+, m2/s. */
    public double cationDiffusivity() {
        return cation * plain.cationDiffusivity();
    }

    private double anionDiffusivity() {
        return anion * anions(plain);
    }

    /** Effective t+. */
    public double transferenceNumber() {
        // Alike for both ions the factor cancels, but for rounding.
        return cation == anion
                ? plain.transferenceNumber()
                : cationDiffusivity() / (cationDiffusivity() + anionDiffusivity());
    }

    /** Conductivity over that of the plain electrolyte. */
    public double conductivityRatio() {
        return cation == anion ? cation : (cationDiffusivity() + anionDiffusivity()) / plain.conductivitySlope();
    }

    /** Salt flux per gradient of concentration, m2/s. */
    public double saltDiffusivity() {
        return new BinaryElectrolyte(cationDiffusivity(), transferenceNumber(), plain.valenceRatio()).saltDiffusivity();
    }

    /** With which salt spreads in time, m2/s: less area holds salt than carries the flux. */
    public double transientSaltDiffusivity() {
        return saltDiffusivity() / saltShare;
    }
}
