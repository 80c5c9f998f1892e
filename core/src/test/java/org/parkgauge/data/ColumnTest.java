package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class ColumnTest {

    private static final double NAN = Double.NaN;

    private static final Column ROADS = Column.of("roads", 4, NAN, -1, 6);

    @Test
    void tellsItsNameValuesAndGaps() {
        assertThat(ROADS.name()).isEqualTo("roads");
        assertThat(ROADS.size()).isEqualTo(4);
        assertThat(ROADS.get(3)).isEqualTo(6);
        assertThat(ROADS.isMissing(1)).isTrue();
        assertThat(ROADS.isMissing(0)).isFalse();
        assertThat(ROADS.missing()).isEqualTo(1);
        assertThat(ROADS).hasToString("roads [4.0, NaN, -1.0, 6.0]");
    }

    @Test
    void holdsACopyAndGivesCopies() {
        double[] values = {1, 2};
        Column column = Column.of("a", values);
        values[0] = 9;
        column.toArray()[1] = 9;
        assertThat(column.toArray()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesInfiniteValues(double value) {
        assertThatThrownBy(() -> Column.of("roads", 1, value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Variable roads: value number 2 is " + value
                        + ".\nMaybe it comes from a division by zero; write NaN for a missing value.")
                .satisfies(error -> assertThat(((InvalidInputException) error).in(Language.ZH))
                        .contains("变量roads第2个值为无穷大"));
    }

    @Test
    void rangeIsThatOfTheValuesPresent() {
        assertThat(ROADS.range()).isEqualTo(new Range(-1, 6));
        assertThat(Column.of("a", NAN).range()).isEqualTo(Range.UNKNOWN);
        assertThat(Column.of("a").range()).isEqualTo(Range.UNKNOWN);
        assertThat(Column.of("a", 3).range()).isEqualTo(new Range(3, 3));
    }

    @Test
    void mapsEveryValueAndLeavesItselfAlone() {
        assertThat(ROADS.map(value -> 2 * value)).isEqualTo(Column.of("roads", 8, NAN, -2, 12));
        assertThat(ROADS.get(0)).isEqualTo(4);
    }

    @Test
    void picksRowsInAnyOrder() {
        assertThat(ROADS.rows(new int[] {3, 0, 3})).isEqualTo(Column.of("roads", 6, 4, 6));
        assertThat(ROADS.rows(new int[0]).size()).isZero();
    }

    @Test
    void copiesARunOfValues() {
        double[] target = new double[4];
        ROADS.copy(2, 4, target, 1);
        assertThat(target).containsExactly(0, -1, 6, 0);
    }

    @Test
    void isEqualByNameAndBits() {
        assertThat(Column.of("a", NAN, 1)).isEqualTo(Column.of("a", NAN, 1)).hasSameHashCodeAs(Column.of("a", NAN, 1));
        assertThat(Column.of("a", 1)).isNotEqualTo(Column.of("b", 1)).isNotEqualTo(Column.of("a", 2));
        assertThat(Column.of("a", 0.0)).isNotEqualTo(Column.of("a", -0.0));
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ROADS);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(ROADS);
        }
    }
}
