package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the pen finds the name that was meant; anything else finds none. */
class NearestNameTest {

    private static final List<String> NAMES =
            List.of("residents", "employed_residents", "jobs", "housing_units", "就业岗位", "x");

    @ParameterizedTest
    @CsvSource({
        "residnets, residents",
        "resident, residents",
        "Residents, residents",
        "JBOS, jobs",
        "job, jobs",
        "employed_resdients, employed_residents",
        "housingunits, housing_units",
        "就业岗, 就业岗位",
        "joobs, jobs",
    })
    void aSlipIsForgiven(String typed, String meant) {
        assertThat(NearestName.of(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"weather", "zzzz", "a", "jo", "人口"})
    void somethingElseIsNotGuessed(String typed) {
        assertThat(NearestName.of(typed, NAMES)).isEmpty();
    }

    @Test
    void theNearestWinsUnlessTwoAreAsNear() {
        assertThat(NearestName.of("abcdeX", List.of("abcdXX", "abcdef"))).isEmpty();
        assertThat(NearestName.of("abcdeX", List.of("abcdXX", "abcdef", "abcdex")))
                .contains("abcdex");
        assertThat(NearestName.of("P91", List.of("P01", "P11", "P21"))).isEmpty();
        assertThat(NearestName.of("P91", List.of("P01", "P01"))).contains("P01");
        assertThat(NearestName.of("livingservice", List.of("living-service", "living service")))
                .as("two spellings of one word")
                .contains("living-service");
        assertThat(NearestName.of("abcdeX", List.of("abcdef"))).contains("abcdef");
        assertThat(NearestName.of("abc", List.of())).isEmpty();
        assertThat(NearestName.of("abcxyz", List.of("abczyx")))
                .as("two replacements of six")
                .contains("abczyx");
        assertThat(NearestName.of("abcxyz", List.of("abcuvw")))
                .as("three are too many")
                .isEmpty();
    }

    @Property(tries = 100)
    void anyNameWithTwoNeighboursSwappedIsFound(@ForAll @IntRange(min = 0, max = 16) int place) {
        char[] typed = "employed_residents".toCharArray();
        char kept = typed[place];
        typed[place] = typed[place + 1];
        typed[place + 1] = kept;
        assertThat(NearestName.of(new String(typed), NAMES)).contains("employed_residents");
    }
}
