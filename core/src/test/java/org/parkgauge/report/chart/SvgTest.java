package org.parkgauge.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.parkgauge.report.chart.Shape.Anchor;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.report.chart.Shape.Point;
import org.parkgauge.report.chart.Shape.Style;

/** Every shape as SVG, letter by letter. */
class SvgTest {

    private static final Style PLAIN = new Style(12, "#222222", false, Anchor.START, false);

    private static String inside(Shape... shapes) {
        String svg = new Drawing(40, 20, "", "", List.of(shapes)).inline();
        String head =
                "<svg width=\"40\" height=\"20\" viewBox=\"0 0 40 20\" style=\"display:block\" aria-hidden=\"true\">";
        assertThat(svg).startsWith(head).endsWith("</svg>");
        return svg.substring(head.length(), svg.length() - "</svg>".length());
    }

    @Test
    void boxes() {
        assertThat(inside(new Shape.Box(1, 2.346, 3, 4, 0, Paint.fill("#aabbcc"))))
                .isEqualTo("<rect x=\"1\" y=\"2.35\" width=\"3\" height=\"4\" fill=\"#aabbcc\"/>");
        assertThat(inside(new Shape.Box(1, 2, 3, 4, 1.5, Paint.fill("#aabbcc").opacity(0.5))))
                .isEqualTo(
                        "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"1.5\" fill=\"#aabbcc\" fill-opacity=\"0.5\"/>");
        assertThat(inside(new Shape.Box(
                        1,
                        2,
                        3,
                        4,
                        0,
                        Paint.fill("#aabbcc").outlined("#000000", 2).opacity(0.5))))
                .isEqualTo("<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#aabbcc\" fill-opacity=\"0.5\""
                        + " stroke=\"#000000\" stroke-width=\"2\"/>");
    }

    @Test
    void lines() {
        assertThat(inside(new Shape.Line(1, 2, 3, 4, Paint.line("#000000", 1))))
                .isEqualTo("<line x1=\"1\" x2=\"3\" y1=\"2\" y2=\"4\" fill=\"none\" stroke=\"#000000\"/>");
        assertThat(inside(new Shape.Line(
                        1, 2, 3, 4, Paint.line("#000000", 0.5).opacity(0.25).dashed("6 3"))))
                .isEqualTo(
                        "<line x1=\"1\" x2=\"3\" y1=\"2\" y2=\"4\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.5\""
                                + " stroke-opacity=\"0.25\" stroke-dasharray=\"6 3\"/>");
    }

    @Test
    void tilesDotsAndOutlines() {
        assertThat(inside(new Shape.Tiles(5, 6, List.of(new Point(1, 2), new Point(7, 8.5)), "#123456")))
                .isEqualTo("<path fill=\"#123456\" d=\"M1 2h5v6h-5zM7 8.5h5v6h-5z\"/>");
        assertThat(inside(new Shape.Dot(4, 5, 2, Paint.fill("#123456"))))
                .isEqualTo("<circle cx=\"4\" cy=\"5\" r=\"2\" fill=\"#123456\"/>");
        assertThat(inside(new Shape.Outline(
                        List.of(new Point(1, 2), new Point(3, 4), new Point(5, -0.001)), Paint.line("#123456", 1))))
                .isEqualTo("<polygon points=\"1,2 3,4 5,0\" fill=\"none\" stroke=\"#123456\"/>");
    }

    @Test
    void labelsInARowShareAGroup() {
        Style end = new Style(9.5, "#ffffff", true, Anchor.END, false);
        Style turned = new Style(9.5, "#ffffff", false, Anchor.MIDDLE, true);
        assertThat(inside(
                        new Shape.Label(1, 2, "a<b", "", PLAIN),
                        new Shape.Label(3, 4, "c…", "c & d", PLAIN),
                        new Shape.Label(5, 6, "e", "", end),
                        new Shape.Dot(4, 5, 2, Paint.fill("#123456")),
                        new Shape.Label(7, 8, "f", "", turned)))
                .isEqualTo("<g font-size=\"12\" fill=\"#222222\"><text x=\"1\" y=\"2\">a&lt;b</text>"
                        + "<text x=\"3\" y=\"4\"><title>c &amp; d</title>c…</text></g>"
                        + "<g font-size=\"9.5\" fill=\"#ffffff\" font-weight=\"600\" text-anchor=\"end\">"
                        + "<text x=\"5\" y=\"6\">e</text></g>"
                        + "<circle cx=\"4\" cy=\"5\" r=\"2\" fill=\"#123456\"/>"
                        + "<g font-size=\"9.5\" fill=\"#ffffff\" text-anchor=\"middle\">"
                        + "<text transform=\"translate(7 8) rotate(-90)\">f</text></g>");
    }

    @Test
    void aDrawingWithATitleIsAnImageOnWhite() {
        Drawing drawing = new Drawing(40, 20, "T \"1\"", "<d>", List.of());
        String element =
                "<svg%s width=\"40\" height=\"20\" viewBox=\"0 0 40 20\" role=\"img\" aria-label=\"T &quot;1&quot;\""
                        + " font-family=\"&#39;Helvetica Neue&#39;,Arial,&#39;PingFang SC&#39;,&#39;Microsoft YaHei&#39;,"
                        + "&#39;Noto Sans CJK SC&#39;,sans-serif\"><title>T &quot;1&quot;</title><desc>&lt;d&gt;</desc>"
                        + "<rect width=\"40\" height=\"20\" fill=\"#ffffff\"/></svg>";
        assertThat(drawing.inline()).isEqualTo(element.formatted(""));
        assertThat(drawing.svg())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + element.formatted(" xmlns=\"http://www.w3.org/2000/svg\"") + "\n");
    }

    @Property(tries = 100)
    void noTextBreaksOut(@ForAll @StringLength(max = 30) String text) {
        String svg = new Drawing(40, 20, "t" + text, text, List.of(new Shape.Label(1, 2, text, text, PLAIN))).svg();
        var document = ChartsTest.parse(svg);
        assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(text.isEmpty() ? 6 : 7);
    }
}
