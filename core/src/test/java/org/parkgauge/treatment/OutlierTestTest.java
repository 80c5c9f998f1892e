package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.treatment.OutlierTest.Passing;

class OutlierTestTest {

    @ParameterizedTest
    @CsvSource({
        "1.9, 3.4, true, true",
        "1.9, 9, true, false",
        "-1.9, 9, true, false",
        "5, 3.4, true, false",
        "-5, 3.4, true, false",
        "2, 3.5, false, false",
        "-2, 3.5, false, false",
        "2, 3.4, true, false",
        "1.9, 3.5, true, false",
        "NaN, 9, true, true",
        "9, NaN, true, true"
    })
    void oneIsEnoughOrBothMustPass(double skewness, double kurtosis, boolean any, boolean all) {
        Shape shape = new Shape(skewness, kurtosis);
        assertThat(new OutlierTest().passes(shape)).isEqualTo(any);
        assertThat(new OutlierTest(2, 3.5, Passing.ALL).passes(shape)).isEqualTo(all);
    }

    @Test
    void theUsualThresholds() {
        assertThat(new OutlierTest()).isEqualTo(new OutlierTest(2, 3.5, Passing.ANY));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "-2, 3", "NaN, 3", "Infinity, 3", "2, NaN", "2, Infinity"})
    void badThresholdsAreRefused(double skewness, double kurtosis) {
        assertThatThrownBy(() -> new OutlierTest(skewness, kurtosis, Passing.ANY))
                .hasMessageContaining("needs a positive threshold of skewness and a finite one of kurtosis, not "
                        + skewness + " and " + kurtosis)
                .hasMessageContaining("Maybe the usual ones, 2 and 3.5")
                .satisfies(e -> assertThat(((InvalidInputException) e).in(Language.ZH))
                        .contains("偏度界限须为正数")
                        .contains("也许：常用 2 和 3.5"));
    }
}
