package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.text.Issue;
import org.parkgauge.treatment.PercentileWinsorization;

/** Units are scored in blocks of 8192; the border between two blocks makes no difference. */
class BlockScoringTest {

    private static final int UNITS = 8192 * 2 + 5;
    private static final int[] AT_BORDERS = {0, 1, 8190, 8191, 8192, 8193, 16383, 16384, UNITS - 1};

    private static Dataset data() {
        Random random = new Random(20260611);
        List<String> units = IntStream.range(0, UNITS).mapToObj(i -> "u" + i).toList();
        Dataset data = Dataset.of(units)
                .withAttribute(
                        "block",
                        units.stream().map(unit -> "b" + unit.hashCode() % 4).toList());
        for (String name : List.of("a", "b", "c", "d", "e", "per")) {
            data = data.with(
                    name,
                    random.doubles(UNITS)
                            .map(value -> value < 0.1 && !name.equals("per") ? Double.NaN : 1 + value * 120)
                            .toArray());
        }
        return data;
    }

    private static IndexSpec spec(Imputation imputation) {
        return IndexSpec.named("test")
                .root(Dimension.of(
                                "ROOT",
                                Dimension.of(
                                                "D",
                                                Indicator.of("a").higherIsBetter(1, 100),
                                                Indicator.of("b")
                                                        .lowerIsBetter(100, 1)
                                                        .onLogScale(),
                                                Indicator.of("c").bestWithin(1, 40, 60, 100))
                                        .aggregation(new Geometric(30)),
                                Dimension.of(
                                                "E",
                                                Indicator.of("d")
                                                        .higherIsBetter(0, 100)
                                                        .per("per", 50),
                                                Indicator.of("e").higherIsBetter(-1, 100))
                                        .aggregation(new Geometric(1)))
                        .minimumCoverage(0.5)
                        .aggregation(new Harmonic()))
                .treatment(new PercentileWinsorization(0.02, 0.98))
                .imputation(imputation)
                .build();
    }

    @Test
    void everyUnitFollowsTheDefinition() {
        Dataset data = data();
        for (Imputation imputation : List.of(new NoImputation(), new GroupMean("block"))) {
            FittedIndex index = spec(imputation).fit(data);
            Scores scores = index.score(data);
            List<String> nodes = scores.nodes();
            double[][] columns = nodes.stream().map(scores::scores).toArray(double[][]::new);
            for (int i = 0; i < UNITS; i++) {
                var expected = PlainScorer.score(index, data, i);
                for (int node = 0; node < nodes.size(); node++) {
                    if (Double.compare(columns[node][i], expected.get(nodes.get(node))) != 0) {
                        assertThat(columns[node][i])
                                .as("%s of unit %d", nodes.get(node), i)
                                .isEqualTo(expected.get(nodes.get(node)));
                    }
                }
            }
        }
    }

    @Test
    void issuesNameTheUnitsOfEveryBlock() {
        Dataset data = data();
        Scores scores = spec(new NoImputation()).fit(data).score(data);
        Issue missing = scores.issues().stream()
                .filter(issue -> issue.kind() == Issue.Kind.MISSING_VALUES
                        && issue.node().equals("e"))
                .findFirst()
                .orElseThrow();
        List<String> expected = IntStream.range(0, UNITS)
                .filter(i -> data.column("e").isMissing(i))
                .mapToObj(i -> "u" + i)
                .toList();
        assertThat(missing.units()).isEqualTo(expected);
        Scores some = scores.index().score(data.rows(AT_BORDERS));
        for (int i : AT_BORDERS) {
            assertThat(some.score("u" + i)).isEqualTo(scores.score("u" + i));
        }
    }
}
