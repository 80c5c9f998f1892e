package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.imputation.RowWise.Statistic;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class ImputationsTest extends ImputationContract {

    private static final double NAN = Double.NaN;

    private static final Dataset PARKS = Dataset.of(List.of("u", "v", "w", "x", "y"))
            .with("a", 1, 3, NAN, 8, 100)
            .with("b", NAN, NAN, NAN, 5, 7)
            .with("c", NAN, NAN, NAN, NAN, NAN)
            .withAttribute("block", "north", "north", "north", "south", "");

    @Override
    protected List<Imputation> methods() {
        return List.of(
                new ColumnMean(),
                new ColumnMedian(),
                new GroupMedian("block"),
                new ConstantFill(7),
                new ConstantFill(NAN, Map.of("v1", -3.0)),
                new RowWise(),
                new RowWise(Statistic.MEDIAN),
                new NearestNeighbours(),
                new NearestNeighbours(1),
                new HotDeck(),
                new HotDeck("block", 5));
    }

    private static double[] filled(Imputation method, String group, double... row) {
        method.fit(PARKS).fill(row, name -> group);
        return row;
    }

    @Test
    void middles() {
        assertThat(filled(new ColumnMean(), "", NAN, NAN, NAN)).containsExactly(28, 6, NAN);
        assertThat(filled(new ColumnMedian(), "", NAN, NAN, NAN)).containsExactly(5.5, 6, NAN);
        assertThat(filled(new ColumnMedian(), "", 2, NAN, 9)).containsExactly(2, 6, 9);
        assertThat(filled(new GroupMedian("block"), "north", NAN, NAN, NAN)).containsExactly(2, NAN, NAN);
        assertThat(filled(new GroupMedian("block"), "south", NAN, NAN, NAN)).containsExactly(8, 5, NAN);
        assertThat(filled(new GroupMedian("block"), "west", NAN, NAN, NAN)).containsExactly(NAN, NAN, NAN);
        assertThat(filled(new GroupMedian("block"), "", NAN, NAN, NAN)).containsExactly(NAN, NAN, NAN);
    }

    @Test
    void constants() {
        assertThat(filled(new ConstantFill(0), "", NAN, 4, NAN)).containsExactly(0, 4, 0);
        assertThat(filled(new ConstantFill(0, Map.of("c", 9.0)), "", NAN, 4, NAN))
                .containsExactly(0, 4, 9);
        assertThat(filled(new ConstantFill(NAN, Map.of("c", 9.0)), "", NAN, 4, NAN))
                .containsExactly(NAN, 4, 9);
        assertThatThrownBy(() -> new ConstantFill(0, Map.of("z", 1.0)).fit(PARKS))
                .hasMessageContaining("names the indicator \"z\", which the index does not hold")
                .hasMessageContaining("Maybe check spelling");
        for (double bad : new double[] {NAN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new ConstantFill(bad))
                    .hasMessageContaining("needs finite numbers, not " + bad)
                    .hasMessageContaining("Maybe choose the imputation none");
        }
        assertThatThrownBy(() -> new ConstantFill(1, Map.of("a", NAN))).hasMessageContaining("needs finite numbers");
    }

    @Test
    void rows() {
        assertThat(filled(new RowWise(), "", 10, NAN, 40, NAN, 70)).containsExactly(10, 40, 40, 40, 70);
        assertThat(filled(new RowWise(Statistic.MEDIAN), "", 10, NAN, 20, 90)).containsExactly(10, 20, 20, 90);
        assertThat(filled(new RowWise(), "", NAN, NAN)).containsExactly(NAN, NAN);
        assertThat(new RowWise()).isEqualTo(new RowWise(Statistic.MEAN));
    }

    @Test
    void theNearestUnitsGiveTheirMean() {
        Dataset data = Dataset.of(List.of("u", "v", "w", "x"))
                .with("a", 0, 1, 2, 10)
                .with("b", 0, 1, 2, 10)
                .with("c", 5, 7, NAN, 90)
                .with("flat", 3, 3, 3, 3);
        double[] row = {1.2, 1.2, NAN, 88};
        new NearestNeighbours(1).fit(data).fill(row, name -> "");
        assertThat(row).as("an indicator that does not vary takes no part").containsExactly(1.2, 1.2, 7, 88);
        row[2] = NAN;
        new NearestNeighbours(2).fit(data).fill(row, name -> "");
        assertThat(row[2]).isEqualTo(6);
        row[2] = NAN;
        new NearestNeighbours(50).fit(data).fill(row, name -> "");
        assertThat(row[2]).as("all that have it").isEqualTo(34);
        double[] tied = {0.5, 0.5, NAN, 3};
        new NearestNeighbours(1).fit(data).fill(tied, name -> "");
        assertThat(tied[2]).as("both are as near").isEqualTo(6);
        double[] alone = {NAN, NAN, NAN, 3};
        new NearestNeighbours(1).fit(data).fill(alone, name -> "");
        assertThat(alone).as("nothing is shared").containsExactly(NAN, NAN, NAN, 3);
    }

    @Test
    void distancesAreRescaledForWhatIsNotShared() {
        Dataset data = Dataset.of(List.of("half", "whole", "far", "near"))
                .with("a", 1, 0.9, -30, 30)
                .with("b", NAN, 0.9, -30, 30)
                .with("c", 100, 200, NAN, NAN);
        double[] row = {0, 0, NAN};
        new NearestNeighbours(1).fit(data).fill(row, name -> "");
        assertThat(row[2])
                .as("1 over one indicator is farther than 0.9 over two")
                .isEqualTo(200);
    }

    @Test
    void neighboursAreStandardized() {
        Dataset data = Dataset.of(List.of("u", "v", "w"))
                .with("small", 0, 0.1, 1)
                .with("large", 0, 1000, 400)
                .with("c", 1, 2, 3);
        double[] row = {0.9, 900, NAN};
        new NearestNeighbours(1).fit(data).fill(row, name -> "");
        assertThat(row[2]).isEqualTo(3);
    }

    @Test
    void donorsAreDrawnFromTheGroup() {
        Set<Double> drawn = new TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            drawn.add(filled(new HotDeck("block", seed), "north", NAN, 4, 2)[0]);
        }
        assertThat(drawn).containsExactly(1.0, 3.0);
        drawn.clear();
        for (int i = 0; i < 100; i++) {
            drawn.add(filled(new HotDeck(), "", NAN, i, NAN)[0]);
        }
        assertThat(drawn).as("all units are one group").containsExactly(1.0, 3.0, 8.0, 100.0);
        assertThat(filled(new HotDeck("block"), "south", NAN, NAN, NAN)).containsExactly(8, 5, NAN);
        assertThat(filled(new HotDeck("block"), "west", NAN, 1, 1)).containsExactly(NAN, 1, 1);
        assertThat(filled(new HotDeck("block"), "", NAN, 1, 1)).containsExactly(NAN, 1, 1);
        assertThat(new HotDeck("block").fit(PARKS).attributes()).containsExactly("block");
        assertThat(new HotDeck().fit(PARKS).attributes()).isEmpty();
    }

    @Test
    void chancesAreEqualAndIndicatorsDrawForThemselves() {
        double[] values = new double[10];
        List<String> units = new java.util.ArrayList<>();
        for (int i = 0; i < 10; i++) {
            values[i] = i;
            units.add("u" + i);
        }
        Dataset data = Dataset.of(units).with("a", values).with("b", values).with("c", values);
        RowFill fill = new HotDeck().fit(data);
        int[] counts = new int[10];
        int same = 0;
        for (int i = 0; i < 10_000; i++) {
            double[] row = {NAN, NAN, i};
            fill.fill(row, name -> "");
            counts[(int) row[0]]++;
            same += row[0] == row[1] ? 1 : 0;
        }
        assertThat(java.util.Arrays.stream(counts).boxed().toList())
                .allSatisfy(count -> assertThat(count).isBetween(880, 1120));
        assertThat(same).isBetween(880, 1120);
    }

    @Test
    void aUnitDrawsTheSameWheneverItIsScored() {
        RowFill fill = new HotDeck().fit(PARKS);
        double[] first = {NAN, 0.0, NAN};
        double[] second = {NAN, -0.0, NAN};
        fill.fill(first, name -> "");
        fill.fill(second, name -> "");
        assertThat(second[0]).isEqualTo(first[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 53) + 2, -(1L << 53) - 2, Long.MIN_VALUE})
    void seedsFitIntoFiles(long seed) {
        assertThatThrownBy(() -> new HotDeck("", seed))
                .hasMessageContaining("The seed " + seed + " is beyond 2^53")
                .hasMessageContaining("Maybe take a smaller whole number");
        assertThat(new HotDeck()).isEqualTo(new HotDeck("", 1));
        assertThat(new HotDeck("", 1L << 53).seed()).isEqualTo(1L << 53);
    }

    @Test
    void traits() {
        assertThat(new RowWise().traits()).containsExactly(Trait.AFTER_NORMALIZATION);
        assertThat(new ConstantFill(1).traits()).isEmpty();
        assertThat(new NearestNeighbours().traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
        assertThat(new HotDeck().traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
        for (Imputation method :
                List.of(new ColumnMean(), new ColumnMedian(), new GroupMean("b"), new GroupMedian("b"))) {
            assertThat(method.traits()).containsExactly(Trait.SET_DEPENDENT);
        }
    }

    @Test
    void badParameters() {
        assertThatThrownBy(() -> new NearestNeighbours(0))
                .hasMessageContaining("takes at least 1 of them, not 0")
                .hasMessageContaining("Maybe the usual 5");
        assertThatThrownBy(() -> new GroupMedian(""))
                .hasMessageContaining("Group-median imputation needs the name of an attribute")
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).contains("分组中位数插补须指定属性"));
        assertThatThrownBy(() -> new HotDeck("level").fit(PARKS))
                .hasMessageContaining("groups by \"level\", which the data do not hold")
                .hasMessageContaining("[block]");
    }

    @ParameterizedTest
    @CsvSource({"1.1, 0", "-0.1, 0", "NaN, 0", "0.5, 2", "0.5, -1", "0.5, NaN"})
    void badShares(double availability, double nonZero) {
        assertThatThrownBy(() -> new Screening(availability, nonZero))
                .hasMessageContaining("The shares of a screening lie between 0 and 1")
                .hasMessageContaining("Maybe write 75 per cent as 0.75");
    }

    @Test
    void screeningSaysWhy() {
        Screening.Screened screened =
                new Screening(0.6, 0.5).screen(PARKS.with("z", 0, 0, 0, 0, 1), List.of("a", "b", "z"));
        assertThat(screened.data().units()).containsExactly("u", "v", "x", "y");
        Screening.Removed removed = screened.removed().get(0);
        assertThat(removed.unit()).isEqualTo("w");
        assertThat(removed.reasons())
                .containsExactlyInAnyOrder(Screening.Reason.TOO_MUCH_MISSING, Screening.Reason.TOO_MANY_ZEROS);
        assertThat(removed.availability()).isEqualTo(1 - 2 / 3.0);
        assertThat(removed.nonZero()).isZero();
        assertThat(Screening.Reason.TOO_MUCH_MISSING.label().zh()).isEqualTo("缺失太多");
        assertThat(Screening.Reason.FORCED.label().en()).isEqualTo("on the list of units to be removed");
        assertThat(new Screening(0.5).screen(PARKS).removed())
                .extracting(Screening.Removed::unit)
                .containsExactly("u", "v", "w");
        assertThat(new Screening()).isEqualTo(new Screening(2.0 / 3, 0, List.of(), List.of()));
    }

    @Test
    void screeningRefusesWhatItCannotMean() {
        assertThatThrownBy(() -> new Screening().forced(List.of("u"), List.of("u")))
                .hasMessageContaining("Unit \"u\" is to be kept and to be removed");
        assertThatThrownBy(() -> new Screening().forced(List.of("z"), List.of()).screen(PARKS))
                .hasMessageContaining("no unit named \"z\"");
        assertThatThrownBy(() -> new Screening().forced(List.of(), List.of("z")).screen(PARKS))
                .hasMessageContaining("no unit named \"z\"");
        assertThatThrownBy(() -> new Screening(1).screen(PARKS)).hasMessageContaining("leaves no unit");
        assertThat(new Screening(1, 1).screen(PARKS, List.of()).removed()).isEmpty();
        Dataset empty = Dataset.of(List.of("u")).with("a", NAN);
        assertThat(new Screening(0, 1).screen(empty).removed())
                .as("no value is no zero")
                .isEmpty();
    }

    /** The draws belong to what a seed promises: an index that is fitted or read again gives them again. */
    @ParameterizedTest
    @CsvSource({
        "1, 151, 637, 325, 996, 854, 337",
        "-7, 154, 857, 410, 579, 152, 660",
        "9007199254740992, 94, 255, 443, 136, 276, 621"
    })
    void aSeedAlwaysGivesTheSameDraws(
            long seed, int first, int firstB, int second, int secondB, int third, int thirdB) {
        double[] values = new double[1000];
        List<String> units = new java.util.ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
            units.add("u" + i);
        }
        Dataset data = Dataset.of(units).with("a", values).with("b", values).with("c", values);
        RowFill fill = new HotDeck("", seed).fit(data);
        int[][] expected = {{first, firstB}, {second, secondB}, {third, thirdB}};
        for (int i = 0; i < 3; i++) {
            double[] row = {NAN, NAN, i};
            fill.fill(row, name -> "");
            assertThat(row)
                    .as("the same algorithm written in Python 3")
                    .containsExactly(expected[i][0], expected[i][1], i);
        }
    }
}
