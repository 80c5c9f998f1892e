package org.parkgauge.analysis;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is done of one computation, by any number of threads, and tells a listener now and then. */
public final class Progress {

    private static final long PAUSE_NANOS = 100_000_000;

    private final ProgressListener listener;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told;
    private long heard = -1;
    private volatile boolean cancelled;

    private Progress(ProgressListener listener, long total) {
        this.listener = listener;
        this.total = total;
        told = new AtomicLong(System.nanoTime());
    }

    /**
     * Begins to count, and tells the listener that nothing is done yet.
     *
     * @param listener who hears of it
     * @param total how many parts there are
     * @return the count
     * @throws CancellationException if the listener wants no more
     */
    public static Progress start(ProgressListener listener, long total) {
        Progress progress = new Progress(listener, total);
        progress.tell(0);
        return progress;
    }

    /**
     * Counts parts as done. The listener hears of it if the last word to it is a tenth of a second old, or all is done.
     *
     * @param parts how many
     * @throws CancellationException if the listener wants no more, now or on another thread
     */
    public void advance(long parts) {
        long reached = done.addAndGet(parts);
        long last = told.get();
        long now = System.nanoTime();
        if (reached >= total || (now - last >= PAUSE_NANOS && told.compareAndSet(last, now))) {
            tell(reached);
        }
        if (cancelled) {
            throw cancellation();
        }
    }

    private synchronized void tell(long reached) {
        // A thread that was held up may come with an older count than the listener knows.
        if (!cancelled && reached > heard) {
            heard = reached;
            cancelled = !listener.heard(reached, total);
        }
        if (cancelled) {
            throw cancellation();
        }
    }

    private CancellationException cancellation() {
        return new CancellationException("cancelled after " + done.get() + " of " + total);
    }
}
