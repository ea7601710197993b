package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.study.run.StudyFolder;
import dev.frond.sweep.table.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where sweeps and studies may write: a new or empty folder, or that of the same one. */
final class SweepPlace {
    private static final Pattern HASH = Pattern.compile("file: (.*)\\s+sha256: ([0-9a-f]{64})");

    private SweepPlace() {}

    /**
     * What is there is never overwritten.
     *
     * @param text the resolved sweep
     * @throws UsageException when {@code folder} is not for this sweep
     */
    static void check(SweepFolder folder, String text) throws IOException {
        checkIsFolder(folder.path());
        if (!folder.isEmpty()) {
            check(folder.path(), "sweep", folder.earlier(), text);
        }
    }

    /**
     * As {@link #check(SweepFolder, String)}.
     *
     * @param what the study is, such as a fit
     */
    static void check(StudyFolder folder, String what, String text) throws IOException {
        checkIsFolder(folder.path());
        if (!folder.isEmpty()) {
            check(folder.path(), what, folder.earlier(), text);
        }
    }

    private static void checkIsFolder(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException(path + " is a file; a folder was expected");
        }
    }

    private static void check(Path path, String what, Optional<String> earlier, String text) {
        if (earlier.isEmpty()) {
            throw new UsageException(
                    path + " is not empty and holds no " + what + " of frond; choose another folder with -o");
        }
        if (!earlier.get().equals(text)) {
            throw new UsageException(
                    path + " holds " + difference(what, earlier.get(), text) + "; choose another folder with -o");
        }
    }

    /** @throws UsageException when some of the jobs have been run */
    static void checkNew(SweepFolder folder, int done, int jobs) {
        if (done > 0) {
            throw new UsageException(QuantityText.format(
                    "%s holds %d of these %d jobs; go on with --resume, or choose another folder with -o",
                    folder.path(), done, jobs));
        }
    }

    private static String difference(String what, String earlier, String text) {
        String before = earlier.lines().findFirst().orElse("");
        if (!text.startsWith(before)) {
            return "jobs of another version (" + before.replace("# ", "") + "), whose numbers may differ";
        }
        Matcher now = HASH.matcher(text);
        while (now.find()) {
            String file = now.group(1);
            Matcher then = HASH.matcher(earlier);
            while (then.find()) {
                if (then.group(1).equals(file) && !then.group(2).equals(now.group(2))) {
                    return "jobs of an earlier " + file + ", which has changed since";
                }
            }
        }
        return "another " + what + ", or an earlier version of this one";
    }
}
