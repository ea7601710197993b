package dev.frond.sweep.file;

import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.Sweep;

/** Writes sweeps, with all defaults, all values of the axes, and the hashes of the bases and of the files that they name. */
public final class SweepWriter {
    private SweepWriter() {}

    /**
     * The text of the file; equal sweeps of equal bases have equal texts.
     *
     * @param version of the program, said in the first line: jobs of one table are of one version
     */
    public static String text(Sweep sweep, String version) {
        SweepFormat.Content content = new SweepFormat.Content(
                sweep.name(),
                sweep.bases().stream().map(BaseName::of).toList(),
                sweep.axes(),
                sweep.replicates().stream().toList(),
                sweep.combination(),
                sweep.metrics(),
                sweep.contours(),
                sweep.refinement().stream().toList(),
                sweep.keep());
        return "# frond " + version + "\n" + Yaml.text(SweepFormat.SWEEP.write(content));
    }
}
