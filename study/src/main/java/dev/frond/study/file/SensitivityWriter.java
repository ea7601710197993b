package dev.frond.study.file;

import dev.frond.io.schema.Yaml;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.sweep.file.BaseName;

/** Writes sensitivities, with all defaults and the hashes of the files that they name. */
public final class SensitivityWriter {
    private SensitivityWriter() {}

    /**
     * The text of the file; equal sensitivities of equal files have equal texts.
     *
     * @param version of the program, said in the first line: runs of one sensitivity are of one version
     */
    public static String text(SensitivityTask task, String version) {
        SensitivityFormat.Content content = new SensitivityFormat.Content(
                task.name(), BaseName.of(task.base()), task.inputs(), task.metrics(), task.method(), task.seed());
        return "# frond " + version + "\n" + Yaml.text(SensitivityFormat.SENSITIVITY.write(content));
    }
}
