package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixTest {

    private static final double FAR = Double.POSITIVE_INFINITY;

    /** One table twice: dense, and sparse with entries out of order. */
    static Stream<Matrix> both() {
        return Stream.of(
                Matrix.of(2, 3, 1, FAR, 2, FAR, 0, FAR),
                Matrix.sparse(2, 3, FAR, new int[] {1, 0, 0}, new int[] {1, 2, 0}, new double[] {0, 2, 1}));
    }

    @ParameterizedTest
    @MethodSource("both")
    void readsTheSame(Matrix matrix) {
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.get(0, 2)).isEqualTo(2);
        assertThat(matrix.get(1, 0)).isEqualTo(FAR);
        assertThat(matrix.row(0)).containsExactly(1, FAR, 2);
        assertThat(matrix.row(1)).containsExactly(FAR, 0, FAR);
        assertThat(matrix.column(1)).containsExactly(FAR, 0);
        assertThat(matrix.toArray()).containsExactly(1, FAR, 2, FAR, 0, FAR);
        assertThat(matrix.transpose().toArray()).containsExactly(1, FAR, FAR, 0, 2, FAR);
        assertThat(matrix.transpose().transpose()).isEqualTo(matrix).hasSameHashCodeAs(matrix);
    }

    @ParameterizedTest
    @MethodSource("both")
    void survivesSerialization(Matrix matrix) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(matrix);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(matrix);
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void refusesPlacesOutside(Matrix matrix) {
        assertThatThrownBy(() -> matrix.get(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.get(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.get(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.column(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void readsStoredEntries() {
        int[] columns = new int[3];
        double[] values = new double[3];
        Matrix dense = both().toList().get(0);
        assertThat(dense.isSparse()).isFalse();
        assertThat(dense.readRow(1, columns, values)).isEqualTo(3);
        assertThat(columns).containsExactly(0, 1, 2);
        assertThat(values).containsExactly(FAR, 0, FAR);
        Matrix sparse = both().toList().get(1);
        assertThat(sparse.isSparse()).isTrue();
        assertThat(sparse.absent()).isEqualTo(FAR);
        assertThat(sparse.readRow(0, columns, values)).isEqualTo(2);
        assertThat(columns).startsWith(0, 2);
        assertThat(values).startsWith(1, 2);
        assertThat(dense).isNotEqualTo(sparse);
        assertThatThrownBy(dense::absent).hasMessageContaining("every place");
    }

    @Test
    void copiesWhatItIsGiven() {
        double[] values = {1, 2};
        int[] places = {0, 1};
        Matrix dense = Matrix.of(1, 2, values);
        Matrix sparse = Matrix.sparse(1, 2, 0, new int[] {0, 0}, places, values);
        values[0] = 9;
        places[0] = 1;
        assertThat(dense.get(0, 0)).isEqualTo(1);
        assertThat(sparse.get(0, 0)).isEqualTo(1);
        dense.toArray()[0] = 7;
        assertThat(dense.get(0, 0)).isEqualTo(1);
    }

    @Test
    void equalityIsBitByBit() {
        assertThat(Matrix.of(1, 1, Double.NaN)).isEqualTo(Matrix.of(1, 1, Double.NaN));
        assertThat(Matrix.of(1, 1, 0.0)).isNotEqualTo(Matrix.of(1, 1, -0.0));
        assertThat(Matrix.of(1, 2, 1, 2)).isNotEqualTo(Matrix.of(2, 1, 1, 2));
        int[] none = {};
        assertThat(Matrix.sparse(1, 1, 0, none, none, new double[0]))
                .isEqualTo(Matrix.sparse(1, 1, 0, none, none, new double[0]))
                .isNotEqualTo(Matrix.sparse(1, 1, 1, none, none, new double[0]))
                .isNotEqualTo(Matrix.sparse(1, 1, 0, new int[1], new int[1], new double[1]));
    }

    @Test
    void refusesWhatIsNoMatrix() {
        assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3)).hasMessageContaining("2 x 2 cannot hold 3");
        assertThatThrownBy(() -> Matrix.of(-1, -1, 1)).hasMessageContaining("cannot be");
        assertThatThrownBy(() -> Matrix.sparse(2, 2, 0, new int[] {0, 0}, new int[] {1, 1}, new double[2]))
                .hasMessage("Two entries share the place (0, 1).");
        assertThatThrownBy(() -> Matrix.sparse(2, 2, 0, new int[1], new int[1], new double[2]))
                .hasMessageContaining("1 rows, 1 columns and 2 values");
        assertThatThrownBy(() -> Matrix.sparse(2, 2, 0, new int[] {2}, new int[1], new double[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Matrix.sparse(2, 2, 0, new int[1], new int[] {-1}, new double[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
