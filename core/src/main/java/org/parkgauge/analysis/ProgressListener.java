package org.parkgauge.analysis;

/**
 * Hears how far a long computation has come, and may end it:
 *
 * <pre>{@code
 * ProgressListener bar = (done, total) -> {
 *     System.out.printf("%d of %d%n", done, total);
 *     return !Thread.currentThread().isInterrupted();
 * };
 * }</pre>
 *
 * <p>It is called at most about ten times a second, once at the start and once at the end, by one thread at a time, though
 * not always by the same.
 */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing and never cancels. */
    ProgressListener NONE = (done, total) -> true;

    /**
     * Hears how far a computation has come.
     *
     * @param done how many parts are done
     * @param total how many there are
     * @return true to go on; false to cancel, upon which the computation throws {@link
     *     java.util.concurrent.CancellationException}
     */
    boolean heard(long done, long total);
}
