package org.parkgauge.treatment;

import org.parkgauge.text.Text;

/** What winsorizations with limits say of themselves. */
final class Limits {

    private Limits() {}

    static Text summary(double low, double high) {
        String below = Present.number(low);
        String above = Present.number(high);
        if (Double.isNaN(low)) {
            return Text.of(
                    "缩尾：高于" + above + "的值按" + above + "计", "winsorized: values above " + above + " count as " + above);
        }
        if (Double.isNaN(high)) {
            return Text.of(
                    "缩尾：低于" + below + "的值按" + below + "计", "winsorized: values below " + below + " count as " + below);
        }
        return Text.of(
                "缩尾：" + below + "到" + above + "以外的值按界限计",
                "winsorized: values outside " + below + " to " + above + " count as the limit");
    }
}
