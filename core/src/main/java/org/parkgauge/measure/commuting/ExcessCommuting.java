package org.parkgauge.measure.commuting;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * How the observed commuting of a region lies between what its homes and jobs allow:
 *
 * <table>
 * <caption>The measures, with C the mean costs observed (obs), least (min), most (max) and of a random matching (rand)</caption>
 * <tr><th>measure</th><th>formula</th><th>range</th><th>undefined if</th></tr>
 * <tr><td>{@link #excess}</td><td>(C_obs - C_min)/C_obs</td><td>0..1</td><td>C_obs = 0</td></tr>
 * <tr><td>{@link #usedCapacity}</td><td>(C_obs - C_min)/(C_max - C_min)</td><td>0..1</td><td>C_max = C_min</td></tr>
 * <tr><td>{@link #economy}</td><td>(C_rand - C_obs)/C_rand</td><td>up to 1</td><td>C_rand = 0 or undefined</td></tr>
 * <tr><td>{@link #normalizedEconomy}</td><td>(C_rand - C_obs)/(C_rand - C_min)</td><td>up to 1</td><td>C_rand = C_min, or
 *     C_rand undefined</td></tr>
 * <tr><td>{@link #randomExcess}</td><td>(C_rand - C_min)/C_rand</td><td>0..1</td><td>C_rand = 0 or undefined</td></tr>
 * </table>
 *
 * <p>Adding a constant to all costs leaves used capacity and normalized economy unchanged; scaling leaves all of them.
 * C_max = C_min, and C_rand = C_min, are read as true where the difference is at most 1e-12 of C_max.
 *
 * <p>These are measures of a commuting region of many zones, not of a park: with one workplace zone C_obs = C_min = C_max =
 * C_rand, whatever the park does. They depend on the size of the zones (excess grows as zones shrink; Horner and Murray
 * 2002) and on {@link IntraZonalCost}; compare regions only with like zones and the same choice.
 *
 * <p>Sources: excess, White (1988), after Hamilton (1982); used capacity, Horner (2002); economy and normalized economy,
 * Murphy and Killen (2011).
 *
 * @param observed Σ T_ij c_ij / N; undefined if nobody commutes
 * @param bounds minimum, maximum and random matching
 */
public record ExcessCommuting(Measured observed, CommutingBounds bounds) implements Serializable {

    private static final double SAME = 1e-12;

    /** Refuses an observed mean outside the bounds. */
    public ExcessCommuting {
        // NaN compares as false, so an undefined mean is never outside.
        if (observed.value() < bounds.minimum().value()
                || observed.value() > bounds.maximum().value()) {
            throw new InvalidInputException(
                    "观测的平均费用" + observed.value() + "不在最小" + bounds.minimum().value() + "与最大"
                            + bounds.maximum().value() + "之间。",
                    "The observed mean cost " + observed.value() + " lies outside the least, "
                            + bounds.minimum().value() + ", and the largest, "
                            + bounds.maximum().value() + ".");
        }
    }

    /**
     * Measures a region.
     *
     * @param flows the flows
     * @param costs the costs of the same zones
     * @return the measures, all undefined if nobody commutes
     * @throws InvalidInputException if the costs are of another number of zones, or somebody's trip has no finite cost (the
     *     pair is named; see {@link UncostedFlows})
     */
    public static ExcessCommuting of(CommutingFlows flows, TravelCosts costs) {
        double sum = Arrays.stream(TripDistribution.sums(flows, costs, true)).sum();
        CommutingBounds bounds = CommutingBounds.of(flows, costs);
        Measured observed = Checks.ratio(sum, flows.commuters(), "没有通勤者", "nobody commutes");
        if (!observed.isDefined()) {
            return new ExcessCommuting(observed, bounds);
        }
        // The observed flows are themselves possible, so only rounding could put them outside.
        return new ExcessCommuting(
                observed,
                new CommutingBounds(
                        bounds.commuters(),
                        bounds.externalCommuters(),
                        Measured.of(Math.min(bounds.minimum().value(), observed.value())),
                        Measured.of(Math.max(bounds.maximum().value(), observed.value())),
                        bounds.proportional()));
    }

    /**
     * The least mean cost, C_min.
     *
     * @return at most C_obs
     */
    public Measured minimum() {
        return bounds.minimum();
    }

    /**
     * The largest mean cost, C_max.
     *
     * @return at least C_obs
     */
    public Measured maximum() {
        return bounds.maximum();
    }

    /**
     * The mean cost of a random matching, C_rand.
     *
     * @return from C_min to C_max; undefined if it would use a trip without a cost
     */
    public Measured proportional() {
        return bounds.proportional();
    }

    /**
     * Excess commuting, (C_obs - C_min)/C_obs: the share of commuting that the places of homes and jobs do not force.
     *
     * @return 0..1; undefined if the observed mean is 0
     */
    public Measured excess() {
        return share(observed, minimum(), observed, Measured.of(0), "观测的平均费用为0", "the observed mean cost is 0");
    }

    /**
     * Used capacity, (C_obs - C_min)/(C_max - C_min): where the region stands between least and most.
     *
     * @return 0..1; undefined if least and most are equal
     */
    public Measured usedCapacity() {
        return share(
                observed,
                minimum(),
                maximum(),
                minimum(),
                "最小与最大平均费用相等，例如只有一个就业小区",
                "the least and the largest mean cost are equal, as with a single workplace zone");
    }

    /**
     * Commuting economy, (C_rand - C_obs)/C_rand: how much shorter commutes are than by chance.
     *
     * @return at most 1, below 0 if they are longer; undefined if the mean of a random matching is 0 or undefined
     */
    public Measured economy() {
        return share(proportional(), observed, proportional(), Measured.of(0), "随机匹配的平均费用为0", RANDOM_ZERO);
    }

    /**
     * Normalized commuting economy, (C_rand - C_obs)/(C_rand - C_min): how much of the possible saving on chance is made.
     *
     * @return at most 1, below 0 if commutes are longer than by chance; undefined if chance and minimum are equal
     */
    public Measured normalizedEconomy() {
        return share(
                proportional(),
                observed,
                proportional(),
                minimum(),
                "随机匹配与最小平均费用相等，例如只有一个就业小区",
                "the mean cost of a random matching and the least are equal, as with a single workplace zone");
    }

    /**
     * Random excess, (C_rand - C_min)/C_rand: how much commuting would remain unforced if homes and jobs met by chance.
     *
     * @return 0..1; undefined if the mean of a random matching is 0 or undefined
     */
    public Measured randomExcess() {
        return share(proportional(), minimum(), proportional(), Measured.of(0), "随机匹配的平均费用为0", RANDOM_ZERO);
    }

    private static final String RANDOM_ZERO = "the mean cost of a random matching is 0";

    /** (above - from) / (top - bottom), undefined if one of them is, or if the divisor is 0. */
    private Measured share(Measured above, Measured from, Measured top, Measured bottom, String zh, String en) {
        for (Measured part : new Measured[] {above, from, top, bottom}) {
            if (!part.isDefined()) {
                return part;
            }
        }
        double whole = top.value() - bottom.value();
        return whole <= SAME * maximum().value()
                ? Measured.undefined(zh, en)
                : Measured.of((above.value() - from.value()) / whole);
    }
}
