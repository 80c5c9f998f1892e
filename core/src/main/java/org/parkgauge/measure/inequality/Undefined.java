package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;

/** Reasons that several measures share. */
final class Undefined {

    private Undefined() {}

    static Measured nothingToShare() {
        return Measured.undefined("所有值都是零，没有可分配的量", "all values are zero, so there is nothing to share");
    }

    static Measured oneValue() {
        return Measured.undefined("样本形式至少需要两个值", "the sample form needs at least two values");
    }
}
