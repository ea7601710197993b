package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutants of all example scenarios and sweeps, of mesh files and of a frame: whatever is wrong with a file, it is refused with
 * status 2 and a message, nothing written, or it runs; no command ends as a bug, or does not end. As many mutants as the
 * property {@code frond.fuzz.mutants} says, or the one that {@code frond.fuzz.seed} names.
 */
class FuzzVerification {
    private static final int DEFAULT_MUTANTS = 500;
    private static final int MOST_FAULTS = 20;

    /** Seeds beyond the default ones that failed once. */
    private static final List<Long> KEPT = List.of(594L, 3681L, 7767L, 18221L);

    @TempDir
    private Path folder;

    private static long[] seeds() {
        Long one = Long.getLong("frond.fuzz.seed");
        if (one != null) {
            return new long[] {one};
        }
        int count = Integer.getInteger("frond.fuzz.mutants", DEFAULT_MUTANTS);
        return LongStream.concat(LongStream.range(0, count), KEPT.stream().mapToLong(Long::longValue))
                .distinct()
                .toArray();
    }

    /** The command that repeats one seed. */
    static String command(long seed) {
        return "mvn -B verify -pl cli -am -Dtest=FuzzVerification -Dfrond.fuzz.seed=" + seed
                + " -Dsurefire.failIfNoSpecifiedTests=false";
    }

    @Test
    void noMutantEndsAsABug() throws IOException, InterruptedException {
        MutantSources sources = new MutantSources(folder);
        List<String> faults = new ArrayList<>();
        for (long seed : seeds()) {
            MutantSources.Mutant mutant = sources.mutant(seed);
            Optional<String> fault = MutantRun.fault(mutant);
            fault.ifPresent(words -> faults.add("seed " + seed + ", frond " + String.join(" ", mutant.words()) + ": "
                    + words + "\n  " + command(seed)));
            if (faults.size() >= MOST_FAULTS
                    || fault.filter(words -> words.startsWith("does not end")).isPresent()) {
                break;
            }
            if (fault.isEmpty()) {
                delete(mutant);
            }
        }
        assertThat(faults).as(() -> String.join("\n", faults)).isEmpty();
    }

    private static void delete(MutantSources.Mutant mutant) throws IOException {
        Files.delete(mutant.file());
        if (Files.exists(mutant.output())) {
            try (Stream<Path> files = Files.walk(mutant.output())) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
