package org.parkgauge.integration.raw;

/**
 * An investment project.
 *
 * @param code its code
 * @param park the code of its park
 * @param name its name
 * @param enterprise whether an enterprise invests
 * @param approvalDays working days from project approval to construction permit; NaN = missing
 * @param agency whether the park handles all formalities
 * @param commitment whether it is under the commitment system
 * @param contracted funds contracted, yuan; NaN = missing
 * @param paidIn funds paid in, yuan; NaN = missing
 * @param origin where the row comes from
 */
public record Project(
        String code,
        String park,
        String name,
        YesNo enterprise,
        double approvalDays,
        YesNo agency,
        YesNo commitment,
        double contracted,
        double paidIn,
        Origin origin) {

    /** Checks the numbers. */
    public Project {
        Limits.check("projects", code, "approval_days", approvalDays);
        Limits.check("projects", code, "contracted", contracted);
        Limits.check("projects", code, "paid_in", paidIn);
    }
}
