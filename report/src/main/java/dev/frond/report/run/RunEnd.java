package dev.frond.report.run;

import dev.frond.io.run.RunFiles;
import dev.frond.report.QuantityText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a run ended, from its summary.
 *
 * @param outcome the label, such as {@code short-circuit}
 * @param time s
 */
public record RunEnd(String outcome, double time) {
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern TIME = Pattern.compile("\"time_s\"\\s*:\\s*([-+0-9.eE]+)");

    /**
     * Empty when the run has not ended.
     *
     * @throws UnusableRunException when its summary is damaged
     */
    public static Optional<RunEnd> of(RunFiles files) throws IOException {
        if (!Files.isRegularFile(files.summary())) {
            return Optional.empty();
        }
        String summary = new String(Files.readAllBytes(files.summary()), StandardCharsets.UTF_8);
        Matcher outcome = OUTCOME.matcher(summary);
        Matcher time = TIME.matcher(summary);
        if (!outcome.find() || !time.find()) {
            throw new UnusableRunException(files.summary() + " is damaged: it has no outcome and time_s");
        }
        try {
            return Optional.of(new RunEnd(outcome.group(1), Double.parseDouble(time.group(1))));
        } catch (NumberFormatException e) {
            throw new UnusableRunException(files.summary() + " is damaged: time_s is " + time.group(1));
        }
    }

    /** Whether the lithium reached the top or the salt was used up. */
    public boolean isFailure() {
        return outcome.equals("short-circuit") || outcome.equals("depleted");
    }

    /** For instance "short circuit after 104 min"; a run that came to the end of its scenario has "ended". */
    public String words() {
        String what = outcome.equals("finished") ? "ended" : outcome.replace('-', ' ');
        return what + " after " + QuantityText.time(time);
    }
}
