package org.parkgauge.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void widthsAreOnTheSafeSide() {
        assertThat(Letters.width("园区", 10)).isCloseTo(20.4, within(1e-9));
        assertThat(Letters.width("ab", 10)).isCloseTo(12, within(1e-9));
        assertThat(Letters.width("AB", 10)).isCloseTo(14.4, within(1e-9));
        assertThat(Letters.width("il", 10)).isCloseTo(8.4, within(1e-9));
        assertThat(Letters.width("mW", 10)).isCloseTo(20, within(1e-9));
        assertThat(Letters.width("\ud83c\udfed", 10)).isCloseTo(14, within(1e-9));
        assertThat(Letters.width("e\u0301\u202e\u20dd", 10)).isCloseTo(6, within(1e-9));
        assertThat(Letters.width("", 10)).isZero();
    }

    @Test
    void blanksBecomeOne() {
        assertThat(Letters.line(" a\n\t b\u00a0\u3000c\u0000 ")).isEqualTo("a b c");
        assertThat(Letters.line("\n")).isEmpty();
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertThat(Letters.cut("abcd", 10, 24)).isEqualTo("abcd");
        assertThat(Letters.cut("abcde", 10, 24)).isEqualTo("ab…");
        assertThat(Letters.cut("ab cde", 10, 26)).isEqualTo("ab…");
        assertThat(Letters.cut("\ud83c\udfed\ud83c\udfed", 10, 25)).isEqualTo("\ud83c\udfed…");
    }

    @Test
    void linesBreakAtBlanksWhereThereAreAny() {
        assertThat(Letters.wrap("green coverage", 10, 50, 2)).isEqualTo(List.of("green", "coverage"));
        assertThat(Letters.wrap("产业与城市融合发展", 10, 52, 2)).isEqualTo(List.of("产业与城市", "融合发展"));
        assertThat(Letters.wrap("产业与城市融合发展", 10, 31, 2)).isEqualTo(List.of("产业与", "城市…"));
        assertThat(Letters.wrap("short", 10, 100, 3)).isEqualTo(List.of("short"));
        assertThat(Letters.wrap("a bcdefghijklmnop", 10, 40, 2).get(0)).isEqualTo("a bcdef");
        assertThat(Letters.wrap("mm", 10, 5, 3)).isEqualTo(List.of("m", "m"));
    }

    @Property(tries = 200)
    void linesFit(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @DoubleRange(min = 30, max = 200) double room,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        List<String> lines = Letters.wrap(text, 10, room, most);
        assertThat(lines).hasSizeBetween(1, most);
        assertThat(lines).allSatisfy(line -> assertThat(Letters.width(line, 10)).isLessThanOrEqualTo(room + 1e-9));
        if (!lines.get(lines.size() - 1).endsWith("…")) {
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(Letters.line(text).replace(" ", ""));
        }
    }

    @Test
    void ticksAreRound() {
        assertThat(Ticks.between(0, 100, 5)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(Ticks.between(1, 100, 5)).containsExactly(20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(Ticks.between(0, 1, 5)).hasSize(6).last().isEqualTo(1.0);
        assertThat(Ticks.between(-1.2, 1.2, 5)).containsExactly(-1.0, -0.5, 0.0, 0.5, 1.0);
        assertThat(Ticks.between(0, 70, 10)).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0);
    }
}
