package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.study.domain.StudyFailedException;
import dev.frond.study.domain.StudyInterruptedException;
import dev.frond.study.run.RunJournal;
import dev.frond.study.run.Runs;
import dev.frond.study.run.StudyFolder;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.engine.JobSettings;
import dev.frond.sweep.engine.Readout;
import dev.frond.sweep.engine.SweepEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A study from its file to its results: its folder, its runs, how it ends. */
final class StudySession {
    private final CommandContext around;
    private final OutputFolder workplace;
    private final StudyOptions options;

    StudySession(CommandContext around, OutputFolder workplace, StudyOptions options) {
        this.around = around;
        this.workplace = workplace;
        this.options = options;
    }

    /**
     * What is asked.
     *
     * @param kind in a word, such as fit, which is the name of its resolved file, too
     * @param text of that file
     * @param file that it was read from
     * @param bases scenarios that are run
     * @param readouts of the runs of each
     */
    record Study(
            String kind, String name, String text, Path file, List<SweepBase> bases, List<List<Readout>> readouts) {
        Study {
            bases = List.copyOf(bases);
            readouts = List.copyOf(readouts);
        }
    }

    /** Answers by runs, and writes into a folder. */
    @FunctionalInterface
    interface Answer {
        void find(Runs runs, Path folder) throws IOException;
    }

    /** Runs the study; returns the exit status. */
    int run(Study study, Answer answer) throws IOException {
        SweepEngine engine = SweepEngines.named(options.engine());
        int jobs = options.jobs();
        StudyFolder folder = new StudyFolder(options.place(study.name()), study.kind() + ".yaml");
        SweepPlace.check(folder, study.kind(), study.text());
        if (!options.resume()) {
            checkNew(folder);
        }
        folder.begin(study.text());
        JobSettings settings = new JobSettings(
                study.bases(),
                study.file().toAbsolutePath().normalize().resolveSibling("").toString(),
                Keep.NOTHING,
                folder.kept().toAbsolutePath().normalize().toString(),
                Version.text(),
                study.readouts());
        StudyProgress progress =
                new StudyProgress(around.terminal(), around.progress(), around.interruption(), System::nanoTime);
        try (Runs runs =
                new Runs(engine, settings, jobs, around.simulator(), RunJournal.open(folder.runs()), progress)) {
            workplace.begin(folder.path());
            around.interruption().begun();
            answer.find(runs, folder.path());
            progress.finished();
            folder.forgetRunning();
            return ExitStatus.OK;
        } catch (StudyInterruptedException e) {
            around.out().println("runs so far in " + folder.runs());
            workplace.again().ifPresent(command -> around.out().println(command + " goes on from here"));
            return ExitStatus.INTERRUPTED;
        } catch (StudyFailedException e) {
            around.err()
                    .println(e.getMessage() + "; the columns outcome and error of " + folder.runs()
                            + " say how the runs ended");
            return ExitStatus.STALLED;
        }
    }

    private static void checkNew(StudyFolder folder) throws IOException {
        if (folder.ended() > 0) {
            throw new UsageException(QuantityText.format(
                    "%s holds %d runs of this; go on with --resume, or choose another folder with -o",
                    folder.path(), folder.ended()));
        }
    }
}
