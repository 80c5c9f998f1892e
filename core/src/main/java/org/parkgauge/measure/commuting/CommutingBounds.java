package org.parkgauge.measure.commuting;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/**
 * What mean commute the places of homes and jobs allow: the least, the most, and the one of a random matching. They follow
 * from the margins (employed residents O_i, jobs D_j, N of each) and the costs c_ij alone, whoever works where:
 *
 * <ul>
 *   <li>minimum: the least Σ t_ij c_ij / N with Σ_j t_ij = O_i, Σ_i t_ij = D_j, t ≥ 0 (White 1988); in kilometres the
 *       separation of homes and jobs (职住分离度);
 *   <li>maximum: the most, by the same rules (Horner 2002);
 *   <li>proportional: Σ O_i D_j c_ij / N², everybody drawing a job at random (Hamilton 1982; Charron 2007).
 * </ul>
 *
 * <p>Minimum ≤ proportional ≤ maximum. The two ends are solved exactly (network simplex in whole numbers; margins are
 * rounded to 2^-52 of N, costs, for 1,000 zones, to 2^-48 of the largest); the maximum runs over the trips that are possible.
 *
 * <p>This describes a commuting region of many zones: with one workplace zone, such as a single park, all three are equal
 * and say nothing about it.
 *
 * @param commuters N, those from or to the outside included
 * @param externalCommuters how many of them come from or go to the outside because the margins differ; 0 if they agree
 * @param minimum the least mean cost
 * @param maximum the largest mean cost
 * @param proportional the mean cost of a random matching; undefined too if it would use a trip without a cost
 */
public record CommutingBounds(
        double commuters, double externalCommuters, Measured minimum, Measured maximum, Measured proportional)
        implements Serializable {

    /** Refuses means that are out of order, or of which only one of least and largest is defined. */
    public CommutingBounds {
        // NaN compares as false, so an undefined mean is in no disorder.
        if (minimum.isDefined() != maximum.isDefined()
                || minimum.value() > maximum.value()
                || proportional.value() < minimum.value()
                || proportional.value() > maximum.value()) {
            throw new InvalidInputException(
                    "平均费用应满足最小≤随机≤最大，现为" + minimum.value() + "、" + proportional.value() + "、" + maximum.value() + "。",
                    "The mean costs must be ordered least, random, largest, not " + minimum.value() + ", "
                            + proportional.value() + ", " + maximum.value() + ".");
        }
    }

    /**
     * The bounds of given flows. Flows on trips without a cost are not looked at here.
     *
     * @param flows the flows, for their margins
     * @param costs the costs of the same zones
     * @return the bounds, all undefined if nobody commutes
     * @throws InvalidInputException if the costs are of another number of zones, or a zone's residents cannot all reach a
     *     job
     */
    public static CommutingBounds of(CommutingFlows flows, TravelCosts costs) {
        Checks.refuseSizes(flows.zones(), "通勤流", "flows", costs.zones(), "费用", "costs");
        return of(flows.residents(), flows.jobs(), costs.matrix(), 0, 0);
    }

    /**
     * The bounds of given margins with equal sums.
     *
     * @param residents the employed residents of each zone
     * @param jobs the jobs of each zone
     * @param costs the costs of the same zones
     * @return the bounds, all undefined if nobody commutes
     * @throws InvalidInputException if sizes differ, a number is negative, missing or infinite, the sums differ by more than
     *     1e-9 of the larger one (less counts as rounding and falls to the largest zone), or a zone's residents cannot all
     *     reach a job
     */
    public static CommutingBounds ofMargins(double[] residents, double[] jobs, TravelCosts costs) {
        double excess = excess(residents, jobs, costs);
        if (excess != 0) {
            throw new InvalidInputException(
                            "就业居民共" + sum(residents) + "人，岗位共" + sum(jobs) + "个，两者不等。",
                            "There are " + sum(residents) + " employed residents and " + sum(jobs)
                                    + " jobs, which do not match.")
                    .maybe(
                            "统一口径，或用 withExternalZone 加一个外部小区并给出其费用。",
                            "take both from one source, or close the region by withExternalZone and a cost for it.");
        }
        return of(residents, jobs, costs.matrix(), 0, 0);
    }

    /**
     * The bounds of margins whose sums differ, closed by a zone outside: residents who find no job in the region work
     * there, or workers whom the region lacks live there. Where the sums agree it is empty.
     *
     * @param residents the employed residents of each zone
     * @param jobs the jobs of each zone
     * @param costs the costs of the same zones
     * @param externalCost the cost of a trip between any zone and the outside, a finite number from 0; it enters all three
     *     means
     * @return the bounds, all undefined if nobody commutes
     * @throws InvalidInputException if sizes differ, a number is negative, missing or infinite, or a zone's residents cannot
     *     all reach a job
     */
    public static CommutingBounds withExternalZone(
            double[] residents, double[] jobs, TravelCosts costs, double externalCost) {
        if (!(externalCost >= 0 && externalCost < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                    "外部小区的费用为" + externalCost + "，应为不小于0的有限数。",
                    "The cost of the zone outside is " + externalCost + ", not a finite number from 0.");
        }
        double excess = excess(residents, jobs, costs);
        return of(
                excess < 0 ? extended(residents, -excess) : residents,
                excess > 0 ? extended(jobs, excess) : jobs,
                costs.matrix(),
                externalCost,
                Math.abs(excess));
    }

    private static double[] extended(double[] margin, double outside) {
        double[] longer = Arrays.copyOf(margin, margin.length + 1);
        longer[margin.length] = outside;
        return longer;
    }

    /** By how much the residents exceed the jobs; 0 if it is rounding. */
    private static double excess(double[] residents, double[] jobs, TravelCosts costs) {
        Checks.refuseSizes(residents.length, "就业居民数", "employed residents", costs.zones(), "费用", "costs");
        Checks.refuseSizes(jobs.length, "岗位数", "jobs", costs.zones(), "费用", "costs");
        Checks.refuseMargin(residents, "就业居民数", "employed residents");
        Checks.refuseMargin(jobs, "岗位数", "jobs");
        double all = Arrays.stream(residents).sum();
        double places = Arrays.stream(jobs).sum();
        return Math.abs(all - places) <= Checks.ROUNDING * Math.max(all, places) ? 0 : all - places;
    }

    private static String sum(double[] margin) {
        return Decimals.exact(Arrays.stream(margin).sum());
    }

    private static CommutingBounds of(
            double[] residents, double[] jobs, Matrix costs, double externalCost, double externalCommuters) {
        double commuters = Arrays.stream(residents).sum();
        if (commuters == 0) {
            Measured nobody = Measured.undefined("没有通勤者", "nobody commutes");
            return new CommutingBounds(0, 0, nobody, nobody, nobody);
        }
        TransportProblem problem = TransportProblem.of(residents, jobs, costs, externalCost);
        double least = problem.minimum().mean;
        double most = problem.maximum().mean;
        if (!problem.isComplete()) {
            Measured none =
                    Measured.undefined("随机匹配会用到没有有限费用的出行", "a random matching would use trips without a finite cost");
            return new CommutingBounds(
                    commuters, externalCommuters, Measured.of(least), Measured.of(Math.max(least, most)), none);
        }
        // The proportional matching is itself possible, so only rounding could put it outside.
        double random = problem.proportionalMean();
        return new CommutingBounds(
                commuters,
                externalCommuters,
                Measured.of(Math.min(least, random)),
                Measured.of(Math.max(most, random)),
                Measured.of(random));
    }
}
