package org.parkgauge.integration.derivation;

import java.util.List;
import java.util.Optional;
import org.parkgauge.integration.raw.Definitions;
import org.parkgauge.integration.raw.Quantity;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.Text;

/** The rules of ecology. */
final class EnvironmentRules {

    private static final double POINTS = 100;

    private EnvironmentRules() {}

    static List<Rule> all() {
        return List.of(
                intensity("ECO01", Text.of("吨标准煤/万元", "tce/10⁴ CNY"), "energy_use", "tce"),
                intensity("ECO02", Text.of("m³/万元", "m³/10⁴ CNY"), "fresh_water", "m3"),
                Rule.share("ECO03", "solid_waste_utilized", "solid_waste"),
                Rule.percent("ECO04", "绿化覆盖面积 ÷ 建成区面积", "green-covered area / developed area", EnvironmentRules::green),
                Rule.share("ECO05", "good_air_days", "monitored_days"),
                intensity("ECO06", Text.of("吨CO₂/万元", "t CO₂/10⁴ CNY"), "carbon_dioxide", "t"),
                Rule.of(
                        "ECO07",
                        Text.of("m²/人", "m²/person"),
                        "公园绿地面积 ÷ 服务人口",
                        "park green space / people served",
                        region -> Outcome.ratio(region.amount("park_green"), region.served())),
                Rule.of(
                        "ECO08",
                        Text.of("分（0–100）", "points 0–100"),
                        "100 × (1 − ½ × 生产、生活、生态用地比重与类型目标之差的绝对值之和)",
                        "100 × (1 − ½ × sum of the absolute differences between the shares of production, living and ecological land and the targets of the type)",
                        EnvironmentRules::landBalance));
    }

    /** An amount for each 10⁴ yuan of industrial value added. */
    private static Rule intensity(String indicator, Text unit, String item, String itemUnit) {
        Text name = Definitions.item(item).label();
        return Rule.of(
                indicator,
                unit,
                name.zh() + " ÷ 工业增加值",
                name.en() + " / industrial value added",
                region -> Outcome.ratio(region.amount(item), itemUnit, region.industrialValueAdded(), "1e4CNY"));
    }

    private static Outcome green(Region region) {
        Figure cover = region.amount("green_cover");
        return cover.unit().quantity() == Quantity.SHARE
                ? Outcome.of(cover)
                : Outcome.share(cover, region.developedArea());
    }

    private static Outcome landBalance(Region region) {
        Figure production = region.amount("production_land");
        Figure living = region.amount("living_land");
        Figure ecological = region.amount("ecological_land");
        List<Figure> lands = List.of(production, living, ecological);
        Optional<DevelopmentType> type = region.type();
        if (type.isEmpty()) {
            return new Outcome(
                    Measured.undefined(
                            "园区类型未说明或不在设置中（parks.type“" + region.park().type() + "”），没有三生用地目标",
                            "the type of the park is not stated or not in the settings (parks.type \""
                                    + region.park().type() + "\"), so there are no land targets"),
                    Text.EMPTY,
                    Figure.inputs(lands),
                    List.of());
        }
        DevelopmentType target = type.get();
        double[] targets = {target.productionLand(), target.livingLand(), target.ecologicalLand()};
        Figure all = Figure.sum(Text.of("三生用地", "land of the three functions"), lands);
        StringBuilder terms = new StringBuilder();
        double difference = 0;
        for (int i = 0; i < targets.length; i++) {
            double share = lands.get(i).value() / all.value();
            difference += Math.abs(share - targets[i]);
            terms.append(i == 0 ? "" : " + ")
                    .append('|')
                    .append(Words.number(share))
                    .append(" − ")
                    .append(Words.number(targets[i]))
                    .append('|');
        }
        double points = POINTS * (1 - difference / 2);
        Text working = Words.of(
                Text.of("100 × (1 − ½ × (" + terms + "))"),
                Text.of(
                        "，目标为" + target.label().zh(),
                        ", targets of the " + target.label().en()));
        return Outcome.of(lands, working, () -> all.value() == 0 ? Outcome.nothing(all) : Measured.of(points));
    }
}
