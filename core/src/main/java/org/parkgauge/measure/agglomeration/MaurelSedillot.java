package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * The index of Maurel and Sedillot (1999) for one industry: the Ellison-Glaeser model with another estimator, which asks how
 * likely two plants are in one region. With the notation of {@link EllisonGlaeser}: gamma = ((sum s_r^2 - sum x_r^2)/(1 - sum
 * x_r^2) - H)/(1 - H). Concentration in small regions counts less here than in G. Undefined in the same cases.
 *
 * @param gamma the index, 0 on average for plants that choose at random, at most 1
 * @param rawConcentration (sum s_r^2 - sum x_r^2)/(1 - sum x_r^2), at most 1; NaN for an industry without plants or a
 *     reference in one region
 */
public record MaurelSedillot(Measured gamma, double rawConcentration) implements Serializable {

    /**
     * All industries, the reference being all plants together.
     *
     * @param plants the plants
     * @return one index an industry, by number
     * @throws InvalidInputException if no plant has a size
     */
    public static List<MaurelSedillot> of(Plants plants) {
        return all(new PlantSums(plants, new double[0]));
    }

    /**
     * All industries against a reference of their own.
     *
     * @param plants the plants
     * @param reference an amount for each region
     * @return one index an industry, by number
     * @throws InvalidInputException as {@link EllisonGlaeser#of(Plants, double[])}
     */
    public static List<MaurelSedillot> of(Plants plants, double[] reference) {
        Checks.sameSize("地区", "list of regions", plants.regions(), "参照", "reference", reference.length);
        return all(new PlantSums(plants, reference));
    }

    private static List<MaurelSedillot> all(PlantSums sums) {
        List<MaurelSedillot> all = new ArrayList<>(sums.plants.length);
        for (int i = 0; i < sums.plants.length; i++) {
            Measured undefined = EllisonGlaeser.undefined(sums, i);
            boolean raw = sums.sized[i] > 0 && sums.squares < 1;
            double concentration = raw ? (sums.own[i] - sums.squares) / (1 - sums.squares) : Double.NaN;
            double h = sums.herfindahl[i];
            all.add(new MaurelSedillot(
                    undefined.isDefined() ? Measured.of((concentration - h) / (1 - h)) : undefined, concentration));
        }
        return List.copyOf(all);
    }
}
