package org.parkgauge.normalization;

import java.util.EnumSet;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * The data-dependent form for indicators that are best within a range from b to c: low + (1 - d/D) (high - low), with d the
 * distance of x to the range and D the largest distance in the reference set, max(b - min, max - c). Within the range a
 * unit gets high, the farthest reference unit gets low; a new unit may lie below low. Outer limits are not looked at.
 *
 * <p>Where higher, or lower, is better it is {@link MinMax}, so that it can stand for a whole index, as in the Chinese
 * evaluation literature. A set that lies in the range as a whole tells no units apart: it is a matter of policy, as a
 * constant column is. Any other normalization that learns from the set works on the distances too, or on the membership
 * where outer limits are given; {@link Goalposts} with outer limits does not depend on the set and is the better choice
 * where norms are known. Source: interval attributes in the Chinese
 * literature on evaluation by several criteria.
 *
 * @param low the score of the worst reference unit
 * @param high the score of the best, above low
 * @param constant what is done about a column that tells no units apart; the range of the method is low to high
 */
@StepName("best-range")
@StepTitle(zh = "与适度区间的距离", en = "distance to the best range")
public record BandDistance(double low, double high, Constant constant) implements Normalization {

    /** From 0 to 100; a column that tells no units apart is refused. */
    public BandDistance() {
        this(0, 100);
    }

    /**
     * Any range; a column that tells no units apart is refused.
     *
     * @param low the score of the worst reference unit
     * @param high the score of the best, above low
     */
    public BandDistance(double low, double high) {
        this(low, high, Constant.ERROR);
    }

    /** Checks the range. */
    public BandDistance {
        Scales.check("best-range", low, high);
    }

    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.of(Trait.HONOURS_BEST_RANGE);
        traits.addAll(Scales.traitsFrom(low));
        return Set.copyOf(traits);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        Range range = Scales.range(reference, "best-range");
        if (!(direction instanceof BestRange band)) {
            return new MinMax(low, high, constant).fit(reference, direction);
        }
        if (Scales.isConstant(range)) {
            return constant.settle(reference, "best-range", low, high);
        }
        double farthest = Math.max(band.distance(range.low()), band.distance(range.high()));
        if (farthest == 0) {
            return constant.settle(within(reference.name(), band), low, high);
        }
        return new Fitted(band.low(), band.high(), farthest, low, high);
    }

    private static InvalidInputException within(String indicator, BestRange band) {
        return new InvalidInputException(
                        "指标" + indicator + "的所有值都在最优区间" + band.low() + "到" + band.high() + "之内，无法用 best-range 标准化。",
                        "All values of indicator " + indicator + " lie in its best range from " + band.low() + " to "
                                + band.high() + ", so best-range cannot be fitted.")
                .maybe(
                        "给出外侧界限并改用目标值标准化，或把 constant 设为 best。",
                        "give outer limits and use goalposts, or choose the policy best for constants.");
    }

    /**
     * The learned distance.
     *
     * @param from the lower end of the best range
     * @param to the upper end of the best range
     * @param farthest the largest distance to it in the reference set
     * @param low the score at that distance
     * @param high the score in the range
     */
    public record Fitted(double from, double to, double farthest, double low, double high) implements ColumnMap {

        @Override
        public double apply(double value) {
            double distance = value < from ? from - value : Math.max(value - to, 0);
            return low + (1 - distance / farthest) * (high - low);
        }

        @Override
        public Range range() {
            return new Range(low, high);
        }
    }
}
