package org.parkgauge.measure.agglomeration;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.parkgauge.text.InvalidInputException;

/**
 * The function M of Marcon and Puech (2010): within distance r of the plants of an industry, how much larger the share of the
 * neighbours of interest is than in all. 1 is no concentration; 2 means twice the usual share. Unlike counts by region it
 * knows no borders, and unlike K it needs no area and no correction at its edge.
 *
 * <p>For each reference plant i, a_i(r) is the size of the neighbours of interest within r (inclusive, i itself left out) over
 * that of all neighbours, and b_i the same ratio over the whole register without i. M(r) = sum a_i / sum b_i over those i that
 * have a neighbour within r; NaN where none has.
 *
 * <p>Time grows with the number of reference plants times that of all.
 */
public final class MarconPuech {

    private final Plants plants;
    private final int reference;
    private final int neighbour;
    private final boolean control;
    private final double[] distances;

    private MarconPuech(Plants plants, int reference, int neighbour, boolean control, double[] distances) {
        this.plants = plants;
        this.reference = reference;
        this.neighbour = neighbour;
        this.control = control;
        this.distances = distances;
    }

    /**
     * The concentration of one industry.
     *
     * @param plants plants with coordinates
     * @param industry the number of the industry, which has at least two plants
     * @param distances where M is wanted, rising from 0 or more
     * @return the function
     * @throws InvalidInputException if the plants have no coordinates, the industry is unknown or has too few plants with a
     *     size, or the distances do not rise
     */
    public static MarconPuech of(Plants plants, int industry, double[] distances) {
        return create(plants, industry, industry, false, distances);
    }

    /**
     * The attraction of one industry to another: neighbours of interest are the plants of the other, around the plants of the
     * first.
     *
     * @param plants plants with coordinates
     * @param reference the industry whose surroundings are looked at
     * @param neighbour the industry looked for there
     * @param distances where M is wanted, rising from 0 or more
     * @return the function
     * @throws InvalidInputException as {@link #of(Plants, int, double[])}
     */
    public static MarconPuech between(Plants plants, int reference, int neighbour, double[] distances) {
        return create(plants, reference, neighbour, false, distances);
    }

    /**
     * The case-control form: around each case, the size of the other cases over that of the controls, instead of over all
     * plants.
     *
     * @param plants plants with coordinates
     * @param cases the industry of interest
     * @param controls the industry that it is compared with, another one
     * @param distances where M is wanted, rising from 0 or more
     * @return the function
     * @throws InvalidInputException as {@link #of(Plants, int, double[])}, or if cases are controls
     */
    public static MarconPuech caseControl(Plants plants, int cases, int controls, double[] distances) {
        if (cases == controls) {
            throw new InvalidInputException(
                    "病例与对照不能是同一产业（" + cases + "）。", "Cases and controls cannot be the same industry, " + cases + ".");
        }
        return create(plants, cases, controls, true, distances);
    }

    private static MarconPuech create(
            Plants plants, int reference, int neighbour, boolean control, double[] distances) {
        plants.needCoordinates();
        Checks.number("产业", "industry", reference, plants.industries());
        Checks.number("产业", "industry", neighbour, plants.industries());
        int needed = reference == neighbour || control ? 2 : 1;
        sized(plants, reference, needed);
        sized(plants, neighbour, 1);
        return new MarconPuech(plants, reference, neighbour, control, Checks.distances(distances));
    }

    private static void sized(Plants plants, int industry, int needed) {
        int sized = 0;
        for (int k = 0; k < plants.count(); k++) {
            sized += plants.industry[k] == industry && plants.size[k] > 0 ? 1 : 0;
        }
        if (sized < needed) {
            throw new InvalidInputException(
                    "产业" + industry + "有规模的企业只有" + sized + "家，至少需要" + needed + "家。",
                    "Industry " + industry + " has " + sized + " plants with a size; at least " + needed
                            + " are needed.");
        }
    }

    /**
     * The function at the distances.
     *
     * @return one value a distance, at least 0; NaN where no reference plant has a neighbour
     */
    public double[] values() {
        int[] places = new int[plants.count()];
        Arrays.setAll(places, k -> k);
        return values(places);
    }

    /**
     * The function with envelopes: in each simulation all plants, with their industries and sizes, change places at random.
     *
     * @param simulations how many, at least 2/level - 1; 999 are usual
     * @param level the share left outside, both sides together; 0.05 is usual
     * @param seed the same seed gives the same envelope
     * @return function and envelopes
     * @throws InvalidInputException if there are too few simulations
     */
    public Envelope envelope(int simulations, double level, long seed) {
        return Envelope.simulate(distances, values(), simulations, level, seed, random -> values(permuted(random)));
    }

    private int[] permuted(SplittableRandom random) {
        return DurantonOverman.draw(random, plants.count(), plants.count());
    }

    /** Plant k standing at site sites[k]. */
    private double[] values(int[] sites) {
        int n = sites.length;
        double interestTotal = 0;
        double allTotal = 0;
        for (int k = 0; k < n; k++) {
            interestTotal += isInterest(k) ? plants.size[k] : 0;
            allTotal += isCounted(k) ? plants.size[k] : 0;
        }
        int bins = distances.length;
        double[] near = new double[bins];
        double[] usual = new double[bins];
        boolean[] any = new boolean[bins];
        double[] interest = new double[bins];
        double[] all = new double[bins];
        for (int i = 0; i < n; i++) {
            if (plants.industry[i] != reference) {
                continue;
            }
            Arrays.fill(interest, 0);
            Arrays.fill(all, 0);
            around(i, sites, interest, all);
            double own = plants.size[i];
            double ratio = (interestTotal - (isInterest(i) ? own : 0)) / (allTotal - (isCounted(i) ? own : 0));
            double a = 0;
            double b = 0;
            for (int d = 0; d < bins; d++) {
                a += interest[d];
                b += all[d];
                if (b > 0) {
                    near[d] += a / b;
                    usual[d] += ratio;
                    any[d] = true;
                }
            }
        }
        double[] result = new double[bins];
        for (int d = 0; d < bins; d++) {
            result[d] = any[d] ? near[d] / usual[d] : Double.NaN;
        }
        return result;
    }

    /** Adds the sizes around plant i, each at the first distance that reaches it. */
    private void around(int i, int[] sites, double[] interest, double[] all) {
        double last = distances[distances.length - 1];
        for (int j = 0; j < sites.length; j++) {
            double gap = DurantonOverman.distance(plants, sites[i], sites[j]);
            if (j != i && gap <= last && (isInterest(j) || isCounted(j))) {
                int at = Arrays.binarySearch(distances, gap);
                int bin = at < 0 ? -at - 1 : at;
                interest[bin] += isInterest(j) ? plants.size[j] : 0;
                all[bin] += isCounted(j) ? plants.size[j] : 0;
            }
        }
    }

    private boolean isInterest(int plant) {
        return plants.industry[plant] == (control ? reference : neighbour);
    }

    private boolean isCounted(int plant) {
        return !control || plants.industry[plant] == neighbour;
    }
}
