package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VectorTest {

    @Test
    void holdsACopyAndGivesCopies() {
        double[] values = {1, 2};
        Vector vector = Vector.of(values);
        values[0] = 9;
        vector.toArray()[1] = 9;
        assertThat(vector.size()).isEqualTo(2);
        assertThat(vector.get(0)).isEqualTo(1);
        assertThat(vector.toArray()).containsExactly(1, 2);
        assertThat(vector).hasToString("[1.0, 2.0]");
    }

    @Test
    void isEqualBitByBit() {
        assertThat(Vector.of(1, Double.NaN))
                .isEqualTo(Vector.of(1, Double.NaN))
                .hasSameHashCodeAs(Vector.of(1, Double.NaN));
        assertThat(Vector.of(0.0)).isNotEqualTo(Vector.of(-0.0));
        assertThat(Vector.of(1)).isNotEqualTo(Vector.of(1, 1));
    }

    @Test
    void matricesGoRowAfterRow() {
        Matrix matrix = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.get(1, 0)).isEqualTo(4);
        assertThat(matrix.row(1)).containsExactly(4, 5, 6);
        assertThat(matrix.column(2)).containsExactly(3, 6);
        assertThat(matrix.toArray()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Matrix.generate(2, 3, place -> place + 1.0))
                .isEqualTo(matrix)
                .hasSameHashCodeAs(matrix);
        assertThat(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6)).isNotEqualTo(matrix);
        assertThat(matrix).hasToString("2 x 3 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]");
    }

    @Test
    void matricesHoldACopyAndGiveCopies() {
        double[] values = {1, 2};
        Matrix matrix = Matrix.of(1, 2, values);
        values[0] = 9;
        matrix.toArray()[0] = 9;
        matrix.row(0)[0] = 9;
        matrix.column(0)[0] = 9;
        assertThat(matrix.get(0, 0)).isEqualTo(1);
    }

    @Test
    void aMatrixHasAValueForEveryPlace() {
        assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A matrix of 2 x 2 cannot hold 3 values.");
        assertThatThrownBy(() -> Matrix.of(-1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
