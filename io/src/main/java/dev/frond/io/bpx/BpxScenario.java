package dev.frond.io.bpx;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a scenario takes from BPX, as the text of a file. */
record BpxScenario(String name, String source, Electrolyte electrolyte, Separator separator) {
    /** Where a file names no temperature, K. */
    static final double ROOM = 298.15;

    /** The meshed part of the separator is no higher than this, m, and not more than half of it. */
    private static final double HEIGHT = 5e-6;

    /** More digits than any measurement has. */
    private static final MathContext DIGITS = new MathContext(6);

    /**
     * In free space.
     *
     * @param temperature K
     * @param concentration mol/m3
     * @param conductivity S/m, to be multiplied by its factor
     * @param diffusivity of the salt, m2/s, to be multiplied by its factor
     */
    record Electrolyte(
            double temperature,
            double concentration,
            double transference,
            Optional<BpxFunction> conductivity,
            double conductivityFactor,
            Optional<BpxFunction> diffusivity,
            double diffusivityFactor) {}

    /** @param thickness m */
    record Separator(double thickness, double porosity, double efficiency) {}

    /** @param unused names of what has no counterpart */
    String text(List<String> unused) {
        String others = unused.stream().map(other -> "#   " + other + "\n").collect(Collectors.joining());
        double height = Math.min(HEIGHT, separator.thickness() / 2);
        return """
                # From %s
                # Electrolyte and separator are taken over; both electrodes are lithium. Lines with "not in BPX" are for you to fill in.
                frond: 1
                name: "%s"
                temperature: %s
                electrolyte:
                  salt_concentration: %s
                  transference_number: %s
                  porosity: %s                    # of the separator
                  concentrated:                          # in the separator: times its transport efficiency, %s, and by the activation energies
                    conductivity: %s
                    salt_diffusivity: %s
                    transference_number: %s
                    thermodynamic_factor: 1              # not in BPX
                cell:
                  width: 5 um                            # not in BPX: what is simulated side by side
                  height: %s
                  top: {kind: membrane, thickness: %s, exchange_current_density: 10 A/m^2}     # the separator's thickness
                anode:
                  exchange_current_density: 10 A/m^2     # not in BPX: of lithium; put in yours
                  alpha_a: 0.5
                  alpha_c: 0.5
                  defects:                               # not in BPX
                    - {kind: gaussian, at: 2.5 um, height: 0.2 um, width: 0.15 um}
                drive: {current_density: 1 mA/cm^2}      # not in BPX
                time: {end: 30 min}
                mesh: {front: 50 nm}

                # In the BPX file, without a counterpart in frond:
                %s""".formatted(
                source.replaceAll("\\p{Cntrl}", " "),
                name.replace("\\", "\\\\").replace("\"", "\\\""),
                quantity(electrolyte.temperature(), QuantityKind.TEMPERATURE),
                quantity(electrolyte.concentration(), QuantityKind.CONCENTRATION),
                number(electrolyte.transference()),
                number(separator.porosity()),
                number(separator.efficiency()),
                property(electrolyte.conductivity(), electrolyte.conductivityFactor(), QuantityKind.CONDUCTIVITY),
                property(electrolyte.diffusivity(), electrolyte.diffusivityFactor(), QuantityKind.DIFFUSIVITY),
                number(electrolyte.transference()),
                quantity(height, QuantityKind.LENGTH),
                quantity(separator.thickness(), QuantityKind.LENGTH),
                others.isEmpty() ? "#   nothing\n" : others);
    }

    private String property(Optional<BpxFunction> function, double factor, QuantityKind kind) {
        List<BpxFunction.Point> points =
                function.map(of -> of.points(electrolyte.concentration())).orElse(List.of());
        double all = factor * separator.efficiency();
        if (points.size() == 1) {
            return quantity(all * points.get(0).value(), kind);
        }
        return points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "[%s, %s]",
                        quantity(point.concentration(), QuantityKind.CONCENTRATION),
                        quantity(all * point.value(), kind)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quantity(double value, QuantityKind kind) {
        return Quantities.format(rounded(value), kind);
    }

    private static String number(double value) {
        return Quantities.format(rounded(value), QuantityKind.NUMBER);
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}
