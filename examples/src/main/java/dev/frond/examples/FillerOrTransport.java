package dev.frond.examples;

import dev.frond.examples.SweepRows.Row;
import dev.frond.plot.CurvesPlot;
import dev.frond.plot.PictureFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the gain by a filler is transport, what geometry, what kinetics: the table of effects and the figure from the rows of {@code
 * examples/filler-or-transport/positions.yaml} or {@code finer.yaml}.
 */
final class FillerOrTransport {
    static final String KINETICS = "anode.exchange_current_density_A_m2";
    static final String POSITION = "anode.defects[0].at_m";

    /** Bit 0 of the index: transport; bit 1: geometry. */
    private static final List<String> BASES = List.of(
            "../figure4-lpc/scenario.yaml",
            "ucpba-no-discs.yaml",
            "lpc-discs-equal-bulk.yaml",
            "ucpba-discs-equal-bulk.yaml");

    private static final List<String> NAMES = List.of("LPC", "UCPBA", "LPC, discs", "UCPBA, discs");
    static final List<String> MEASURED = List.of("0.95", "1.9");
    private static final List<String> FAST = List.of("30.0");

    private static final String HEADING = """
            | factor | lead of the tip | j_max/j_mean | variation of the flux | lowest salt, mol/m³ | potential, mV |
            |---|---|---|---|---|---|""";

    private final List<Row> rows;

    /**
     * A study.
     *
     * @param rows of the sweep, with every base and exchange current density at every position
     * @throws IllegalArgumentException when a job did not run to its end: it cannot be compared with the others
     */
    FillerOrTransport(List<Row> rows) {
        for (Row row : rows) {
            if (!row.text("outcome").equals("finished")) {
                throw new IllegalArgumentException("job " + row.text("job") + " ended early: " + row.text("outcome"));
            }
        }
        this.rows = List.copyOf(rows);
    }

    /** The figure: the tip's lead over the place of the bump. */
    void draw(Path file) throws IOException {
        PictureFile.write(
                file,
                CurvesPlot.draw(
                        "Lead of the tip after 45 min: i_{0} = 0.95 A/m² above, 30 A/m² below",
                        new CurvesPlot.Axis(
                                "place of the bump, to the right of a disc's middle",
                                "µm",
                                1e6 * shifts().get(positions().size() - 1)),
                        List.of(chart(MEASURED.get(0)), chart(FAST.get(0)))));
    }

    /** The table of effects. */
    List<String> table() {
        List<String> lines = new ArrayList<>(HEADING.lines().toList());
        lines.add("| **i0 0.95 and 1.9 A/m²** | | | | | |");
        for (Term term : Term.values()) {
            lines.add(line(term, MEASURED));
        }
        lines.add("| **i0 30 A/m²** | | | | | |");
        for (Term term : List.of(Term.TRANSPORT, Term.GEOMETRY, Term.TRANSPORT_GEOMETRY, Term.TOTAL)) {
            lines.add(line(term, FAST));
        }
        return lines;
    }

    private String line(Term term, List<String> kinetics) {
        StringBuilder line = new StringBuilder("| ").append(term.label).append(" |");
        for (Quantity quantity : Quantity.values()) {
            line.append(' ')
                    .append(quantity.text(spread(term, quantity, kinetics)))
                    .append(" |");
        }
        return line.toString();
    }

    /** Over the positions. */
    Spread spread(Term term, Quantity quantity, List<String> kinetics) {
        return Spread.of(positions().stream()
                .map(position -> term.of(factorial(quantity, kinetics, position)))
                .toList());
    }

    /**
     * By what a quantity changes from one electrolyte to another at the fast kinetics, over the positions.
     *
     * @param from index of an electrolyte: bit 0 transport, bit 1 geometry
     */
    Spread change(Quantity quantity, int from, int to) {
        return Spread.of(positions().stream()
                .map(position -> quantity.of(row(BASES.get(to), FAST.get(0), position))
                        - quantity.of(row(BASES.get(from), FAST.get(0), position)))
                .toList());
    }

    private Factorial factorial(Quantity quantity, List<String> kinetics, String position) {
        double[] values = new double[BASES.size() * kinetics.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = quantity.of(row(BASES.get(k % BASES.size()), kinetics.get(k / BASES.size()), position));
        }
        return new Factorial(values);
    }

    private Row row(String base, String kinetics, String position) {
        return rows.stream()
                .filter(row -> row.text("base").equals(base)
                        && row.text(KINETICS).equals(kinetics)
                        && row.text(POSITION).equals(position))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no row of " + base + " at " + kinetics + " A/m2 and " + position + " m"));
    }

    private List<String> positions() {
        return rows.stream().map(row -> row.text(POSITION)).distinct().toList();
    }

    private List<Double> shifts() {
        double first = Double.parseDouble(positions().get(0));
        return positions().stream()
                .map(position -> Double.parseDouble(position) - first)
                .toList();
    }

    private CurvesPlot.Part chart(String kinetics) {
        List<Double> x = shifts().stream().map(shift -> 1e6 * shift).toList();
        List<CurvesPlot.Curve> curves = new ArrayList<>();
        for (int k = 0; k < BASES.size(); k++) {
            String base = BASES.get(k);
            List<Double> y = positions().stream()
                    .map(position -> 1e9 * row(base, kinetics, position).number("tip_lead_m"))
                    .toList();
            curves.add(new CurvesPlot.Curve(NAMES.get(k), x, y));
        }
        return new CurvesPlot.Part("lead of the tip", "nm", curves);
    }

    /** A line of the table: the effect of one factor, an interaction, or the difference from end to end. */
    enum Term {
        TRANSPORT("transport", 1),
        GEOMETRY("geometry: discs", 2),
        KINETICS("kinetics", 4),
        TRANSPORT_GEOMETRY("transport × geometry", 3),
        TRANSPORT_KINETICS("transport × kinetics", 5),
        GEOMETRY_KINETICS("geometry × kinetics", 6),
        ALL_THREE("transport × geometry × kinetics", 7),
        /** All factors from their first level to their second. */
        TOTAL("**LPC to UCPBA with discs**", 0) {
            @Override
            double of(Factorial factorial) {
                return factorial.total();
            }
        };

        private final String label;
        private final int factors;

        Term(String label, int factors) {
            this.label = label;
            this.factors = factors;
        }

        /** As the table has it. */
        String label() {
            return label;
        }

        double of(Factorial factorial) {
            return factorial.effect(factors);
        }
    }

    /** A column of the table. */
    enum Quantity {
        TIP_LEAD("tip_lead_m", Scale.FACTOR),
        CURRENT_FOCUS("j_max_over_j_mean", Scale.FACTOR),
        FLUX_VARIATION("flux_variation", Scale.FACTOR),
        CONCENTRATION("c_front_min_mol_m3", Scale.DIFFERENCE),
        POTENTIAL("potential_V", Scale.MILLI);

        private final String column;
        private final Scale scale;

        Quantity(String column, Scale scale) {
            this.column = column;
            this.scale = scale;
        }

        double of(Row row) {
            return scale.of(row.number(column));
        }

        String text(Spread spread) {
            return scale.text(spread);
        }
    }
}
