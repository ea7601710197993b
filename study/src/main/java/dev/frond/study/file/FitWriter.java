package dev.frond.study.file;

import dev.frond.io.schema.Yaml;
import dev.frond.study.data.DataEntry;
import dev.frond.study.data.DataSet;
import dev.frond.study.data.FitTask;
import dev.frond.sweep.file.BaseName;
import java.util.List;
import java.util.Optional;

/** Writes fits, with all defaults and the hashes of the files that they name. */
public final class FitWriter {
    private FitWriter() {}

    /**
     * The text of the file; equal fits of equal files have equal texts.
     *
     * @param version of the program, said in the first line: runs of one fit are of one version
     */
    public static String text(FitTask task, String version) {
        List<DataEntry> data = task.sets().stream().map(set -> entry(set, task)).toList();
        FitFormat.Content content = new FitFormat.Content(
                task.name(), BaseName.of(task.bases().get(0)), task.parameters(), data, task.starts());
        return "# frond " + version + "\n" + Yaml.text(FitFormat.FIT.write(content));
    }

    private static DataEntry entry(DataSet set, FitTask task) {
        DataEntry entry = set.entry();
        Optional<BaseName> base = set.base() == 0
                ? Optional.empty()
                : Optional.of(BaseName.of(task.bases().get(set.base())));
        return new DataEntry(
                entry.file(),
                entry.sha256(),
                entry.measurement(),
                base,
                entry.at(),
                entry.noise(),
                entry.weight(),
                entry.factor(),
                entry.mostValues(),
                entry.line(),
                entry.column());
    }
}
