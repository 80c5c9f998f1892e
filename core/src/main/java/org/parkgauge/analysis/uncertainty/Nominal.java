package org.parkgauge.analysis.uncertainty;

import java.util.Arrays;
import org.parkgauge.index.CompiledIndex;
import org.parkgauge.index.Evaluation;
import org.parkgauge.index.IndexCompiler;
import org.parkgauge.index.Rules;

/** The scores of the recipe as it is, reckoned as the draws are, so that ties are the same. */
final class Nominal {

    private final CompiledIndex compiled;
    private final Evaluation evaluation;
    private final int units;

    private Nominal(UncertainIndex index) {
        units = index.data().size();
        compiled = new IndexCompiler().compile(index.spec(), index.data());
        evaluation = compiled.evaluation();
        evaluation.run(Rules.PLAIN);
    }

    static Nominal of(UncertainIndex index) {
        return new Nominal(index);
    }

    /** A copy of the scores; NaN for a component that does not count. */
    double[] scores(String code) {
        int place = compiled.place(code);
        if (place < 0) {
            double[] missing = new double[units];
            Arrays.fill(missing, Double.NaN);
            return missing;
        }
        return evaluation.scores(place).clone();
    }

    int[] ranks(String code) {
        int[] ranks = new int[units];
        new RankCounter(units).rank(scores(code), units, ranks);
        return ranks;
    }
}
