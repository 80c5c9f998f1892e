package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

class WeightsTest {

    @Test
    void areSharesOfTheirSum() {
        Weights weights = Weights.proportionalTo(1, 0, 3);
        assertThat(weights.size()).isEqualTo(3);
        assertThat(weights.get(2)).isEqualTo(0.75);
        assertThat(weights.toArray()).containsExactly(0.25, 0, 0.75);
        assertThat(Weights.equal(4).toArray()).containsExactly(0.25, 0.25, 0.25, 0.25);
    }

    @Property
    void sumToOneInTheGivenProportions(@ForAll("numbers") double[] numbers) {
        double[] weights = Weights.proportionalTo(numbers).toArray();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < numbers.length; i++) {
            assertThat(weights[i] * numbers[0]).isCloseTo(weights[0] * numbers[i], within(1e-9));
        }
        assertThat(new Weights(Vector.of(weights)).toArray()).containsExactly(weights);
    }

    @Provide
    Arbitrary<double[]> numbers() {
        return Arbitraries.doubles()
                .between(0.001, 1000)
                .ofScale(3)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Test
    void holdACopyAndGiveCopies() {
        double[] numbers = {1, 1};
        Weights weights = Weights.proportionalTo(numbers);
        numbers[0] = 9;
        weights.toArray()[0] = 9;
        assertThat(weights).isEqualTo(Weights.equal(2)).hasSameHashCodeAs(Weights.equal(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refuseANumberThatIsNoWeight(double number) {
        assertThatThrownBy(() -> Weights.proportionalTo(1, number))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("A weight must be finite and not negative, and " + number + " is not.");
        assertThatThrownBy(() -> new Weights(Vector.of(1, number)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("A weight must be finite and not negative");
    }

    @Test
    void needAPositiveNumber() {
        assertThatThrownBy(() -> Weights.proportionalTo(0, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The weights sum to 0.0; at least one must be positive.")
                .hasMessageContaining("Maybe give one of the children a positive weight");
        assertThatThrownBy(Weights::proportionalTo).hasMessageContaining("The weights sum to 0.0");
    }

    @Test
    void storedWeightsSumToOneAsTheyAre() {
        assertThat(new Weights(Vector.of(0.1, 0.2, 0.7)).toArray()).containsExactly(0.1, 0.2, 0.7);
        assertThatThrownBy(() -> new Weights(Vector.of(0.5, 0.4)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Weights must sum to 1, and these sum to 0.9");
    }
}
