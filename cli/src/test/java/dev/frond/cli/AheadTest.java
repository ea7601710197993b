package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void isComputedOnceWhileTheCallerGoesOn() {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        Ahead<Integer> value = Ahead.of(() -> {
            try {
                asked.await(); // would never end on the caller's thread
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return times.incrementAndGet();
        });
        asked.countDown();
        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void whatWentWrongIsThrownWhereItIsAsked() {
        Ahead<String> wrong = Ahead.of(() -> {
            throw new ArithmeticException("too far");
        });
        assertThatThrownBy(wrong::get)
                .isExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("too far");
        assertThatThrownBy(wrong::await).isExactlyInstanceOf(ArithmeticException.class);
        Ahead<String> full = Ahead.of(() -> {
            throw new OutOfMemoryError("for once");
        });
        assertThatThrownBy(full::get).isExactlyInstanceOf(OutOfMemoryError.class);
    }
}
