package org.parkgauge.measure.access;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * How much a facility counts at a cost c: a weight, 0 or more and finite, 1 at no cost for every decay here but a custom one.
 * A weight never rises with the cost. Costs are 0 or more and finite.
 *
 * <table>
 * <caption>The decays</caption>
 * <tr><th>decay</th><th>weight</th><th>when</th></tr>
 * <tr><td>{@link Binary}</td><td>1 up to the cutoff, the cutoff itself included</td><td>a norm such as 500 m; the original
 *     two-step method</td></tr>
 * <tr><td>{@link Stepped}</td><td>one weight a belt</td><td>enhanced two-step method; travel times known in classes</td></tr>
 * <tr><td>{@link Linear}</td><td>1 - c/cutoff</td><td>simple and finite</td></tr>
 * <tr><td>{@link Exponential}</td><td>exp(-rate c)</td><td>fitted trip models</td></tr>
 * <tr><td>{@link Power}</td><td>(c/start)^-exponent, 1 up to start</td><td>long trips; no scale of its own</td></tr>
 * <tr><td>{@link Gaussian}</td><td>exp(-(c/deviation)^2/2)</td><td>near places count almost alike</td></tr>
 * <tr><td>{@link BoundedGaussian}</td><td>the Gaussian brought down to 0 at the cutoff</td><td>Gaussian two-step method</td></tr>
 * <tr><td>{@link Logistic}</td><td>an S about a cutoff</td><td>a soft threshold</td></tr>
 * <tr><td>{@link Custom}</td><td>a function</td><td>anything else</td></tr>
 * <tr><td>{@link Product}</td><td>the product of two decays</td><td>choice times catchment</td></tr>
 * <tr><td>{@link Limited}</td><td>another decay, 0 beyond a cutoff</td><td>costs known only up to a limit</td></tr>
 * </table>
 */
public sealed interface Decay {

    /**
     * The weights of many costs at once.
     *
     * @param costs the costs, each 0 or more and finite
     * @param count how many of them
     * @param weights takes the weights; at least count long; may be the same array as costs
     * @throws InvalidInputException if a custom function gives a weight that is negative, infinite or NaN
     */
    void apply(double[] costs, int count, double[] weights);

    /**
     * How far this decay reaches.
     *
     * @return a cost beyond which every weight is 0; positive infinity if there is none
     */
    double reach();

    /**
     * The weight of one cost.
     *
     * @param cost the cost, 0 or more; positive infinity has the weight 0
     * @return the weight
     * @throws InvalidInputException if the cost is negative or NaN, or if a custom function gives no proper weight
     */
    default double weight(double cost) {
        if (!(cost >= 0)) {
            throw new InvalidInputException(
                    "成本须为非负数，得到" + Checks.text(cost) + "。", "A cost is 0 or more, not " + Checks.text(cost) + ".");
        }
        if (cost == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double[] one = {cost};
        apply(one, 1, one);
        return one[0];
    }

    /**
     * This decay with the weight 0 beyond a cutoff; at the cutoff itself nothing changes.
     *
     * @param cutoff the cutoff, above 0
     * @return the shorter decay
     * @throws InvalidInputException if the cutoff is not positive and finite
     */
    default Decay upTo(double cutoff) {
        return new Limited(this, cutoff);
    }

    /**
     * Steps whose upper limits belong to the nearer belt, as in an enhanced two-step method with belts 0-10-20-30.
     *
     * @param limits the upper limit of each belt, rising
     * @param weights the weight of each belt, falling
     * @return the decay, 0 beyond the last limit
     */
    static Decay stepped(double[] limits, double[] weights) {
        return new Stepped(Vector.of(limits), Vector.of(weights), Boundary.NEARER);
    }

    /**
     * Any function as a decay without an end.
     *
     * @param function gives the weight, 0 or more, of a finite cost
     * @return the decay
     */
    static Decay custom(DoubleUnaryOperator function) {
        return new Custom(function, Double.POSITIVE_INFINITY);
    }

    /** Which belt a cost belongs to that equals a limit; tools differ. */
    enum Boundary {
        /** The nearer one, as for every cutoff. */
        NEARER,
        /** The farther one. */
        FARTHER
    }

    /**
     * 1 up to the cutoff, which is included, then 0.
     *
     * @param cutoff the cutoff, above 0, in units of cost
     */
    record Binary(double cutoff) implements Decay {

        /** Checks the cutoff. */
        public Binary {
            Checks.positive(cutoff, "截止成本", "cutoff");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            // The sign of the difference, from its bits: costs come in no order, and a branch that the processor cannot
            // foresee would take as long as all the rest of a two-step catchment.
            for (int k = 0; k < count; k++) {
                weights[k] = 1 - (Double.doubleToRawLongBits(cutoff - costs[k]) >>> 63);
            }
        }

        @Override
        public double reach() {
            return cutoff;
        }
    }

    /**
     * One weight a belt, 0 beyond the last. Usual weights for the belts 0-10-20-30 minutes: 1, 0.68, 0.22 (slow decay) and
     * 1, 0.42, 0.09 (fast). Source: Luo and Qi (2009).
     *
     * @param limits the upper limit of each belt, above 0 and rising
     * @param weights the weight of each belt, not rising, none negative, the first above 0
     * @param boundary where a cost belongs that equals a limit
     */
    record Stepped(Vector limits, Vector weights, Boundary boundary) implements Decay {

        /** Checks that limits rise and weights fall. */
        public Stepped {
            if (limits.size() == 0 || limits.size() != weights.size()) {
                throw new InvalidInputException(
                        "分级衰减须每级有一个上限和一个权重，得到" + limits.size() + "个上限和" + weights.size() + "个权重。",
                        "Steps need a limit and a weight each, not " + limits.size() + " limits and " + weights.size()
                                + " weights.");
            }
            double before = 0;
            double heavier = Double.MAX_VALUE;
            for (int k = 0; k < limits.size(); k++) {
                double limit = limits.get(k);
                double weight = weights.get(k);
                if (!(limit > before) || Double.isInfinite(limit)) {
                    throw new InvalidInputException(
                            "分级衰减的上限须为依次增大的正数，第" + k + "级（从0起）为" + Checks.text(limit) + "。",
                            "The limits of steps must be positive and rise; step " + k + " (from 0) ends at "
                                    + Checks.text(limit) + ".");
                }
                if (!(weight >= 0 && weight <= heavier) || (k == 0 && weight == 0)) {
                    throw new InvalidInputException(
                            "分级衰减的权重须非负、不增且首级为正，第" + k + "级（从0起）为" + Checks.text(weight) + "。",
                            "The weights of steps must not be negative nor rise, the first above 0; step " + k
                                    + " (from 0) weighs " + Checks.text(weight) + ".");
                }
                before = limit;
                heavier = weight;
            }
        }

        @Override
        public void apply(double[] costs, int count, double[] into) {
            double[] ends = limits.toArray();
            // A weight more than limits, so that a count of the limits passed is the place of the weight.
            double[] steps = Arrays.copyOf(weights.toArray(), ends.length + 1);
            boolean nearer = boundary == Boundary.NEARER;
            for (int k = 0; k < count; k++) {
                double cost = costs[k];
                int passed = 0;
                while (passed < ends.length && (nearer ? cost > ends[passed] : cost >= ends[passed])) {
                    passed++;
                }
                into[k] = steps[passed];
            }
        }

        @Override
        public double reach() {
            int last = weights.size() - 1;
            while (weights.get(last) == 0) {
                last--;
            }
            return limits.get(last);
        }
    }

    /**
     * 1 - c/cutoff, 0 from the cutoff on.
     *
     * @param cutoff the cost at which the weight is 0, above 0
     */
    record Linear(double cutoff) implements Decay {

        /** Checks the cutoff. */
        public Linear {
            Checks.positive(cutoff, "截止成本", "cutoff");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            for (int k = 0; k < count; k++) {
                weights[k] = Math.max(0, 1 - costs[k] / cutoff);
            }
        }

        @Override
        public double reach() {
            return cutoff;
        }
    }

    /**
     * exp(-rate c).
     *
     * @param rate the rate, above 0, per unit of cost
     */
    record Exponential(double rate) implements Decay {

        /** Checks the rate. */
        public Exponential {
            Checks.positive(rate, "衰减率", "rate of an exponential decay");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            for (int k = 0; k < count; k++) {
                weights[k] = Math.exp(-rate * costs[k]);
            }
        }

        @Override
        public double reach() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * (c/start)^-exponent beyond the start, 1 up to it: without the start a cost of 0 would weigh infinitely.
     *
     * @param exponent the exponent, above 0
     * @param start the cost up to which the weight is 1, above 0
     */
    record Power(double exponent, double start) implements Decay {

        /**
         * A power decay that begins at a cost of 1.
         *
         * @param exponent the exponent, above 0
         */
        public Power(double exponent) {
            this(exponent, 1);
        }

        /** Checks the parameters. */
        public Power {
            Checks.positive(exponent, "幂指数", "exponent of a power decay");
            Checks.positive(start, "幂衰减的起点", "start of a power decay");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            for (int k = 0; k < count; k++) {
                weights[k] = costs[k] > start ? Math.pow(costs[k] / start, -exponent) : 1;
            }
        }

        @Override
        public double reach() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * exp(-(c/deviation)^2/2).
     *
     * @param deviation the standard deviation, above 0, in units of cost
     */
    record Gaussian(double deviation) implements Decay {

        /** Checks the deviation. */
        public Gaussian {
            Checks.positive(deviation, "高斯衰减的标准差", "deviation of a Gaussian decay");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            for (int k = 0; k < count; k++) {
                double z = costs[k] / deviation;
                weights[k] = Math.exp(-0.5 * z * z);
            }
        }

        @Override
        public double reach() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * (exp(-(c/cutoff)^2/2) - exp(-1/2)) / (1 - exp(-1/2)): 1 at no cost, 0 from the cutoff on. Source: Dai (2010).
     *
     * @param cutoff the cost at which the weight is 0, above 0
     */
    record BoundedGaussian(double cutoff) implements Decay {

        private static final double END = Math.exp(-0.5);

        /** Checks the cutoff. */
        public BoundedGaussian {
            Checks.positive(cutoff, "截止成本", "cutoff");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            for (int k = 0; k < count; k++) {
                double z = costs[k] / cutoff;
                weights[k] = z < 1 ? Math.max(0, (Math.exp(-0.5 * z * z) - END) / (1 - END)) : 0;
            }
        }

        @Override
        public double reach() {
            return cutoff;
        }
    }

    /**
     * (1 + exp(-s middle)) / (1 + exp(s (c - middle))) with s = pi/(deviation sqrt 3): the upper tail of a logistic
     * distribution, raised to 1 at no cost. Source: Bauer and Groneberg (2016).
     *
     * @param middle where the S falls fastest, 0 or more
     * @param deviation the standard deviation of the distribution, above 0
     */
    record Logistic(double middle, double deviation) implements Decay {

        /** Checks the parameters. */
        public Logistic {
            Checks.notNegative(middle, "S形衰减的中点", "middle of a logistic decay");
            Checks.positive(deviation, "S形衰减的标准差", "deviation of a logistic decay");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            double slope = Math.PI / (deviation * Math.sqrt(3));
            double top = 1 + Math.exp(-slope * middle);
            for (int k = 0; k < count; k++) {
                weights[k] = top / (1 + Math.exp(slope * (costs[k] - middle)));
            }
        }

        @Override
        public double reach() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * A function of one's own. Each weight is checked, that it rises nowhere is not.
     *
     * @param function gives the weight, 0 or more, of a finite cost
     * @param reach a cost beyond which the weight is 0, whatever the function says; may be positive infinity
     */
    record Custom(DoubleUnaryOperator function, double reach) implements Decay {

        /** Checks the reach. */
        public Custom {
            if (!(reach > 0)) {
                throw new InvalidInputException(
                        "自定义衰减的范围须为正数，得到" + Checks.text(reach) + "。",
                        "The reach of a custom decay must be positive, not " + Checks.text(reach) + ".");
            }
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            for (int k = 0; k < count; k++) {
                double cost = costs[k];
                double weight = cost <= reach ? function.applyAsDouble(cost) : 0;
                if (!(weight >= 0) || Double.isInfinite(weight)) {
                    throw new InvalidInputException(
                            "自定义衰减在成本" + Checks.text(cost) + "处的权重为" + Checks.text(weight) + "，须为非负有限数。",
                            "The custom decay weighs " + Checks.text(weight) + " at the cost " + Checks.text(cost)
                                    + "; a weight must be finite and not negative.");
                }
                weights[k] = weight;
            }
        }
    }

    /**
     * Another decay, 0 beyond a cutoff.
     *
     * @param decay the decay
     * @param cutoff the last cost that counts, above 0
     */
    record Limited(Decay decay, double cutoff) implements Decay {

        /** Checks the cutoff. */
        public Limited {
            Checks.positive(cutoff, "截止成本", "cutoff");
        }

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            double[] asGiven = Arrays.copyOf(costs, count);
            decay.apply(asGiven, count, weights);
            for (int k = 0; k < count; k++) {
                weights[k] = asGiven[k] <= cutoff ? weights[k] : 0;
            }
        }

        @Override
        public double reach() {
            return Math.min(cutoff, decay.reach());
        }
    }

    /**
     * The product of two decays.
     *
     * @param first a decay
     * @param second another, or the same for its square
     */
    record Product(Decay first, Decay second) implements Decay {

        @Override
        public void apply(double[] costs, int count, double[] weights) {
            double[] others = Arrays.copyOf(costs, count);
            first.apply(costs, count, weights);
            if (second.equals(first)) {
                System.arraycopy(weights, 0, others, 0, count);
            } else {
                second.apply(others, count, others);
            }
            for (int k = 0; k < count; k++) {
                weights[k] *= others[k];
            }
        }

        @Override
        public double reach() {
            return Math.min(first.reach(), second.reach());
        }
    }
}
