package org.parkgauge.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.inequality.Dagum;
import org.parkgauge.measure.inequality.Distribution;
import org.parkgauge.measure.inequality.Grouping;
import org.parkgauge.measure.inequality.Theil;
import org.parkgauge.measure.inequality.TheilPart;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

class GroupComparisonTest {

    private static final double EXACT = 1e-13;
    private static final double NAN = Double.NaN;

    private static final Dataset PARKS = Dataset.of(List.of("p", "q", "r", "s", "t", "u"))
            .with("a", 80, 20, 50, 60, NAN, 90)
            .with("b", 40, 30, 50, 10, 70, 20)
            .withAttribute("block", "east", "west", "east", "west", "east", "")
            .withAttribute("type", "new", "old", "old", "old", "new", "new");

    private static Scores scores() {
        Dimension root = Dimension.of(
                "ROOT",
                Indicator.of("a").higherIsBetter(0, 100),
                Indicator.of("b").higherIsBetter(0, 100));
        return IndexSpec.named("test").root(root).build().fit(PARKS).score(PARKS);
    }

    @Test
    void meansOfGroups() {
        GroupComparison blocks = GroupComparison.by("block", scores());
        assertThat(blocks.groups())
                .containsExactly(Map.entry("east", List.of("p", "r", "t")), Map.entry("west", List.of("q", "s")));
        assertThat(blocks.means("a")).containsExactly(Map.entry("east", 65.0), Map.entry("west", 40.0));
        assertThat(blocks.means("ROOT").get("east")).isCloseTo((60 + 50) / 2.0, within(EXACT));
        assertThat(blocks.missing("a")).containsExactly("t");
        assertThat(blocks.missing("b")).isEmpty();
        assertThat(blocks.issues()).hasSize(1);
        assertThat(blocks.issues().get(0).units()).containsExactly("u");
        assertThat(blocks.issues().get(0).in(Language.ZH)).contains("没有属性“block”");
    }

    @Test
    void inequalityWithinAndBetween() {
        GroupComparison blocks = GroupComparison.by("block", scores());
        TheilPart theil = blocks.theil("b").parts().orElseThrow();
        assertThat(blocks.theil("b").index().value()).isEqualTo(theil.index());
        Distribution values = Distribution.of(40, 30, 50, 10, 70);
        assertThat(theil).isEqualTo(Theil.T.decompose(values, Grouping.by("east", "west", "east", "west", "east")));
        assertThat(theil.between() + theil.within()).isCloseTo(theil.index(), within(EXACT));
        TheilPart nested = blocks.theil("b", "type").parts().orElseThrow();
        assertThat(nested.levels()).hasSize(3);
        assertThat(nested.parts().get(0).parts()).extracting(TheilPart::label).containsExactly("new", "old");
        assertThat(nested.index()).isCloseTo(theil.index(), within(EXACT));
        // t has no value of a, u no block
        Dagum dagum = blocks.dagum("a").parts().orElseThrow();
        assertThat(blocks.dagum("a").index().value()).isEqualTo(dagum.gini());
        assertThat(dagum).isEqualTo(Dagum.of(Distribution.of(80, 20, 50, 60), List.of("east", "west", "east", "west")));
        assertThat(dagum.within() + dagum.between() + dagum.transvariation()).isCloseTo(dagum.gini(), within(EXACT));
    }

    @Test
    void aGroupOfOneIsNoted() {
        Scores scores = scores();
        Dataset renamed = PARKS.withAttribute("size", "big", "small", "small", "small", "small", "small");
        Scores other = scores.index().score(renamed);
        assertThat(GroupComparison.by("size", other).issues())
                .extracting(Issue::kind)
                .containsExactly(Issue.Kind.FEW_UNITS);
        assertThat(GroupComparison.by("size", other).issues().get(0).units()).containsExactly("p");
    }

    @Test
    void negativeScoresHaveNoShares() {
        Dimension root = Dimension.of("ROOT", Indicator.of("b").higherIsBetter(0, 100));
        Scores scores = IndexSpec.named("z")
                .root(root)
                .normalization(new ZScore())
                .build()
                .fit(PARKS)
                .score(PARKS);
        GroupComparison blocks = GroupComparison.by("block", scores);
        assertThat(blocks.means("b").get("east"))
                .isGreaterThan(blocks.means("b").get("west"));
        GroupInequality<TheilPart> theil = blocks.theil("b");
        assertThat(theil.index().value()).isNaN();
        assertThat(theil.index().reason())
                .isEqualTo(Text.of(
                        "单元“q”在b的得分为负，没有份额可言", "unit \"q\" has a negative score at b, which has no share of a total"));
        assertThat(theil.parts()).isEmpty();
        assertThat(blocks.dagum("b").index()).isEqualTo(theil.index());
        assertThat(blocks.dagum("b")).isEqualTo(blocks.dagum("b")).hasSameHashCodeAs(blocks.dagum("b"));
        assertThat(blocks.dagum("b").toString()).contains("negative score");
    }

    @Test
    void withoutAPositiveScoreThereIsNothingToDivide() {
        Dataset zero = Dataset.of(List.of("x", "y", "z"))
                .with("a", 0, 0, NAN)
                .with("b", 0, 0, NAN)
                .withAttribute("block", "e", "w", "e");
        GroupComparison blocks = GroupComparison.by("block", scores().index().score(zero));
        assertThat(blocks.dagum("ROOT").index().reason())
                .isEqualTo(Text.of(
                        "节点ROOT没有正的得分，不平等无从分解",
                        "no unit has a positive score at ROOT, so there is no inequality to divide"));
        assertThat(blocks.theil("ROOT", "block").index().isDefined()).isFalse();
    }

    @Test
    void whatIsNotThereIsRefused() {
        Scores scores = scores();
        assertThatThrownBy(() -> GroupComparison.by("owner", scores))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no attribute \"owner\"")
                .hasMessageContaining("[block, type]");
        assertThatThrownBy(() -> GroupComparison.by("block", scores).theil("b", "owner"))
                .hasMessageContaining("no attribute \"owner\"");
        assertThatThrownBy(() -> GroupComparison.by("block", scores).means("zzz"))
                .isInstanceOf(InvalidInputException.class);
        Dataset blank = PARKS.withAttribute("ring", "", "", "", "", "", "");
        assertThatThrownBy(() -> GroupComparison.by("ring", scores.index().score(blank)))
                .hasMessageContaining("No unit has a value of the attribute \"ring\"");
    }
}
