package dev.frond.solver.model;

import dev.frond.solver.physics.SurfacePlace;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The metal electrode at the bottom, Butler-Volmer.
 *
 * @param exchangeCurrentDensity i0
 * @param alphaAnodic alpha_a
 * @param alphaCathodic alpha_c
 * @param surfaceEnergy gamma, J/m2
 * @param moving false freezes the front
 * @param defects shapes that are summed to the initial front, and places of other kinetics
 * @param film on the metal
 * @param doubleLayerCapacitance of this electrode and of a counter electrode, F/m2
 * @param collector below a finite thickness of metal; empty when the metal never ends
 */
public record Anode(
        ExchangeCurrent exchangeCurrentDensity,
        double alphaAnodic,
        double alphaCathodic,
        double surfaceEnergy,
        boolean moving,
        List<Defect> defects,
        Film film,
        double doubleLayerCapacitance,
        Optional<Collector> collector) {
    /** Of either charge transfer coefficient where one charge passes. */
    public static final double DEFAULT_CHARGE_TRANSFER = 0.5;

    /** J/m2. */
    public static final double DEFAULT_SURFACE_ENERGY = 0;

    public static final boolean DEFAULT_MOVING = true;

    /** F/m2: the double layer follows at once. */
    public static final double DEFAULT_CAPACITANCE = 0;

    public Anode {
        defects = List.copyOf(defects);
    }

    /** Without a film, its double layer charged at once; with an exchange current density of the kinetics alone, A/m2. */
    public Anode(
            double exchangeCurrentDensity,
            double alphaAnodic,
            double alphaCathodic,
            double surfaceEnergy,
            boolean moving,
            List<Defect> defects) {
        this(
                new ExchangeCurrent(exchangeCurrentDensity),
                alphaAnodic,
                alphaCathodic,
                surfaceEnergy,
                moving,
                defects,
                Film.NONE,
                DEFAULT_CAPACITANCE,
                Optional.empty());
    }

    /** Of lithium, with the defaults of a file. */
    public Anode(double exchangeCurrentDensity, Defect... defects) {
        this(Scenario.DEFAULT_METAL, exchangeCurrentDensity, defects);
    }

    /** With the defaults of a file. */
    public Anode(Metal metal, double exchangeCurrentDensity, Defect... defects) {
        this(
                exchangeCurrentDensity,
                defaultChargeTransfer(metal),
                defaultChargeTransfer(metal),
                DEFAULT_SURFACE_ENERGY,
                DEFAULT_MOVING,
                List.of(defects));
    }

    /** Of either charge transfer coefficient: half the metal's valence, so that the equilibrium is Nernst's. */
    public static double defaultChargeTransfer(Metal metal) {
        return DEFAULT_CHARGE_TRANSFER * metal.valence();
    }

    /** The same with another exchange current density. */
    public Anode withExchangeCurrent(ExchangeCurrent other) {
        return new Anode(
                other,
                alphaAnodic,
                alphaCathodic,
                surfaceEnergy,
                moving,
                defects,
                film,
                doubleLayerCapacitance,
                collector);
    }

    /** The same with other charge transfer coefficients. */
    public Anode withChargeTransfer(double anodic, double cathodic) {
        return new Anode(
                exchangeCurrentDensity,
                anodic,
                cathodic,
                surfaceEnergy,
                moving,
                defects,
                film,
                doubleLayerCapacitance,
                collector);
    }

    /** The same with another surface energy, J/m2. */
    public Anode withSurfaceEnergy(double other) {
        return new Anode(
                exchangeCurrentDensity,
                alphaAnodic,
                alphaCathodic,
                other,
                moving,
                defects,
                film,
                doubleLayerCapacitance,
                collector);
    }

    /** The same with a front that stays. */
    public Anode frozen() {
        return new Anode(
                exchangeCurrentDensity,
                alphaAnodic,
                alphaCathodic,
                surfaceEnergy,
                false,
                defects,
                film,
                doubleLayerCapacitance,
                collector);
    }

    /** The same below a film. */
    public Anode withFilm(Film other) {
        return new Anode(
                exchangeCurrentDensity,
                alphaAnodic,
                alphaCathodic,
                surfaceEnergy,
                moving,
                defects,
                other,
                doubleLayerCapacitance,
                collector);
    }

    /** The same with a double layer, F/m2. */
    public Anode withDoubleLayer(double capacitance) {
        return new Anode(
                exchangeCurrentDensity,
                alphaAnodic,
                alphaCathodic,
                surfaceEnergy,
                moving,
                defects,
                film,
                capacitance,
                collector);
    }

    /** The same with a finite thickness of metal on a collector. */
    public Anode on(Collector other) {
        return new Anode(
                exchangeCurrentDensity,
                alphaAnodic,
                alphaCathodic,
                surfaceEnergy,
                moving,
                defects,
                film,
                doubleLayerCapacitance,
                Optional.of(other));
    }

    /** The same without shape and surface energy, its front at rest: for measurements. */
    public Anode flat() {
        return new Anode(
                exchangeCurrentDensity,
                alphaAnodic,
                alphaCathodic,
                0,
                false,
                List.of(),
                film,
                doubleLayerCapacitance,
                Optional.empty());
    }

    /** Of the exchange current density over the concentration, where the kinetics alone decide: alpha_a/(alpha_a + alpha_c). */
    double exchangeExponent() {
        return alphaAnodic / (alphaAnodic + alphaCathodic);
    }

    void check(Problems problems, double temperature) {
        exchangeCurrentDensity.check(problems, "exchange_current_density", temperature);
        problems.number("alpha_a", alphaAnodic, Bounds.CHARGE_TRANSFER);
        problems.number("alpha_c", alphaCathodic, Bounds.CHARGE_TRANSFER);
        problems.quantity("surface_energy", surfaceEnergy, QuantityKind.SURFACE_ENERGY, Range.NOT_NEGATIVE);
        collector.ifPresent(foil -> foil.check(problems));
        film.check(problems.in("film"));
        problems.quantity(
                "double_layer_capacitance", doubleLayerCapacitance, QuantityKind.CAPACITANCE, Range.NOT_NEGATIVE);
        for (int i = 0; i < defects.size(); i++) {
            defects.get(i).check(problems.in("defects", i));
        }
    }

    /**
     * What a place of the surface is like; resistances in ohm m2.
     *
     * @param x m
     * @param time since the start, s
     * @param charge passed in either direction per area of the cell, C/m2
     * @param out overwritten
     */
    public void surface(double x, double time, double charge, SurfacePlace out) {
        out.plain();
        out.rate = rateFactor(x);
        if (!film.isNone()) {
            out.resistance = film.resistance(x, time, charge);
        }
    }

    /** y of the collector, m; empty where the metal never ends. */
    public OptionalDouble collectorHeight() {
        return collector.isPresent() ? OptionalDouble.of(-collector.get().thickness()) : OptionalDouble.empty();
    }

    /** Factor on the exchange current density at x, m. */
    public double rateFactor(double x) {
        double factor = 1;
        for (Defect defect : defects) {
            factor *= defect.rateFactor(x);
        }
        return factor;
    }
}
