package org.parkgauge.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.InvalidInputException;

/** Work in blocks of numbered items, each done by whichever thread is free; what an item gives must not depend on the thread. */
public final class Blocks {

    private Blocks() {}

    /** Does the items from one number to below another. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does some items.
         *
         * @param from the first
         * @param to the one after the last
         */
        void over(int from, int to);
    }

    /**
     * Refuses a number of threads below one.
     *
     * @param threads the number
     */
    public static void checkThreads(int threads) {
        if (threads < 1) {
            throw new InvalidInputException(
                            "线程数至少为 1，得到" + threads + "。", "There is at least one thread, not " + threads + ".")
                    .maybe("用 1，或处理器核数。", "use 1, or the number of processors.");
        }
    }

    /**
     * Does all items, on this thread and others, and throws what a task has thrown.
     *
     * @param threads how many threads share the work
     * @param items how many items there are
     * @param size how many make a block
     * @param task what is done
     */
    public static void run(int threads, int items, int size, Task task) {
        int blocks = items == 0 ? 0 : (items - 1) / size + 1;
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failed = new AtomicReference<>(null);
        Runnable worker = () -> {
            for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                if (failed.get() != null) {
                    return;
                }
                try {
                    task.over(block * size, (int) Math.min(items, (block + 1L) * size));
                } catch (RuntimeException | Error thrown) {
                    failed.compareAndSet(null, thrown);
                }
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int k = 1; k < Math.min(threads, blocks); k++) {
            Thread other = new Thread(worker, "parkgauge-" + k);
            other.setDaemon(true);
            others.add(other);
            other.start();
        }
        worker.run();
        join(others, failed);
        Throwable thrown = failed.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Waits for the others, to the end even if interrupted, so that no thread goes on unseen. */
    private static void join(List<Thread> others, AtomicReference<@Nullable Throwable> failed) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    failed.compareAndSet(null, new CancellationException("interrupted"));
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
