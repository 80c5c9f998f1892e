package org.parkgauge.imputation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepTitle;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Fills a missing value with the value of a donor that is drawn at random, with equal chances and with replacement, from
 * the reference units of the same group that have it. Unlike a mean this keeps the spread of the indicator. Without an
 * attribute all units are one group. Where the group has no value, or a new unit belongs to a group that the reference set
 * does not know or states none, the value stays missing.
 *
 * <p>The draw is made from the seed and the bits of the values that the unit has, so neither the order of units nor the
 * number of threads matters, and a unit is filled alike whenever it is scored; two units that are equal in all their values
 * get the same donors. Try several seeds to see how much the scores depend on the draw.
 *
 * <p>The fitted form holds a copy of the reference values. Source: OECD/JRC (2008), step 3 (hot deck); Andridge and Little
 * (2010).
 *
 * @param attribute the text attribute that names the group; empty for one group
 * @param seed the seed, from -2^53 to 2^53
 */
@StepTitle(zh = "热卡插补", en = "hot deck")
public record HotDeck(String attribute, long seed) implements Imputation {

    private static final long LARGEST = 1L << 53;

    /** All units as one group, with the seed 1. */
    public HotDeck() {
        this("");
    }

    /**
     * The seed 1.
     *
     * @param attribute the text attribute that names the group; empty for one group
     */
    public HotDeck(String attribute) {
        this(attribute, 1);
    }

    /** Checks the seed. */
    public HotDeck {
        if (Math.abs((double) seed) > LARGEST) {
            throw new InvalidInputException(
                            "随机种子" + seed + "超出 ±2^53。",
                            "The seed " + seed + " is beyond 2^53, which files cannot hold.")
                    .maybe("选用较小的整数，例如 1。", "take a smaller whole number, such as 1.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
    }

    @Override
    public RowFill fit(Dataset reference) {
        List<String> groups = attribute.isEmpty()
                ? java.util.Collections.nCopies(reference.size(), "")
                : Fills.groups(reference, attribute);
        Map<String, List<Vector>> donors = new LinkedHashMap<>();
        for (String group : new TreeSet<>(groups)) {
            if (attribute.isEmpty() || !group.isEmpty()) {
                donors.put(
                        group,
                        reference.variables().stream()
                                .map(code -> donors(
                                        Fills.within(reference.column(code).toArray(), groups, group)))
                                .toList());
            }
        }
        return new Fitted(attribute, seed, donors);
    }

    /** The values that are there, in an order that does not depend on that of the units. */
    private static Vector donors(double[] values) {
        Arrays.sort(values);
        return Vector.of(Arrays.copyOf(values, Moments.count(values)));
    }

    /**
     * The donors of each group.
     *
     * @param attribute the attribute that names the group; empty for one group
     * @param seed the seed
     * @param donors the values of each indicator that are there, by group, from the lowest up
     */
    public record Fitted(String attribute, long seed, Map<String, List<Vector>> donors) implements RowFill {

        private static final long GOLDEN = 0x9E3779B97F4A7C15L;

        /** Copies the map, whose order does not matter. */
        public Fitted {
            donors = Map.copyOf(donors);
        }

        @Override
        public List<String> attributes() {
            return attribute.isEmpty() ? List.of() : List.of(attribute);
        }

        @Override
        public void fill(double[] row, UnaryOperator<String> attributeOf) {
            List<Vector> group = donors.get(attribute.isEmpty() ? "" : attributeOf.apply(attribute));
            if (group == null) {
                return;
            }
            long state = RandomStream.mix(seed);
            for (double value : row) {
                state = RandomStream.mix(state + GOLDEN + Double.doubleToLongBits(value + 0.0));
            }
            for (int j = 0; j < row.length; j++) {
                int n = group.get(j).size();
                if (Double.isNaN(row[j]) && n > 0) {
                    row[j] = group.get(j).get((int) (unit(RandomStream.mix(state + (j + 1) * GOLDEN)) * n));
                }
            }
        }

        /** A number from 0 up to but below 1. */
        private static double unit(long bits) {
            return (bits >>> 11) * 0x1.0p-53;
        }
    }
}
