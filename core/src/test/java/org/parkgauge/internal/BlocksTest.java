package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class BlocksTest {

    @ParameterizedTest
    @CsvSource({"1, 10, 3", "2, 10, 3", "4, 9, 3", "3, 1, 5", "2, 0, 5", "8, 1000, 1", "2, 7, 7"})
    void everyItemIsDoneOnce(int threads, int items, int size) {
        AtomicIntegerArray done = new AtomicIntegerArray(Math.max(1, items));
        Blocks.run(threads, items, size, (from, to) -> {
            assertThat(from % size).isZero();
            assertThat(to - from).isBetween(1, size);
            for (int i = from; i < to; i++) {
                done.incrementAndGet(i);
            }
        });
        for (int i = 0; i < items; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @Test
    void theLastBlockMayEndWhereNumbersDo() {
        AtomicInteger last = new AtomicInteger();
        Blocks.run(1, Integer.MAX_VALUE, 1 << 30, (from, to) -> last.set(to));
        assertThat(last).hasValue(Integer.MAX_VALUE);
    }

    @Test
    void threadsWorkAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        Set<String> names = ConcurrentHashMap.newKeySet();
        Blocks.run(2, 2, 1, (from, to) -> {
            names.add(Thread.currentThread().getName());
            both.countDown();
            await(both);
        });
        assertThat(names).hasSize(2).contains(Thread.currentThread().getName());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void whatATaskThrowsEndsAll(int threads) {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> Blocks.run(threads, 100_000_000, 1, (from, to) -> {
                    done.incrementAndGet();
                    if (from == 10) {
                        throw new IllegalArgumentException("ten");
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ten");
        assertThat(done.get()).isLessThan(100_000_000);
        assertThatThrownBy(() -> Blocks.run(threads, 3, 1, (from, to) -> {
                    throw new AssertionError("no");
                }))
                .isInstanceOf(AssertionError.class);
    }

    /** What another thread throws reaches the caller too. */
    @Test
    void alsoFromAnotherThread() {
        Thread caller = Thread.currentThread();
        CountDownLatch thrown = new CountDownLatch(1);
        assertThatThrownBy(() -> Blocks.run(2, 2, 1, (from, to) -> {
                    if (Thread.currentThread().equals(caller)) {
                        await(thrown);
                    } else {
                        thrown.countDown();
                        throw new IllegalStateException("other");
                    }
                }))
                .hasMessage("other");
    }

    @Test
    void anInterruptWhileWaitingCancelsAndIsKept() {
        Thread caller = Thread.currentThread();
        CountDownLatch started = new CountDownLatch(1);
        assertThatThrownBy(() -> Blocks.run(2, 2, 1, (from, to) -> {
                    if (Thread.currentThread().equals(caller)) {
                        await(started);
                    } else {
                        started.countDown();
                        waitUntilJoining(caller);
                        caller.interrupt();
                        while (caller.isInterrupted()) {
                            Thread.onSpinWait();
                        }
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void waitUntilJoining(Thread thread) {
        while (Arrays.stream(thread.getStackTrace())
                .noneMatch(frame -> frame.getClassName().equals(Thread.class.getName())
                        && frame.getMethodName().equals("join"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void thereIsAtLeastOneThread() {
        Blocks.checkThreads(1);
        assertThatThrownBy(() -> Blocks.checkThreads(0)).hasMessageContaining("at least one thread, not 0");
    }
}
