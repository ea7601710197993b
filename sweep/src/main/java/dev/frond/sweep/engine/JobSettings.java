package dev.frond.sweep.engine;

import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepJob;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What all jobs of a sweep share; can be sent to other processes.
 *
 * @param bases the scenarios that are varied
 * @param folder where the names of the bases start from
 * @param keep which files of each job are kept
 * @param kept the folder they go to, for all jobs
 * @param version of the program, for the files that are kept
 * @param readouts of the jobs of each base
 */
public record JobSettings(
        List<SweepBase> bases, String folder, Keep keep, String kept, String version, List<List<Readout>> readouts)
        implements Serializable {
    public JobSettings {
        bases = List.copyOf(bases);
        readouts = readouts.stream().map(List::copyOf).toList();
    }

    /** Without readouts. */
    public JobSettings(List<SweepBase> bases, String folder, Keep keep, String kept, String version) {
        this(bases, folder, keep, kept, version, Collections.nCopies(bases.size(), List.of()));
    }

    /** The file that the scenario of {@code job} comes from. */
    Path base(SweepJob job) {
        return Path.of(folder).resolve(bases.get(job.base()).name());
    }

    /** Where the checkpoints of {@code job} are while it runs. */
    Path running(SweepJob job) {
        return Path.of(kept).resolveSibling(SweepJob.RUNNING).resolve(name(job));
    }

    /** Where the files of {@code job} are kept. */
    Path kept(SweepJob job) {
        return Path.of(kept).resolve(name(job));
    }

    private static String name(SweepJob job) {
        return String.format(Locale.ROOT, "%06d", job.number());
    }
}
