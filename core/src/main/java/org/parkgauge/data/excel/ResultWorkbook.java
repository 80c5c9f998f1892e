package org.parkgauge.data.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.OptionalLibrary;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Scores as a workbook for people, a sheet a stage: the values before the steps, after imputation and treatment, and
 * normalized; the scores of the dimensions; ranks; weights; what each indicator contributes to the score (or takes from the
 * best, where a node is not an arithmetic mean); how sure the ranks are, where that has been asked; and the method, with
 * the recipe as JSON, enough for someone else to repeat it.
 *
 * <pre>{@code
 * ResultWorkbook.of(scores, Language.ZH).write(Path.of("result.xlsx"));
 * }</pre>
 *
 * <p>Immutable. Numbers are written exactly, whatever decimals their format shows; a missing value is an empty cell. Texts
 * are stored as inline strings in cells of the text format, so that none is run as a formula when the file is opened, nor
 * when its cell is edited later. Headers stay in sight and repeat on every printed page. The file says when it was written,
 * so two files of the same scores differ in that.
 */
public final class ResultWorkbook {

    static final Text WRITING = Text.of("写工作簿", "Writing a workbook");

    private final Scores scores;
    private final Language language;
    private final @Nullable Robustness robustness;

    private ResultWorkbook(Scores scores, Language language, @Nullable Robustness robustness) {
        this.scores = scores;
        this.language = language;
        this.robustness = robustness;
    }

    /**
     * The workbook of some scores.
     *
     * @param scores the scores
     * @param language the language of names and headers
     * @return the workbook, without a sheet on robustness
     */
    public static ResultWorkbook of(Scores scores, Language language) {
        return new ResultWorkbook(scores, language, null);
    }

    /**
     * The same with a sheet on how sure the ranks are.
     *
     * @param found a simulation of the same units
     * @return a new workbook
     * @throws InvalidInputException if it is of other units
     */
    public ResultWorkbook with(Robustness found) {
        for (String unit : scores.units()) {
            found.root().unit(unit);
        }
        return new ResultWorkbook(scores, language, found);
    }

    /**
     * Writes the workbook to a file, which is replaced.
     *
     * @param path the file, usually .xlsx
     * @throws InvalidInputException if the folder does not exist
     * @throws UncheckedIOException if writing fails
     */
    public void write(Path path) {
        OptionalLibrary.WORKBOOK_WRITER.require(WRITING);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes);
        write(bytes, path);
    }

    static void write(ByteArrayOutputStream bytes, Path path) {
        try {
            Files.write(path, bytes.toByteArray());
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                            "无法写入 " + path + "：没有这个文件夹。", "Cannot write " + path + ": there is no such folder.")
                    .maybe("先建立文件夹。", "create the folder first.")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the workbook, without closing the stream.
     *
     * @param out receives the bytes
     * @throws UncheckedIOException if writing fails
     */
    public void write(OutputStream out) {
        OptionalLibrary.WORKBOOK_WRITER.require(WRITING);
        try {
            Workbook workbook = new Workbook(out, "Parkgauge", "1.0");
            new ValueSheets(workbook, scores, language).write();
            new RankSheets(workbook, scores, language, robustness).write();
            new MethodSheet(workbook, scores, language).write();
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
