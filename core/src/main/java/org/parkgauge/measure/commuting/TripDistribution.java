package org.parkgauge.measure.commuting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * How long the trips to work are: costs weighted by the commuters who bear them. For a region, for the workers of some
 * workplaces (a park: where do they come from?), or for the residents of some zones (where do they go?).
 *
 * <p>A commuter whose trip has no finite cost is refused, naming the pair (see {@link UncostedFlows}). Trips are as the zones
 * describe them: all commuters of a pair share one cost.
 */
public final class TripDistribution implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double REACHED = 1e-12;
    private static final String NOBODY_ZH = "没有通勤者";
    private static final String NOBODY_EN = "nobody commutes";

    /** Rising, each once. */
    private final Vector costs;
    /** The commuters whose trip costs that much or less. */
    private final Vector upTo;

    private final double sum;

    private TripDistribution(Vector costs, Vector upTo, double sum) {
        this.costs = costs;
        this.upTo = upTo;
        this.sum = sum;
    }

    /**
     * All commuters of a region.
     *
     * @param flows the flows
     * @param costs the costs of the same zones
     * @return their trips
     * @throws InvalidInputException if the costs are of another number of zones, or somebody's trip has no finite cost
     */
    public static TripDistribution of(CommutingFlows flows, TravelCosts costs) {
        return gather(flows, costs, zone -> true, zone -> true);
    }

    /**
     * The workers of some zones, wherever they live: the basis of the indicators JHB04 (share within 45 minutes) and JHB05
     * (share within 5 kilometres).
     *
     * @param flows the flows
     * @param costs the costs of the same zones
     * @param zones the places of the workplaces, from 0, each once
     * @return the trips to them
     * @throws InvalidInputException if the costs are of another number of zones, no zone is given, one is given twice or
     *     does not exist, or the trip of one of these workers has no finite cost
     */
    public static TripDistribution toWorkplaces(CommutingFlows flows, TravelCosts costs, int... zones) {
        boolean[] members = Checks.members(zones, flows.zones());
        return gather(flows, costs, zone -> true, zone -> members[zone]);
    }

    /**
     * The employed residents of some zones, wherever they work.
     *
     * @param flows the flows
     * @param costs the costs of the same zones
     * @param zones the places of the residences, from 0, each once
     * @return the trips from them
     * @throws InvalidInputException if the costs are of another number of zones, no zone is given, one is given twice or
     *     does not exist, or the trip of one of these residents has no finite cost
     */
    public static TripDistribution fromResidences(CommutingFlows flows, TravelCosts costs, int... zones) {
        boolean[] members = Checks.members(zones, flows.zones());
        return gather(flows, costs, zone -> members[zone], zone -> true);
    }

    /**
     * Trips from a survey.
     *
     * @param costs of each answer, a finite number from 0
     * @param commuters whom each answer stands for, a finite number from 0
     * @return the trips
     * @throws InvalidInputException if the numbers of answers differ, or a number is negative, missing or infinite
     */
    public static TripDistribution ofSurvey(double[] costs, double[] commuters) {
        if (costs.length != commuters.length) {
            throw new InvalidInputException(
                    "费用有" + costs.length + "个，人数有" + commuters.length + "个。",
                    "There are " + costs.length + " costs and " + commuters.length + " numbers of commuters.");
        }
        for (int i = 0; i < costs.length; i++) {
            refuse(i, costs[i], "费用", "cost");
            refuse(i, commuters[i], "人数", "number of commuters");
        }
        return collect(costs.clone(), commuters.clone(), costs.length);
    }

    private static void refuse(int i, double value, String zh, String en) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "第" + i + "条（从0数起）的" + zh + "为" + value + "，应为不小于0的有限数。",
                            "The " + en + " of answer " + i + " (counted from 0) is " + value
                                    + ", not a finite number from 0.")
                    .maybe("剔除没有回答的记录。", "leave out answers that were not given.");
        }
    }

    private static TripDistribution gather(
            CommutingFlows flows, TravelCosts costs, IntPredicate residences, IntPredicate workplaces) {
        UncostedFlows.refuse(flows, costs, residences, workplaces);
        double[] trips = new double[64];
        double[] people = new double[64];
        int size = 0;
        int[] columns = new int[flows.zones()];
        double[] values = new double[flows.zones()];
        for (int i = 0; i < flows.zones(); i++) {
            int stored = residences.test(i) ? flows.matrix().readRow(i, columns, values) : 0;
            for (int e = 0; e < stored; e++) {
                if (values[e] > 0 && workplaces.test(columns[e])) {
                    if (size == trips.length) {
                        trips = Arrays.copyOf(trips, 2 * size);
                        people = Arrays.copyOf(people, 2 * size);
                    }
                    trips[size] = costs.get(i, columns[e]);
                    people[size++] = values[e];
                }
            }
        }
        return collect(trips, people, size);
    }

    /** Sorts the different costs, then finds the place of each trip among them. */
    private static TripDistribution collect(double[] trips, double[] people, int size) {
        double sum = 0;
        int present = 0;
        double[] sorted = new double[size];
        for (int e = 0; e < size; e++) {
            if (people[e] > 0) {
                trips[e] += 0.0; // -0 becomes 0
                sum += people[e] * trips[e];
                sorted[present++] = trips[e];
            }
        }
        Arrays.sort(sorted, 0, present);
        int distinct = 0;
        for (int e = 0; e < present; e++) {
            if (e == 0 || sorted[e] > sorted[e - 1]) {
                sorted[distinct++] = sorted[e];
            }
        }
        double[] upTo = new double[distinct];
        for (int e = 0; e < size; e++) {
            if (people[e] > 0) {
                upTo[Arrays.binarySearch(sorted, 0, distinct, trips[e])] += people[e];
            }
        }
        for (int k = 1; k < distinct; k++) {
            upTo[k] += upTo[k - 1];
        }
        Checks.finite(distinct == 0 ? 0 : upTo[distinct - 1], "通勤人数", "commuters");
        Checks.finite(sum, "出行费用", "costs of the trips");
        return new TripDistribution(Vector.of(Arrays.copyOf(sorted, distinct)), Vector.of(upTo), sum);
    }

    /**
     * The mean cost of the trips from each zone.
     *
     * @param flows the flows
     * @param costs the costs of the same zones
     * @return one mean a zone of residence; undefined for one without commuters
     * @throws InvalidInputException if the costs are of another number of zones, or somebody's trip has no finite cost
     */
    public static List<Measured> meansFromResidences(CommutingFlows flows, TravelCosts costs) {
        return means(flows, costs, true);
    }

    /**
     * The mean cost of the trips to each zone.
     *
     * @param flows the flows
     * @param costs the costs of the same zones
     * @return one mean a zone of work; undefined for one without workers
     * @throws InvalidInputException if the costs are of another number of zones, or somebody's trip has no finite cost
     */
    public static List<Measured> meansToWorkplaces(CommutingFlows flows, TravelCosts costs) {
        return means(flows, costs, false);
    }

    private static List<Measured> means(CommutingFlows flows, TravelCosts costs, boolean byResidence) {
        double[] sums = sums(flows, costs, byResidence);
        List<Measured> means = new ArrayList<>();
        for (int zone = 0; zone < sums.length; zone++) {
            double people = byResidence ? flows.residents(zone) : flows.jobs(zone);
            means.add(Checks.ratio(sums[zone], people, NOBODY_ZH, NOBODY_EN));
        }
        return List.copyOf(means);
    }

    /** What the trips from, or to, each zone cost in all. */
    static double[] sums(CommutingFlows flows, TravelCosts costs, boolean byResidence) {
        UncostedFlows.refuse(flows, costs, zone -> true, zone -> true);
        double[] sums = new double[flows.zones()];
        int[] columns = new int[flows.zones()];
        double[] values = new double[flows.zones()];
        for (int i = 0; i < flows.zones(); i++) {
            int stored = flows.matrix().readRow(i, columns, values);
            for (int e = 0; e < stored; e++) {
                if (values[e] > 0) {
                    sums[byResidence ? i : columns[e]] += values[e] * costs.get(i, columns[e]);
                }
            }
        }
        Checks.finite(Arrays.stream(sums).sum(), "出行费用", "costs of the trips");
        return sums;
    }

    /**
     * The number of commuters.
     *
     * @return their sum, 0 or more
     */
    public double commuters() {
        return upTo.size() == 0 ? 0 : upTo.get(upTo.size() - 1);
    }

    /**
     * The mean cost of a trip.
     *
     * @return Σ T c / N; undefined if nobody commutes
     */
    public Measured mean() {
        return Checks.ratio(sum, commuters(), NOBODY_ZH, NOBODY_EN);
    }

    /**
     * The share of commuters whose trip costs no more than a limit.
     *
     * @param limit a number from 0, in the unit of the costs; trips of exactly that cost count
     * @return 0..1; undefined if nobody commutes
     * @throws InvalidInputException if the limit is negative or NaN
     */
    public Measured shareWithin(double limit) {
        if (!(limit >= 0)) {
            throw new InvalidInputException(
                    "上限为" + limit + "，应为不小于0的数。", "The limit is " + limit + ", not a number from 0.");
        }
        int below = 0;
        int above = costs.size();
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (costs.get(middle) <= limit) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return Checks.ratio(below == 0 ? 0 : upTo.get(below - 1), commuters(), NOBODY_ZH, NOBODY_EN);
    }

    /**
     * A percentile of the trips, weighted by commuters: the least cost that at least a share p of them do not exceed. This
     * inverts the distribution function (Hyndman and Fan's type 1), so the result is always the cost of a real trip; sums
     * within 1e-12 of the share reach it. 0 gives the least cost, 0.5 the median, 1 the largest.
     *
     * @param p the share, 0..1
     * @return a cost; undefined if nobody commutes
     * @throws InvalidInputException if p is not from 0 to 1
     */
    public Measured percentile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new InvalidInputException(
                            "分位应在0到1之间，不能是" + p + "。", "A share lies between 0 and 1, and " + p + " does not.")
                    .maybe("第90百分位写作0.9。", "write 0.9 for the 90th percentile.");
        }
        if (costs.size() == 0) {
            return Measured.undefined(NOBODY_ZH, NOBODY_EN);
        }
        double wanted = p * commuters() * (1 - REACHED);
        int below = 0;
        int above = costs.size() - 1;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (upTo.get(middle) < wanted) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return Measured.of(costs.get(below));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TripDistribution that && costs.equals(that.costs) && upTo.equals(that.upTo);
    }

    @Override
    public int hashCode() {
        return 31 * costs.hashCode() + upTo.hashCode();
    }

    @Override
    public String toString() {
        return "Trips of " + commuters() + " commuters at " + costs.size() + " different costs";
    }
}
