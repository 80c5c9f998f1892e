package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;

/** A fitted index that was spoiled by hand is refused at the place; in the table, ~ stands for the end of a line. */
class BadFittedTest {

    private static final FittedIndex FITTED = IndexSpec.named("demo")
            .normalization(new MinMax(1, 90))
            .root(Dimension.of("R", Indicator.of("A"), Indicator.of("B")))
            .build()
            .fit(Dataset.of(List.of("p", "q")).with("A", 3, 8).with("B", 4, 7));

    @Test
    void theUnspoiledIndexIsRead() {
        String text = Samples.text(FITTED);
        assertThat(IndexJson.readFitted(new StringReader(text), "reader").root())
                .isEqualTo(FITTED.root());
        assertThat(IndexJson.readFitted(text, "text").root()).isEqualTo(FITTED.root());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"range\": [1, 90]~    },~    \"A\" | \"range\": [1]~    },~    \"A\" | nodes.R.range | a range has two ends",
                "\"range\": [1, 90]~    },~    \"A\" | \"range\": [9, 1]~    },~    \"A\" | nodes.R.range | is empty",
                "\"weights\": [0.5, 0.5],~ | \"weights\": [0.5, 0.6],~ | nodes.R.weights | Weights must sum to 1",
                "\"weights\": [0.5, 0.5],~ | \"weights\": [1.5, -0.5],~ | nodes.R.weights | not negative",
                "\"weights\": [0.5, 0.5],~ | \"weights\": [0.5, null],~ | nodes.R.weights[1] | expected a number, and this is null",
                "\"weights\": [0.5, 0.5],~ | \"weights\": [1],~ | nodes.R | 2 children and 1 weights",
                "\"weights\": [0.5, 0.5], \"range\" | \"weights\": [1], \"range\" | nodes.R.aggregation | does not suit the 2 children",
                "\"worst\": 3 | \"worst\": \"NaN\" | nodes.A.normalization.worst | is not a number",
                "\"worst\": 3 | \"worst\": 1e999 | nodes.A.normalization.worst | too large for a double",
                "\"worst\": 3, | | nodes.A.normalization | the property \"worst\" is missing",
                "\"worst\": 3 | \"worst\": 3, \"worse\": 2 | nodes.A.normalization.worse | no property \"worse\"",
                "\"treatment\": \"none\",~      \"normalization\" | \"treatment\": \"some\",~      \"normalization\" | nodes.A.treatment | no treatment named \"some\"",
                "\"referenceUnits\": 2 | \"referenceUnits\": 2.5 | provenance.referenceUnits | expected a whole number",
                "\"issues\": [], | | | the property \"issues\" is missing",
                "\"issues\": [] | \"issues\": [{\"kind\": \"odd\"}] | issues[0].kind | no option \"odd\"",
                "\"kind\": \"fitted-index\" | \"kind\": \"fit\" | | this is \"fit\", not a fitted index",
                "\"formatVersion\": 1,~  \"kind\" | \"formatVersion\": 0,~  \"kind\" | formatVersion | reads version 1"
            })
    void aSpoiledIndexIsRefused(String right, String wrong, String path, String words) {
        String text = Samples.text(FITTED).replace('\n', '~');
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        String spoiled = text.substring(0, at) + (wrong == null ? "" : wrong) + text.substring(at + right.length());
        String json = spoiled.replace('~', '\n');
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readFitted(json, "f.json"));
        assertThat(refusal).hasMessageStartingWith("f.json, line ").hasMessageContaining(words);
        assertThat(refusal.getMessage()).contains(path == null ? ": " : " (" + path + "): ");
    }
}
