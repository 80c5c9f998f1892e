package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.internal.Markup;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.report.chart.Shape.Point;
import org.parkgauge.text.Decimals;

/** Writes drawings as SVG. */
final class Svg {

    /** Sans serif fonts of the usual systems, with Chinese ones; the last is always there. */
    static final String FONTS = "'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

    private final Drawing drawing;
    private final Markup out = new Markup();

    Svg(Drawing drawing) {
        this.drawing = drawing;
    }

    String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + write(true) + "\n";
    }

    String element() {
        return write(false);
    }

    private String write(boolean alone) {
        boolean named = !drawing.title().isEmpty();
        String width = number(drawing.width());
        String height = number(drawing.height());
        List<String> attributes = new ArrayList<>();
        if (alone) {
            attributes.addAll(List.of("xmlns", "http://www.w3.org/2000/svg"));
        }
        attributes.addAll(List.of("width", width, "height", height, "viewBox", "0 0 " + width + " " + height));
        if (named) {
            attributes.addAll(List.of("role", "img", "aria-label", drawing.title(), "font-family", FONTS));
        } else {
            attributes.addAll(List.of("style", "display:block", "aria-hidden", "true"));
        }
        out.open("svg", attributes.toArray(String[]::new));
        if (named) {
            out.element("title", drawing.title());
            out.element("desc", drawing.description());
            out.empty("rect", "width", width, "height", height, "fill", Palette.WHITE);
        }
        shapes();
        return out.close().finish();
    }

    private void shapes() {
        Shape.@Nullable Style open = null;
        for (Shape shape : drawing.shapes()) {
            Shape.Style style = shape instanceof Shape.Label label ? label.style() : null;
            if (open != null && !open.equals(style)) {
                out.close();
            }
            if (style != null && !style.equals(open)) {
                group(style);
            }
            open = style;
            draw(shape);
        }
        if (open != null) {
            out.close();
        }
    }

    /** What texts in a row have in common is said once. */
    private void group(Shape.Style style) {
        List<String> attributes = new ArrayList<>(List.of("font-size", number(style.size()), "fill", style.colour()));
        if (style.bold()) {
            attributes.addAll(List.of("font-weight", "600"));
        }
        switch (style.anchor()) {
            case START -> {}
            case MIDDLE -> attributes.addAll(List.of("text-anchor", "middle"));
            case END -> attributes.addAll(List.of("text-anchor", "end"));
        }
        out.open("g", attributes.toArray(String[]::new));
    }

    private void draw(Shape shape) {
        if (shape instanceof Shape.Box box) {
            box(box);
        } else if (shape instanceof Shape.Tiles tiles) {
            tiles(tiles);
        } else if (shape instanceof Shape.Line line) {
            List<String> attributes = new ArrayList<>(List.of(
                    "x1",
                    number(line.x1()),
                    "x2",
                    number(line.x2()),
                    "y1",
                    number(line.y1()),
                    "y2",
                    number(line.y2())));
            paint(line.paint(), attributes);
            out.empty("line", attributes.toArray(String[]::new));
        } else if (shape instanceof Shape.Dot dot) {
            List<String> attributes =
                    new ArrayList<>(List.of("cx", number(dot.x()), "cy", number(dot.y()), "r", number(dot.radius())));
            paint(dot.paint(), attributes);
            out.empty("circle", attributes.toArray(String[]::new));
        } else if (shape instanceof Shape.Outline outline) {
            StringBuilder points = new StringBuilder();
            for (Point point : outline.points()) {
                points.append(points.isEmpty() ? "" : " ")
                        .append(number(point.x()))
                        .append(',')
                        .append(number(point.y()));
            }
            List<String> attributes = new ArrayList<>(List.of("points", points.toString()));
            paint(outline.paint(), attributes);
            out.empty("polygon", attributes.toArray(String[]::new));
        } else if (shape instanceof Shape.Label label) {
            label(label);
        }
    }

    private void box(Shape.Box box) {
        List<String> attributes = new ArrayList<>(List.of(
                "x",
                number(box.x()),
                "y",
                number(box.y()),
                "width",
                number(box.width()),
                "height",
                number(box.height())));
        if (box.radius() > 0) {
            attributes.addAll(List.of("rx", number(box.radius())));
        }
        paint(box.paint(), attributes);
        out.empty("rect", attributes.toArray(String[]::new));
    }

    private void tiles(Shape.Tiles tiles) {
        String width = number(tiles.width());
        String rest = "v" + number(tiles.height()) + "h-" + width + "z";
        StringBuilder path = new StringBuilder();
        for (Point corner : tiles.corners()) {
            path.append('M').append(number(corner.x())).append(' ').append(number(corner.y()));
            path.append('h').append(width).append(rest);
        }
        out.empty("path", "fill", tiles.fill(), "d", path.toString());
    }

    private void label(Shape.Label label) {
        String x = number(label.x());
        String y = number(label.y());
        if (label.style().turned()) {
            out.open("text", "transform", "translate(" + x + " " + y + ") rotate(-90)");
        } else {
            out.open("text", "x", x, "y", y);
        }
        if (!label.tip().isEmpty()) {
            out.element("title", label.tip());
        }
        out.text(label.text()).close();
    }

    private static void paint(Paint paint, List<String> attributes) {
        String fill = paint.fill();
        String line = paint.line();
        attributes.addAll(List.of("fill", fill == null ? "none" : fill));
        if (fill != null && paint.opacity() < 1) {
            attributes.addAll(List.of("fill-opacity", number(paint.opacity())));
        }
        if (line != null) {
            attributes.addAll(List.of("stroke", line));
            if (paint.width() != 1) {
                attributes.addAll(List.of("stroke-width", number(paint.width())));
            }
            if (fill == null && paint.opacity() < 1) {
                attributes.addAll(List.of("stroke-opacity", number(paint.opacity())));
            }
            if (!paint.dashes().isEmpty()) {
                attributes.addAll(List.of("stroke-dasharray", paint.dashes()));
            }
        }
    }

    /** A number for SVG, to a hundredth of a pixel. */
    static String number(double value) {
        return Decimals.exact(Math.rint(value * 100) / 100 + 0.0);
    }
}
