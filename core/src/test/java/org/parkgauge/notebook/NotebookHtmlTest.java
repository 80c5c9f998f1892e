package org.parkgauge.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.analysis.diagnostics.CorrelationTable;
import org.parkgauge.analysis.diagnostics.Rows;
import org.parkgauge.analysis.diagnostics.Variables;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.tablesaw.DatasetTables;
import org.parkgauge.data.tablesaw.ScoreTables;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.report.chart.Palette;
import org.parkgauge.report.chart.RowChart;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NotebookHtmlTest {

    private static final Set<String> ELEMENTS = Set.of(
            "div", "table", "tr", "th", "td", "bdi", "svg", "rect", "line", "circle", "details", "summary", "ul", "li");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "lang",
            "style",
            "scope",
            "title",
            "width",
            "height",
            "viewBox",
            "aria-hidden",
            "x",
            "y",
            "rx",
            "fill",
            "fill-opacity",
            "x1",
            "x2",
            "y1",
            "y2",
            "stroke",
            "stroke-opacity",
            "cx",
            "cy",
            "r");

    private static final NotebookHtml ENGLISH = NotebookHtml.of(null, null, Locale.ENGLISH);

    static Stream<Object> values() {
        return Stream.of(
                Samples.scores(),
                Samples.scores().explain(Samples.SCRIPT),
                Samples.scores().explain(Samples.LONG),
                Samples.scores().explain(Samples.SCRIPT, Samples.QUOTES),
                Samples.robustness(),
                Samples.correlations(),
                Samples.data(),
                Dataset.of(List.of("alone")),
                DatasetTables.of(Samples.data(), "<unit>"),
                ScoreTables.ranking(Samples.scores()),
                Table.create());
    }

    /** The fragment is well-formed XML too, so that a parser tells what is an element and what is text. */
    private static Document parse(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new AssertionError(html, e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @MethodSource("values")
    void hostileTextsStayTexts(Object value) {
        for (Language language : Language.values()) {
            Document document = parse(ENGLISH.language(language).html(value));
            Set<String> names = new TreeSet<>();
            Set<String> attributes = new TreeSet<>();
            for (Element element : elements(document, "*")) {
                names.add(element.getTagName());
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    attributes.add(element.getAttributes().item(i).getNodeName());
                }
            }
            assertThat(ELEMENTS).containsAll(names);
            assertThat(ATTRIBUTES).containsAll(attributes);
            assertThat(document.getDocumentElement().getAttribute("class"))
                    .contains("tex2jax_ignore", "mathjax_ignore");
            assertThat(document.getDocumentElement().getAttribute("lang"))
                    .isEqualTo(language == Language.ZH ? "zh-CN" : "en");
            assertThat(ENGLISH.language(language).line(value)).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyRowHasACellForEachHeading(Object value) {
        Document document = parse(ENGLISH.html(value));
        for (Element table : elements(document, "table")) {
            NodeList rows = table.getElementsByTagName("tr");
            int width = cells(rows.item(0));
            for (int i = 1; i < rows.getLength(); i++) {
                assertThat(cells(rows.item(i))).isEqualTo(width);
            }
        }
    }

    private static int cells(Node row) {
        return row.getChildNodes().getLength();
    }

    @ParameterizedTest
    @MethodSource("values")
    void figuresOfChartsAreFinite(Object value) {
        Matcher number = Pattern.compile(" (x|y|x1|x2|y1|y2|width|height|cx|cy|r)=\"([^\"]*)\"")
                .matcher(ENGLISH.html(value));
        while (number.find()) {
            assertThat(Double.parseDouble(number.group(2))).isBetween(0.0, (double) RowChart.WIDTH);
        }
    }

    private static List<String> texts(Element row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getChildNodes().getLength(); i++) {
            texts.add(row.getChildNodes().item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> row(Object value, int row) {
        return texts(elements(parse(ENGLISH.html(value)), "tr").get(row));
    }

    @Test
    void scoresShowTheRanking() {
        Document document = parse(ENGLISH.html(Samples.scores()));
        List<Element> rows = elements(document, "tr");
        assertThat(rows).hasSize(6);
        assertThat(texts(rows.get(0))).containsExactly("rank", "unit", "score", "0 – 100", "tier", "A", "C*", "SUB");
        assertThat(texts(rows.get(1)))
                .containsExactly("1", Samples.QUOTES, "68.75", "", "good<u>", "90.00", "35.00", "47.50");
        assertThat(texts(rows.get(5))).startsWith("–", "empty\ufffd", "–");
        assertThat(document.getDocumentElement().getTextContent())
                .startsWith("Demo<i> (demo 1.0), 5 units")
                .contains("* weight 0: scored and shown, but outside the score.")
                .containsPattern("Notes \\(\\d+\\)");
        assertThat(elements(document, "svg")).hasSize(5);
        assertThat(((Element) rows.get(0).getChildNodes().item(5)).getAttribute("title"))
                .isEqualTo("Alpha<s>");
        String zh = ENGLISH.language(Language.ZH).html(Samples.scores());
        assertThat(zh).contains("演示&lt;i&gt;（demo 1.0），5个单元", "名次", "等级", "好&lt;u&gt;", "注意事项（");
    }

    @Test
    void barsAreAsLongAsScores() {
        Document document = parse(ENGLISH.html(Samples.scores()));
        Element first = elements(document, "svg").get(0);
        Element bar = (Element) first.getElementsByTagName("rect").item(0);
        assertThat(bar.getAttribute("x")).isEqualTo("3");
        assertThat(Double.parseDouble(bar.getAttribute("width"))).isEqualTo(105.88);
        assertThat(bar.getAttribute("fill")).isEqualTo(Palette.BLUE);
        assertThat(first.getElementsByTagName("line").getLength()).isEqualTo(1);
        Element unsure = elements(document, "svg").get(1);
        assertThat(unsure.getElementsByTagName("line").getLength()).isEqualTo(4);
    }

    @Test
    void scoresWithoutBoundsHaveAnAxisOfTheirOwn() {
        Dataset data = Dataset.of(List.of("a", "b", "c")).with("A", 1, 2, 3);
        IndexSpec spec = IndexSpec.named("z")
                .normalization(new ZScore())
                .root(Dimension.of("ALL", Indicator.of("A")))
                .build();
        Document document = parse(ENGLISH.html(spec.fit(data).score(data)));
        assertThat(texts(elements(document, "tr").get(0)).get(3)).isEqualTo("-1 – 1");
        Element worst = elements(document, "svg").get(2);
        assertThat(((Element) worst.getElementsByTagName("rect").item(0)).getAttribute("width"))
                .isEqualTo("77");
        assertThat(((Element) worst.getElementsByTagName("line").item(0)).getAttribute("x1"))
                .isEqualTo("80");
    }

    @Test
    void moreThanTwelveIndicatorsAreLeftOutOfTheRanking() {
        Dataset data = Dataset.of(List.of("a", "b"));
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            data = data.with("V" + i, 1, 2);
            indicators.add(Indicator.of("V" + i).higherIsBetter(0, 2));
        }
        IndexSpec all = IndexSpec.named("z")
                .root(Dimension.of("ALL", indicators.toArray(Indicator[]::new)))
                .build();
        IndexSpec twelve = IndexSpec.named("z")
                .root(Dimension.of("ALL", indicators.subList(0, 12).toArray(Indicator[]::new)))
                .build();
        assertThat(row(all.fit(data).score(data), 0)).hasSize(4);
        assertThat(row(twelve.fit(data).score(data), 0)).hasSize(16);
    }

    @Test
    void explanationsShowPartsLargestFirst() {
        Document document = parse(ENGLISH.html(Samples.scores().explain(Samples.SCRIPT, Samples.QUOTES)));
        List<Element> rows = elements(document, "tr");
        assertThat(texts(rows.get(0))).containsExactly("code", "name", "raw", "score", "reference", "part", "− 0 +");
        assertThat(texts(rows.get(1))).containsExactly("A", "Alpha<s>", "10", "10.00", "90.00", "−40.00", "");
        Element bar = (Element) rows.get(1).getElementsByTagName("rect").item(0);
        assertThat(bar.getAttribute("fill")).isEqualTo(Palette.VERMILION);
        assertThat(bar.getAttribute("x")).isEqualTo("3");
        assertThat(bar.getAttribute("width")).isEqualTo("77");
        assertThat(document.getDocumentElement().getTextContent()).contains("17.50 against 68.75, gap −51.25");
        Document positive = parse(ENGLISH.html(Samples.scores().explain(Samples.QUOTES)));
        Element raise = elements(positive, "rect").get(0);
        assertThat(raise.getAttribute("fill")).isEqualTo(Palette.BLUE);
        assertThat(raise.getAttribute("x")).isEqualTo("80");
        assertThat(ENGLISH.html(Samples.scores().explain(Samples.LONG))).contains("SUB: effect of missing children");
        assertThat(ENGLISH.language(Language.ZH).html(Samples.scores().explain(Samples.LONG)))
                .contains("：缺失项的影响");
    }

    @Test
    void robustnessShowsIntervals() {
        Document document = parse(ENGLISH.html(Samples.robustness()));
        List<Element> rows = elements(document, "tr");
        assertThat(texts(rows.get(0))).containsExactly("rank", "unit", "interval", "median", "1 – 5");
        assertThat(texts(rows.get(1)).get(0)).isEqualTo("1");
        assertThat(texts(rows.get(1)).get(2)).matches("\\d(–\\d)?");
        assertThat(texts(rows.get(5))).containsExactly("–", "empty\ufffd", "–", "–", "");
        assertThat(rows.get(1).getElementsByTagName("circle").getLength()).isEqualTo(1);
        assertThat(rows.get(1).getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(rows.get(5).getElementsByTagName("circle").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent())
                .startsWith("ALL: ranks over the stated choices in 50 draws; an interval holds 90% of them");
    }

    @Test
    void correlationsAreAHeatMap() {
        Dataset data = Dataset.of(List.of("a", "b", "c", "d", "e", "f"))
                .with("X", 1, 2, 3, 4, 5, 6)
                .with("Y", 6, 5, 4, 3, 2, 1)
                .with("Z", 1, 1, 1, 1, 1, 1)
                .with("W", 1, 3, 2, 4, 1, 2);
        for (Correlations.Kind kind : Correlations.Kind.values()) {
            CorrelationTable table = CorrelationTable.of(kind, Rows.PAIRWISE, Variables.of(data));
            Document document = parse(ENGLISH.html(table));
            List<Element> rows = elements(document, "tr");
            assertThat(texts(rows.get(1)).subList(0, 4)).containsExactly("X", "1.00", "-1.00", "–");
            Element opposite = (Element) rows.get(1).getChildNodes().item(2);
            assertThat(opposite.getAttribute("style")).contains("background:rgba(213,94,0,0.50)", "font-weight:700");
            Element weak = (Element) rows.get(1).getChildNodes().item(4);
            assertThat(weak.getAttribute("style"))
                    .contains("background:rgba(0,114,178,")
                    .doesNotContain("font-weight");
            assertThat(elements(document, "rect")).hasSize(16);
        }
        assertThat(ENGLISH.line(Samples.correlations())).isEqualTo("Spearman's ρ");
    }

    @Test
    void dataShowTheirDistribution() {
        Document document = parse(ENGLISH.html(Samples.data()));
        List<Element> rows = elements(document, "tr");
        assertThat(texts(rows.get(0)))
                .containsExactly(
                        "unit", "</style><svg/onload=alert(1)>", "</td><img src=x onerror=alert(1)>", "A", "B", "C");
        assertThat(texts(rows.get(2))).containsExactly(Samples.SCRIPT, "<!--", "1", "10", "20", "30");
        assertThat(texts(rows.get(6))).containsExactly("empty\ufffd", "", "5", "–", "90", "–");
        assertThat(ENGLISH.line(Samples.data())).isEqualTo("5 units × 4 variables, 3 missing");
        assertThat(ENGLISH.line(Dataset.of(List.of("a")).with("V", 1))).isEqualTo("1 unit × 1 variable, 0 missing");
        Element a = (Element) rows.get(0).getChildNodes().item(3);
        assertThat(a.getAttribute("title")).isEqualTo("A: 10 – 90, 1 missing");
        Element bar = (Element) rows.get(1).getElementsByTagName("rect").item(0);
        assertThat(bar.getAttribute("height")).isEqualTo("22");
    }

    @Test
    void tablesShowTheirFirstRows() {
        IntColumn whole = IntColumn.create("n", 1234567, 2);
        whole.setMissing(1);
        Table table = Table.create(
                "t<",
                StringColumn.create("a", "", "x<"),
                whole,
                DoubleColumn.create("d", 0.123456789, Double.NaN),
                BooleanColumn.create("b", true, false));
        assertThat(row(table, 0)).containsExactly("a", "n", "d", "b");
        assertThat(row(table, 1)).containsExactly("–", "1234567", "0.123457", "true");
        assertThat(row(table, 2)).containsExactly("x<", "–", "–", "false");
        assertThat(ENGLISH.line(table)).isEqualTo("t<: 2 rows × 4 columns");
        assertThat(ENGLISH.line(Table.create(IntColumn.create("n", 1)))).isEqualTo("1 row × 1 column");
        assertThat(ENGLISH.html(table)).contains("title=\"d (DOUBLE)\"");
    }

    @Test
    void longTextsAreCutInTheCellAndInTheTip() {
        Document document = parse(ENGLISH.html(Samples.data()));
        Element name = (Element) elements(document, "tr").get(5).getFirstChild();
        assertThat(name.getTextContent()).isEqualTo("😀".repeat(30) + "…");
        assertThat(name.getAttribute("title")).isEqualTo("😀".repeat(250) + "…");
        assertThat(name.getFirstChild().getNodeName()).isEqualTo("bdi");
        assertThat(ENGLISH.html(Samples.data())).doesNotContain("😀".repeat(251));
    }

    @Test
    void rowsAreLimited() {
        NotebookHtml two = ENGLISH.rows(2);
        for (Object value : List.of(Samples.scores(), Samples.robustness(), DatasetTables.of(Samples.data()))) {
            Document document = parse(two.html(value));
            assertThat(elements(document, "tr")).hasSize(3);
            assertThat(document.getDocumentElement().getTextContent()).contains("… and 3 more rows.");
        }
        assertThat(ENGLISH.rows(4).html(Samples.scores())).contains("… and 1 more row.");
        assertThat(ENGLISH.rows(5).html(Samples.scores())).doesNotContain("more row");
        assertThat(two.language(Language.ZH).html(Samples.data())).contains("……另有3行未显示。");
        assertThatThrownBy(() -> ENGLISH.rows(0))
                .hasMessage("At least 1 row is shown, not 0.\nMaybe give a positive number.");
    }

    @Test
    void languageAndRowsComeFromTheMachineOrAProperty() {
        Dataset data = Dataset.of(List.of("a", "b"));
        assertThat(NotebookHtml.of(null, null, Locale.CHINA).line(data)).isEqualTo("2个单元 × 0个变量，缺失值0个");
        assertThat(NotebookHtml.of(null, null, Locale.FRANCE).line(data)).isEqualTo("2 units × 0 variables, 0 missing");
        assertThat(NotebookHtml.of("EN ", " 1 ", Locale.CHINA).html(data)).contains("2 units", "1 more row");
        assertThat(NotebookHtml.of("zh", null, Locale.FRANCE).line(data)).startsWith("2个单元");
        assertThatThrownBy(() -> NotebookHtml.of("fr", null, Locale.FRANCE)).hasMessageContaining("\"fr\"");
        assertThatThrownBy(() -> NotebookHtml.of(null, "many", Locale.FRANCE))
                .hasMessage(
                        "The system property parkgauge.rows is \"many\", not a whole number.\nMaybe for example 50.");
    }

    @Test
    void otherTypesAreRefused() {
        assertThatThrownBy(() -> ENGLISH.html("text"))
                .hasMessage(
                        "A java.lang.String cannot be shown.\n"
                                + "Maybe show one of these: Scores, Explanation, Robustness, CorrelationTable, Dataset, Table.");
    }

    @Test
    void onlyThirtyIssuesAreListed() {
        List<String> units = List.of("a", "b");
        Dataset data = Dataset.of(units);
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            data = data.with("V" + i, Double.NaN, 2);
            indicators.add(Indicator.of("V" + i).higherIsBetter(0, 2));
        }
        IndexSpec spec = IndexSpec.named("z")
                .root(Dimension.of("ALL", indicators.toArray(Indicator[]::new)))
                .build();
        Document document = parse(ENGLISH.html(spec.fit(data).score(data)));
        assertThat(elements(document, "li")).hasSize(31);
        assertThat(elements(document, "li").get(30).getTextContent()).isEqualTo("…");
    }
}
