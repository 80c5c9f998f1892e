package org.parkgauge.measure.commuting;

import java.io.Serializable;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * What a trip inside a zone costs. Networks measure between the centres of zones and give 0 within; the larger the zones,
 * the more the result hangs on this choice, so there is no default.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>rule</th><th>cost within zone i</th><th>when</th></tr>
 * <tr><td>{@link Given}</td><td>c_ii as it stands on the diagonal</td><td>it was surveyed or computed with care</td></tr>
 * <tr><td>{@link Zero}</td><td>0</td><td>small zones; to match studies that did so</td></tr>
 * <tr><td>{@link HalfNearestNeighbour}</td><td>half the cheapest trip to another zone</td><td>no areas are known</td></tr>
 * <tr><td>{@link CentreToArea}</td><td>(2/3) √(A_i/π)</td><td>all jobs of a zone stand at its centre</td></tr>
 * <tr><td>{@link AcrossArea}</td><td>128/(45π) √(A_i/π)</td><td>homes and jobs are spread over the zone</td></tr>
 * </table>
 *
 * <p>The two rules by area take the zone for a disc of the same area with straight trips, which makes them lower bounds for
 * other shapes and for roads. All but {@link Given} ignore the diagonal, whatever it holds.
 */
public sealed interface IntraZonalCost extends Serializable {

    /** Leaves the diagonal as it is. */
    record Given() implements IntraZonalCost {

        @Override
        public double within(Matrix costs, int zone) {
            return costs.get(zone, zone);
        }
    }

    /** Nothing. */
    record Zero() implements IntraZonalCost {

        @Override
        public double within(Matrix costs, int zone) {
            return 0;
        }
    }

    /** Half the cheapest trip from the zone to another one (outward, where costs are asymmetric). */
    record HalfNearestNeighbour() implements IntraZonalCost {

        @Override
        public double within(Matrix costs, int zone) {
            int[] columns = new int[costs.columns()];
            double[] values = new double[costs.columns()];
            int stored = costs.readRow(zone, columns, values);
            double least = Double.POSITIVE_INFINITY;
            for (int e = 0; e < stored; e++) {
                least = columns[e] == zone ? least : Math.min(least, values[e]);
            }
            if (least == Double.POSITIVE_INFINITY) {
                throw new InvalidInputException(
                                "小区" + zone + "（从0数起）到其他小区都没有有限费用，无法取最近邻的一半。",
                                "Zone " + zone + " (counted from 0) has no finite cost to another zone, so there is no"
                                        + " nearest neighbour to halve.")
                        .maybe("给出小区内部费用，或按面积估算。", "give the cost within the zone, or estimate it from its area.");
            }
            return least / 2;
        }
    }

    /**
     * The mean distance from the centre of a disc to its points, (2/3) √(A/π).
     *
     * @param areas of the zones, in square units of distance
     * @param costPerDistance what one unit of distance costs: 1 for distances, minutes per kilometre for times
     */
    record CentreToArea(Vector areas, double costPerDistance) implements IntraZonalCost {

        /** Refuses areas that are not positive numbers, and a cost of distance below 0. */
        public CentreToArea {
            IntraZonalCost.refuse(areas, costPerDistance);
        }

        /**
         * For costs that are distances.
         *
         * @param areas of the zones, in square units of these distances
         */
        public CentreToArea(Vector areas) {
            this(areas, 1);
        }

        @Override
        public double within(Matrix costs, int zone) {
            return 2.0 / 3 * Math.sqrt(areas.get(zone) / Math.PI) * costPerDistance;
        }
    }

    /**
     * The mean distance between two points of a disc, 128/(45π) √(A/π).
     *
     * @param areas of the zones, in square units of distance
     * @param costPerDistance what one unit of distance costs: 1 for distances, minutes per kilometre for times
     */
    record AcrossArea(Vector areas, double costPerDistance) implements IntraZonalCost {

        /** Refuses areas that are not positive numbers, and a cost of distance below 0. */
        public AcrossArea {
            IntraZonalCost.refuse(areas, costPerDistance);
        }

        /**
         * For costs that are distances.
         *
         * @param areas of the zones, in square units of these distances
         */
        public AcrossArea(Vector areas) {
            this(areas, 1);
        }

        @Override
        public double within(Matrix costs, int zone) {
            return 128 / (45 * Math.PI) * Math.sqrt(areas.get(zone) / Math.PI) * costPerDistance;
        }
    }

    /**
     * The cost of a trip within one zone.
     *
     * @param costs the costs as given
     * @param zone its place, from 0
     * @return the cost; positive infinity only if it was given so
     * @throws InvalidInputException if a nearest neighbour is asked for and there is none
     */
    double within(Matrix costs, int zone);

    private static void refuse(Vector areas, double costPerDistance) {
        for (int i = 0; i < areas.size(); i++) {
            if (!(areas.get(i) > 0 && areas.get(i) < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "小区" + i + "（从0数起）的面积为" + areas.get(i) + "，应为正数。",
                                "The area of zone " + i + " (counted from 0) is " + areas.get(i)
                                        + ", not a positive number.")
                        .maybe("按距离单位的平方给出面积，如平方公里。", "give it in square units of distance, such as km².");
            }
        }
        if (!(costPerDistance >= 0 && costPerDistance < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                    "单位距离的费用为" + costPerDistance + "，应为不小于0的有限数。",
                    "The cost of one unit of distance is " + costPerDistance + ", not a finite number from 0.");
        }
    }
}
