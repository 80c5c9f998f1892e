package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Round values along an axis. */
final class Ticks {

    private Ticks() {}

    /** About so many round values from one end to the other. */
    static List<Double> between(double low, double high, int about) {
        double raw = (high - low) / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double step = power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step + 0.0);
        }
        return ticks;
    }
}
