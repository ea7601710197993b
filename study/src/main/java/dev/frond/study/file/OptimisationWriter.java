package dev.frond.study.file;

import dev.frond.io.schema.Yaml;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.sweep.file.BaseName;

/** Writes optimisations, with all defaults and the hash of the scenario. */
public final class OptimisationWriter {
    private OptimisationWriter() {}

    /**
     * The text of the file; equal optimisations of equal scenarios have equal texts.
     *
     * @param version of the program, said in the first line: runs of one optimisation are of one version
     */
    public static String text(OptimisationTask task, String version) {
        OptimisationFormat.Content content = new OptimisationFormat.Content(
                task.name(),
                BaseName.of(task.base()),
                task.variables(),
                task.goals(),
                task.limits(),
                task.budget(),
                task.seed(),
                task.method());
        return "# frond " + version + "\n" + Yaml.text(OptimisationFormat.OPTIMISATION.write(content));
    }
}
