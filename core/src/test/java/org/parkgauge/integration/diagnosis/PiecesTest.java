package org.parkgauge.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

class PiecesTest {

    @Test
    void quadrantsByThreshold() {
        assertThat(Quadrant.of(65, 65, 65, 65)).isEqualTo(Quadrant.BOTH_HIGH);
        assertThat(Quadrant.of(65, 64.9, 65, 65)).isEqualTo(Quadrant.INDUSTRY_HIGH);
        assertThat(Quadrant.of(64.9, 65, 65, 65)).isEqualTo(Quadrant.CITY_HIGH);
        assertThat(Quadrant.of(40, 50, 50, 60)).isEqualTo(Quadrant.BOTH_LOW);
        assertThat(Quadrant.INDUSTRY_HIGH.label()).isEqualTo(Text.of("高产低城", "industry strong, city weak"));
    }

    @Property(tries = 200)
    void exchangingIndustryAndCityMirrorsTheQuadrant(
            @ForAll @DoubleRange(max = 100) double industry,
            @ForAll @DoubleRange(max = 100) double city,
            @ForAll @DoubleRange(max = 100) double from,
            @ForAll @DoubleRange(max = 100) double to) {
        Quadrant one = Quadrant.of(industry, city, from, to);
        assertThat(Quadrant.of(city, industry, to, from)).isEqualTo(one.mirrored());
        assertThat(one.mirrored().mirrored()).isEqualTo(one);
    }

    @Test
    void norms() {
        Norm higher = Norm.of(new HigherIsBetter(0, 40));
        assertThat(higher.nearest(10)).isEqualTo(40);
        assertThat(higher.change(10)).isEqualTo(30);
        assertThat(higher.change(50)).isZero();
        Norm lower = Norm.of(new LowerIsBetter(40, 15));
        assertThat(lower.change(27.5)).isEqualTo(-12.5);
        assertThat(lower.change(3)).isZero();
        Norm range = Norm.of(new BestRange(1, 4, 12, 24));
        assertThat(range.nearest(2)).isEqualTo(4);
        assertThat(range.nearest(13)).isEqualTo(12);
        assertThat(range.nearest(5)).isEqualTo(5);
        assertThat(range.nearest(Double.NaN)).isNaN();
        assertThat(Norm.of(Direction.HIGHER)).isEqualTo(Norm.NONE);
        assertThat(Norm.of(Direction.LOWER)).isEqualTo(Norm.NONE);
        assertThat(Norm.NONE.isGiven()).isFalse();
        assertThat(Norm.NONE.nearest(3)).isNaN();
    }

    @Test
    void numbersInWords() {
        assertThat(Wording.value(51.256)).isEqualTo("51.26");
        assertThat(Wording.value(100)).isEqualTo("100");
        assertThat(Wording.value(1234.56)).isEqualTo("1234.6");
        assertThat(Wording.value(-0.001)).isEqualTo("0");
        assertThat(Wording.value(Double.NaN)).isEqualTo("–");
        assertThat(Wording.share(0.1344)).isEqualTo("13.4%");
        assertThat(Wording.norm(new Norm(4, 12), Text.EMPTY)).isEqualTo("4–12");
        assertThat(Wording.norm(new Norm(4, 4), Text.EMPTY)).isEqualTo("4");
        assertThat(Wording.norm(Norm.of(new LowerIsBetter(40, 15)), Text.of("%")))
                .isEqualTo("≤15%");
        assertThat(Wording.norm(Norm.of(new HigherIsBetter(0, 3.2)), Text.EMPTY))
                .isEqualTo("3.2");
        assertThat(Wording.measured(12, Text.of("%"), Language.EN)).isEqualTo("12%");
        assertThat(Wording.measured(2.2, Text.of("亿元/km²", "10⁸ CNY/km²"), Language.EN))
                .isEqualTo("2.2 × 10⁸ CNY/km²");
        assertThat(Wording.measured(2.2, Text.of("亿元/km²", "10⁸ CNY/km²"), Language.ZH))
                .isEqualTo("2.2 亿元/km²");
        assertThat(Wording.measured(0.9, Text.of("比值", "ratio"), Language.ZH)).isEqualTo("0.9");
        assertThat(Wording.measured(3, Text.EMPTY, Language.ZH)).isEqualTo("3");
    }

    @Test
    void scoresStandAlike() {
        assertThat(Wording.score(73)).isEqualTo("73.0");
        assertThat(Wording.score(66.04)).isEqualTo("66.0");
        assertThat(Wording.score(99.96)).isEqualTo("100");
        assertThat(Wording.score(-0.01)).isEqualTo("0");
        assertThat(Wording.score(Double.NaN)).isEqualTo("–");
        assertThat(Wording.small(0.04518)).isEqualTo("0.045");
        assertThat(Wording.amount(-1, Text.of("%"))).isEqualTo(Text.of("1 个百分点", "1 percentage point"));
        assertThat(Wording.amount(2.5, Text.of("%"))).isEqualTo(Text.of("2.5 个百分点", "2.5 percentage points"));
        assertThat(Wording.amount(-2.5, Text.of("km"))).isEqualTo(Text.of("2.5"));
    }

    @Test
    void listsAreClearWhereTheirItemsHaveCommas() {
        assertThat(Wording.list(List.of(Text.of("甲", "a"), Text.of("乙", "b")))).isEqualTo(Text.of("甲、乙", "a, b"));
        assertThat(Wording.list(List.of(Text.of("石油、煤炭", "oil, coal"), Text.of("乙", "b"))))
                .isEqualTo(Text.of("石油、煤炭；乙", "oil, coal; b"));
    }

    @Test
    void templates() {
        assertThat(Template.placeholders("{a} and {b}, {a}")).containsExactly("a", "b");
        assertThat(Template.fill("{a} and {b}.", Map.of("a", "{b}", "b", "2"))).isEqualTo("{b} and 2.");
        assertThat(Template.fill("plain", Map.of())).isEqualTo("plain");
        for (String broken : List.of("{a", "a}", "}{", "{{a}}", "{a} {b")) {
            assertThatThrownBy(() -> Template.placeholders(broken))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("The braces in the template \"" + broken + "\" do not match.");
        }
        assertThatThrownBy(() -> Template.fill("{x}", Map.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void structuresThatCannotBeAreRefused() {
        List<String> two = List.of("P", "Q");
        assertThatThrownBy(() -> Structures.of(two, List.of("coal"), Matrix.of(1, 1, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The table of structures is 1 x 1 for 2 parks and 1 industries.");
        assertThatThrownBy(() -> Structures.of(List.of("P", "P"), List.of("coal"), Matrix.of(2, 1, 1, 1)))
                .hasMessageContaining("The park \"P\" stands twice");
        assertThatThrownBy(() -> Structures.of(List.of("P"), List.of("coal", "coal"), Matrix.of(1, 2, 1, 1)))
                .hasMessageContaining("The industry \"coal\" stands twice");
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Structures.of(two, List.of("coal"), Matrix.of(2, 1, 1, wrong)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("The amount of industry \"coal\" in park \"Q\" is " + wrong)
                    .hasMessageContaining("Maybe write 0");
        }
    }

    @Test
    void rivals() {
        Rivalry rivalry = Rivalry.of(Structures.of(
                        List.of("P", "Q", "Empty", "R"),
                        List.of("a", "b", "c", "d", "e"),
                        Matrix.of(4, 5, 4, 3, 2, 1, 0, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)))
                .orElseThrow();
        assertThat(rivalry.parks()).containsExactly("P", "Q", "R");
        assertThat(rivalry.closest("P").orElseThrow().shared())
                .containsExactly(Text.of("a"), Text.of("b"), Text.of("c"));
        assertThat(rivalry.closest("P").orElseThrow().park()).isEqualTo("Q");
        assertThat(rivalry.closest("R")).isEmpty();
        assertThat(rivalry.closest("Empty")).isEmpty();
        assertThat(rivalry.row("Q")).containsOnlyKeys("P", "R");
        assertThat(rivalry.between("P", "R")).isZero();
        assertThatThrownBy(() -> rivalry.between("P", "Empty"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Park \"Empty\" has no industrial structure.");
        assertThat(Rivalry.of(Structures.of(List.of("P"), List.of("a"), Matrix.of(1, 1, 0))))
                .isEmpty();
    }
}
