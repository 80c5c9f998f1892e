package org.parkgauge.examples.raw;

import java.util.List;
import java.util.Random;

/** Random numbers from a seed and a name, so that a change in one table leaves the others alone. */
final class Draws {

    private static final long SEED = 20240601;

    private final Random random;

    Draws(String name) {
        random = new Random(SEED * 31 + name.hashCode());
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** The value or, for about six in a hundred, NaN: the number is missing. */
    double sometimesMissing(double value) {
        return chance(Setting.MISSING) ? Double.NaN : value;
    }

    /** The value or, now and then, NaN. */
    double seldomMissing(double value) {
        return chance(Setting.SELDOM_MISSING) ? Double.NaN : value;
    }

    /** A place drawn with chances in proportion to weights. */
    int pick(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double mark = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            mark -= weights[i];
            if (mark < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A number with few digits, as in a yearbook. */
    static double rounded(double value, int decimals) {
        double scale = StrictMath.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }

    static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
