package org.parkgauge.analysis.uncertainty;

import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Error of the raw numbers, independent for each unit and variable. RELATIVE multiplies a value by exp(e z), z standard
 * normal, so that no sign changes; ABSOLUTE adds e z in the unit of the variable. Missing values stay missing.
 *
 * @param name its name
 * @param variables the raw variables, empty for all that the index reads
 * @param kind how the error acts
 * @param error e: for RELATIVE the standard deviation of the logarithm (0.05 is about 5 %), for ABSOLUTE the standard
 *     deviation; positive
 */
public record MeasurementError(String name, List<String> variables, Kind kind, double error) implements Source {

    /** How an error acts. */
    public enum Kind {
        /** In proportion to the value. */
        RELATIVE,
        /** In the unit of the value. */
        ABSOLUTE
    }

    /** Copies the list and checks the error. */
    public MeasurementError {
        variables = List.copyOf(variables);
        if (!(error > 0) || Double.isInfinite(error)) {
            throw new InvalidInputException(
                            "“" + name + "”的测量误差为" + error + "，应为正数。",
                            "The error of measurement in \"" + name + "\" is " + error + ", which is not positive.")
                    .maybe("相对误差 5% 写作 0.05。", "write a relative error of 5 per cent as 0.05.");
        }
    }

    /**
     * A relative error of all variables.
     *
     * @param error the standard deviation of the logarithm
     * @return the source, called {@code measurement}
     */
    public static MeasurementError relative(double error) {
        return new MeasurementError("measurement", List.of(), Kind.RELATIVE, error);
    }

    @Override
    public Text label() {
        return Text.of("数据测量误差", "error of measurement");
    }

    @Override
    public Text description() {
        String size = Decimals.exact(error);
        String names = variables.isEmpty() ? "" : String.join(", ", variables) + ": ";
        return kind == Kind.RELATIVE
                ? Text.of(names + "相对误差，对数标准差 " + size, names + "relative error, deviation of the logarithm " + size)
                : Text.of(names + "绝对误差，标准差 " + size, names + "absolute error, standard deviation " + size);
    }
}
