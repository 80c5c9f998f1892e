package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;

/** Agreement with linear programmes, mixed-integer programmes and a minimizer of SciPy; see the README of the figures. */
class SciPyTest {

    private static final double[] WITHIN = {3, 2, 2, 1, 1, 1, 1, 1, 1, 4, 2, 3};
    private static final double[] ACROSS = {5, 3, 2};

    private record Row(String kind, String unit, String rival, String value) {

        double number() {
            return Double.parseDouble(value);
        }
    }

    private static final List<Row> ROWS = read();

    private static List<Row> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SciPyTest.class.getResourceAsStream("scipy.csv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(2)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Row> rows(String kind) {
        List<Row> rows = ROWS.stream().filter(row -> row.kind().equals(kind)).toList();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    private static Dataset data() {
        List<String> units = new ArrayList<>();
        double[][] columns = new double[WITHIN.length][12];
        for (Row row : rows("data")) {
            String[] values = row.value().split(" ");
            for (int j = 0; j < columns.length; j++) {
                columns[j][units.size()] = Double.parseDouble(values[j]);
            }
            units.add(row.unit());
        }
        Dataset data = Dataset.of(units);
        for (int j = 0; j < columns.length; j++) {
            data = data.with("x" + j, columns[j]);
        }
        return data;
    }

    private static Indicator leaf(int j) {
        return Indicator.of("x" + j).higherIsBetter(0, 100);
    }

    private static Scores scores(Dimension root) {
        Dataset data = data();
        return IndexSpec.named("reference").root(root).build().fit(data).score(data);
    }

    private static Scores tree(Aggregation aggregation) {
        Dimension[] dimensions = new Dimension[3];
        for (int d = 0; d < 3; d++) {
            Component[] leaves = new Component[4];
            for (int k = 0; k < 4; k++) {
                leaves[k] = leaf(4 * d + k).weight(WITHIN[4 * d + k]);
            }
            dimensions[d] = Dimension.of("D" + d, leaves).weight(ACROSS[d]);
        }
        return scores(Dimension.of("R", dimensions).aggregation(aggregation));
    }

    @Test
    void orderedWeights() {
        Scores scores = scores(Dimension.of("R", leaf(0), leaf(1), leaf(2), leaf(3)));
        WeightSet set = WeightSet.free().order("x0", "x1", "x2").sumAtMost(0.6, "x2", "x3");
        Preferences preferences = WeightSpace.of(scores, WeightSets.all(set)).preferences();
        for (Row row : rows("ordered")) {
            WorstCase worst = preferences.worstCase(row.unit(), row.rival());
            assertThat(worst.gap()).isCloseTo(row.number(), within(1e-7));
            assertThat(worst.isExact()).isTrue();
            if (Math.abs(row.number()) > 1e-6) {
                assertThat(preferences.necessarily(row.unit(), row.rival())).isEqualTo(row.number() > 0);
            }
        }
    }

    @Test
    void arithmeticTree() {
        WeightSpace space = WeightSpace.of(tree(new Arithmetic()), WeightSets.within(0.3));
        for (Row row : rows("tree")) {
            assertThat(space.preferences().worstCase(row.unit(), row.rival()).gap())
                    .isCloseTo(row.number(), within(1e-9));
            assertThat(space.preferences().necessarily(row.unit(), row.rival())).isEqualTo(row.number() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void hybridTree(int floor) {
        WeightSpace space = WeightSpace.of(tree(new Geometric(floor)), WeightSets.within(0.4));
        for (Row row : rows("hybrid" + floor)) {
            WorstCase worst = space.preferences().worstCase(row.unit(), row.rival());
            assertThat(worst.isExact()).isTrue();
            assertThat(worst.isRatio()).isTrue();
            assertThat(Math.log(worst.gap())).isCloseTo(row.number(), within(1e-9));
        }
    }

    @Test
    void exactRanks() {
        WeightSpace space = WeightSpace.of(tree(new Arithmetic()), WeightSets.within(0.9));
        for (Row row : rows("best")) {
            RankRange range = space.exactRanks(row.unit());
            assertThat(range.isExact()).isTrue();
            assertThat(range.innerBest()).isEqualTo((int) row.number());
        }
        for (Row row : rows("worst")) {
            assertThat(space.exactRanks(row.unit()).innerWorst()).isEqualTo((int) row.number());
        }
    }

    @ParameterizedTest
    @EnumSource(Norm.class)
    void overtaking(Norm norm) {
        Component[] leaves = new Component[12];
        for (int j = 0; j < 12; j++) {
            leaves[j] = leaf(j);
        }
        WeightSpace space = WeightSpace.of(scores(Dimension.of("R", leaves)), WeightSets.all(WeightSet.free()));
        for (Row row : rows(norm.name())) {
            Overtaking result = space.overtaking(row.unit(), row.rival(), norm);
            double tolerance = norm == Norm.L1 ? 1e-9 : 1e-7;
            assertThat(result.smallest().orElseThrow().distance()).isCloseTo(row.number(), within(tolerance));
            assertThat(result.together().orElseThrow().distance()).isCloseTo(row.number(), within(tolerance));
            assertThat(Map.of("R", norm))
                    .containsKey(result.smallest().orElseThrow().node());
        }
    }
}
