package org.parkgauge.report.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parkgauge.text.InvalidInputException;

/**
 * A finished chart: a size in pixels and what stands where. It becomes SVG, as a file or as a part of a page, or a PNG
 * picture for programs that do not show SVG. Immutable.
 *
 * <p>The SVG has no script, no style sheet, no link and no identifier; it loads nothing. Every text in it is escaped. A
 * screen reader finds its title and its description.
 */
public final class Drawing {

    private final double width;
    private final double height;
    private final String title;
    private final String description;
    private final List<Shape> shapes;

    Drawing(double width, double height, String title, String description, List<Shape> shapes) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
        this.shapes = List.copyOf(shapes);
    }

    /**
     * How wide it is.
     *
     * @return pixels of a 96th of an inch
     */
    public double width() {
        return width;
    }

    /**
     * How high it is.
     *
     * @return pixels of a 96th of an inch
     */
    public double height() {
        return height;
    }

    /**
     * What it shows, in a few words.
     *
     * @return the title, empty where the chart is a mark within a line
     */
    public String title() {
        return title;
    }

    /**
     * What it says, for who cannot see it.
     *
     * @return one or two sentences
     */
    public String description() {
        return description;
    }

    List<Shape> shapes() {
        return shapes;
    }

    /**
     * The drawing as a file of its own.
     *
     * @return a document of XML, to be stored as UTF-8
     */
    public String svg() {
        return new Svg(this).document();
    }

    /**
     * The drawing as a part of a page of HTML. A drawing without a title is hidden from screen readers, since what it shows
     * stands beside it in figures.
     *
     * @return one element {@code svg}
     */
    public String inline() {
        return new Svg(this).element();
    }

    /**
     * The drawing as a picture on white.
     *
     * @param scale pixels of the picture for each pixel of the drawing: 2 to 3 for print
     * @return the bytes of a PNG file
     * @throws InvalidInputException if the scale is not from 0.1 to 10, the picture would have more than 100 million pixels,
     *     or no font of this machine has all characters of the drawing
     */
    public byte[] png(double scale) {
        return new Picture(this).png(scale);
    }

    /**
     * Whether the fonts of this machine have all characters of the drawing, so that {@link #png} can paint it.
     *
     * @return false where Chinese would turn into boxes
     */
    public boolean isPaintable() {
        return new Picture(this).isPaintable();
    }

    /**
     * Writes the drawing as SVG.
     *
     * @param file the file; an older one is replaced
     * @throws UncheckedIOException if writing fails
     */
    public void write(Path file) {
        try {
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}
