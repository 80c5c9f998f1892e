package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * Logarithmic normalization: p = ln x / ln(product of the n reference values), and (1 - p)/(n - 1) where lower is better.
 * The scores of the reference set sum to 1; a value below 1 gets a negative one where higher is better. A constant column
 * gives 1/n to each.
 *
 * <p>Values must be positive, in the reference set and later, and the product must be above 1: with a product below 1 the
 * formula would put the worst first, and peers let it. The unit of measure matters, unlike with other methods. pymcdm's
 * {@code logarithmic_normalization}. Source: Zavadskas and Turskis (2008).
 */
@StepName("logarithmic")
@StepTitle(zh = "对数比例法", en = "logarithmic ratio")
public record LogRatio() implements NamesUnits {

    private static final String NAME = "logarithmic";

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        Scales.range(reference, NAME);
        double sum = 0;
        int n = 0;
        for (double value : Scales.positive(reference, NAME, units)) {
            if (!Double.isNaN(value)) {
                sum += Math.log(value);
                n++;
            }
        }
        if (!(sum > 0)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "各值之积的对数为" + sum + "，不为正，logarithmic 会颠倒优劣。",
                            "The logarithm of the product of the values of indicator " + reference.name() + " is " + sum
                                    + "; unless it is positive, logarithmic puts the worst first.")
                    .maybe(
                            "换较小的计量单位使数值变大，或改用 min-max。",
                            "measure in a smaller unit, so that the numbers grow, or use min-max.");
        }
        boolean lower = Scales.isLower(direction);
        if (lower && n < 2) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "只有一个值，logarithmic 至少需要两个。",
                            "Indicator " + reference.name() + " has a single value, and logarithmic needs two.")
                    .maybe("改用目标值标准化。", "use goalposts.");
        }
        return new Fitted(sum, n - 1, lower, reference.name());
    }

    /**
     * The learned product.
     *
     * @param logProduct the sum of the logarithms of the reference values
     * @param others the number of reference values less one
     * @param lower whether lower values are better
     * @param indicator the indicator, for messages
     */
    public record Fitted(double logProduct, int others, boolean lower, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (!(value > 0)) {
                return Scales.notPositive(indicator, NAME, value);
            }
            double share = Math.log(value) / logProduct;
            return lower ? (1 - share) / others : share;
        }
    }
}
