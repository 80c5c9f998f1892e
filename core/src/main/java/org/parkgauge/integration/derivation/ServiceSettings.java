package org.parkgauge.integration.derivation;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The numbers behind the indicators of public services.
 *
 * @param lifeCircle the service radius of each category of the 15-minute life circle, m (PUB01)
 * @param lifeCircleWeights how much each of these categories counts, 0 or more, not all 0; the same categories (PUB01)
 * @param livingNorms the grade-weighted capacity per 1000 people served at which a living facility is complete (PUB05)
 * @param basicGrade how much the capacity of a facility of grade 1 counts (PUB05)
 * @param goodGrade the same of grade 2
 * @param highGrade the same of grade 3
 * @param financeRadius how near banks and service points must be, m (PUB06)
 * @param spacing how far apart the points are over which the people of a zone are spread, m (PUB01, PUB06)
 * @param health how access to doctors is measured (PUB04)
 */
public record ServiceSettings(
        Map<FacilityCategory, Double> lifeCircle,
        Map<FacilityCategory, Double> lifeCircleWeights,
        Map<FacilityCategory, Double> livingNorms,
        double basicGrade,
        double goodGrade,
        double highGrade,
        double financeRadius,
        double spacing,
        HealthAccess health)
        implements Serializable {

    /** Checks the numbers and copies the maps. */
    public ServiceSettings {
        lifeCircle = copy(lifeCircle, "生活圈半径", "radius of the life circle");
        livingNorms = copy(livingNorms, "生活设施标准", "norm of living facilities");
        lifeCircleWeights = weights(lifeCircleWeights);
        if (!lifeCircle.keySet().equals(lifeCircleWeights.keySet())) {
            throw new InvalidInputException(
                            "生活圈半径和权重的设施类别不一致：" + lifeCircle.keySet() + "，" + lifeCircleWeights.keySet() + "。",
                            "The radii and the weights of the life circle are of different categories: "
                                    + lifeCircle.keySet() + " and " + lifeCircleWeights.keySet() + ".")
                    .maybe("每一类设施都给出半径和权重。", "give a radius and a weight for each category.");
        }
        positive(basicGrade, Text.of("等级 1 的权重", "weight of grade 1"));
        positive(goodGrade, Text.of("等级 2 的权重", "weight of grade 2"));
        positive(highGrade, Text.of("等级 3 的权重", "weight of grade 3"));
        positive(financeRadius, Text.of("金融网点服务半径", "radius of banks and service points"));
        positive(spacing, Text.of("人口点间距", "spacing of the points of people"));
    }

    private static Map<FacilityCategory, Double> copy(Map<FacilityCategory, Double> numbers, String zh, String en) {
        if (numbers.isEmpty()) {
            throw new InvalidInputException(zh + "没有设施类别。", "The " + en + " names no category.");
        }
        numbers.forEach((category, number) -> positive(
                number,
                Text.of(
                        "“" + category.label().zh() + "”的" + zh,
                        en + " of \"" + category.label().en() + "\"")));
        return Collections.unmodifiableMap(new EnumMap<>(numbers));
    }

    private static Map<FacilityCategory, Double> weights(Map<FacilityCategory, Double> weights) {
        double sum = 0;
        for (Map.Entry<FacilityCategory, Double> weight : weights.entrySet()) {
            if (!(weight.getValue() >= 0) || Double.isInfinite(weight.getValue())) {
                Text name = weight.getKey().label();
                throw new InvalidInputException(
                        "“" + name.zh() + "”在生活圈中的权重为 " + weight.getValue() + "，应为非负数。",
                        "The weight of \"" + name.en() + "\" in the life circle is " + weight.getValue()
                                + "; it must be 0 or more.");
            }
            sum += weight.getValue();
        }
        positive(sum, Text.of("生活圈权重之和", "sum of the weights of the life circle"));
        return Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    private static void positive(double value, Text name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidInputException(
                    name.zh() + "为 " + value + "，应为正数。",
                    "The " + name.en() + " is " + value + "; it must be positive.");
        }
    }

    /**
     * The defaults: radii after GB 50180-2018 (usual practice, not checked against the source), belts of Luo and Qi (2009),
     * all else project defaults.
     *
     * @return the settings
     */
    public static ServiceSettings standard() {
        Map<FacilityCategory, Double> radii = Map.of(
                FacilityCategory.KINDERGARTEN, 300.0,
                FacilityCategory.PRIMARY_SCHOOL, 500.0,
                FacilityCategory.JUNIOR_SCHOOL, 1000.0,
                FacilityCategory.HEALTH_CENTRE, 1000.0,
                FacilityCategory.CULTURE_CENTRE, 1000.0,
                FacilityCategory.SPORTS_GROUND, 1000.0,
                FacilityCategory.MARKET, 500.0,
                FacilityCategory.SHOPPING_CENTRE, 500.0);
        Map<FacilityCategory, Double> weights = new EnumMap<>(FacilityCategory.class);
        radii.keySet().forEach(category -> weights.put(category, 1.0));
        return new ServiceSettings(
                radii,
                weights,
                Map.of(
                        FacilityCategory.HEALTH_CENTRE, 1.2,
                        FacilityCategory.MARKET, 3.0,
                        FacilityCategory.SHOPPING_CENTRE, 2.0,
                        FacilityCategory.RESTAURANT, 20.0,
                        FacilityCategory.HOTEL, 5.0),
                0.8,
                1,
                1.2,
                1000,
                100,
                HealthAccess.standard());
    }

    /**
     * How much the capacity of a facility counts.
     *
     * @param grade its quality, 1 to 3, or NaN
     * @return the weight of the grade; NaN where the grade is not known
     */
    double gradeWeight(double grade) {
        if (Double.isNaN(grade)) {
            return Double.NaN;
        }
        return grade == 1 ? basicGrade : grade == 2 ? goodGrade : highGrade;
    }

    /** A category whose service is for residents only. */
    static boolean isEducation(FacilityCategory category) {
        return switch (category) {
            case KINDERGARTEN, PRIMARY_SCHOOL, JUNIOR_SCHOOL, SENIOR_SCHOOL -> true;
            default -> false;
        };
    }
}
