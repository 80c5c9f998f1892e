package org.parkgauge.integration.raw;

import java.util.Map;

/**
 * An establishment of the register. Codes that are not stated are empty; numbers that are missing are NaN.
 *
 * @param code its code
 * @param name its name
 * @param park the code of its park; empty outside parks
 * @param zone the code of its zone
 * @param industry the code of its industry
 * @param place where it lies
 * @param employment people employed
 * @param output gross output, yuan
 * @param valueAdded value added, yuan
 * @param revenue operating revenue, yuan
 * @param inputs all intermediate inputs, yuan
 * @param localInputs those bought from establishments of the same park, yuan
 * @param marks the marks that are stated
 * @param origin where the row comes from
 */
public record Establishment(
        String code,
        String name,
        String park,
        String zone,
        String industry,
        Point place,
        double employment,
        double output,
        double valueAdded,
        double revenue,
        double inputs,
        double localInputs,
        Map<Mark, Boolean> marks,
        Origin origin) {

    /** Checks the numbers and copies the marks. */
    public Establishment {
        Limits.check("establishments", code, "employment", employment);
        Limits.check("establishments", code, "output", output);
        Limits.check("establishments", code, "value_added", valueAdded);
        Limits.check("establishments", code, "revenue", revenue);
        Limits.check("establishments", code, "inputs", inputs);
        Limits.check("establishments", code, "local_inputs", localInputs);
        marks = Map.copyOf(marks);
    }

    /**
     * Whether it bears a mark.
     *
     * @param mark the mark
     * @return yes, no, or not stated
     */
    public YesNo mark(Mark mark) {
        Boolean stated = marks.get(mark);
        if (stated == null) {
            return YesNo.UNSTATED;
        }
        return stated ? YesNo.YES : YesNo.NO;
    }
}
