package org.parkgauge.integration.derivation;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.integration.raw.Catchment;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * What is measured differently for one type of park.
 *
 * @param names the type as the register of parks may write it
 * @param label its name
 * @param catchment the area on which its people and services are counted
 * @param productionLand the target share of production land, 0 to 1
 * @param livingLand the target share of living land, 0 to 1
 * @param ecologicalLand the target share of ecological land, 0 to 1; the three add up to 1
 */
public record DevelopmentType(
        List<String> names,
        Text label,
        Catchment catchment,
        double productionLand,
        double livingLand,
        double ecologicalLand)
        implements Serializable {

    private static final double ROUNDING = 1e-9;

    /** The city-function block: the park with its buffer; land 35/45/20 % (project defaults). */
    public static final DevelopmentType CITY = new DevelopmentType(
            List.of("city", "城市功能板块"), Text.of("城市功能板块", "city-function block"), Catchment.PARK, 0.35, 0.45, 0.20);

    /** The town–park integrated type: the park and its host town; land 60/22/18 % (project defaults). */
    public static final DevelopmentType TOWN = new DevelopmentType(
            List.of("town", "镇园一体"),
            Text.of("镇园一体", "town–park integrated"),
            Catchment.PARK_AND_TOWN,
            0.60,
            0.22,
            0.18);

    /** Copies the list; refuses an unstated catchment and land targets that do not add up to 1. */
    public DevelopmentType {
        names = List.copyOf(names);
        double sum = productionLand + livingLand + ecologicalLand;
        boolean shares = productionLand >= 0 && livingLand >= 0 && ecologicalLand >= 0;
        if (!shares || !(Math.abs(sum - 1) <= ROUNDING)) {
            throw new InvalidInputException(
                            "类型“" + label.zh() + "”的三生用地目标之和为 " + sum + "，应为 1，且各项不小于 0。",
                            "The land targets of the type " + label.en() + " add up to " + sum
                                    + "; they must be from 0 and add up to 1.")
                    .maybe("按比重填写，例如 0.35、0.45、0.20。", "write shares, such as 0.35, 0.45 and 0.20.");
        }
        if (catchment == Catchment.UNSTATED) {
            throw new InvalidInputException(
                    "类型“" + label.zh() + "”没有服务范围。", "The type " + label.en() + " has no catchment.");
        }
    }
}
