package org.parkgauge.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What holds of every chart, whatever it is told to show. */
class ChartsTest {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "g", "rect", "path", "line", "circle", "polygon", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            ("xmlns width height viewBox role aria-label font-family font-size font-weight fill fill-opacity stroke"
                            + " stroke-width stroke-opacity stroke-dasharray text-anchor transform x y x1 y1 x2 y2 cx cy r rx d"
                            + " points")
                    .split(" "));

    static List<Drawing> drawings(Scores scores, Language language) {
        List<Drawing> all = new ArrayList<>();
        all.add(RankedBars.of(scores).in(language));
        all.add(HeatMap.of(scores).in(language));
        if (Radar.isPossible(scores)) {
            all.add(Radar.of(scores, scores.ranking().get(0)).in(language));
        }
        all.add(RankIntervals.of(UncertainIndex.of(scores.index().spec(), scores.data())
                        .varying(WeightNoise.uniform(0.5))
                        .simulate(Simulation.of(40).seed(2)))
                .in(language));
        return all;
    }

    static Stream<Arguments> charts() {
        List<Arguments> charts = new ArrayList<>();
        for (int units : new int[] {2, 14, 60}) {
            for (int dimensions : new int[] {1, 4, 11}) {
                boolean geometric = dimensions == 4;
                Scores scores = ChartSamples.scores(units, dimensions, geometric);
                for (Language language : Language.values()) {
                    for (Drawing drawing : drawings(scores, language)) {
                        String name = units + " x " + dimensions + " " + language + " " + drawing.title();
                        charts.add(Arguments.of(name.substring(0, Math.min(60, name.length())), drawing));
                    }
                }
            }
        }
        return charts.stream();
    }

    static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void hostileNamesStayTexts(String name, Drawing drawing) {
        Document document = parse(drawing.svg());
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            elements.add(element.getTagName());
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                attributes.add(element.getAttributes().item(k).getNodeName());
            }
        }
        assertThat(ELEMENTS).containsAll(elements);
        assertThat(ATTRIBUTES).containsAll(attributes);
        assertThat(drawing.svg()).doesNotContain("NaN", "Infinity", "href", "url(");
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label")).isEqualTo(drawing.title()).isNotBlank();
        assertThat(root.getFirstChild().getTextContent()).isEqualTo(drawing.title());
        assertThat(root.getFirstChild().getNextSibling().getTextContent())
                .isEqualTo(drawing.description())
                .isNotBlank();
    }

    /** By widths that are wider than those of common fonts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void nothingIsClipped(String name, Drawing drawing) {
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Label label) {
                double width = Letters.width(label.text(), label.style().size());
                double from = switch (label.style().anchor()) {
                    case START -> 0;
                    case MIDDLE -> -width / 2;
                    case END -> -width;
                };
                boolean turned = label.style().turned();
                assertThat(turned ? label.y() - width : label.x() + from)
                        .as(label.text())
                        .isGreaterThanOrEqualTo(0);
                assertThat(turned ? label.x() : label.x() + from + width)
                        .as(label.text())
                        .isLessThanOrEqualTo(drawing.width());
                assertThat(label.y()).isBetween(0.0, drawing.height());
                assertThat(label.text().codePoints().noneMatch(Character::isISOControl))
                        .isTrue();
            } else if (shape instanceof Shape.Box box) {
                assertThat(box.width()).isPositive();
                assertThat(box.x()).isBetween(0.0, drawing.width() - box.width() + 1e-6);
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
            } else if (shape instanceof Shape.Dot dot) {
                assertThat(dot.x()).isBetween(dot.radius(), drawing.width() - dot.radius());
            }
        }
    }

    @Test
    void whatIsCutStandsInATip() {
        Drawing drawing = RankedBars.of(ChartSamples.scores(9, 4, false)).in(Language.EN);
        List<Shape.Label> cut = drawing.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast)
                .filter(label -> label.text().endsWith("…"))
                .toList();
        assertThat(cut).isNotEmpty().allSatisfy(label -> assertThat(label.tip()).hasSizeGreaterThan(20));
        assertThat(drawing.svg()).contains("<title>" + "😀".repeat(60) + "&lt;b&gt;</title>");
    }

    @Test
    void pagesHoldPartsWithoutTheFile() {
        Drawing drawing = RankedBars.of(ChartSamples.scores(2, 3, false)).in(Language.EN);
        assertThat(drawing.inline()).startsWith("<svg width=\"760\"").endsWith("</svg>");
        assertThat(drawing.svg())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        String mark = RowChart.between(0, 1).line(0.5, 10, 1).drawing().inline();
        assertThat(mark).contains("aria-hidden=\"true\"").doesNotContain("role", "<title>", "#ffffff");
        assertThat(RowChart.between(0, 1).drawing().title()).isEmpty();
    }

    @Test
    void aPictureHasTheSizeAskedForAndIsPainted(@TempDir Path folder) throws Exception {
        Drawing drawing = RankedBars.of(ChartSamples.scores(List.of("Alpha", "Beta"), 3, false))
                .in(Language.EN);
        assertThat(drawing.isPaintable()).isTrue();
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(drawing.png(2)));
        assertThat(image.getWidth()).isEqualTo((int) (2 * drawing.width()));
        assertThat(image.getHeight()).isEqualTo((int) (2 * drawing.height()));
        int blue = 0;
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y) & 0xffffff;
                blue += rgb == Palette.rgb(Palette.BLUE) ? 1 : 0;
                dark += rgb == Palette.rgb(Palette.INK) ? 1 : 0;
            }
        }
        assertThat(blue).isGreaterThan(1000);
        assertThat(dark).isGreaterThan(100);
        assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
        drawing.write(folder.resolve("a.svg"));
        assertThat(Files.readString(folder.resolve("a.svg"))).isEqualTo(drawing.svg());
    }

    @Test
    void everyShapeIsPainted() {
        for (Drawing drawing : drawings(ChartSamples.scores(List.of("Alpha", "Beta", "Gamma"), 4, true), Language.EN)) {
            assertThat(drawing.png(0.5)).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void lettersThatNoFontHasAreNotPaintedAsBoxes() {
        Drawing drawing = RankedBars.of(ChartSamples.scores(List.of("\u0378", "Beta"), 3, false))
                .in(Language.EN);
        assertThat(drawing.isPaintable()).isFalse();
        assertThatThrownBy(() -> drawing.png(2))
                .hasMessage(
                        "No font of this machine has all characters of the chart \"Demo<i>: What each dimension adds\".\n"
                                + "Maybe install a font with them, such as Noto Sans CJK SC; SVG needs none.");
        Drawing pictographs = RankedBars.of(ChartSamples.scores(List.of("\ud83c\udfed\u202e", "Beta"), 3, false))
                .in(Language.EN);
        assertThat(pictographs.isPaintable()).isTrue();
    }

    @Test
    void scalesOutOfRangeAreRefused() {
        Drawing drawing = RankedBars.of(ChartSamples.scores(List.of("Alpha", "Beta"), 3, false))
                .in(Language.EN);
        for (double scale : new double[] {0, 0.05, 10.1, Double.NaN}) {
            assertThatThrownBy(() -> drawing.png(scale))
                    .hasMessageContaining("cannot be painted at a scale of " + scale);
        }
        Drawing large = new Drawing(20000, 20000, "x", "y", List.of());
        assertThatThrownBy(() -> large.png(1)).hasMessageContaining("\"x\" cannot be painted");
    }

    @Test
    void filesAreSmall() {
        for (Drawing drawing : drawings(ChartSamples.scores(60, 11, false), Language.ZH)) {
            assertThat(drawing.svg().length()).as(drawing.title()).isLessThan(300_000);
        }
    }

    @Test
    void numbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        String expected =
                RankedBars.of(ChartSamples.scores(3, 3, false)).in(Language.EN).svg();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(RankedBars.of(ChartSamples.scores(3, 3, false))
                            .in(Language.EN)
                            .svg())
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void colours() {
        assertThat(Palette.scale(0)).isEqualTo("#ffea46");
        assertThat(Palette.scale(1)).isEqualTo("#00204d");
        assertThat(Palette.scale(-3)).isEqualTo(Palette.scale(0));
        assertThat(Palette.scale(3)).isEqualTo(Palette.scale(1));
        double before = 2;
        for (int k = 0; k <= 20; k++) {
            String colour = Palette.scale(k / 20.0);
            double luminance = Palette.luminance(colour);
            assertThat(luminance).as(colour).isLessThan(before);
            before = luminance;
            double text = Palette.luminance(Palette.on(colour));
            double contrast = (Math.max(text, luminance) + 0.05) / (Math.min(text, luminance) + 0.05);
            assertThat(contrast).as(colour).isGreaterThan(4.5);
        }
        assertThat(Palette.luminance("#ffffff")).isCloseTo(1, within(1e-9));
        assertThat(Palette.luminance("#0a0a0a")).isCloseTo(0.0030353, within(1e-6));
        assertThat(Palette.kind(0)).isEqualTo(Palette.BLUE).isEqualTo(Palette.kind(Palette.kinds()));
    }
}
