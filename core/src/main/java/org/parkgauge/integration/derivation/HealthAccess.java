package org.parkgauge.integration.derivation;

import java.io.Serializable;
import org.parkgauge.measure.access.Decay;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/**
 * How access to doctors is measured (PUB04).
 *
 * @param limits the upper limit of each belt of travel time, rising, minutes
 * @param weights the weight of each belt, falling
 * @param speed the speed that turns a distance into a time where no time is known, km/h
 * @param norm the access that counts as adequate, doctors per 1000 people
 */
public record HealthAccess(Vector limits, Vector weights, double speed, double norm) implements Serializable {

    private static final double METRES_PER_KM = 1000;
    private static final double MINUTES_PER_HOUR = 60;

    /** Checks the belts, the speed and the norm. */
    public HealthAccess {
        Decay.stepped(limits.toArray(), weights.toArray());
        positive(speed, "折算出行时间的速度", "speed of travel");
        positive(norm, "医疗可达性标准", "norm of access to doctors");
    }

    private static void positive(double value, String zh, String en) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidInputException(
                    zh + "为 " + value + "，应为正数。", "The " + en + " is " + value + "; it must be positive.");
        }
    }

    /**
     * The defaults: belts 0-10-20-30 minutes with the weights 1, 0.68, 0.22 (Luo and Qi 2009); 30 km/h and a norm of 1 doctor
     * per 1000 people are project defaults.
     *
     * @return the settings
     */
    public static HealthAccess standard() {
        return new HealthAccess(Vector.of(10, 20, 30), Vector.of(1, 0.68, 0.22), 30, 1);
    }

    /** The weight of a travel time. */
    Decay decay() {
        return Decay.stepped(limits.toArray(), weights.toArray());
    }

    /** The time that a distance takes, minutes. */
    double minutes(double metres) {
        return metres / METRES_PER_KM / speed * MINUTES_PER_HOUR;
    }

    /** The belts in words, such as 10/20/30. */
    String belts() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < limits.size(); i++) {
            text.append(i == 0 ? "" : "/").append(Decimals.exact(limits.get(i)));
        }
        return text.toString();
    }
}
