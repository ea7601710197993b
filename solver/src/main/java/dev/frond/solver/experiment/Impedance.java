package dev.frond.solver.experiment;

import dev.frond.solver.fem.SmallSignal;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/**
 * The small-signal impedance of a symmetric cell, times its area.
 *
 * @param thickness of the cell, m
 * @param spectrum from high to low frequencies
 */
public record Impedance(double thickness, List<Point> spectrum) {
    public Impedance {
        spectrum = List.copyOf(spectrum);
    }

    /**
     * At one frequency.
     *
     * @param frequency Hz
     * @param real ohm m2
     * @param imaginary ohm m2, negative for a capacitance
     */
    public record Point(double frequency, double real, double imaginary) {}

    /** Highest and lowest frequency, Hz. */
    public static final double HIGHEST = 1e5;

    public static final double LOWEST = 0.1;

    /** Between electrodes of the metal. */
    public static Impedance ofMetal(Scenario scenario, double thickness, double capacitance, int perDecade) {
        SymmetricCell cell = SymmetricCell.of(scenario, thickness);
        return measured(cell, cell.metalElectrodes(cell.atRest(cell.polarised(0)), capacitance), perDecade);
    }

    /** Between electrodes that do not react. */
    public static Impedance ofBlocking(Scenario scenario, double thickness, double capacitance, int perDecade) {
        SymmetricCell cell = SymmetricCell.of(scenario, thickness);
        return measured(cell, cell.blockingElectrodes(capacitance), perDecade);
    }

    private static Impedance measured(SymmetricCell cell, SmallSignal signal, int perDecade) {
        List<Point> spectrum = new ArrayList<>();
        int count = (int) Math.round(perDecade * Math.log10(HIGHEST / LOWEST));
        for (int k = 0; k <= count; k++) {
            double frequency = HIGHEST * Math.pow(10, -(double) k / perDecade);
            Complex impedance = signal.currentPerVoltage(2 * Math.PI * frequency)
                    .reciprocal()
                    .multiply(-cell.resistanceScale());
            spectrum.add(new Point(frequency, impedance.getReal(), impedance.getImaginary()));
        }
        return new Impedance(cell.thickness(), spectrum);
    }

    /** sigma = L/(R S), S/m, R the real part at the highest frequency, where the double layers are short circuits. */
    public double conductivity() {
        return thickness / spectrum.get(0).real();
    }
}
