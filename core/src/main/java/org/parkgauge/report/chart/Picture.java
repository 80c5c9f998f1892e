package org.parkgauge.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.StringTokenizer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.report.chart.Shape.Point;
import org.parkgauge.text.InvalidInputException;

/** Paints drawings as pictures. */
final class Picture {

    /** Fonts with Latin and Chinese letters, of the usual systems, and at last whatever Java maps sans serif to. */
    private static final List<String> FAMILIES = List.of(
            "Microsoft YaHei",
            "PingFang SC",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "SimHei",
            "SimSun",
            Font.SANS_SERIF);

    private static final double MOST_PIXELS = 1e8;

    private final Drawing drawing;

    Picture(Drawing drawing) {
        this.drawing = drawing;
    }

    boolean isPaintable() {
        return font() != null;
    }

    /** The first font that has all characters; null if there is none, or this Java cannot paint. */
    private @Nullable Font font() {
        try {
            for (String family : FAMILIES) {
                Font font = new Font(family, Font.PLAIN, 12);
                // A font that is not there is replaced by one of another name.
                boolean there = family.equals(Font.SANS_SERIF)
                        || font.getFamily(java.util.Locale.ROOT).equals(family);
                if (there && texts().allMatch(text -> font.canDisplayUpTo(text) < 0)) {
                    return font;
                }
            }
            return null;
        } catch (LinkageError | InternalError e) {
            // A Java without its libraries for fonts.
            return null;
        }
    }

    /** The texts without pictographs and marks of direction, which few fonts have and no chart depends on. */
    private java.util.stream.Stream<String> texts() {
        return drawing.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(shape -> shown(((Shape.Label) shape).text()));
    }

    /** A text as it is painted: marks without width left out, pictographs as a square. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .filter(one ->
                        Character.getType(one) != Character.FORMAT && Character.getType(one) != Character.CONTROL)
                .map(one -> one >= 0x1f000 && one < 0x20000 ? 0x25a1 : one)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    byte[] png(double scale) {
        check(scale);
        Font font = font();
        if (font == null) {
            throw new InvalidInputException(
                            "本机没有能显示图“" + drawing.title() + "”全部文字的字体。",
                            "No font of this machine has all characters of the chart \"" + drawing.title() + "\".")
                    .maybe(
                            "安装中文字体，例如 Noto Sans CJK SC；SVG 不需要字体。",
                            "install a font with them, such as Noto Sans CJK SC; SVG needs none.");
        }
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        drawing.shapes().forEach(shape -> draw(graphics, font, shape));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void check(double scale) {
        boolean large = drawing.width() * drawing.height() * scale * scale > MOST_PIXELS;
        if (!(scale >= 0.1 && scale <= 10) || large) {
            throw new InvalidInputException(
                            "图“" + drawing.title() + "”不能按 " + scale + " 倍生成图片。",
                            "The chart \"" + drawing.title() + "\" cannot be painted at a scale of " + scale + ".")
                    .maybe("用 2 到 3；图很大时用 1。", "use 2 to 3, and 1 for a very large chart.");
        }
    }

    private static void draw(Graphics2D graphics, Font font, Shape shape) {
        if (shape instanceof Shape.Box box) {
            double round = 2 * box.radius();
            paint(
                    graphics,
                    box.paint(),
                    new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), round, round));
        } else if (shape instanceof Shape.Tiles tiles) {
            for (Point corner : tiles.corners()) {
                paint(
                        graphics,
                        Paint.fill(tiles.fill()),
                        new Rectangle2D.Double(corner.x(), corner.y(), tiles.width(), tiles.height()));
            }
        } else if (shape instanceof Shape.Line line) {
            paint(graphics, line.paint(), new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
        } else if (shape instanceof Shape.Dot dot) {
            double size = 2 * dot.radius();
            paint(
                    graphics,
                    dot.paint(),
                    new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), size, size));
        } else if (shape instanceof Shape.Outline outline) {
            Path2D path = new Path2D.Double();
            for (Point point : outline.points()) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(point.x(), point.y());
                } else {
                    path.lineTo(point.x(), point.y());
                }
            }
            path.closePath();
            paint(graphics, outline.paint(), path);
        } else if (shape instanceof Shape.Label label) {
            write(graphics, font, label);
        }
    }

    private static void paint(Graphics2D graphics, Paint paint, java.awt.Shape shape) {
        String fill = paint.fill();
        String line = paint.line();
        if (fill != null) {
            graphics.setColor(colour(fill, paint.opacity()));
            graphics.fill(shape);
        }
        if (line != null) {
            graphics.setColor(colour(line, fill == null ? paint.opacity() : 1));
            graphics.setStroke(stroke(paint));
            graphics.draw(shape);
        }
    }

    private static Color colour(String colour, double opacity) {
        int rgb = Palette.rgb(colour);
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, (int) Math.rint(255 * opacity));
    }

    private static BasicStroke stroke(Paint paint) {
        float width = (float) paint.width();
        if (paint.dashes().isEmpty()) {
            return new BasicStroke(width);
        }
        StringTokenizer tokens = new StringTokenizer(paint.dashes());
        float[] dashes = new float[tokens.countTokens()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = Float.parseFloat(tokens.nextToken());
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }

    private static void write(Graphics2D graphics, Font font, Shape.Label label) {
        Shape.Style style = label.style();
        String text = shown(label.text());
        Font sized = font.deriveFont(style.bold() ? Font.BOLD : Font.PLAIN, (float) style.size());
        double wide =
                sized.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double planned = Letters.width(label.text(), style.size());
        // A font wider than planned for is drawn narrower, so that nothing runs over what stands beside it.
        double narrowed = wide > planned && planned > 0 ? planned / wide : 1;
        double shift = switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> -wide / 2;
            case END -> -wide;
        };
        AffineTransform before = graphics.getTransform();
        graphics.translate(label.x(), label.y());
        if (style.turned()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.scale(narrowed, 1);
        graphics.setFont(sized);
        graphics.setColor(colour(style.colour(), 1));
        graphics.drawString(text, (float) shift, 0);
        graphics.setTransform(before);
    }
}
