package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Direction;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.weighting.EqualWeights;

/** Components and recipes are values that change by making another. */
class SpecTest {

    private static final Indicator ROADS = Indicator.of("ROADS")
            .label("路网密度", "Road density")
            .unit("km/km2")
            .described(Text.of("长度比面积", "length by area"), Text.of("注", "note"), Text.of("规范", "norm"))
            .higherIsBetter(2, 8)
            .onLogScale()
            .weight(3)
            .variable("roads")
            .per("area", 1)
            .per("population", 1000)
            .treatment(new PercentileWinsorization())
            .normalization(new MinMax());

    @Test
    void anIndicatorKeepsWhatItIsTold() {
        assertThat(ROADS)
                .isEqualTo(new Indicator(
                        "ROADS",
                        Text.of("路网密度", "Road density"),
                        Text.of("长度比面积", "length by area"),
                        Text.of("km/km2"),
                        new Direction.HigherIsBetter(2, 8),
                        Scale.LOG,
                        3,
                        "roads",
                        List.of(new Denominator("area", 1), new Denominator("population", 1000)),
                        new PercentileWinsorization(),
                        new MinMax(),
                        Text.of("注", "note"),
                        Text.of("规范", "norm")));
        assertThat(ROADS.scale(Scale.LINEAR).lowerIsBetter().direction()).isEqualTo(Direction.LOWER);
        assertThat(ROADS.lowerIsBetter(9, 1).direction()).isEqualTo(new Direction.LowerIsBetter(9, 1));
        assertThat(ROADS.bestWithin(1, 2, 3, 4).direction()).isEqualTo(new Direction.BestRange(1, 2, 3, 4));
        assertThat(Copies.of(ROADS)).isEqualTo(ROADS);
        assertThatThrownBy(() -> ROADS.per().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPlainIndicatorIsMadeOfTheVariableOfItsName() {
        Indicator plain = Indicator.of("jobs");
        assertThat(plain.variable()).isEqualTo("jobs");
        assertThat(plain.label()).isEqualTo(Text.of("jobs"));
        assertThat(plain.direction()).isEqualTo(Direction.HIGHER);
        assertThat(plain.weight()).isNaN();
        assertThat(plain.givenWeight()).isEqualTo(1);
        assertThat(plain.isOutside()).isFalse();
        assertThat(plain.weight(0).isOutside()).isTrue();
        assertThat(plain.weight(2.5).givenWeight()).isEqualTo(2.5);
        assertThatThrownBy(() -> plain.variable(" ")).hasMessageContaining("Indicator jobs has no variable");
    }

    @Test
    void aDimensionKeepsWhatItIsTold() {
        List<Component> children = new ArrayList<>(List.of(ROADS));
        Dimension made = Dimension.of("D", Indicator.of("a"))
                .label("维度", "dimension")
                .weight(2)
                .children(children)
                .weighting(new EqualWeights())
                .aggregation(new Geometric(1))
                .minimumCoverage(0.5);
        children.clear();
        assertThat(made)
                .isEqualTo(new Dimension(
                        "D",
                        Text.of("维度", "dimension"),
                        Text.EMPTY,
                        2,
                        List.of(ROADS),
                        new EqualWeights(),
                        new Geometric(1),
                        0.5));
    }

    @Test
    void aRecipeKeepsWhatItIsTold() {
        Tiers tiers = new Tiers(List.of(new Tiers.Tier("all", Text.of("all"), Double.NaN)), Double.NaN, "");
        Prerequisite safe = new Prerequisite("SAFE", Text.of("安全", "safety"), "safe", true);
        TypeProfile common = new TypeProfile(
                "common", Text.EMPTY, Text.EMPTY, List.of(), "", java.util.Map.of(), java.util.Map.of());
        IndexSpec spec = IndexSpec.named("test-index")
                .version("3")
                .label("指数", "index")
                .note(Text.of("说明", "about"))
                .root(Dimension.of(
                        "ROOT", ROADS.weight(Double.NaN), Indicator.of("JOBS").per("area", 2)))
                .imputation(new GroupMean("block"))
                .treatment(new PercentileWinsorization())
                .normalization(new MinMax(1, 100))
                .weighting(new EqualWeights())
                .aggregation(new Geometric(2))
                .tiers(tiers)
                .prerequisites(List.of(safe))
                .profiles(List.of(common))
                .build();
        assertThat(spec.code()).isEqualTo("test-index");
        assertThat(spec.version()).isEqualTo("3");
        assertThat(spec.label()).isEqualTo(Text.of("指数", "index"));
        assertThat(spec.note()).isEqualTo(Text.of("说明", "about"));
        assertThat(spec.imputation()).isEqualTo(new GroupMean("block"));
        assertThat(spec.treatment()).isEqualTo(new PercentileWinsorization());
        assertThat(spec.normalization()).isEqualTo(new MinMax(1, 100));
        assertThat(spec.weighting()).isEqualTo(new EqualWeights());
        assertThat(spec.aggregation()).isEqualTo(new Geometric(2));
        assertThat(spec.tiers()).isEqualTo(tiers);
        assertThat(spec.prerequisites()).containsExactly(safe);
        assertThat(spec.profiles()).containsExactly(common);
        assertThat(spec.profile()).isEmpty();
        assertThat(spec.inputs()).containsExactly("roads", "JOBS", "area", "population");
        assertThat(spec.indicators()).extracting(Indicator::code).containsExactly("ROADS", "JOBS");
        assertThat(spec.components()).extracting(Component::code).containsExactly("ROOT", "ROADS", "JOBS");
        assertThat(spec.toBuilder().build()).isEqualTo(spec);
        assertThat(Copies.of(spec)).isEqualTo(spec);
    }
}
