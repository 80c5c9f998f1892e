package org.parkgauge.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProgressTest {

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isToldAtTheStartAndAtTheEnd() {
        List<Long> heard = new ArrayList<>();
        long start = System.nanoTime();
        Progress progress = Progress.start((done, total) -> heard.add(done) && total == 1000, 1000);
        for (int i = 0; i < 1000; i++) {
            progress.advance(1);
        }
        long tenths = (System.nanoTime() - start) / 100_000_000;
        assertThat(heard).startsWith(0L).endsWith(1000L).hasSizeLessThanOrEqualTo((int) tenths + 2);
    }

    @Test
    void isToldNowAndThenBetween() {
        List<Long> heard = new ArrayList<>();
        Progress progress = Progress.start((done, total) -> heard.add(done), 1_000_000_000);
        long start = System.nanoTime();
        while (System.nanoTime() - start < 350_000_000) {
            progress.advance(1);
        }
        long tenths = (System.nanoTime() - start) / 100_000_000;
        assertThat(heard).hasSizeBetween(3, (int) tenths + 1).startsWith(0L);
    }

    @Test
    void mayBeCancelledAtTheStartOnTheWayAndByAnotherThread() {
        assertThatThrownBy(() -> Progress.start((done, total) -> false, 5))
                .isInstanceOf(CancellationException.class)
                .hasMessage("cancelled after 0 of 5");
        Progress progress = Progress.start((done, total) -> done == 0, 5);
        progress.advance(2);
        Thread other = new Thread(() -> {
            try {
                progress.advance(3);
            } catch (CancellationException expected) {
                // the listener hears of the end and wants no more
            }
        });
        other.start();
        join(other);
        assertThatThrownBy(() -> progress.advance(0))
                .isInstanceOf(CancellationException.class)
                .hasMessage("cancelled after 5 of 5");
        assertThat(ProgressListener.NONE.heard(1, 2)).isTrue();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A listener is not called again once it has cancelled, nor by two threads at once, nor with less than before. */
    @Test
    void isToldInOrder() {
        List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch within = new CountDownLatch(1);
        Progress progress = Progress.start(
                (done, total) -> {
                    heard.add(done);
                    within.countDown();
                    if (done > 0) {
                        sleep(30);
                    }
                    return true;
                },
                400);
        List<Thread> threads = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            threads.add(new Thread(() -> {
                for (int i = 0; i < 100; i++) {
                    sleep(2);
                    progress.advance(1);
                }
            }));
        }
        threads.forEach(Thread::start);
        threads.forEach(ProgressTest::join);
        assertThat(heard).startsWith(0L).endsWith(400L).isSorted().doesNotHaveDuplicates();
    }
}
