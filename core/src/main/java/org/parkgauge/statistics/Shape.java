package org.parkgauge.statistics;

/**
 * Skewness and kurtosis of the values that are present, by the sample formulas that spreadsheets and statistical packages
 * call type 2 (SAS, SPSS, Excel; Joanes and Gill 1998). With n values, mean m and central moments m_k = sum (x - m)^k / n,
 *
 * <pre>
 * G1 = m_3 / m_2^(3/2) * sqrt(n (n - 1)) / (n - 2)
 * G2 = (n - 1) / ((n - 2) (n - 3)) * ((n + 1) (m_4 / m_2^2 - 3) + 6)
 * </pre>
 *
 * <p>Neither depends on the unit of the values, whose signs turn that of the skewness only. Missing values (NaN) are left
 * out. Equal values have no shape, so both are NaN then; the skewness needs three values, the kurtosis four.
 *
 * @param skewness G1, positive for a long upper tail; NaN if undefined
 * @param kurtosis G2, in excess of the normal distribution's; NaN if undefined
 */
public record Shape(double skewness, double kurtosis) {

    /** Deviations between these two have fourth powers that neither vanish nor overflow. */
    private static final double SMALL = 1e-70;

    private static final double LARGE = 1e70;

    /**
     * The shape of some values.
     *
     * @param values the values; NaN = missing
     * @return their skewness and kurtosis
     */
    public static Shape of(double... values) {
        double mean = Moments.mean(values);
        double largest = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                n++;
                low = Math.min(low, value);
                high = Math.max(high, value);
                largest = Math.max(largest, Math.abs(value - mean));
            }
        }
        if (n < 3 || low == high || largest == 0) {
            return new Shape(Double.NaN, Double.NaN);
        }
        return of(values, n, mean, largest > SMALL && largest < LARGE ? 1 : largest);
    }

    private static Shape of(double[] values, int n, double mean, double scale) {
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                double deviation = (value - mean) / scale;
                double square = deviation * deviation;
                second += square;
                third += square * deviation;
                fourth += square * square;
            }
        }
        second /= n;
        double g1 = third / n / (second * Math.sqrt(second));
        double g2 = fourth / n / (second * second) - 3;
        double size = n;
        double skewness = g1 * Math.sqrt(size * (size - 1)) / (size - 2);
        double kurtosis = n < 4 ? Double.NaN : (size - 1) / ((size - 2) * (size - 3)) * ((size + 1) * g2 + 6);
        return new Shape(skewness, kurtosis);
    }
}
