package dev.frond.cli;

import dev.frond.io.sweep.SweepJob;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the jobs of a sweep: every {@code of}-th.
 *
 * @param number from 1 to {@code of}
 */
record Shard(int number, int of) {
    static final Shard ALL = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /** @throws UserMistake when {@code text} is not I/N with I from 1 to N */
    static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new UserMistake("--shard: expected I/N with I from 1 to N, such as 1/4, found " + text);
    }

    List<SweepJob> of(List<SweepJob> jobs) {
        return jobs.stream().filter(job -> job.number() % of == number - 1).toList();
    }

    /** For the names of files. */
    String word() {
        return number + "-of-" + of;
    }
}
