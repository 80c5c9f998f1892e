package org.parkgauge.treatment;

import java.util.Arrays;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Winsorization by count, as long as it is needed: while the column fails the test, the most extreme value (the highest if
 * the skewness is not negative, else the lowest) becomes equal to the next one, until the test is passed or no further
 * point may be moved. Tied values move together.
 *
 * <p>A column that passes at once is left as it is, always. A step that would move more points in all than allowed, or
 * would make the column constant, is not taken; so a column may still fail afterwards (see {@link TwoStage}). What is
 * learned are the limits: a value of a new unit beyond one of them counts as the limit.
 *
 * <p>Source: the procedure of the JRC's COIN tool (Becker et al. 2019) and of COINr's {@code winsorise}, which differs in
 * two points: there, ties may exceed the number of points, and the column can be made constant.
 *
 * @param maxPoints how many points may be moved, on both sides together, at least 1
 * @param test the test that decides whether more is to be done
 */
@StepName("winsorize")
@StepTitle(zh = "逐点缩尾", en = "winsorization point by point")
public record Winsorization(int maxPoints, OutlierTest test) implements Treatment {

    /** At most five points, by the usual test. */
    public Winsorization() {
        this(5);
    }

    /**
     * At most some points, by the usual test.
     *
     * @param maxPoints how many points may be moved
     */
    public Winsorization(int maxPoints) {
        this(maxPoints, new OutlierTest());
    }

    /** Checks the number. */
    public Winsorization {
        if (maxPoints < 1) {
            throw new InvalidInputException(
                            "缩尾至少允许移动 1 个点，得到" + maxPoints + "。",
                            "Winsorization moves at least 1 point, not " + maxPoints + ".")
                    .maybe("不需要处理时选 none。", "choose the treatment none.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference) {
        double[] values = Present.of(reference);
        if (test.passes(Shape.of(values))) {
            return new NoTreatment.Fitted();
        }
        Arrays.sort(values);
        int lowest = 0;
        int highest = 0;
        Shape shape = Shape.of(values);
        while (!test.passes(shape)) {
            boolean top = shape.skewness() >= 0;
            int ties = top ? tiesAtTop(values) : tiesAtBottom(values);
            int end = values.length - 1;
            double next = values[top ? end - ties : ties];
            boolean constant = next == values[top ? 0 : end];
            if (constant || ties + (top ? lowest : highest) > maxPoints) {
                break;
            }
            if (top) {
                highest = ties;
                Arrays.fill(values, values.length - ties, values.length, next);
            } else {
                lowest = ties;
                Arrays.fill(values, 0, ties, next);
            }
            shape = Shape.of(values);
        }
        return lowest + highest == 0
                ? new NoTreatment.Fitted()
                : new Fitted(lowest > 0 ? values[0] : Double.NaN, highest > 0 ? values[values.length - 1] : Double.NaN);
    }

    private static int tiesAtTop(double[] sorted) {
        int ties = 1;
        while (sorted[sorted.length - 1 - ties] == sorted[sorted.length - 1]) {
            ties++;
        }
        return ties;
    }

    private static int tiesAtBottom(double[] sorted) {
        int ties = 1;
        while (sorted[ties] == sorted[0]) {
            ties++;
        }
        return ties;
    }

    /**
     * The learned limits.
     *
     * @param low the value that lower ones count as, NaN where there is no lower limit
     * @param high the value that higher ones count as, NaN where there is no upper limit
     */
    public record Fitted(double low, double high) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return value < low ? low : value > high ? high : value;
        }

        @Override
        public Text summary() {
            return Limits.summary(low, high);
        }
    }
}
