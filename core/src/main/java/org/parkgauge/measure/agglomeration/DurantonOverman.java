package org.parkgauge.measure.agglomeration;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.InvalidInputException;

/**
 * The density K_d of Duranton and Overman (2005) of the distances between the plants of an industry: where it lies above the
 * global envelope, the industry is localized at that distance.
 *
 * <p>K_d(r) = sum over pairs w_ij (phi((r - d_ij)/h) + phi((r + d_ij)/h)) / (h sum w_ij), phi the normal density. The second
 * term reflects at 0 what the smoothing would put below it, so K_d integrates to 1 over r from 0. Weights are 1, or the products
 * of the plants' sizes. The bandwidth h follows Silverman's rule, 0.9 min(s, IQR/1.34) n^(-1/5), over the n distances up to
 * twice the largest r, unless one is given. Kernel contributions beyond 9 h, below 1e-17 of the peak, are left out.
 *
 * <p>Time and memory grow with the square of the number of plants of the industry.
 *
 * <pre>{@code
 * Envelope envelope = DurantonOverman.of(plants, 2, new double[] {0, 1, 2, 5, 10}).envelope(999, 0.05, 1L);
 * boolean localized = envelope.isLocalized();
 * }</pre>
 */
public final class DurantonOverman {

    private static final double REACH = 9;
    private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

    private final Plants plants;
    private final int[] members;
    private final double[] distances;
    private final boolean weighted;
    private final double bandwidth;

    private DurantonOverman(Plants plants, int[] members, double[] distances, boolean weighted, double bandwidth) {
        this.plants = plants;
        this.members = members;
        this.distances = distances;
        this.weighted = weighted;
        this.bandwidth = bandwidth;
    }

    /**
     * The density for one industry, without weights.
     *
     * @param plants plants with coordinates
     * @param industry the number of the industry, which has at least three plants
     * @param distances where the density is wanted, rising from 0 or more
     * @return the density
     * @throws InvalidInputException if the plants have no coordinates, the industry is unknown or has fewer than three plants,
     *     or the distances do not rise
     */
    public static DurantonOverman of(Plants plants, int industry, double[] distances) {
        plants.needCoordinates();
        Checks.number("产业", "industry", industry, plants.industries());
        int[] members = members(plants, industry);
        if (members.length < 3) {
            throw new InvalidInputException(
                    "产业" + industry + "只有" + members.length + "家企业，距离密度至少需要3家。",
                    "Industry " + industry + " has " + members.length
                            + " plants; a density of distances needs at least 3.");
        }
        return new DurantonOverman(plants, members, Checks.distances(distances), false, Double.NaN);
    }

    static int[] members(Plants plants, int industry) {
        int[] members = new int[plants.count()];
        int count = 0;
        for (int k = 0; k < members.length; k++) {
            if (plants.industry[k] == industry) {
                members[count++] = k;
            }
        }
        return Arrays.copyOf(members, count);
    }

    /**
     * The same with pairs weighted by the product of the plants' sizes.
     *
     * @return a new density
     * @throws InvalidInputException if fewer than two plants of the industry have a size
     */
    public DurantonOverman weighted() {
        int sized = 0;
        for (int k : members) {
            sized += plants.size[k] > 0 ? 1 : 0;
        }
        if (sized < 2) {
            throw new InvalidInputException(
                    "有规模的企业不足两家，无法加权。", "Fewer than two plants have a size, so pairs have no weight.");
        }
        return new DurantonOverman(plants, members, distances, true, bandwidth);
    }

    /**
     * The same with a bandwidth of its own, also in simulations.
     *
     * @param bandwidth h, above 0, in the unit of the coordinates
     * @return a new density
     * @throws InvalidInputException if the bandwidth is not above 0
     */
    public DurantonOverman bandwidth(double bandwidth) {
        if (!(bandwidth > 0) || Double.isInfinite(bandwidth)) {
            throw new InvalidInputException(
                    "带宽必须大于0，不能为" + bandwidth + "。", "A bandwidth must be above 0, not " + bandwidth + ".");
        }
        return new DurantonOverman(plants, members, distances, weighted, bandwidth);
    }

    /**
     * The density at the distances.
     *
     * @return one value a distance, at least 0, per unit of distance
     * @throws InvalidInputException if the rule finds no bandwidth, since nearly all distances are the same
     */
    public double[] density() {
        return density(members);
    }

    /**
     * The density with envelopes: in each simulation the plants of the industry, with their sizes, stand at as many sites
     * drawn without repetition from those of all plants.
     *
     * @param simulations how many, at least 2/level - 1; 999 are usual
     * @param level the share left outside, both sides together; 0.05 is usual
     * @param seed the same seed gives the same envelope
     * @return density and envelopes
     * @throws InvalidInputException if there are too few simulations, or as {@link #density}
     */
    public Envelope envelope(int simulations, double level, long seed) {
        return Envelope.simulate(distances, density(), simulations, level, seed, random -> density(sites(random)));
    }

    private int[] sites(SplittableRandom random) {
        return draw(random, plants.count(), members.length);
    }

    /** The first numbers of a random order of 0 to n - 1. */
    static int[] draw(SplittableRandom random, int n, int count) {
        int[] order = new int[n];
        Arrays.setAll(order, k -> k);
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k, n);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return Arrays.copyOf(order, count);
    }

    /** Plant k of the industry standing at site sites[k]. */
    private double[] density(int[] sites) {
        int n = sites.length;
        double[] gaps = new double[Math.multiplyExact(n, n - 1) / 2];
        int pair = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                gaps[pair++] = distance(plants, sites[a], sites[b]);
            }
        }
        double h = Double.isNaN(bandwidth) ? silverman(gaps) : bandwidth;
        double[] density = new double[distances.length];
        double total = 0;
        pair = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                double weight = weighted ? plants.size[members[a]] * plants.size[members[b]] : 1;
                add(density, gaps[pair++], h, weight);
                total += weight;
            }
        }
        for (int d = 0; d < density.length; d++) {
            density[d] *= NORMAL / (h * total);
        }
        return density;
    }

    private void add(double[] density, double gap, double h, double weight) {
        int first = Arrays.binarySearch(distances, gap - REACH * h);
        double last = gap + REACH * h;
        for (int d = first < 0 ? -first - 1 : first; d < distances.length && distances[d] <= last; d++) {
            double near = (distances[d] - gap) / h;
            double mirrored = (distances[d] + gap) / h;
            density[d] += weight * (Math.exp(-near * near / 2) + Math.exp(-mirrored * mirrored / 2));
        }
    }

    private double silverman(double[] gaps) {
        double reach = 2 * distances[distances.length - 1];
        double[] near = Arrays.stream(gaps).filter(gap -> gap <= reach).toArray();
        double deviation = Moments.standardDeviation(near, Moments.Divisor.SAMPLE);
        double quartiles = (Quantiles.quantile(near, 0.75) - Quantiles.quantile(near, 0.25)) / 1.34;
        double spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
        if (!(spread > 0)) {
            throw new InvalidInputException(
                            "距离不超过" + reach + "的企业对过少或距离相同，定不出带宽。",
                            "Too few plants lie within " + reach
                                    + " of one another, or all at the same distance, so the"
                                    + " rule finds no bandwidth.")
                    .maybe("用 bandwidth(h) 给定带宽，或增大最大距离。", "give one with bandwidth(h), or ask for larger distances.");
        }
        return 0.9 * spread * Math.pow(near.length, -0.2);
    }

    static double distance(Plants plants, int one, int other) {
        double dx = plants.x[one] - plants.x[other];
        double dy = plants.y[one] - plants.y[other];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
