package org.parkgauge.measure.commuting;

import java.io.Serializable;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * Jobs and housing of one area: a zone, a park, or a park with its host town. How balanced the numbers are (quantity), and
 * how many people really live and work there (quality): an area can have a job for everybody and no local worker at all.
 *
 * <p>With J jobs, E employed residents, T local workers (who live and work in the area) and H housing units:
 *
 * <table>
 * <caption>The measures</caption>
 * <tr><th>measure</th><th>formula</th><th>range</th><th>undefined if</th></tr>
 * <tr><td>{@link #jobsResidentsRatio}</td><td>J/E</td><td>0..∞, balance at 1</td><td>E = 0</td></tr>
 * <tr><td>{@link #jobsHousingRatio}</td><td>J/H</td><td>0..∞</td><td>H unknown or 0</td></tr>
 * <tr><td>{@link #differenceBalance} (B1)</td><td>1 - |J - E|/(J + E)</td><td>0..1</td><td>J = E = 0</td></tr>
 * <tr><td>{@link #regionalBalance} (B2)</td><td>1 - |J - κE|/(J + κE)</td><td>0..1</td><td>J = E = 0</td></tr>
 * <tr><td>{@link #ratioBalance} (B3)</td><td>min(J, E)/max(J, E)</td><td>0..1</td><td>J = E = 0</td></tr>
 * <tr><td>{@link #entropyBalance} (B4)</td><td>H(J/(J + E))/ln 2</td><td>0..1</td><td>J = E = 0</td></tr>
 * <tr><td>{@link #netCommuting}</td><td>(J - E)/(J + E)</td><td>-1..1</td><td>J = E = 0</td></tr>
 * <tr><td>{@link #selfContainment}</td><td>T/E</td><td>0..1</td><td>T unknown, E = 0</td></tr>
 * <tr><td>{@link #selfSufficiency}</td><td>T/J</td><td>0..1</td><td>T unknown, J = 0</td></tr>
 * <tr><td>{@link #localMatch} (JHB02)</td><td>2T/(E + J)</td><td>0..B1</td><td>T unknown, J = E = 0</td></tr>
 * <tr><td>{@link #independence}</td><td>T/((J - T) + (E - T))</td><td>0..∞</td><td>T unknown, nobody crosses the
 *     boundary</td></tr>
 * </table>
 *
 * <p>B1 = 1 - |tanh(½ ln(J/E))| = 2 B3/(1 + B3), and the local match, which is the harmonic mean of self-containment and
 * self-sufficiency, never exceeds B1. Where E = 0 and J &gt; 0 the ratio is undefined (not infinite) and B1 to B4 are 0.
 *
 * <p>Sources: ratios, Cervero (1989, 1996), Ewing (1996); containment, Thomas (1969), Cervero (1989).
 *
 * @param jobs J, a finite number from 0
 * @param employedResidents E, a finite number from 0
 * @param localWorkers T, at most J and at most E; NaN if unknown
 * @param housingUnits H, a finite number from 0; NaN if unknown
 */
public record JobsHousing(double jobs, double employedResidents, double localWorkers, double housingUnits)
        implements Serializable {

    /** Refuses numbers that are negative or infinite, unknown jobs or residents, and more local workers than either. */
    public JobsHousing {
        refuse(jobs, false, "岗位数", "number of jobs");
        refuse(employedResidents, false, "就业居民数", "number of employed residents");
        refuse(localWorkers, true, "本地就业的居民数", "number of local workers");
        refuse(housingUnits, true, "住房套数", "number of housing units");
        if (localWorkers > jobs || localWorkers > employedResidents) {
            throw new InvalidInputException(
                            "本地就业的居民有" + localWorkers + "人，多于岗位数" + jobs + "或就业居民数" + employedResidents + "。",
                            "There are " + localWorkers + " local workers, more than the " + jobs + " jobs or the "
                                    + employedResidents + " employed residents.")
                    .maybe(
                            "三个数应取自同一范围、同一时点、同一来源。",
                            "take the three numbers from the same area, the same date and the same source.");
        }
    }

    private static void refuse(double value, boolean mayBeUnknown, String zh, String en) {
        boolean good = Double.isNaN(value) ? mayBeUnknown : value >= 0 && value < Double.POSITIVE_INFINITY;
        if (!good) {
            throw new InvalidInputException(
                            zh + "为" + value + "，应为不小于0的有限数。",
                            "The " + en + " is " + value + ", not a finite number from 0.")
                    .maybe("检查该地区的数据。", "check the figures of this area.");
        }
    }

    /**
     * An area of which only the totals are known.
     *
     * @param jobs the jobs in the area
     * @param employedResidents the people with work who live in the area
     * @return the area; local workers and housing units unknown
     * @throws InvalidInputException if a number is not finite or below 0
     */
    public static JobsHousing of(double jobs, double employedResidents) {
        return new JobsHousing(jobs, employedResidents, Double.NaN, Double.NaN);
    }

    /**
     * An area whose local workers are known.
     *
     * @param jobs the jobs in the area
     * @param employedResidents the people with work who live in the area
     * @param localWorkers the people who do both
     * @return the area; housing units unknown
     * @throws InvalidInputException if a number is not finite or below 0, or there are more local workers than jobs or
     *     employed residents
     */
    public static JobsHousing of(double jobs, double employedResidents, double localWorkers) {
        return new JobsHousing(jobs, employedResidents, localWorkers, Double.NaN);
    }

    /**
     * The same area with its housing.
     *
     * @param units the number of housing units; NaN if unknown
     * @return the area with its housing
     * @throws InvalidInputException if the number is negative or infinite
     */
    public JobsHousing withHousingUnits(double units) {
        return new JobsHousing(jobs, employedResidents, localWorkers, units);
    }

    /**
     * The commuters who come in, J - T.
     *
     * @return their number; undefined if the local workers are unknown
     */
    public Measured inCommuters() {
        return isLocalKnown() ? Measured.of(jobs - localWorkers) : localUnknown();
    }

    /**
     * The commuters who go out, E - T.
     *
     * @return their number; undefined if the local workers are unknown
     */
    public Measured outCommuters() {
        return isLocalKnown() ? Measured.of(employedResidents - localWorkers) : localUnknown();
    }

    /**
     * Jobs per employed resident, J/E (职住比).
     *
     * @return 0 or more; undefined without employed residents
     */
    public Measured jobsResidentsRatio() {
        return Checks.ratio(jobs, employedResidents, "没有就业居民", "there are no employed residents");
    }

    /**
     * Jobs per housing unit, J/H.
     *
     * @return 0 or more; undefined if the housing units are unknown or none
     */
    public Measured jobsHousingRatio() {
        if (Double.isNaN(housingUnits)) {
            return Measured.undefined("住房套数未知", "the number of housing units is unknown");
        }
        return Checks.ratio(jobs, housingUnits, "没有住房", "there are no housing units");
    }

    /**
     * Balance of numbers, B1 = 1 - |J - E|/(J + E).
     *
     * @return 0 (only one of them) to 1 (balance); undefined without both
     */
    public Measured differenceBalance() {
        return regionalBalance(1);
    }

    /**
     * Balance against the region, B2 = 1 - |J - κE|/(J + κE).
     *
     * @param regionalRatio κ, the jobs per employed resident of the region; positive and finite
     * @return 0 (only one of them) to 1 (the same ratio as the region); undefined without both
     * @throws InvalidInputException if κ is not a positive finite number
     */
    public Measured regionalBalance(double regionalRatio) {
        if (!(regionalRatio > 0 && regionalRatio < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "区域职住比为" + regionalRatio + "，应为正数。",
                            "The regional ratio of jobs to employed residents is " + regionalRatio
                                    + ", not a positive number.")
                    .maybe("用区域岗位总数除以就业居民总数。", "divide the jobs of the region by its employed residents.");
        }
        double expected = regionalRatio * employedResidents;
        return isEmpty() ? nobody() : Measured.of(1 - Math.abs(jobs - expected) / (jobs + expected));
    }

    /**
     * Balance of the ratio, B3 = min(J, E)/max(J, E) = exp(-|ln(J/E)|); stricter than B1.
     *
     * @return 0 (only one of them) to 1 (balance); undefined without both
     */
    public Measured ratioBalance() {
        return isEmpty()
                ? nobody()
                : Measured.of(Math.min(jobs, employedResidents) / Math.max(jobs, employedResidents));
    }

    /**
     * Balance as the entropy of two classes, B4 = -(p ln p + q ln q)/ln 2 with p = J/(J + E), q = 1 - p, 0 ln 0 = 0; milder
     * than B1.
     *
     * @return 0 (only one of them) to 1 (balance); undefined without both
     */
    public Measured entropyBalance() {
        if (isEmpty()) {
            return nobody();
        }
        double all = jobs + employedResidents;
        return Measured.of((surprise(jobs / all) + surprise(employedResidents / all)) / Math.log(2));
    }

    private static double surprise(double share) {
        return share == 0 ? 0 : -share * Math.log(share);
    }

    /**
     * The net commuting balance, (J - E)/(J + E): above 0 workers come in, below 0 they go out.
     *
     * @return -1 (dormitory) to 1 (workplace only), 0 in balance; undefined without both
     */
    public Measured netCommuting() {
        return isEmpty() ? nobody() : Measured.of((jobs - employedResidents) / (jobs + employedResidents));
    }

    /**
     * Self-containment, T/E: employed residents who work in the area (居住自容率).
     *
     * @return 0..1; undefined if the local workers are unknown or there are no employed residents
     */
    public Measured selfContainment() {
        return isLocalKnown()
                ? Checks.ratio(localWorkers, employedResidents, "没有就业居民", "there are no employed residents")
                : localUnknown();
    }

    /**
     * Self-sufficiency, T/J: jobs that residents hold (就业自足率).
     *
     * @return 0..1; undefined if the local workers are unknown or there are no jobs
     */
    public Measured selfSufficiency() {
        return isLocalKnown() ? Checks.ratio(localWorkers, jobs, "没有岗位", "there are no jobs") : localUnknown();
    }

    /**
     * The local match, 2T/(E + J): harmonic mean of self-containment and self-sufficiency, the indicator JHB02.
     *
     * @return 0 to B1; undefined if the local workers are unknown, or without jobs and employed residents
     */
    public Measured localMatch() {
        if (!isLocalKnown()) {
            return localUnknown();
        }
        return isEmpty() ? nobody() : Measured.of(2 * localWorkers / (employedResidents + jobs));
    }

    /**
     * Cervero's independence index, local workers per commuter across the boundary, T/((J - T) + (E - T)).
     *
     * @return 0 or more, without an upper bound; undefined if the local workers are unknown or nobody crosses the boundary
     */
    public Measured independence() {
        return isLocalKnown()
                ? Checks.ratio(
                        localWorkers,
                        jobs - localWorkers + (employedResidents - localWorkers),
                        "没有人跨越边界通勤",
                        "nobody commutes across the boundary")
                : localUnknown();
    }

    private boolean isLocalKnown() {
        return !Double.isNaN(localWorkers);
    }

    private boolean isEmpty() {
        return jobs == 0 && employedResidents == 0;
    }

    private static Measured localUnknown() {
        return Measured.undefined("本地就业的居民数未知", "the number of local workers is unknown");
    }

    private static Measured nobody() {
        return Measured.undefined("既没有岗位也没有就业居民", "there are neither jobs nor employed residents");
    }
}
