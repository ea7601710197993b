package dev.frond.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private Workers workers = Workers.one();

    @AfterEach
    void close() {
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void bothHalvesAreDoneEachTime(int threads) {
        workers = new Threads(threads, 0).start();
        long[] done = new long[2];
        for (int k = 1; k <= 20_000; k++) {
            workers.both(half -> done[half]++);
            assertThat(done[0] + done[1]).isEqualTo(2L * k);
        }
        assertThat(done).containsExactly(20_000, 20_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aThreadThatHasGoneToSleepIsWoken(int threads) {
        workers = new Threads(threads, 0).start();
        int[] done = new int[2];
        for (int k = 0; k < 5; k++) {
            LockSupport.parkNanos(5_000_000);
            workers.both(half -> {
                LockSupport.parkNanos(1_000_000);
                done[half]++;
            });
        }
        assertThat(done).containsExactly(5, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatAHalfThrowsIsThrownAndTheNextWorkIsDone(int threads) {
        workers = new Threads(threads, 0).start();
        for (int k = 0; k < 1000; k++) {
            int failing = k % 3;
            assertThatThrownBy(() -> workers.both(half -> {
                        if (failing == 2 || half == failing) {
                            throw new IllegalArgumentException("half " + half);
                        }
                    }))
                    .hasMessage("half " + failing % 2);
            int[] done = new int[2];
            workers.both(half -> done[half]++);
            assertThat(done).containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sumsAndRangesCoverAllElementsOnce(int threads) {
        workers = new Threads(threads, 0).start();
        for (int size : new int[] {0, 1, 2, 7, 1000}) {
            int[] seen = new int[size];
            workers.range(size, (from, to) -> {
                for (int i = from; i < to; i++) {
                    seen[i]++;
                }
            });
            assertThat(seen).containsOnly(size == 0 ? new int[0] : new int[] {1});
            assertThat(workers.sum(size, (from, to) -> to - from)).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void sharedWorkThatSharesOutWorkIsRefused(int sharing) {
        workers = new Threads(2, 0).start();
        assertThatThrownBy(() -> workers.both(half -> {
                    if (half == sharing) {
                        workers.both(inner -> {});
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void smallProblemsStayOnOneThread(int threads) {
        workers = new Threads(threads, 100).start();
        assertThat(workers.forSize(99)).isSameAs(Workers.one());
        assertThat(workers.forSize(100)).isSameAs(workers);
    }
}
