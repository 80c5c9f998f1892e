package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.CompiledIndex;
import org.parkgauge.index.Evaluation;
import org.parkgauge.index.IndexCompiler;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Rules;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Law;

/** A compiled recipe with any built-in steps scores as the recipe itself does. */
class CompiledSpecsTest {

    @Law
    void compiledScoresAreThoseOfTheRecipe(@ForAll long seed) {
        IndexSpec spec = RandomSpecs.spec(new Random(seed));
        Dataset data = Samples.parks(seed, 12, 0, "east", spec.inputs());
        Scores plain;
        try {
            plain = spec.fit(data).score(data);
        } catch (IllegalArgumentException refused) {
            assertThatThrownBy(() ->
                            new IndexCompiler().compile(spec, data).evaluation().run(Rules.PLAIN))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        CompiledIndex compiled = new IndexCompiler().compile(spec, data);
        Evaluation evaluation = compiled.evaluation();
        evaluation.run(Rules.PLAIN);
        double[] expected = plain.scores(spec.root().code());
        for (int i = 0; i < expected.length; i++) {
            double score = evaluation.scores(0)[i];
            if (Double.isNaN(expected[i])) {
                assertThat(score).isNaN();
            } else {
                assertThat(score).isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
            }
        }
    }
}
