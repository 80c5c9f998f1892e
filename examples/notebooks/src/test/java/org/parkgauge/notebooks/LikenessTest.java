package org.parkgauge.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({"a 1.0 b, a 1.0 b", "x=0.1234567890123, x=0.1234567890124", "1e-300, 1e-300", "no number, no number"})
    void sameButForTheLastDigits(String wanted, String found) {
        assertThat(Likeness.difference(wanted, found)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a 1.00000001 b, a 1.0 b",
        "a 1 b, a 1 c",
        "a 1 b, a -1 b",
        "a 1 b 2, a 1 b",
        "a 1, a 1 b 2",
        "rank 3, rank 4",
        "0.0, 0.0000000001"
    })
    void different(String wanted, String found) {
        assertThat(Likeness.difference(wanted, found)).isPresent();
        assertThat(Likeness.difference(found, wanted)).isPresent();
    }

    @Test
    void theDifferenceIsToldWithItsPlace() {
        assertThat(Likeness.difference("Qinghe 88.17 of 100", "Qinghe 88.18 of 100"))
                .hasValueSatisfying(told -> assertThat(told).contains("88.17 is now 88.18", "Qinghe"));
        assertThat(Likeness.difference("1 park", "1 parks"))
                .hasValueSatisfying(told -> assertThat(told).contains("1 park\nis now\n1 parks"));
    }
}
