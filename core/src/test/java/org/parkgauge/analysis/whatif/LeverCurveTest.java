package org.parkgauge.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;

/** What points cost, by hand. */
class LeverCurveTest {

    private static LeverCurve curve(Indicator indicator, double value, double end, double unitCost) {
        IndexSpec spec =
                IndexSpec.named("one").root(Dimension.of("R", indicator)).build();
        Dataset data = Dataset.of(List.of("N")).with(indicator.variable(), value);
        FittedIndex index = spec.fit(data);
        return new LeverCurve(new Lever(index, indicator, value, end), unitCost);
    }

    private static double[] response(LeverCurve curve, double price, double low, double high) {
        double[] found = new double[3];
        curve.respond(price, low, high, found);
        return found;
    }

    /** From 10 to the worst goalpost 30 for nothing, then to 80 for 100 points, 2 for each unit. */
    @Test
    void aFlatStartIsBridged() {
        LeverCurve curve = curve(Indicator.of("a").higherIsBetter(30, 80), 10, 80, 2);
        assertThat(curve.isExact()).isTrue();
        assertThat(curve.hasArcs()).isFalse();
        assertThat(curve.lowest()).isZero();
        assertThat(curve.highest()).isEqualTo(100);
        assertThat(curve.cost(0)).isZero();
        assertThat(curve.cost(50)).isCloseTo(2 * 45, within(1e-9));
        assertThat(curve.cost(100)).isCloseTo(140, within(1e-9));
        assertThat(curve.value(50)).isCloseTo(55, within(1e-9));
        assertThat(curve.value(0)).isEqualTo(10);
        assertThat(curve.corners(0, 100)).containsExactly(0, 100);
        assertThat(curve.corners(20, 60)).containsExactly(20, 60);
        assertThat(response(curve, 1.39, 0, 100)).startsWith(0, 0).endsWith(0);
        assertThat(response(curve, 1.41, 0, 100)).startsWith(100, 100);
        // at 1.4 a point both ends are as good, however small the difference of 140 and 140 is
        assertThat(response(curve, 1.4, 0, 100)).startsWith(0, 100);
        // once the leap is made a point costs 1
        assertThat(response(curve, 1.1, 20, 60)).startsWith(60, 60);
        assertThat(response(curve, 0.9, 20, 60)).startsWith(20, 20);
        assertThat(response(curve, 0.9, 20, 60)[2]).isCloseTo(2 * 30 - 0.9 * 20, within(1e-9));
    }

    /** On a log scale from 1 to 100 a point is 1 % of ln 100: the cost is exp, convex, and a price finds its point. */
    @Test
    void anArcRespondsWhereItsSlopeIsThePrice() {
        LeverCurve curve = curve(Indicator.of("a").higherIsBetter(1, 100).onLogScale(), 1, 100, 3);
        double k = Math.log(100) / 100;
        assertThat(curve.hasArcs()).isTrue();
        assertThat(curve.isExact()).isTrue();
        assertThat(curve.cost(50)).isCloseTo(3 * 9, within(1e-9));
        // marginal cost 3 k exp(k s)
        double price = 3 * k * Math.exp(k * 70);
        double[] found = response(curve, price, 0, 100);
        assertThat(found[0]).isCloseTo(70, within(1e-9));
        assertThat(found[1]).isCloseTo(70, within(1e-9));
        assertThat(found[2]).isCloseTo(3 * (Math.exp(k * 70) - 1) - price * 70, within(1e-9));
        assertThat(response(curve, price, 0, 60)).startsWith(60, 60);
        assertThat(response(curve, price, 80, 100)).startsWith(80, 80);
    }

    /** The tie between a leap onto an arc and none: both are found, though cost and worth cancel. */
    @Test
    void aLeapOntoAnArc() {
        LeverCurve curve = curve(Indicator.of("a").higherIsBetter(30, 100).onLogScale(), 29.9, 100, 300);
        double k = Math.log(100 / 30.0) / 100;
        // the tangent from (0, 0) touches where the cost over the score is least
        double touch = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= 1_000_000; i++) {
            double s = i / 1e4;
            double each = 300 * (30 * Math.exp(k * s) - 29.9) / s;
            if (each < least) {
                least = each;
                touch = s;
            }
        }
        double[] found = response(curve, least, 0, 100);
        assertThat(found[0]).isZero();
        assertThat(found[1]).isCloseTo(touch, within(1e-2));
        assertThat(response(curve, least * (1 - 1e-6), 0, 100)).startsWith(0, 0);
        assertThat(response(curve, least * (1 + 1e-6), 0, 100)[0]).isCloseTo(touch, within(0.1));
    }

    /** Down from 90, past the worst goalpost 80, to the best 20; then no further. */
    @Test
    void lessIsBetter() {
        LeverCurve curve = curve(Indicator.of("a").lowerIsBetter(80, 20), 90, 20, 0.5);
        assertThat(curve.cost(100)).isCloseTo(35, within(1e-9));
        assertThat(curve.cost(25)).isCloseTo(0.5 * 25, within(1e-9));
        assertThat(curve.value(25)).isCloseTo(65, within(1e-9));
        assertThat(curve.corners(10, 100)).containsExactly(10, 100);
    }

    @Test
    void aBestRangeIsClimbedFromEitherSide() {
        Indicator indicator = Indicator.of("a").bestWithin(0, 40, 60, 90);
        assertThat(curve(indicator, 75, 60, 2).cost(100)).isCloseTo(30, within(1e-9));
        assertThat(curve(indicator, 75, 60, 2).lowest()).isCloseTo(50, within(1e-9));
        assertThat(curve(indicator, 10, 40, 2).cost(50)).isCloseTo(20, within(1e-9));
        assertThat(curve(indicator, 95, 60, 2).cost(50)).isCloseTo(40, within(1e-9));
    }
}
