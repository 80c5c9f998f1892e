package org.parkgauge.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.uncertainty.NodeRobustness;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.ColumnMean;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Each chart shows the numbers that it is given. */
class ChartContentTest {

    private static final Dataset DATA = Dataset.of(List.of("North", "South", "East", "Void"))
            .with("A", 80, 40, 20, Double.NaN)
            .with("B", 60, 60, Double.NaN, Double.NaN)
            .with("C", 100, 10, 50, Double.NaN);

    private static IndexSpec spec(boolean geometric) {
        Dimension root = Dimension.of(
                        "ALL",
                        Indicator.of("A").label("甲", "Alpha").higherIsBetter(0, 100),
                        Indicator.of("B").label("乙", "Beta").higherIsBetter(0, 100),
                        Indicator.of("C")
                                .label("丙", "Gamma")
                                .higherIsBetter(0, 100)
                                .weight(2))
                .minimumCoverage(0.5);
        return IndexSpec.named("demo")
                .label("演示", "Demo")
                .root(geometric ? root.aggregation(new Geometric()) : root)
                .build();
    }

    private static Scores scores(boolean geometric) {
        return spec(geometric).fit(DATA).score(DATA);
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(shape -> ((Shape.Label) shape).text())
                .toList();
    }

    private static List<Shape.Box> boxes(Drawing drawing, double height) {
        return drawing.shapes().stream()
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .filter(box -> box.height() == height)
                .toList();
    }

    @Test
    void contributionsAreAsLongAsTheirPoints() {
        Drawing drawing = RankedBars.of(scores(false)).in(Language.EN);
        assertThat(drawing.title()).isEqualTo("Demo: What each dimension adds");
        assertThat(drawing.description()).endsWith("Highest: North, 85.0; 4 units.");
        List<Shape.Box> bars = boxes(drawing, 14);
        // North 20 + 15 + 50; East, without B, 20/3 + 100/3; South 10 + 15 + 5.
        double point = bars.get(0).width() / 20;
        assertThat(bars.stream().map(box -> Math.rint(box.width() / point * 1e6) / 1e6))
                .containsExactly(20.0, 15.0, 50.0, 6.666667, 33.333333, 10.0, 15.0, 5.0);
        assertThat(bars.get(1).x()).isCloseTo(bars.get(0).x() + bars.get(0).width(), within(1e-9));
        assertThat(bars.get(3).x()).isEqualTo(bars.get(0).x());
        assertThat(bars.get(0).paint().fill())
                .isEqualTo(Palette.BLUE)
                .isEqualTo(bars.get(3).paint().fill());
        assertThat(texts(drawing))
                .contains("1", "North", "20.0", "15.0", "50.0", "85.0", "Alpha", "Beta", "Gamma", "no score", "–")
                .containsSubsequence("North", "85.0", "East", "40.0", "South", "30.0", "Void");
    }

    @Test
    void lossesAndTheScoreMakeUpTheWhole() {
        Scores scores = scores(true);
        Drawing drawing = RankedBars.of(scores).in(Language.ZH);
        assertThat(drawing.title()).isEqualTo("演示：各维度造成的失分");
        List<Shape.Box> bars = boxes(drawing, 14);
        List<Shape.Box> rests = bars.stream()
                .filter(box -> Palette.REST.equals(box.paint().fill()))
                .toList();
        assertThat(rests).hasSize(3);
        double left = rests.get(0).x();
        double right = bars.get(1).x() + bars.get(1).width();
        double point = (right - left) / 100;
        for (int i = 0; i < 3; i++) {
            assertThat(rests.get(i).width())
                    .isCloseTo(scores.score(scores.ranking().get(i)) * point, within(1e-6));
        }
        // North loses nothing by C, so it has two parts, down to its score.
        assertThat(bars.get(2).x()).isCloseTo(rests.get(0).x() + rests.get(0).width(), within(1e-6));
        assertThat(texts(drawing)).contains("总得分", "甲", "乙", "丙", "无得分");
    }

    @Test
    void theBestAloneAreShownOnRequest() {
        Drawing drawing =
                RankedBars.of(scores(false)).rows(2).names(name -> name + "!").in(Language.EN);
        assertThat(texts(drawing))
                .contains("North!", "East!", "The best 2 of 4 units.")
                .doesNotContain("South!", "North");
        assertThatThrownBy(() -> RankedBars.of(scores(false)).rows(0))
                .hasMessage("At least 1 row is shown, not 0.\nMaybe give a positive number.");
    }

    @Test
    void manyPartsAreSevenAndTheOthers() {
        Scores scores = ChartSamples.scores(List.of("x", "y", "z"), 11, false);
        Drawing drawing = RankedBars.of(scores).in(Language.EN);
        List<Shape.Box> bars = boxes(drawing, 14);
        assertThat(bars).hasSize(24);
        double point = bars.stream().limit(8).mapToDouble(Shape.Box::width).sum()
                / scores.score(scores.ranking().get(0));
        double third = bars.stream().skip(16).mapToDouble(Shape.Box::width).sum();
        assertThat(third).isCloseTo(scores.score(scores.ranking().get(2)) * point, within(1e-6));
        assertThat(texts(drawing)).contains("others");
        assertThat(bars.stream().limit(8).map(box -> box.paint().fill())).doesNotHaveDuplicates();
        assertThat(bars.get(7).paint().fill()).isEqualTo("#999999");
        Drawing eight = RankedBars.of(ChartSamples.scores(List.of("x", "y", "z"), 8, false))
                .in(Language.EN);
        assertThat(texts(eight)).doesNotContain("others");
    }

    @Test
    void intervalsShowRangesMediansAndNominalRanks() {
        Robustness robustness = UncertainIndex.of(spec(false), DATA)
                .varying(WeightNoise.uniform(0.9))
                .simulate(Simulation.of(200).seed(5));
        NodeRobustness root = robustness.root();
        Drawing drawing = RankIntervals.of(robustness).names(name -> "*" + name).in(Language.EN);
        List<Shape.Box> bars = boxes(drawing, 8);
        List<Shape.Dot> dots = drawing.shapes().stream()
                .filter(Shape.Dot.class::isInstance)
                .map(Shape.Dot.class::cast)
                .skip(1)
                .toList();
        assertThat(bars).hasSize(3);
        assertThat(dots).hasSize(3);
        assertThat(texts(drawing)).contains("*North", "*South", "*East", "*Void", "–");
        assertThat(texts(drawing))
                .contains(root.unit("North").rankRange(0.9).toString().replace('-', '–'));
        // Three steps from rank 1 to rank 4.
        double step = (dots.get(2).x() - dots.get(0).x()) / (3 - 1);
        for (int i = 0; i < 3; i++) {
            String unit = List.of("North", "East", "South").get(i);
            var range = root.unit(unit).rankRange(0.9);
            assertThat(bars.get(i).width()).isCloseTo(8 + (range.worst() - range.best()) * step, within(1e-6));
            assertThat(dots.get(i).x())
                    .isCloseTo(dots.get(0).x() + (root.unit(unit).nominalRank() - 1) * step, within(1e-6));
        }
        assertThat(drawing.description()).contains("in 90% of 200 draws").endsWith("4 units.");
    }

    private static Scores filled(int units) {
        List<String> names = new ArrayList<>();
        double[] values = new double[units];
        for (int i = 0; i < units; i++) {
            names.add("U" + i);
            values[i] = 10 + i;
        }
        double[] gaps = values.clone();
        gaps[0] = Double.NaN;
        Dataset data = Dataset.of(names).with("A", values).with("B", gaps);
        IndexSpec spec = IndexSpec.named("demo")
                .imputation(new ColumnMean())
                .root(Dimension.of(
                        "ALL",
                        Dimension.of("D", Indicator.of("A").higherIsBetter(0, 100)),
                        Dimension.of("E", Indicator.of("B").higherIsBetter(0, 100))))
                .build();
        return spec.fit(data).score(data);
    }

    @Test
    void everyCellIsATileOrCrossed() {
        Drawing drawing = HeatMap.of(scores(false)).in(Language.EN);
        int tiles = drawing.shapes().stream()
                .filter(Shape.Tiles.class::isInstance)
                .mapToInt(shape -> ((Shape.Tiles) shape).corners().size())
                .sum();
        assertThat(tiles).isEqualTo(8);
        // Crosses: four cells and the sign of the legend.
        assertThat(drawing.shapes().stream().filter(Shape.Line.class::isInstance))
                .hasSize(2 * 5);
        assertThat(texts(drawing))
                .contains("80", "60", "100", "40", "10", "20", "50", "A Alpha", "missing")
                .contains("Units: 4; indicators: 3; cells: 12, of which 4 missing and 0 imputed.");
        Shape.Tiles best = drawing.shapes().stream()
                .filter(Shape.Tiles.class::isInstance)
                .map(Shape.Tiles.class::cast)
                .filter(some -> some.fill().equals(Palette.scale(1)))
                .findFirst()
                .orElseThrow();
        assertThat(best.corners()).hasSize(1);
    }

    @Test
    void manyUnitsStandOneBelowTheOther() {
        Drawing beside = HeatMap.of(filled(20)).in(Language.ZH);
        Drawing below = HeatMap.of(filled(21)).in(Language.ZH);
        assertThat(turned(beside)).contains("U19").doesNotContain("A");
        assertThat(turned(below)).containsExactly("A", "B");
        assertThat(texts(below)).contains("21个单元，2项指标，共42格；缺失0格，插补1格。", "D", "E", "U20");
        // The imputed cell has a corner, beside that of the legend.
        assertThat(below.shapes().stream().filter(Shape.Outline.class::isInstance))
                .hasSize(2);
    }

    private static List<String> turned(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast)
                .filter(label -> label.style().turned())
                .map(Shape.Label::text)
                .toList();
    }

    @Test
    void someUnitsOnRequest() {
        HeatMap some = HeatMap.of(filled(30)).units(List.of("U3", "U1")).names(name -> name + "'");
        assertThat(turned(some.in(Language.EN))).containsExactly("U3'", "U1'");
        assertThat(some.in(Language.EN).description()).doesNotContain("ranking order");
        assertThat(HeatMap.of(filled(3)).in(Language.EN).description()).contains("ranking order");
        assertThatThrownBy(() -> HeatMap.of(filled(3)).units(List.of()))
                .hasMessage("A heat map without units shows nothing.\nMaybe name at least one.");
        assertThatThrownBy(() -> HeatMap.of(filled(3)).units(List.of("none"))).hasMessageContaining("none");
    }

    @Test
    void aRadarHasTheUnitItsGroupAndTheBest() {
        Drawing drawing = Radar.of(scores(false), "South")
                .group(Text.of("两园", "two parks"), List.of("South", "East"))
                .names(name -> "park " + name)
                .in(Language.EN);
        assertThat(drawing.title()).isEqualTo("park South against the two parks and the best");
        assertThat(drawing.description())
                .isEqualTo("Alpha: 40.0, mean 30.0, best 80.0; Beta: 60.0, mean 60.0, best 60.0;"
                        + " Gamma: 10.0, mean 30.0, best 100.0;");
        assertThat(texts(drawing)).contains("40.0", "60.0", "10.0", "Alpha", "best on each axis", "two parks");
        List<Shape.Outline> outlines = drawing.shapes().stream()
                .filter(Shape.Outline.class::isInstance)
                .map(Shape.Outline.class::cast)
                .toList();
        // Four rings, the best, the mean, the unit's ground and its line.
        assertThat(outlines).hasSize(8);
        Shape.Outline ring = outlines.get(3);
        Shape.Outline own = outlines.get(7);
        double centre = own.points().get(0).x();
        double middle = ring.points().get(0).y() + 140;
        assertThat(middle - own.points().get(0).y()).isCloseTo(0.4 * 140, within(1e-6));
        assertThat(own.points().get(2).x() - centre)
                .isCloseTo(0.1 * (ring.points().get(2).x() - centre), within(1e-6));
        assertThat(drawing.shapes().stream().filter(Shape.Dot.class::isInstance))
                .hasSize(3);
    }

    @Test
    void aMissingScoreIsSaid() {
        Drawing drawing = Radar.of(scores(false), "East").in(Language.ZH);
        assertThat(texts(drawing)).contains("缺失", "20.0", "50.0", "全体均值");
        assertThat(drawing.shapes().stream().filter(Shape.Dot.class::isInstance))
                .hasSize(2);
    }

    @Test
    void axesAreOneOrTwoLevelsDown() {
        assertThat(Radar.isPossible(filled(3))).isFalse();
        assertThatThrownBy(() -> Radar.of(filled(3), "U0"))
                .hasMessage("A radar has 3 to 16 axes, and the index gives 2.\nMaybe draw bars instead.");
        Scores deeper = ChartSamples.scores(List.of("x", "y"), 2, false);
        assertThat(Radar.isPossible(deeper)).isTrue();
        assertThat(texts(Radar.of(deeper, "x").in(Language.ZH))).anyMatch(text -> text.startsWith("指标"));
        assertThat(Radar.isPossible(ChartSamples.scores(List.of("x", "y"), 16, false)))
                .isTrue();
        assertThat(Radar.isPossible(ChartSamples.scores(List.of("x", "y"), 17, false)))
                .isFalse();
        assertThatThrownBy(() -> Radar.of(deeper, "x").group(Text.of("空"), List.of()))
                .hasMessage("The group to compare with has no units.\nMaybe name at least one.");
        assertThatThrownBy(() -> Radar.of(deeper, "z")).hasMessageContaining("\"z\"");
    }

    @Test
    void oneUnit() {
        Dataset one = Dataset.of(List.of("alone")).with("A", 5).with("B", 7).with("C", 90);
        Scores scores = spec(false).fit(one).score(one);
        for (Drawing drawing : List.of(
                RankedBars.of(scores).in(Language.EN),
                HeatMap.of(scores).in(Language.EN),
                Radar.of(scores, "alone").in(Language.EN))) {
            assertThat(drawing.svg()).contains("alone").doesNotContain("NaN");
        }
    }
}
