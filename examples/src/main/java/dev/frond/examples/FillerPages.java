package dev.frond.examples;

import dev.frond.examples.FillerOrTransport.Quantity;
import dev.frond.examples.FillerOrTransport.Term;
import dev.frond.examples.SweepRows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the tables of {@code docs/filler.md} and of {@code examples/filler-or-transport/README.md}, and the figure, from the records
 * beside the latter: the {@code sweep.csv} of its sweeps and what {@link ScatteredFiller} writes. Argument: the folder of the sources.
 */
public final class FillerPages {
    private static final String FOLDER = "examples/filler-or-transport";

    /** The names of the scenarios of {@code factorial.yaml}. */
    private static final List<String> NAMES = List.of(
            "LPC",
            "LPC, discs, equal local",
            "LPC, discs, equal bulk",
            "UCPBA",
            "UCPBA, discs, equal local",
            "UCPBA, discs, equal bulk");

    /** Of the bump in {@code finer.yaml}, m, and how near a row of {@code positions.yaml} is to be. */
    private static final double PLACE = 2.5e-6;

    private static final double SAME_PLACE = 1e-9;

    private final Path root;

    FillerPages(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        FillerPages pages = new FillerPages(Path.of(arguments[0]));
        MarkedTables.write(pages.answer(), pages.answerTables());
        MarkedTables.write(pages.readme(), pages.readmeTables());
        pages.positions().draw(pages.root.resolve(FOLDER).resolve("positions.png"));
    }

    Path answer() {
        return root.resolve("docs/filler.md");
    }

    Path readme() {
        return root.resolve(FOLDER).resolve("README.md");
    }

    List<List<String>> answerTables() throws IOException {
        return List.of(ScatteredFiller.table(record("scattered")), positions().table());
    }

    List<List<String>> readmeTables() throws IOException {
        return List.of(ends(), ScatteredFiller.table(record("scattered")), finerTable());
    }

    /** The rows of a record. */
    List<Row> record(String name) throws IOException {
        return SweepRows.of(Files.readAllLines(root.resolve(FOLDER).resolve(name + ".csv")));
    }

    /** The study with the bump at eight places. */
    FillerOrTransport positions() throws IOException {
        return new FillerOrTransport(record("positions"));
    }

    /** The same with the bump at the place of {@code finer.yaml} alone. */
    FillerOrTransport onePlace() throws IOException {
        return new FillerOrTransport(record("positions").stream()
                .filter(row -> Math.abs(row.number(FillerOrTransport.POSITION) - PLACE) < SAME_PLACE)
                .toList());
    }

    FillerOrTransport finer() throws IOException {
        return new FillerOrTransport(record("finer"));
    }

    private List<String> ends() throws IOException {
        List<Row> rows = record("factorial");
        List<String> lines = new ArrayList<>(List.of(
                "| electrolyte | i0, A/m² | ends | lead of the tip, nm | amplification | j_max/j_mean | variation of the flux | lowest salt, mol/m³ | potential, mV |",
                "|---|---|---|---|---|---|---|---|---|"));
        for (int k = 0; k < rows.size(); k++) {
            lines.add(end(NAMES.get(k * NAMES.size() / rows.size()), rows.get(k)));
        }
        return lines;
    }

    private static String end(String name, Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s, %.1f min | %.0f | %.2f | %.2f | %.2f | %.0f | %.0f |",
                name,
                row.text(FillerOrTransport.KINETICS).replaceAll("\\.0$", ""),
                row.text("outcome"),
                row.number("time_s") / 60,
                1e9 * row.number("tip_lead_m"),
                row.number("amplification"),
                row.number("j_max_over_j_mean"),
                row.number("flux_variation"),
                row.number("c_front_min_mol_m3"),
                1e3 * row.number("potential_V"));
    }

    private List<String> finerTable() throws IOException {
        FillerOrTransport coarse = onePlace();
        FillerOrTransport fine = finer();
        List<String> lines =
                new ArrayList<>(List.of("| factor | i0, A/m² | edges of 25 nm | 12.5 nm |", "|---|---|---|---|"));
        for (Term term : List.of(Term.TRANSPORT, Term.GEOMETRY, Term.KINETICS, Term.TOTAL)) {
            lines.add(line(term.label(), "0.95 and 1.9", measured(coarse, term), measured(fine, term)));
        }
        for (Pair pair : Pair.values()) {
            lines.add(line(
                    pair.label,
                    "30",
                    coarse.change(Quantity.TIP_LEAD, pair.from, pair.to),
                    fine.change(Quantity.TIP_LEAD, pair.from, pair.to)));
        }
        return lines;
    }

    private static Spread measured(FillerOrTransport study, Term term) {
        return study.spread(term, Quantity.TIP_LEAD, FillerOrTransport.MEASURED);
    }

    private static String line(String name, String kinetics, Spread coarse, Spread fine) {
        return "| " + name + " | " + kinetics + " | " + Scale.FACTOR.text(coarse) + " | " + Scale.FACTOR.text(fine)
                + " |";
    }

    /** Two electrolytes of {@link FillerOrTransport}, by their index, that differ in one factor. */
    private enum Pair {
        DISCS_IN_LPC("discs in LPC", 0, 2),
        DISCS_IN_UCPBA("discs in UCPBA", 1, 3),
        TRANSPORT("transport without discs", 0, 1),
        TRANSPORT_AMONG_DISCS("transport with discs", 2, 3);

        private final String label;
        private final int from;
        private final int to;

        Pair(String label, int from, int to) {
            this.label = label;
            this.from = from;
            this.to = to;
        }
    }
}
