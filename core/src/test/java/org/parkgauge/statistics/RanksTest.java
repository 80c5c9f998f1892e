package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RanksTest {

    private static final double NAN = Double.NaN;

    @Test
    void theExampleOfTies() {
        double[] values = {9, 7, 7, 5};
        assertThat(Ranks.descending(values, Ties.COMPETITION)).containsExactly(1, 2, 2, 4);
        assertThat(Ranks.descending(values, Ties.DENSE)).containsExactly(1, 2, 2, 3);
        assertThat(Ranks.descending(values, Ties.AVERAGE)).containsExactly(1, 2.5, 2.5, 4);
        assertThat(Ranks.ascending(values, Ties.COMPETITION)).containsExactly(4, 2, 2, 1);
        assertThat(Ranks.ascending(values, Ties.DENSE)).containsExactly(3, 2, 2, 1);
        assertThat(Ranks.ascending(values, Ties.AVERAGE)).containsExactly(4, 2.5, 2.5, 1);
    }

    /** SciPy 1.17.1, {@code rankdata(-x, method)} with min, dense, average. */
    @Test
    void agreesWithSciPy() {
        double[] values = {3.1, -2.7, 14.25, 0.5, 8, 8, -11.75, 2.2, 6.6, 1e3};
        assertThat(Ranks.descending(values, Ties.COMPETITION)).containsExactly(6, 9, 2, 8, 3, 3, 10, 7, 5, 1);
        assertThat(Ranks.descending(values, Ties.DENSE)).containsExactly(5, 8, 2, 7, 3, 3, 9, 6, 4, 1);
        assertThat(Ranks.descending(values, Ties.AVERAGE)).containsExactly(6, 9, 2, 8, 3.5, 3.5, 10, 7, 5, 1);
    }

    @Test
    void missingValuesHaveNoRankAndDoNotCount() {
        assertThat(Ranks.descending(new double[] {NAN, 1, 2, NAN}, Ties.AVERAGE))
                .containsExactly(NAN, 2, 1, NAN);
        assertThat(Ranks.ascending(new double[] {NAN}, Ties.DENSE)).containsExactly(NAN);
        assertThat(Ranks.ascending(new double[0], Ties.DENSE)).isEmpty();
    }

    @Test
    void onlyEqualValuesTie() {
        assertThat(Ranks.ascending(new double[] {0.0, -0.0}, Ties.COMPETITION)).containsExactly(1, 1);
        assertThat(Ranks.descending(new double[] {0.0, -0.0, 1}, Ties.DENSE)).containsExactly(2, 2, 1);
        assertThat(Ranks.ascending(new double[] {1, Math.nextUp(1.0)}, Ties.COMPETITION))
                .containsExactly(1, 2);
    }

    @Test
    void infiniteValuesRankAtTheEnds() {
        assertThat(Ranks.ascending(
                        new double[] {0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}, Ties.COMPETITION))
                .containsExactly(2, 3, 1);
    }

    @Property
    void ranksCountTheValuesThatAreBetter(@ForAll("samples") double[] values) {
        double[] competition = Ranks.descending(values, Ties.COMPETITION);
        double[] dense = Ranks.descending(values, Ties.DENSE);
        double[] average = Ranks.descending(values, Ties.AVERAGE);
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            double better = Arrays.stream(values).filter(other -> other > value).count();
            double equal = Arrays.stream(values).filter(other -> other == value).count();
            double betterGroups = Arrays.stream(values)
                    .filter(other -> other > value)
                    .distinct()
                    .count();
            assertThat(competition[i]).isEqualTo(better + 1);
            assertThat(dense[i]).isEqualTo(betterGroups + 1);
            assertThat(average[i]).isEqualTo(better + (equal + 1) / 2);
        }
    }

    @Property
    void ascendingIsDescendingOfTheNegated(@ForAll("samples") double[] values) {
        double[] negated = Arrays.stream(values).map(value -> -value).toArray();
        for (Ties ties : Ties.values()) {
            assertThat(Ranks.ascending(values, ties)).containsExactly(Ranks.descending(negated, ties));
        }
    }

    @Provide
    Arbitrary<double[]> samples() {
        return Arbitraries.integers()
                .between(-6, 6)
                .map(value -> value / 2.0)
                .array(double[].class)
                .ofMaxSize(20);
    }
}
