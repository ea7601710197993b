package dev.frond.sweep.output;

import dev.frond.plot.PictureFile;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.table.PairedDifference;
import dev.frond.sweep.table.RefinedJobs;
import dev.frond.sweep.table.Repeated;
import dev.frond.sweep.table.SweepArrays;
import dev.frond.sweep.table.SweepFolder;
import dev.frond.sweep.table.SweepResults;
import dev.frond.sweep.table.SweepRows;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rows of all jobs make together: maps, tables and the report. */
public final class SweepOutputs {
    private final Sweep sweep;
    private final SweepFolder folder;

    private SweepOutputs(Sweep sweep, SweepFolder folder) {
        this.sweep = sweep;
        this.folder = folder;
    }

    /** Writes them all, {@code sweep.csv} last, if the rows of all jobs are there; returns whether they are. */
    public static boolean complete(Sweep sweep, SweepFolder folder) throws IOException {
        SweepTable table = new SweepTable(sweep);
        try (SweepRows rows = folder.rows(table, sweep.jobs().size())) {
            if (!RefinedJobs.of(sweep, table, rows).missing().isEmpty()) {
                return false;
            }
            new SweepOutputs(sweep, folder).write(table, rows);
        }
        return true;
    }

    private void write(SweepTable table, SweepRows rows) throws IOException {
        SweepResults results = SweepResults.of(sweep, table, rows);
        SweepPictures pictures = new SweepPictures(sweep, results);
        Map<String, String> maps = draw(pictures.all());
        if (sweep.replicates().isPresent()) {
            folder.share("replicates.csv", file -> writeRepeated(file, table, results));
            folder.share("paired.csv", file -> writePaired(file, table, results));
        }
        folder.share("sweep.h5", file -> SweepArrays.write(file, sweep, results));
        String report = new SweepReport(sweep, table, results).html(maps, pictures.same(), rows);
        folder.share("report.html", file -> Files.writeString(file, report));
        folder.share(folder.table().getFileName().toString(), file -> write(file, table, rows, results.run()));
    }

    /** Writes maps, on all processors; returns their SVG texts by their captions, in order. */
    private Map<String, String> draw(List<SweepPictures.Picture> pictures) throws IOException {
        try {
            List<String> texts =
                    pictures.parallelStream().map(this::drawUnchecked).toList();
            Map<String, String> byCaption = new LinkedHashMap<>();
            for (int k = 0; k < texts.size(); k++) {
                byCaption.put(pictures.get(k).caption(), texts.get(k));
            }
            return byCaption;
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String drawUnchecked(SweepPictures.Picture picture) {
        try {
            String svg = picture.drawing().svg();
            folder.share(picture.name() + ".svg", file -> Files.writeString(file, svg));
            folder.share(picture.name() + ".png", file -> PictureFile.write(file, picture.drawing()));
            return svg;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRepeated(Path file, SweepTable table, SweepResults results) throws IOException {
        int repeats = sweep.repeats();
        List<SweepJob> jobs = sweep.jobs();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(table.repeatedHeader());
            for (int first = 0; first < results.jobs(); first += repeats) {
                out.write(table.repeatedRow(jobs.get(first), new Repeated(results, first, repeats)));
            }
        }
    }

    private void writePaired(Path file, SweepTable table, SweepResults results) throws IOException {
        int repeats = sweep.repeats();
        List<SweepJob> jobs = sweep.jobs();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(table.pairedHeader());
            for (int first = 0; first < results.jobs(); first += repeats) {
                int against = sweep.reference(first);
                for (Metric metric : sweep.metrics()) {
                    if (against != first) {
                        PairedDifference difference = new PairedDifference(results, metric, first, against, repeats);
                        out.write(table.pairedRow(jobs.get(first), jobs.get(against), metric, difference));
                    }
                }
            }
        }
    }

    private static void write(Path file, SweepTable table, SweepRows rows, int... jobs) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(table.header());
            for (int job : jobs) {
                out.write(rows.row(job));
            }
        }
    }
}
