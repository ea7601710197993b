package dev.frond.solver.experiment;

import dev.frond.solver.fem.SmallSignal;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    /** Of lithium in liquid and polymer electrolytes, F/m2: 10 uF/cm2. */
    private static final double USUAL_CAPACITANCE = 0.1;

    /** Between the electrodes of a cell below a reservoir, which is a part of some cell, m. */
    private static final double USUAL_THICKNESS = 100e-6;

    /** Of the double layer of a scenario's electrodes, F/m2: its own, or the usual one where it has none. */
    public static double capacitance(Scenario scenario) {
        double own = scenario.anode().doubleLayerCapacitance();
        return own > 0 ? own : USUAL_CAPACITANCE;
    }

    /** Between the electrodes, m: the box where there are fillers, its cell's or membrane's otherwise, the usual one below a reservoir. */
    public static double thickness(Scenario scenario) {
        Cell cell = scenario.cell();
        if (!scenario.fillers().isEmpty()) {
            return cell.height();
        }
        return cell.top() instanceof Cell.Top.Reservoir ? USUAL_THICKNESS : cell.farSide();
    }

    /**
     * Between electrodes of the metal, of the scenario's own thickness and double layer.
     *
     * @param frequencies Hz, in whose order the spectrum is
     */
    public static Impedance of(Scenario scenario, List<Double> frequencies) {
        SymmetricCell cell = SymmetricCell.of(scenario, thickness(scenario));
        SmallSignal signal = cell.metalElectrodes(cell.atRest(cell.polarised(0)), capacitance(scenario));
        return measured(cell, signal, frequencies);
    }

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
        int count = (int) Math.round(perDecade * Math.log10(HIGHEST / LOWEST));
        List<Double> frequencies = IntStream.rangeClosed(0, count)
                .mapToObj(k -> HIGHEST * Math.pow(10, -(double) k / perDecade))
                .toList();
        return measured(cell, signal, frequencies);
    }

    private static Impedance measured(SymmetricCell cell, SmallSignal signal, List<Double> frequencies) {
        List<Point> spectrum = new ArrayList<>();
        for (double frequency : frequencies) {
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
