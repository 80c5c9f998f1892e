package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * The index of Ellison and Glaeser (1997) for one industry: whether its plants lie closer together than if each had thrown a
 * dart at the map of all employment.
 *
 * <p>With s_r the shares of the regions in the industry, x_r their shares in the reference and z_k the shares of the plants
 * in the industry: G = sum (s_r - x_r)^2, H = sum z_k^2, gamma = (G - (1 - sum x_r^2) H) / ((1 - sum x_r^2)(1 - H)). Gamma is
 * 0 on average where plants choose at random, positive for agglomeration, negative for dispersion, at most 1 where the
 * industry is in one region. The authors call it low below 0.02 and high above 0.05.
 *
 * <p>The test: under random choice G has the mean (1 - sum x_r^2) H and the variance 2 (H^2 (X2 - 2 X3 + X2^2) - sum z_k^4 (X2
 * - 4 X3 + 3 X2^2)), X2 = sum x_r^2, X3 = sum x_r^3; z = (G - mean)/sqrt(variance), about standard normal for many plants.
 *
 * <p>Both are undefined, with the reason, for an industry without plants, for one of which a single plant holds everything
 * (H = 1: one plant is neither concentrated nor spread), and where one region holds the whole reference.
 *
 * @param gamma the index, at most 1
 * @param z its test value
 * @param rawConcentration G, 0 to 2; NaN for an industry without plants
 * @param herfindahl H of the plants, 0 to 1; NaN for an industry without plants
 * @param plants the number of plants
 */
public record EllisonGlaeser(Measured gamma, Measured z, double rawConcentration, double herfindahl, int plants)
        implements Serializable {

    /**
     * All industries, the reference being all plants together.
     *
     * @param plants the plants
     * @return one index an industry, by number
     * @throws InvalidInputException if no plant has a size
     */
    public static List<EllisonGlaeser> of(Plants plants) {
        return all(new PlantSums(plants, new double[0]));
    }

    /**
     * All industries against a reference of their own, such as the employment of the regions in all sectors.
     *
     * @param plants the plants
     * @param reference an amount for each region
     * @return one index an industry, by number
     * @throws InvalidInputException if an amount is negative or not finite, all are 0, their number is not that of the
     *     regions, or a region has plants but no reference
     */
    public static List<EllisonGlaeser> of(Plants plants, double[] reference) {
        Checks.sameSize("地区", "list of regions", plants.regions(), "参照", "reference", reference.length);
        return all(new PlantSums(plants, reference));
    }

    private static List<EllisonGlaeser> all(PlantSums sums) {
        List<EllisonGlaeser> all = new ArrayList<>(sums.plants.length);
        for (int i = 0; i < sums.plants.length; i++) {
            all.add(one(sums, i));
        }
        return List.copyOf(all);
    }

    private static EllisonGlaeser one(PlantSums sums, int i) {
        Measured undefined = undefined(sums, i);
        int plants = sums.plants[i];
        if (sums.sized[i] == 0) {
            return new EllisonGlaeser(undefined, undefined, Double.NaN, Double.NaN, plants);
        }
        double g = sums.gap[i];
        double h = sums.herfindahl[i];
        if (!Double.isNaN(undefined.value())) {
            double free = 1 - sums.squares;
            Measured gamma = Measured.of((g - free * h) / (free * (1 - h)));
            return new EllisonGlaeser(gamma, test(sums, i), g, h, plants);
        }
        return new EllisonGlaeser(undefined, undefined, g, h, plants);
    }

    private static Measured test(PlantSums sums, int i) {
        double h = sums.herfindahl[i];
        double x2 = sums.squares;
        double x3 = sums.cubes;
        double variance = 2 * (h * h * (x2 - 2 * x3 + x2 * x2) - sums.fourth[i] * (x2 - 4 * x3 + 3 * x2 * x2));
        return variance > 0
                ? Measured.of((sums.gap[i] - (1 - x2) * h) / Math.sqrt(variance))
                : Measured.undefined("G的方差不为正", "the variance of G is not positive");
    }

    /** The reason why an industry has no index, or the value 0 where it has one. */
    static Measured undefined(PlantSums sums, int i) {
        if (sums.sized[i] == 0) {
            return Measured.undefined("该产业没有企业", "the industry has no plant with a size");
        }
        if (sums.sized[i] == 1 || !(sums.herfindahl[i] < 1)) {
            return Measured.undefined(
                    "该产业的规模全在一家企业（H = 1），谈不上集聚或分散",
                    "a single plant holds the whole industry (H = 1), which is neither concentrated nor spread");
        }
        if (!(sums.squares < 1)) {
            return Measured.undefined("参照全在一个地区", "one region holds the whole reference");
        }
        return Measured.of(0);
    }
}
