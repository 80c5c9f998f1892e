package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

class ContentHashTest {

    private record Pair(Object first, Object second) {}

    private record Couple(Object first, Object second) {}

    private interface Custom {
        double apply(double value);
    }

    private static String hash(Object value) {
        return ContentHash.of(value);
    }

    @Test
    void equalContentGivesTheSameHash() {
        assertThat(hash(new Pair(1.5, List.of("a", Ties.DENSE))))
                .isEqualTo(hash(new Pair(1.5, List.of("a", Ties.DENSE))))
                .matches("[0-9a-f]{64}");
        assertThat(hash(new ArrayList<>(List.of(1, 2)))).isEqualTo(hash(List.of(1, 2)));
        assertThat(hash(Map.of("a", 1, "b", 2))).isEqualTo(hash(new TreeMap<>(Map.of("b", 2, "a", 1))));
        assertThat(hash(Double.NaN)).isEqualTo(hash(Double.longBitsToDouble(0x7ff8000000000001L)));
    }

    private record First(double value) {
        private record Fitted(double value) {}
    }

    private record Second(double value) {
        private record Fitted(double value) {}
    }

    @Test
    void recordsOfEqualSimpleNameDiffer() {
        assertThat(hash(new First.Fitted(1))).isNotEqualTo(hash(new Second.Fitted(1)));
    }

    @Test
    void differentContentGivesAnother() {
        Custom once = value -> value;
        assertThat(List.of(
                        hash(new Pair(1.0, 2.0)),
                        hash(new Pair(2.0, 1.0)),
                        hash(new Couple(1.0, 2.0)),
                        hash(new Pair(0.0, 1.0)),
                        hash(new Pair(-0.0, 1.0)),
                        hash(new Pair(Math.nextUp(1.0), 2.0)),
                        hash(new Pair("1.0", "2.0")),
                        hash(new Pair(List.of("ab"), List.of())),
                        hash(new Pair(List.of("a", "b"), List.of())),
                        hash(new Pair(List.of("a"), List.of("b"))),
                        hash(Vector.of(1, 2)),
                        hash(Vector.of(1, 2, 3)),
                        hash(Matrix.of(1, 4, 1, 2, 3, 4)),
                        hash(Matrix.of(2, 2, 1, 2, 3, 4)),
                        hash(Map.of("a", 1)),
                        hash(Map.of("a", 2)),
                        hash(Ties.DENSE),
                        hash(Ties.AVERAGE),
                        hash(true),
                        hash(7),
                        hash(once)))
                .doesNotHaveDuplicates();
    }

    /** So that a part added in a later version leaves the hash of older values as it was. */
    @Test
    void emptyPartsDoNotCount() {
        String bare = hash(new Pair(null, 1));
        assertThat(List.of(
                        hash(new Pair("", 1)),
                        hash(new Pair(Double.NaN, 1)),
                        hash(new Pair(false, 1)),
                        hash(new Pair(List.of(), 1)),
                        hash(new Pair(Map.of(), 1)),
                        hash(new Pair(Text.EMPTY, 1))))
                .containsOnly(bare);
        assertThat(List.of(hash(new Pair(0.0, 1)), hash(new Pair("0", 1)), hash(new Pair(true, 1))))
                .doesNotContain(bare)
                .doesNotHaveDuplicates();
        assertThat(hash(new Pair(1, null))).isNotEqualTo(bare);
    }
}
