package dev.frond.solver.model;

import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ConcentratedElectrolyte;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.Ions;
import dev.frond.solver.physics.TetheredElectrolyte;
import dev.frond.solver.physics.TransportLaw;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.OptionalInt;

/**
 * A binary salt.
 *
 * @param saltConcentration initial and reservoir concentration c0, mol/m3, bound anions included
 * @param transferenceNumber t+ of the cation at that concentration, in (0, 1)
 * @param transportData how the transport coefficients are given
 * @param tetheredAnions share of the anions that is bound and does not move, in [0, 1)
 * @param anionValence charges of an anion; empty for as many as the cation has, until the metal is known
 * @param porosity share of the volume that holds electrolyte, in (0, 1]; the rest is filler that is not resolved. Concentrations
 *     are those in the electrolyte, transport coefficients and currents those of all of the volume
 */
public record Electrolyte(
        double saltConcentration,
        double transferenceNumber,
        TransportData transportData,
        double tetheredAnions,
        OptionalInt anionValence,
        double porosity) {
    public static final double DEFAULT_TETHERED_ANIONS = 0;
    public static final double DEFAULT_POROSITY = 1;

    /** With an anion of as many charges as the cation. */
    public Electrolyte(
            double saltConcentration,
            double transferenceNumber,
            TransportData transportData,
            double tetheredAnions,
            double porosity) {
        this(saltConcentration, transferenceNumber, transportData, tetheredAnions, OptionalInt.empty(), porosity);
    }

    /** Without fillers that are not resolved. */
    public Electrolyte(
            double saltConcentration, double transferenceNumber, TransportData transportData, double tetheredAnions) {
        this(saltConcentration, transferenceNumber, transportData, tetheredAnions, DEFAULT_POROSITY);
    }

    /** All anions move. */
    public Electrolyte(double saltConcentration, double transferenceNumber, TransportData transportData) {
        this(saltConcentration, transferenceNumber, transportData, DEFAULT_TETHERED_ANIONS);
    }

    /** The same with a share of the anions bound. */
    public Electrolyte withTetheredAnions(double share) {
        return new Electrolyte(saltConcentration, transferenceNumber, transportData, share, anionValence, porosity);
    }

    /** The same with a part of the volume that fillers take which are not resolved. */
    public Electrolyte withPorosity(double other) {
        return new Electrolyte(
                saltConcentration, transferenceNumber, transportData, tetheredAnions, anionValence, other);
    }

    /** The same with another charge of the anion. */
    public Electrolyte withAnionValence(int charges) {
        return new Electrolyte(
                saltConcentration,
                transferenceNumber,
                transportData,
                tetheredAnions,
                OptionalInt.of(charges),
                porosity);
    }

    /** The same where the cations are those of a metal: an anion whose charge is not told has as many charges. */
    Electrolyte ofMetal(Metal metal) {
        return anionValence.isPresent() ? this : withAnionValence(metal.valence());
    }

    void check(Problems problems) {
        problems.quantity("salt_concentration", saltConcentration, QuantityKind.CONCENTRATION, Range.POSITIVE);
        problems.number("transference_number", transferenceNumber, Bounds.PART);
        transportData.check(problems);
        problems.number("tethered_anions", tetheredAnions, Bounds.TETHERED_ANIONS);
        anionValence.ifPresent(charges -> problems.count("anion_valence", charges, Metal.MOST_CHARGES));
        problems.number("porosity", porosity, Bounds.POROSITY);
    }

    /** The law of transport at a temperature, K; {@code unit} of length that its diffusivities have, m. */
    TransportLaw law(double temperature, double unit, Ions ions) {
        return transportData.law(temperature, unit * unit, this, ions);
    }

    /** How the transport coefficients are given. */
    public sealed interface TransportData {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** D+ in m2/s at {@code temperature}, K; in a concentrated solution by Nernst-Einstein at c0. */
        double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions);

        /**
         * The law of transport.
         *
         * @param unit of its diffusivities, m2/s
         */
        default TransportLaw law(double temperature, double unit, Electrolyte electrolyte, Ions ions) {
            double diffusivity = cationDiffusivity(temperature, electrolyte, ions) / unit;
            double bound = electrolyte.tetheredAnions;
            return bound > 0
                    ? new TetheredElectrolyte(diffusivity, electrolyte.transferenceNumber, bound, ions.ratio())
                    : new BinaryElectrolyte(diffusivity, electrolyte.transferenceNumber, ions.ratio());
        }

        /** D+ itself, m2/s, at the scenario's temperature. */
        record Diffusivity(double value) implements TransportData {
            @Override
            public void check(Problems problems) {
                problems.quantity("diffusivity", value, QuantityKind.DIFFUSIVITY, Range.POSITIVE);
            }

            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions) {
                return value;
            }
        }

        /**
         * From a measured conductivity: Arrhenius to the scenario's temperature, then Nernst-Einstein, D+ = t+ kappa R T
         * / (z^2 F^2 c0), c0 of the cations.
         *
         * @param value conductivity, S/m
         * @param at temperature of the measurement, K
         * @param activationEnergy eV
         */
        record Conductivity(double value, double at, double activationEnergy) implements TransportData {
            @Override
            public void check(Problems problems) {
                Problems own = problems.in("conductivity");
                own.quantity("value", value, QuantityKind.CONDUCTIVITY, Range.POSITIVE);
                own.quantity("at", at, QuantityKind.TEMPERATURE, Bounds.TEMPERATURE);
                own.quantity("activation_energy", activationEnergy, QuantityKind.ENERGY, Range.NOT_NEGATIVE);
            }

            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions) {
                double kappa =
                        value * Math.exp(-activationEnergy / Constants.BOLTZMANN_EV * (1 / temperature - 1 / at));
                return nernstEinstein(electrolyte.transferenceNumber * kappa, temperature, electrolyte, ions);
            }
        }

        /**
         * Concentrated-solution theory at the scenario's temperature; curves over the concentration in mol/m3.
         *
         * @param conductivity kappa, S/m
         * @param saltDiffusivity Ds, m2/s
         * @param transference t+ relative to the solvent; at c0 the electrolyte's transference number
         * @param thermodynamicFactor X = 1 + d ln f/d ln c
         */
        record Concentrated(
                TransportProperty conductivity,
                TransportProperty saltDiffusivity,
                TransportProperty transference,
                TransportProperty thermodynamicFactor)
                implements TransportData {
            /** Of an ideal solution. */
            public static final TransportProperty DEFAULT_THERMODYNAMIC_FACTOR = new TransportProperty.Constant(1);

            /** With the thermodynamic factor of an ideal solution. */
            public Concentrated(
                    TransportProperty conductivity, TransportProperty saltDiffusivity, TransportProperty transference) {
                this(conductivity, saltDiffusivity, transference, DEFAULT_THERMODYNAMIC_FACTOR);
            }

            @Override
            public void check(Problems problems) {
                Problems own = problems.in("concentrated");
                conductivity.check(own, "conductivity", QuantityKind.CONDUCTIVITY, Range.POSITIVE);
                saltDiffusivity.check(own, "salt_diffusivity", QuantityKind.DIFFUSIVITY, Range.POSITIVE);
                transference.check(own, "transference_number", QuantityKind.NUMBER, Bounds.PART);
                thermodynamicFactor.check(own, "thermodynamic_factor", QuantityKind.NUMBER, Range.POSITIVE);
            }

            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions) {
                double kappa = conductivity.curve(1, 1).at(electrolyte.saltConcentration);
                return nernstEinstein(electrolyte.transferenceNumber * kappa, temperature, electrolyte, ions);
            }

            @Override
            public TransportLaw law(double temperature, double unit, Electrolyte electrolyte, Ions ions) {
                double c0 = electrolyte.saltConcentration;
                return new ConcentratedElectrolyte(
                        conductivity.curve(c0, nernstEinstein(1, temperature, electrolyte, ions) / unit),
                        saltDiffusivity.curve(c0, 1 / unit),
                        transference.curve(c0, 1),
                        thermodynamicFactor.curve(c0, 1),
                        ions.ratio());
            }
        }

        /** kappa R T/(z^2 F^2 c0) with c0 of the cations, m2/s, of a conductivity in S/m. */
        private static double nernstEinstein(double kappa, double temperature, Electrolyte electrolyte, Ions ions) {
            double charge = ions.cation() * Constants.FARADAY;
            return kappa
                    * Constants.GAS
                    * temperature
                    / (charge * charge * (ions.cationsPerFormula() * electrolyte.saltConcentration));
        }
    }
}
