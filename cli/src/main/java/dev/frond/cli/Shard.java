package dev.frond.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of the jobs of a sweep: every {@code of}-th.
 *
 * @param number from 1 to {@code of}
 */
record Shard(int number, int of) {
    static final Shard ALL = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /** @throws UsageException when {@code text} is not I/N with I from 1 to N */
    static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new UsageException("--shard: expected I/N with I from 1 to N, such as 1/4, found " + text);
    }

    /** The numbers of its jobs among so many, from 0, rising. */
    int[] of(int jobs) {
        return IntStream.iterate(number - 1, job -> job < jobs, job -> job + of).toArray();
    }

    /** For the names of files. */
    String word() {
        return number + "-of-" + of;
    }
}
