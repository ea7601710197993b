package dev.frond.view.run;

import dev.frond.io.internal.json.JsonWriter;
import dev.frond.io.run.RunFiles;
import dev.frond.sweep.table.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A sweep in a folder, over or under way. */
public final class ShownSweep {
    private final String name;
    private final SweepFolder folder;

    ShownSweep(String name, Path folder) {
        this.name = name;
        this.folder = new SweepFolder(folder, "");
    }

    /**
     * The rows so far with the names of the columns, which of these are axes and which metrics, whether all rows are there; and of each
     * job the name of its run where its files were kept, "" where they were not.
     */
    public String json() throws IOException {
        List<List<String>> table = folder.soFar();
        boolean begun = !table.isEmpty() && table.get(0).contains("outcome");
        List<String> columns = begun ? table.get(0) : List.of("job", "outcome", "error");
        int outcome = columns.indexOf("outcome");
        List<List<String>> rows = table.stream()
                .skip(1)
                .filter(row -> row.size() == columns.size())
                .toList();
        return new JsonWriter()
                .beginObject()
                .key("name")
                .string(name)
                .key("complete")
                .value(Files.isRegularFile(folder.table()))
                .key("columns")
                .value(columns)
                .key("axes")
                .value(columns.subList(1, outcome))
                .key("metrics")
                .value(columns.subList(outcome + 1, columns.size() - 1))
                .key("rows")
                .value(rows)
                .key("runs")
                .value(rows.stream().map(row -> run(row.get(0))).toList())
                .end()
                .text();
    }

    /** By which the library has the run of a job. */
    private String run(String job) {
        String place = String.format(Locale.ROOT, "%06d", Integer.parseInt(job));
        Path kept = folder.kept().resolve(place);
        boolean there = Files.isRegularFile(new RunFiles(kept).scenario());
        return there ? (name.isEmpty() ? "" : name + "/") + "jobs/" + place : "";
    }
}
