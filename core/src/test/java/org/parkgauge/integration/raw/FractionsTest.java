package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/** Per cents between 0 and 1 are asked about, never scaled. */
class FractionsTest {

    @TempDir
    private Path temporary;

    private List<Issue> asked(String... rows) {
        return Folder.sound(temporary)
                .with("networks.csv", "park,item,value,unit\n" + String.join("\n", rows) + "\n")
                .read()
                .issues()
                .stream()
                .filter(issue -> issue.message().en().contains("fraction"))
                .toList();
    }

    @Test
    void anItemWhoseValuesAreAllSmallIsAskedAbout() {
        List<Issue> issues = asked("P1,served_water,0.95,%", "P2,served_water,0,%");
        assertThat(issues)
                .containsExactly(new Issue(
                        Issue.Kind.DATA,
                        "INF01",
                        List.of("P1", "P2"),
                        issues.get(0).message()));
        assertThat(issues.get(0).in(Language.EN))
                .isEqualTo(
                        "INF01: all 2 values of \"Area with water supply\" (served_water) in % are at most 0.95: was a"
                                + " fraction meant? If so, write fraction as the unit, or multiply by 100 (P1, P2)");
        assertThat(issues.get(0).in(Language.ZH))
                .isEqualTo("INF01：“给水面积”（served_water）以 % 为单位的 2 个值都不超过 1，最大的是 0.95：填的是小数吗？若是，单位写“小数”，或把数值乘以"
                        + " 100（P1、P2）");
        assertThat(asked("P1,served_water,1,%"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().en())
                        .startsWith("the only value of \"Area with water supply\" (served_water) in % is 1: was"));
    }

    @Test
    void valuesAreNotChanged() {
        asked("P1,served_water,0.95,%");
        assertThat(RawTables.read(temporary).amount("P1", "served_water").base())
                .isEqualTo(0.0095);
    }

    @Test
    void othersAreNotAskedAbout() {
        assertThat(asked("P1,served_water,0.95,%", "P2,served_water,1.01,%")).isEmpty();
        assertThat(asked("P1,served_water,0,%", "P2,served_water,0,%")).isEmpty();
        assertThat(asked("P1,served_water,,%", "P2,served_water,,%")).isEmpty();
        assertThat(asked("P1,served_water,0.95,小数", "P2,served_water,0.5,fraction"))
                .isEmpty();
        assertThat(asked("P1,served_water,0.95,km²", "P1,road_length,0.5,km")).isEmpty();
    }

    @Test
    void aParkAllOfWhosePerCentsAreSmallIsAskedToo() {
        String[] others = {"P2,served_water,95,%", "P2,served_gas,80,%", "P2,connected_water,100,%"};
        List<Issue> issues = asked(
                "P1,served_water,0.95,%",
                "P1,served_gas,0.8,%", "P1,connected_water,1,%", others[0], others[1], others[2]);
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.node()).isEmpty();
            assertThat(issue.in(Language.EN))
                    .isEqualTo("all 3 values that the park gives in % are at most 1: were fractions meant? If so, write"
                            + " fraction as their unit, or multiply by 100 (P1)");
            assertThat(issue.in(Language.ZH))
                    .isEqualTo("该园区以 % 为单位的 3 个值都不超过 1，最大的是 1：填的是小数吗？若是，单位写“小数”，或把数值乘以 100（P1）");
        });
        assertThat(asked("P1,served_water,0.95,%", "P1,served_gas,0.8,%", others[0], others[1]))
                .as("two may be chance")
                .isEmpty();
        assertThat(asked(
                        "P1,served_water,0.95,%",
                        "P1,served_gas,0.8,%", "P1,connected_water,9,%", others[0], others[1]))
                .isEmpty();
        assertThat(asked("P1,served_water,0.95,%", "P1,served_gas,0.8,%", "P1,connected_water,1,%"))
                .as("asked by item already")
                .hasSize(3);
    }
}
