package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.parkgauge.analysis.Rounds;
import org.parkgauge.analysis.weights.RandomIndex.Shape;
import org.parkgauge.analysis.weights.RandomIndex.Space;
import org.parkgauge.index.Scores;

/**
 * The least gap is right if it is reached at admitted weights and never undercut by others; both are judged by scoring the
 * index anew.
 */
class PairSolverTest {

    private static double gap(WeightTree tree, Map<String, Double> scores, int a, int b) {
        return tree.gap(scores.get(tree.names().get(a)), scores.get(tree.names().get(b)));
    }

    private static void check(long seed, Shape shape, boolean linear, double missing) {
        RandomIndex random = new RandomIndex(seed, shape);
        Optional<Space> made = random.space(5, missing, linear);
        if (made.isEmpty()) {
            return;
        }
        Scores scores = made.get().scores();
        WeightTree tree = made.get().tree();
        int n = tree.names().size();
        double rounding = linear ? 1e-8 : 1e-9;
        double[][] found = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (a == b) {
                    continue;
                }
                PairSolver solver = new PairSolver(tree);
                found[a][b] = solver.gap(tree.units()[a], tree.units()[b]);
                for (Part.Mean mean : tree.means()) {
                    assertThat(mean.weights.contains(solver.weights()[mean.id])).isTrue();
                }
                double reached = gap(tree, RandomIndex.rescored(scores, tree.choice(solver.weights())), a, b);
                if (solver.isExact()) {
                    assertThat(found[a][b]).isCloseTo(reached, within(rounding));
                } else {
                    assertThat(found[a][b]).isLessThanOrEqualTo(reached + rounding);
                    assertThat(shape == Shape.MIXED || missing > 0).isTrue();
                }
            }
        }
        for (int draw = 0; draw < 40; draw++) {
            double[][] w = random.weights(tree);
            Map<String, Double> again = RandomIndex.rescored(scores, tree.choice(w));
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (a != b) {
                        assertThat(gap(tree, again, a, b)).isGreaterThanOrEqualTo(found[a][b] - rounding);
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void boxes(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, false, 0));
    }

    @Property(tries = 50)
    void linearConstraints(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, true, 0));
    }

    @Property(tries = 100)
    void missingValues(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, false, 0.1));
    }
}
