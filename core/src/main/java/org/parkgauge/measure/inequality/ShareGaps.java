package org.parkgauge.measure.inequality;

import org.parkgauge.text.InvalidInputException;

/** The differences between shares of two totals. */
final class ShareGaps {

    private final double[] amounts;
    private final double[] reference;
    private final double total;
    private final double referenceTotal;

    ShareGaps(double[] amounts, double[] reference, String zh, String en) {
        if (amounts.length != reference.length) {
            throw new InvalidInputException(
                            "有" + amounts.length + "个量，却有" + reference.length + "个参照量。",
                            "There are " + amounts.length + " amounts and " + reference.length + " references.")
                    .maybe("每处各给一个。", "give one of each for every place.");
        }
        this.amounts = amounts;
        this.reference = reference;
        this.total = total(amounts, zh, en);
        this.referenceTotal = total(reference, zh, en);
    }

    private static double total(double[] parts, String zh, String en) {
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!(parts[i] >= 0 && parts[i] < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "第" + i + "位（从0数起）的量为" + parts[i] + "，" + zh + "要求有限的非负数。",
                                "The amount at place " + i + " is " + parts[i] + "; the " + en
                                        + " needs finite amounts that are not negative.")
                        .maybe("去掉缺失的地方，并加以说明。", "leave places without data out, and say so.");
            }
            sum += parts[i];
        }
        return sum;
    }

    boolean isDefined() {
        return total > 0 && referenceTotal > 0;
    }

    double gap(int i) {
        return amounts[i] / total - reference[i] / referenceTotal;
    }
}
