package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class VariablesTest {

    private static final double NAN = Double.NaN;

    private static final Variables SMALL = Variables.of(Dataset.of(List.of("A", "B", "C"))
            .with("x", 1, 2, 3)
            .with("y", 5, NAN, 9)
            .with("z", 7, 7, 7));

    /** One index of ours at three levels is the peer's chain of data sets. */
    @ParameterizedTest
    @CsvSource({"RAW, Denominated", "TREATED, Treated", "NORMALIZED, Normalised"})
    void levelsOfAnIndex(Level level, String stage) {
        Variables actual = Variables.of(Coinr.scores(), level);
        Variables expected = Coinr.chain(stage);
        assertThat(actual.names()).isEqualTo(Coinr.indicators());
        assertThat(actual.dimensions()).containsAllEntriesOf(Coinr.dimensions()).hasSize(7);
        for (String code : actual.names()) {
            assertClose(actual.values(code), expected.values(code), 1e-9, stage + " " + code);
        }
    }

    @Test
    void nodesOfAnIndex() {
        Variables nodes = Variables.ofNodes(Coinr.scores(), Coinr.NODES);
        for (String node : Coinr.NODES) {
            assertClose(nodes.values(node), Coinr.aggregates().values(node), 1e-9, node);
        }
        assertThat(nodes.dimensions()).isEmpty();
        assertThat(nodes.toString()).isEqualTo("30 units x 7 variables");
    }

    /** An imputation that comes after normalization leaves the gaps of the treated values open. */
    @Test
    void rowWiseImputationIsNoPartOfTheTreatedLevel() {
        Dataset data = Dataset.of(List.of("A", "B", "C")).with("x", 0, 50, 100).with("y", 10, NAN, 30);
        Scores scores = IndexSpec.named("row")
                .imputation(new org.parkgauge.imputation.RowWise())
                .root(Dimension.of(
                        "R",
                        Indicator.of("x").higherIsBetter(0, 100),
                        Indicator.of("y").higherIsBetter(0, 100)))
                .build()
                .fit(data)
                .score(data);
        assertThat(Variables.of(scores, Level.TREATED).values("y")).containsExactly(10, NAN, 30);
        assertThat(Variables.of(scores, Level.NORMALIZED).values("y")).containsExactly(10, 50, 30);
    }

    @Test
    void someVariables() {
        Variables chosen = SMALL.select(List.of("z", "x"));
        assertThat(chosen.names()).containsExactly("z", "x");
        assertThat(chosen.size()).isEqualTo(2);
        assertThat(chosen.values("x")).containsExactly(1, 2, 3);
        assertThat(Variables.of(Dataset.of(List.of("A")).with("p", 1).with("q", 2), List.of("q"))
                        .names())
                .containsExactly("q");
    }

    @Test
    void dimensions() {
        Variables grouped = SMALL.inDimensions(Map.of("D", List.of("y", "x")));
        assertThat(grouped.within("D").names()).containsExactly("y", "x");
        assertThat(grouped.turned(List.of("x")).dimensions()).containsOnlyKeys("D");
        assertThat(Copies.of(grouped).dimensions()).isEqualTo(grouped.dimensions());
    }

    @Test
    void turned() {
        Variables turned = SMALL.turned(List.of("y"));
        assertThat(turned.values("y")).containsExactly(-5, NAN, -9);
        assertThat(turned.values("x")).containsExactly(1, 2, 3);
    }

    @Test
    void standardized() {
        Variables standardized = SMALL.select(List.of("x", "y")).standardized();
        assertThat(standardized.values("x")).containsExactly(-1, 0, 1);
        assertClose(standardized.values("y"), new double[] {-Math.sqrt(0.5), NAN, Math.sqrt(0.5)}, 1e-15, "y");
        assertThatThrownBy(SMALL::standardized)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Variable \"z\" does not vary")
                .hasMessageContaining("Maybe leave it out");
    }

    @Test
    void completeUnits() {
        assertThat(SMALL.incomplete()).containsExactly("B");
        assertThat(SMALL.complete().units()).containsExactly("A", "C");
        assertThat(SMALL.complete().values("y")).containsExactly(5, 9);
        Variables whole = SMALL.select(List.of("x"));
        assertThat(whole.complete()).isSameAs(whole);
    }

    @Test
    void unknownNames() {
        assertThatThrownBy(() -> SMALL.values("w"))
                .hasMessageContaining("There is no variable \"w\"")
                .hasMessageContaining("Maybe choose one of [x, y, z]");
        assertThatThrownBy(() -> SMALL.within("D")).hasMessageContaining("There is no dimension \"D\"");
        assertThatThrownBy(() -> SMALL.turned(List.of("w"))).hasMessageContaining("\"w\"");
        assertThatThrownBy(() -> SMALL.inDimensions(Map.of("D", List.of("w")))).hasMessageContaining("\"w\"");
        assertThatThrownBy(() -> SMALL.inDimensions(Map.of("D", List.of())))
                .hasMessageContaining("Dimension \"D\" has no variable");
        assertThatThrownBy(() -> SMALL.values("w"))
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).contains("没有名为“w”的变量"));
    }
}
