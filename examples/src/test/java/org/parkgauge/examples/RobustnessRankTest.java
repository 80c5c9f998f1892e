package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sure the ranks of the sample are, as the program says it. */
class RobustnessRankTest {

    @TempDir
    private Path temporary;

    @Test
    void samplesGiveRangesAndAFile() {
        Path out = temporary.resolve("out");
        String text = Run.goodTable("--samples", 400, "--seed", 7, "--lang", "zh", "--out", out);
        assertThat(text)
                .contains("重排 400 次（种子 7）")
                .contains("每个权重上下浮动至多 25%")
                .contains("不是置信区间")
                .contains("按区间是否相接分档")
                .contains("400次抽样");
        assertThat(Run.names(out)).contains("robustness.json");
        String json = Run.read(out.resolve("robustness.json"));
        assertThat(json).contains("\"kind\": \"robustness\"").contains("\"seed\": 7");
        assertThat(Run.goodTable("--samples", 400, "--seed", 7, "--lang", "zh", "--out", out))
                .isEqualTo(text);
        assertThat(Run.read(out.resolve("robustness.json"))).isEqualTo(json);
    }

    @Test
    void everyUnitHasARowWithItsRange() {
        String text = Run.goodTable("--samples", 2000);
        List<String> rows = text.lines()
                .dropWhile(line -> !line.startsWith("How sure are the ranks"))
                .filter(line -> line.matches("\\s+(\\d+|–)\\s+.*\\d+%$"))
                .toList();
        assertThat(rows)
                .hasSize(14)
                .allMatch(row -> row.matches("\\s+(\\d+|–)\\s+\\S.*\\s(\\d+(–\\d+)?)\\s+\\d+\\s.*%"));
        assertThat(text).contains("it is no confidence interval").contains("one of arithmetic mean, geometric mean");
    }

    @Test
    void aSeedWithoutSamplesMeansNothing() {
        Run run = Run.ofTable("--seed", 3);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no --samples").contains("Maybe ask for samples by --samples 10000");
    }

    @Test
    void aFittedIndexIsNotFittedAnew() {
        Path out = temporary.resolve("fitted");
        Run.goodTable("--out", out);
        Run run = Run.ofTable("--fitted", out.resolve("fitted.json"), "--samples", 10);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be given beside --fitted");
    }

    @Test
    void noSamplesAreRefused() {
        Run run = Run.ofTable("--samples", 0);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There cannot be 0 draws").contains("try 1000 first");
    }
}
