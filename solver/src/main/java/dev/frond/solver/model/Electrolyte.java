package dev.frond.solver.model;

import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ConcentratedElectrolyte;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.Ions;
import dev.frond.solver.physics.SingleIonConductor;
import dev.frond.solver.physics.TetheredElectrolyte;
import dev.frond.solver.physics.TransportLaw;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.OptionalInt;

/**
 * A binary salt.
 *
 * @param saltConcentration initial and reservoir concentration c0, mol/m3, bound anions included
 * @param transportData how salt and charge are transported
 * @param tetheredAnions share of the anions that is bound and does not move, in [0, 1)
 * @param anionValence charges of an anion; empty for as many as the cation has, until the metal is known
 * @param porosity share of the volume that holds electrolyte, in (0, 1]; the rest is filler that is not resolved. Concentrations
 *     are those in the electrolyte, transport coefficients and currents those of all of the volume
 */
public record Electrolyte(
        double saltConcentration,
        TransportData transportData,
        double tetheredAnions,
        OptionalInt anionValence,
        double porosity) {
    public static final double DEFAULT_TETHERED_ANIONS = 0;
    public static final double DEFAULT_POROSITY = 1;

    /** All anions move, and have as many charges as the cations; nothing else is in the volume. */
    public Electrolyte(double saltConcentration, TransportData transportData) {
        this(saltConcentration, transportData, DEFAULT_TETHERED_ANIONS, OptionalInt.empty(), DEFAULT_POROSITY);
    }

    /**
     * Nernst-Planck transport.
     *
     * @param transferenceNumber t+ of the cation at c0, in (0, 1]
     * @param mobility how the diffusivity of the cations is given
     */
    public Electrolyte(double saltConcentration, double transferenceNumber, TransportData.CationMobility mobility) {
        this(saltConcentration, new TransportData.NernstPlanck(transferenceNumber, mobility));
    }

    /** The same with a share of the anions bound. */
    public Electrolyte withTetheredAnions(double share) {
        return new Electrolyte(saltConcentration, transportData, share, anionValence, porosity);
    }

    /** The same with a part of the volume that fillers take which are not resolved. */
    public Electrolyte withPorosity(double other) {
        return new Electrolyte(saltConcentration, transportData, tetheredAnions, anionValence, other);
    }

    /** The same with another charge of the anion. */
    public Electrolyte withAnionValence(int charges) {
        return new Electrolyte(saltConcentration, transportData, tetheredAnions, OptionalInt.of(charges), porosity);
    }

    /** The same with other transport. */
    public Electrolyte withTransportData(TransportData other) {
        return new Electrolyte(saltConcentration, other, tetheredAnions, anionValence, porosity);
    }

    /** The same where the cations are those of a metal: an anion whose charge is not told has as many charges. */
    Electrolyte ofMetal(Metal metal) {
        return anionValence.isPresent() ? this : withAnionValence(metal.valence());
    }

    /** Checks its values by themselves, and that its laws hold at {@code temperature}, K. */
    void check(Problems problems, double temperature) {
        problems.quantity("salt_concentration", saltConcentration, QuantityKind.CONCENTRATION, Range.POSITIVE);
        transportData.check(problems, temperature);
        problems.number("tethered_anions", tetheredAnions, Bounds.TETHERED_ANIONS);
        anionValence.ifPresent(charges -> problems.count("anion_valence", charges, Metal.MOST_CHARGES));
        problems.number("porosity", porosity, Bounds.POROSITY);
    }

    /** t+ of the cation at c0. */
    public double transferenceNumber() {
        return transportData.transferenceNumber(saltConcentration);
    }

    /** The law of transport at a temperature, K; {@code unit} of length that its diffusivities have, m. */
    TransportLaw law(double temperature, double unit, Ions ions) {
        return transportData.law(temperature, unit * unit, this, ions);
    }

    /** How salt and charge are transported, and how the coefficients are given. */
    public sealed interface TransportData {
        /** Checks its values by themselves, and that its laws hold at {@code temperature}, K. */
        void check(Problems problems, double temperature);

        /** t+ at a concentration, mol/m3. */
        double transferenceNumber(double concentration);

        /** How what was given of its conduction changes with temperature. */
        TemperatureLaw conductivityLaw();

        /** D+ in m2/s at {@code temperature}, K; in a concentrated solution by Nernst-Einstein at c0. */
        double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions);

        /**
         * The law of transport.
         *
         * @param unit of its diffusivities, m2/s
         */
        TransportLaw law(double temperature, double unit, Electrolyte electrolyte, Ions ions);

        /**
         * Nernst-Planck transport of both ions; of the cations alone where t+ = 1.
         *
         * @param transference t+ at c0, in (0, 1]
         * @param mobility how the diffusivity of the cations is given
         */
        record NernstPlanck(double transference, CationMobility mobility) implements TransportData {
            @Override
            public void check(Problems problems, double temperature) {
                problems.number("transference_number", transference, Bounds.CATION_SHARE);
                mobility.check(problems, temperature);
            }

            @Override
            public double transferenceNumber(double concentration) {
                return transference;
            }

            @Override
            public TemperatureLaw conductivityLaw() {
                return mobility.value().law();
            }

            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions) {
                return mobility.cationDiffusivity(temperature, electrolyte, ions);
            }

            @Override
            public TransportLaw law(double temperature, double unit, Electrolyte electrolyte, Ions ions) {
                double diffusivity = cationDiffusivity(temperature, electrolyte, ions) / unit;
                double bound = electrolyte.tetheredAnions;
                if (transference == 1) {
                    return new SingleIonConductor(diffusivity);
                }
                return bound > 0
                        ? new TetheredElectrolyte(diffusivity, transference, bound, ions.ratio())
                        : new BinaryElectrolyte(diffusivity, transference, ions.ratio());
            }
        }

        /** How the diffusivity of the cations is given. */
        sealed interface CationMobility {
            /** What was measured, SI, and its law. */
            ThermalValue value();

            /** Checks its values by themselves, and that its law holds at {@code temperature}, K. */
            void check(Problems problems, double temperature);

            /** D+ in m2/s at {@code temperature}, K. */
            double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions);
        }

        /** D+ itself, m2/s. */
        record Diffusivity(ThermalValue value) implements CationMobility {
            /** At the scenario's temperature, whatever it is. */
            public Diffusivity(double value) {
                this(new ThermalValue(value));
            }

            @Override
            public void check(Problems problems, double temperature) {
                value.check(problems, "diffusivity", QuantityKind.DIFFUSIVITY, Range.POSITIVE, temperature);
            }

            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions) {
                return value.at(temperature);
            }
        }

        /**
         * From a measured conductivity, S/m: by its law to the scenario's temperature, then Nernst-Einstein, D+ = t+ kappa R T
         * / (z^2 F^2 c0), c0 of the cations.
         */
        record Conductivity(ThermalValue value) implements CationMobility {
            /**
             * After Arrhenius.
             *
             * @param value conductivity, S/m
             * @param at temperature of the measurement, K
             * @param activationEnergy eV
             */
            public Conductivity(double value, double at, double activationEnergy) {
                this(new ThermalValue(value, new TemperatureLaw.Arrhenius(at, activationEnergy)));
            }

            @Override
            public void check(Problems problems, double temperature) {
                value.check(problems, "conductivity", QuantityKind.CONDUCTIVITY, Range.POSITIVE, temperature);
            }

            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions) {
                double kappa = value.at(temperature);
                return nernstEinstein(electrolyte.transferenceNumber() * kappa, temperature, electrolyte, ions);
            }
        }

        /**
         * Concentrated-solution theory; properties over the concentration in mol/m3. What its equations need are positive kappa, Ds and X:
         * t+ may be below 0.
         *
         * @param conductivity kappa, S/m
         * @param saltDiffusivity Ds, m2/s
         * @param transference t+ relative to the solvent, at most 1
         * @param thermodynamicFactor X = 1 + d ln f/d ln c
         */
        record Concentrated(
                TransportProperty conductivity,
                TransportProperty saltDiffusivity,
                TransportProperty.Values transference,
                TransportProperty.Values thermodynamicFactor)
                implements TransportData {
            /** Of an ideal solution. */
            public static final TransportProperty.Values DEFAULT_THERMODYNAMIC_FACTOR =
                    new TransportProperty.Constant(1);

            /** With the thermodynamic factor of an ideal solution. */
            public Concentrated(
                    TransportProperty conductivity,
                    TransportProperty saltDiffusivity,
                    TransportProperty.Values transference) {
                this(conductivity, saltDiffusivity, transference, DEFAULT_THERMODYNAMIC_FACTOR);
            }

            @Override
            public void check(Problems problems, double temperature) {
                Problems own = problems.in("concentrated");
                conductivity.check(own, "conductivity", QuantityKind.CONDUCTIVITY, Range.POSITIVE, temperature);
                saltDiffusivity.check(own, "salt_diffusivity", QuantityKind.DIFFUSIVITY, Range.POSITIVE, temperature);
                transference.check(own, "transference_number", QuantityKind.NUMBER, Bounds.TRANSFERENCE);
                thermodynamicFactor.check(own, "thermodynamic_factor", QuantityKind.NUMBER, Range.POSITIVE);
            }

            @Override
            public double transferenceNumber(double concentration) {
                return transference.curve(1, 1).at(concentration);
            }

            @Override
            public TemperatureLaw conductivityLaw() {
                return conductivity.law();
            }

            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte, Ions ions) {
                double kappa = conductivity.curve(temperature, 1, 1).at(electrolyte.saltConcentration);
                return nernstEinstein(electrolyte.transferenceNumber() * kappa, temperature, electrolyte, ions);
            }

            @Override
            public TransportLaw law(double temperature, double unit, Electrolyte electrolyte, Ions ions) {
                double c0 = electrolyte.saltConcentration;
                return new ConcentratedElectrolyte(
                        conductivity.curve(temperature, c0, nernstEinstein(1, temperature, electrolyte, ions) / unit),
                        saltDiffusivity.curve(temperature, c0, 1 / unit),
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
