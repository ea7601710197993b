package dev.frond.solver.experiment;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Conductivities over temperatures, from the impedance of each, and the line ln sigma over 1/T.
 *
 * @param points rising temperatures
 * @param activationEnergy eV
 * @param prefactor S/m
 */
public record Arrhenius(List<Point> points, double activationEnergy, double prefactor) {
    public Arrhenius {
        points = List.copyOf(points);
    }

    /**
     * At one temperature.
     *
     * @param temperature K
     * @param conductivity S/m
     */
    public record Point(double temperature, double conductivity) {}

    /**
     * From the impedance at each temperature; with fillers from the {@link EffectiveTransport} that they leave of the electrolyte's
     * conductivity, which does not depend on temperature, since fillers conduct in proportion to the electrolyte.
     *
     * @param temperatures K, at least two
     */
    public static Arrhenius of(Scenario scenario, double thickness, double capacitance, List<Double> temperatures) {
        OptionalDouble ratio = fillersRatio(scenario);
        SimpleRegression line = new SimpleRegression();
        List<Point> points = new ArrayList<>();
        for (double temperature : temperatures) {
            Scenario at = scenario.at(temperature);
            double sigma = ratio.isPresent()
                    ? ratio.getAsDouble() * new Coefficients(at).conductivity()
                    : Impedance.ofBlocking(at, thickness, capacitance, 1).conductivity();
            line.addData(1 / temperature, Math.log(sigma));
            points.add(new Point(temperature, sigma));
        }
        return new Arrhenius(points, -line.getSlope() * Constants.BOLTZMANN_EV, Math.exp(line.getIntercept()));
    }

    private static OptionalDouble fillersRatio(Scenario scenario) {
        boolean ideal = scenario.law(1) instanceof BinaryElectrolyte;
        return ideal && !scenario.fillers().isEmpty()
                ? OptionalDouble.of(EffectiveTransport.of(scenario).conductivityRatio())
                : OptionalDouble.empty();
    }
}
