package org.parkgauge.analysis;

import java.util.function.LongConsumer;

/**
 * How often the random cases of slow properties are repeated: once in the build, {@code -Dparkgauge.rounds=20} times where
 * somebody looks for rare failures.
 */
public final class Rounds {

    private static final int COUNT = Integer.getInteger("parkgauge.rounds", 1);

    private Rounds() {}

    /**
     * Whether there is time.
     *
     * @return true for more than one round
     */
    public static boolean isLong() {
        return COUNT > 1;
    }

    /**
     * Runs a check on one case, and on others made of its seed.
     *
     * @param seed the seed
     * @param check the check
     */
    public static void of(long seed, LongConsumer check) {
        for (int round = 0; round < COUNT; round++) {
            check.accept(seed + round * 0x9E3779B97F4A7C15L);
        }
    }
}
