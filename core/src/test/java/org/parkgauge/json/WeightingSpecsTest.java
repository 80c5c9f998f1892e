package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.index.IndexSpec;

/** Weightings in files: read with defaults, valid by the schema, written and read back equal. */
class WeightingSpecsTest {

    private static String spec(String weighting) {
        return "{\"formatVersion\": 1, \"code\": \"x\", \"weighting\": " + weighting
                + ", \"root\": {\"code\": \"R\", \"children\": ["
                + "{\"code\": \"A\", \"direction\": \"higher\", \"goalposts\": [0, 1]}, {\"code\": \"B\", \"direction\": \"higher\", \"goalposts\": [0, 1]}]}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"standard-deviation\"",
                "\"variance\"",
                "\"coefficient-of-variation\"",
                "\"gini\"",
                "\"critic\"",
                "{\"name\": \"merec\", \"shift\": 1}",
                "\"cilos\"",
                "\"idocriw\"",
                "\"lopcow\"",
                "\"angle\"",
                "\"mpsi\"",
                "\"pca\"",
                "\"factor\"",
                "\"optimized\"",
                "{\"name\": \"entropy\", \"zeros\": \"shift\"}",
                "{\"name\": \"entropy\", \"zeros\": \"rescale\", \"epsilon\": 0.01, \"fewestUnits\": 4}",
                "{\"name\": \"critic\", \"correlation\": \"kendall\", \"contrast\": \"entropy\", \"edge\": 0.002}",
                "{\"name\": \"factor\", \"retained\": \"cumulative-share\", \"threshold\": 0.7, \"negatives\": \"drop\"}",
                "{\"name\": \"optimized\", \"goal\": \"equal-importance\", \"targets\": {\"A\": 1, \"B\": 2}}",
                "{\"name\": \"named-set\", \"sets\": {\"old\": {\"A\": 1, \"B\": 3}, \"new\": {}}, \"chosen\": \"old\"}",
                "{\"name\": \"ahp\", \"comparisons\": [], \"method\": \"column-mean\"}",
                "{\"name\": \"ahp\", \"comparisons\": [], \"incomplete\": true}",
                "{\"name\": \"group-ahp\", \"judges\": [{\"judge\": \"甲\", \"comparisons\":"
                        + " [{\"code\": \"A\", \"over\": \"B\", \"times\": 3}]}], \"joined\": \"priorities-geometric\"}",
                "{\"name\": \"best-worst\", \"best\": \"A\", \"worst\": \"B\", \"bestToOthers\": {\"A\": 1, \"B\": 4},"
                        + " \"othersToWorst\": {\"A\": 4, \"B\": 1}}",
                "{\"name\": \"fucom\", \"priorities\": {\"A\": 1, \"B\": 2.5}}",
                "{\"name\": \"swara\", \"order\": [\"B\", \"A\"], \"steps\": {\"A\": 0.3}}",
                "{\"name\": \"rancom\", \"ranks\": {\"A\": 1, \"B\": 2}}",
                "{\"name\": \"rank-based\", \"ranks\": {\"A\": 1, \"B\": 2}, \"formula\": \"rank-sum\"}",
                "{\"name\": \"budget-allocation\", \"experts\": [{\"expert\": \"李\", \"points\": {\"A\": 60, \"B\": 40}}]}",
                "{\"name\": \"linear-combination\", \"weightings\": [\"equal\", {\"name\": \"entropy\"}], \"shares\": [1, 2]}",
                "{\"name\": \"multiplicative-combination\", \"weightings\": [\"equal\", \"critic\"], \"form\": \"product\"}",
                "{\"name\": \"game-combination\", \"weightings\": [\"equal\", \"critic\"], \"form\": \"non-negative\"}",
                "{\"name\": \"least-squares-combination\", \"weightings\": [\"equal\", \"critic\"]}",
                "{\"name\": \"capped\", \"weighting\": \"entropy\"}",
                "{\"name\": \"capped\", \"weighting\": {\"name\": \"shrunk\", \"weighting\": \"pca\", \"share\": 0.3},"
                        + " \"largest\": 0.6}"
            })
    void everyWeightingComesBackEqual(String weighting) {
        SchemaValidator schema = new SchemaValidator(Samples.text(Path.of("../docs/schema/index-spec.schema.json")));
        assertThat(schema.validate(spec(weighting))).isEmpty();
        IndexSpec spec = IndexJson.readSpec(spec(weighting), "text");
        String text = Samples.text(spec);
        assertThat(schema.validate(text)).as(text).isEmpty();
        IndexSpec back = IndexJson.readSpec(text, "text");
        assertThat(back).isEqualTo(spec);
        assertThat(back.hash()).isEqualTo(spec.hash());
    }

    @Test
    void anOldEntropyIsStillRead() {
        IndexSpec spec = IndexJson.readSpec(spec("{\"name\": \"entropy\", \"fewestUnits\": 5}"), "text");
        assertThat(spec).isEqualTo(IndexJson.readSpec(spec("\"entropy\""), "text"));
        assertThat(Samples.text(spec)).contains("\"zeros\": \"limit\"").doesNotContain("epsilon");
    }

    @Test
    void aPartThatIsNoWeightingIsRefusedWithItsPlace() {
        for (String wrong : List.of("\"geometric\"", "{\"name\": \"crtic\"}")) {
            assertThatThrownBy(() -> IndexJson.readSpec(
                            spec("{\"name\": \"linear-combination\", \"weightings\": [\"equal\", " + wrong + "]}"),
                            "text"))
                    .hasMessageContaining("there is no weighting named");
        }
    }
}
