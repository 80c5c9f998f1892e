package org.parkgauge.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.analysis.comparison.Comparison;
import org.parkgauge.analysis.weights.WeightSets;
import org.parkgauge.analysis.weights.WeightSpace;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.report.Report;
import org.parkgauge.report.ReportSamples;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The page as a file: what is in it, what is not, and that no text breaks out. What it draws is tested in a browser. */
final class HtmlReportTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("\\bl\\(\"(\\w+)\"");
    private static final IndexSpec SPEC = ReportSamples.geometric();
    private static final Scores SCORES = ReportSamples.scores(SPEC);

    private static String data(Report report) {
        Matcher matcher = DATA.matcher(HtmlReport.of(report).toText());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** A page without the two scripts and the style, which are the same in every page. */
    private static String variable(String page) {
        return page.replace(Assets.charts(), "").replace(Assets.scripts(), "").replace(Assets.style(), "");
    }

    @Test
    void sectionsStandOnlyWhereTheirDataExist() {
        String bare = data(Report.of(SCORES));
        assertThat(bare).contains("\"cover\":{", "\"ranking\":{", "\"values\":{", "\"method\":{", "\"profiles\":{");
        assertThat(bare).doesNotContain("\"robustness\":{", "\"diagnosis\":{", "\"best\":[1", "\"rankBefore\":[1");
        String full = data(Report.of(SCORES)
                .with(ReportSamples.robustness(SPEC))
                .with(ReportSamples.sensitivity(SPEC))
                .with(WeightSpace.of(SCORES, WeightSets.within(0.1)).preferences())
                .with(WeightSpace.of(SCORES, WeightSets.within(0.1)).rankRanges())
                .with(WeightSpace.of(SCORES, WeightSets.within(0.1)).stability("A"))
                .with(Comparison.of(SCORES, SCORES)));
        assertThat(full)
                .contains("\"robustness\":{", "\"simulation\":{", "\"acceptability\":[", "\"sensitivity\":[")
                .contains("\"preferences\":{", "\"ranges\":[", "\"stability\":[", "\"rankBefore\":[1,2,3,null]")
                .contains("[\"平均名次变动\",\"mean rank shift\"]", "[\"权重扰动\",\"noise on the weights\"]");
    }

    @Test
    void aDiagnosisHasItsSection() {
        IndexSpec spec = IntegrationIndex.iciiLite().withProfile("common");
        List<String> units = List.of("甲", "乙", "丙");
        Dataset data = Dataset.of(units);
        int place = 0;
        for (String name : spec.inputs()) {
            data = data.with(name, 10 + place % 7, 20 + place % 5, 30 + place % 3);
            place++;
        }
        data = data.withAttribute("type", "city", "city", "town").withAttribute("block", "A", "A", "B");
        Scores scores = spec.fit(data).score(data);
        Report report = Report.of(scores).with(Diagnosis.of(scores.index(), data, scores));
        assertThat(data(report)).contains("\"diagnosis\":{", "\"quadrants\":", "\"couplings\":[", "\"diagnosed\":true");
        assertThat(data(report)).contains("\"attribute\":\"block\"");
        assertThatThrownBy(() -> Report.of(SCORES).with(Diagnosis.of(scores.index(), scores.data(), scores)))
                .hasMessageContaining("The diagnosis was not made of these scores.");
    }

    @Test
    void tiersWithoutRanksHoldNoRankAndNoScore() {
        Report report = Report.of(SCORES).with(ReportSamples.robustness(SPEC)).tiersOnly();
        String data = data(report);
        String score = new java.math.BigDecimal(SCORES.score("甲园"))
                .setScale(6, java.math.RoundingMode.HALF_UP)
                .toPlainString();
        assertThat(data(Report.of(SCORES))).contains(score);
        assertThat(data)
                .doesNotContain(score)
                .doesNotContain("\"simulation\":{")
                .contains("\"tiersOnly\":true");
        assertThat(data).contains("\"rank\":[null,null,null,null]", "\"ranks\":null");
    }

    @Property(tries = 25)
    void noNameBreaksOut(@ForAll String one, @ForAll String two) {
        List<String> units = List.of("1" + one, "2" + two);
        Dataset data = Dataset.of(units).with("A", 10, 20).with("B", 30, 25).withAttribute("name_en", two, one);
        IndexSpec spec = IndexSpec.named("X")
                .label(one, two)
                .root(org.parkgauge.index.Dimension.of(
                        "ALL",
                        org.parkgauge.index.Indicator.of("A")
                                .label(one, two)
                                .unit(two)
                                .higherIsBetter(0, 100),
                        org.parkgauge.index.Indicator.of("B")
                                .described(Text.of(one), Text.of(two), Text.of(one))
                                .higherIsBetter(0, 100)))
                .build();
        String page = HtmlReport.of(Report.of(spec.fit(data).score(data))
                        .titled(Text.of(two))
                        .preparedFor(Text.of(one))
                        .notice(Text.of(one)))
                .toText();
        assertThat(shape(page)).isEqualTo(SHAPE);
    }

    private static final List<String> SHAPE = shape(plain());

    private static String plain() {
        Dataset data = Dataset.of(List.of("a", "b")).with("A", 10, 20).with("B", 30, 25);
        IndexSpec spec = IndexSpec.named("X")
                .root(org.parkgauge.index.Dimension.of(
                        "ALL",
                        org.parkgauge.index.Indicator.of("A").higherIsBetter(0, 100),
                        org.parkgauge.index.Indicator.of("B").higherIsBetter(0, 100)))
                .build();
        return HtmlReport.of(Report.of(spec.fit(data).score(data))).toText();
    }

    /** The tags of a page in order, without what the fixed scripts and style hold. */
    private static List<String> shape(String page) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = Pattern.compile("<[/!a-zA-Z][^ >]*").matcher(variable(page));
        while (matcher.find()) {
            tags.add(matcher.group());
        }
        return tags;
    }

    @Test
    void hostileNamesAreTextEverywhere() {
        String attack = "</script><script>alert(1)</script><!--";
        Dataset data = Dataset.of(List.of(attack, "\" onload=\"x", "=cmd()|'!A1", "\u202eabc\u2028"))
                .with("A1", 1, 2, 3, 4)
                .with("A2", 1, 2, 3, 4)
                .with("B1", 1, 2, 3, 4)
                .with("B2", 1, 2, 3, 4);
        Report report = Report.of(SPEC.fit(data).score(data)).titled(Text.of("<title>" + attack));
        String page = variable(HtmlReport.of(report).toText());
        assertThat(page).doesNotContain("<script>alert", "<!--");
        assertThat(data(report)).doesNotContain("\u202e", "\u2028");
    }

    @Test
    void thePolicyAdmitsTheTwoScriptsAndNothingElse() {
        String page = HtmlReport.of(Report.of(SCORES)).toText();
        assertThat(page)
                .contains("default-src 'none'; script-src " + Assets.digest(Assets.charts()) + " "
                        + Assets.digest(Assets.scripts()) + ";")
                .contains("base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
        assertThat(page)
                .contains("<script>" + Assets.charts() + "</script>", "<script>" + Assets.scripts() + "</script>");
        assertThat(Assets.digest("alert('Hello, world.');"))
                .isEqualTo("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
        assertThat(variable(page)).doesNotContain("http:", "https:");
    }

    @Test
    void scriptsMakeNoMarkupOfData() {
        assertThat(Assets.scripts())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "</script");
        assertThat(Assets.charts()).doesNotContain("</script", "<!--");
    }

    @Test
    void everyLabelIsThereInBothLanguagesAndUsed() {
        Map<String, Text> labels = Labels.all();
        labels.forEach((key, text) -> {
            assertThat(text.zh()).as(key).isNotBlank().matches("(?s).*[\\p{IsHan}–].*");
            assertThat(text.en()).as(key).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(places(text.zh())).as(key).isEqualTo(places(text.en()));
        });
        Set<String> used = new TreeSet<>();
        Matcher matcher = LABEL.matcher(Assets.scripts());
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        assertThat(used).contains("rank", "hasse").hasSizeGreaterThan(120);
        Set<String> built = Set.of("by_", "units_");
        assertThat(labels.keySet())
                .containsAll(used.stream().filter(key -> !built.contains(key)).toList());
        Matcher titles = Pattern.compile("title: \"(\\w+)\"").matcher(Assets.scripts());
        Set<String> named = new TreeSet<>(used);
        while (titles.find()) {
            named.add(titles.group(1));
        }
        named.addAll(Set.of("units_park", "units_unit", "by_type", "by_block", "by_other", "noscript"));
        assertThat(named).containsAll(labels.keySet());
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    static List<Language> languages() {
        return List.of(Language.values());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bothLanguagesAreInThePage(Language language) {
        Report report = Report.of(SCORES).dated(LocalDate.of(2026, 3, 1)).titled(Text.of("标题", "Title"));
        String page = HtmlReport.of(report).language(language).toText();
        assertThat(page).contains("[\"标题\",\"Title\"]", "\"date\":\"2026-03-01\"", "[\"甲园\",\"First Park\"]");
        assertThat(page)
                .contains(language == Language.ZH ? "<html lang=\"zh-CN\">\n<head>" : "<html lang=\"en\">\n<head>")
                .contains("<title>" + report.title().in(language) + "</title>")
                .contains("<li>1  " + report.name("甲园").in(language));
    }

    @Test
    void theFile(@TempDir Path folder) throws IOException {
        HtmlReport report = HtmlReport.of(Report.of(SCORES));
        Path file = folder.resolve("report.html");
        report.write(file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(report.toText());
        assertThat(Files.size(file)).isBetween(1_000_000L, 1_400_000L);
        StringBuilder out = new StringBuilder();
        report.write(out);
        assertThat(out.toString()).isEqualTo(report.toText());
        assertThatThrownBy(() -> report.write(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> report.write(folder.resolve("none").resolve("x.html")))
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void theLicenceOfTheChartsIsBesideThem() {
        assertThat(Assets.text("echarts/LICENSE")).contains("Apache License");
        assertThat(Assets.text("echarts/licenses/LICENSE-d3")).contains("Bostock");
        assertThat(Assets.text("echarts/NOTICE")).contains("ECharts");
        assertThatThrownBy(() -> Assets.text("none")).hasMessageContaining("The jar of Parkgauge lacks");
    }

    @Test
    void missingNumbersAreNullAndOthersAreRounded() {
        assertThat(Fields.score(1.23456789)).isEqualTo(1.234568);
        assertThat(Fields.score(Double.NaN)).isNull();
        assertThat(Fields.fine(0.123456)).isEqualTo(0.1235);
        assertThat(Fields.value(1234567.891)).isEqualTo(1234568.0);
        assertThat(Fields.value(0.000123456789)).isEqualTo(0.000123457);
        assertThat(Fields.value(-12.3456789)).isEqualTo(-12.3457);
        assertThat(Fields.rounded(1234567890123.4567, 2)).isEqualTo(1234567890123.4567);
        assertThat(Fields.value(-0.0)).isEqualTo(0.0);
        assertThat(Fields.value(12)).isEqualTo(12.0);
        assertThat(Fields.value(1e-12)).isEqualTo(1e-12);
        assertThat(Fields.value(Double.POSITIVE_INFINITY)).isNull();
        assertThat(Fields.text(Text.EMPTY)).isNull();
        assertThat(Fields.text(Text.of("x"))).isEqualTo(Text.of("x"));
    }
}
