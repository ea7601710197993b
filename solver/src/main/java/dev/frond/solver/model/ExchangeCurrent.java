package dev.frond.solver.model;

import dev.frond.solver.physics.Curve;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;

/**
 * An exchange current density over concentration and temperature, A/m2.
 *
 * <p>The kinetics are {@code j = i0 f(u) [u exp(-alpha_c eta) - exp(alpha_a eta)]}, u the cations over those at the start. Their
 * equilibrium is at {@code eta = ln u/(alpha_a + alpha_c)}, where both directions carry {@code i0 f(u) u^b}, {@code b =
 * alpha_a/(alpha_a + alpha_c)}: the exchange current density at u. With f = 1 it goes with u^b; an {@link OverConcentration} that was
 * measured fixes f.
 *
 * @param law factor on it at a temperature
 */
public record ExchangeCurrent(OverConcentration over, TemperatureLaw law) {
    /** As the kinetics have it, the same at every temperature; A/m2 at the initial concentration. */
    public ExchangeCurrent(double value) {
        this(new Kinetic(value), new TemperatureLaw.Unchanged());
    }

    /** i0 at the initial concentration, A/m2; {@code temperature} in K, {@code initial} in mol/m3. */
    double atStart(double temperature, double initial) {
        return over.at(initial) * law.factor(temperature);
    }

    /**
     * f over u.
     *
     * @param initial concentration at u = 1, mol/m3
     * @param exponent b, that of the kinetics
     */
    Curve rateFactor(double initial, double exponent) {
        return over.rateFactor(initial, exponent);
    }

    /** Checks its values by themselves, and that its law holds at {@code temperature}, K. */
    void check(Problems problems, String key, double temperature) {
        over.check(problems, key);
        law.check(problems.in(key), temperature);
    }

    /** Over the concentration at the metal. */
    public sealed interface OverConcentration {
        /** At a concentration, mol/m3, of the electrolyte at the start. */
        double at(double initial);

        /** f over u, see {@link ExchangeCurrent#rateFactor}. */
        Curve rateFactor(double initial, double exponent);

        /** Checks its values by themselves. */
        void check(Problems problems, String key);
    }

    /**
     * As the kinetics have it: f = 1.
     *
     * @param value at the initial concentration, A/m2
     */
    public record Kinetic(double value) implements OverConcentration {
        @Override
        public double at(double initial) {
            return value;
        }

        @Override
        public Curve rateFactor(double initial, double exponent) {
            return Curve.ONE;
        }

        @Override
        public void check(Problems problems, String key) {
            problems.quantity(key, value, QuantityKind.CURRENT_DENSITY, Range.POSITIVE);
        }
    }

    /**
     * A power of the concentration: {@code f = u^(exponent - b)}.
     *
     * @param value at the initial concentration, A/m2
     */
    public record Power(double value, double exponent) implements OverConcentration {
        @Override
        public double at(double initial) {
            return value;
        }

        @Override
        public Curve rateFactor(double initial, double kinetic) {
            return new RateFactor(Curve.ONE, exponent - kinetic);
        }

        @Override
        public void check(Problems problems, String key) {
            problems.quantity(key, value, QuantityKind.CURRENT_DENSITY, Range.POSITIVE);
            problems.in(key).number("exponent", exponent, Bounds.EXCHANGE_EXPONENT);
        }
    }

    /** A table: {@code f = i0(c)/i0(c0) u^-b}. */
    public record Measured(TransportProperty.Table table) implements OverConcentration {
        @Override
        public double at(double initial) {
            return table.curve(1, 1).at(initial);
        }

        @Override
        public Curve rateFactor(double initial, double exponent) {
            return new RateFactor(table.curve(initial, 1 / at(initial)), -exponent);
        }

        @Override
        public void check(Problems problems, String key) {
            table.check(problems, key, QuantityKind.CURRENT_DENSITY, Range.POSITIVE);
        }
    }

    /** {@code g(u) u^power}, below a least u that of the least. */
    private record RateFactor(Curve g, double power) implements Curve {
        /** Where salt is all but used up, and solvers may ask for less than none. */
        private static final double LEAST = 1e-6;

        @Override
        public double at(double u) {
            double salt = Math.max(u, LEAST);
            return g.at(salt) * Math.pow(salt, power);
        }

        @Override
        public double slope(double u) {
            if (u < LEAST) {
                return 0;
            }
            return Math.pow(u, power) * (g.slope(u) + g.at(u) * power / u);
        }
    }
}
