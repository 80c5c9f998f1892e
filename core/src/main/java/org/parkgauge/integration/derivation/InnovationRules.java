package org.parkgauge.integration.derivation;

import java.util.List;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Mark;
import org.parkgauge.integration.raw.Project;
import org.parkgauge.text.Text;

/** The rules of innovation and investment. */
final class InnovationRules {

    private static final Text PER_HECTARE = Text.of("万元/公顷", "10⁴ CNY/ha");

    private InnovationRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "INO01",
                        PER_HECTARE,
                        "固定资产投资 ÷ 建成区面积",
                        "fixed-asset investment / developed area",
                        region -> perHectare(region, "fixed_investment")),
                Rule.percent(
                        "INO02",
                        "技术合同成交额 ÷ 营业收入",
                        "technology contracts / revenue",
                        region -> Outcome.percent(region.amount("technology_contracts"), region.revenue())),
                Rule.percent(
                        "INO03",
                        "研发经费 ÷ 营业收入",
                        "R&D spending / revenue",
                        region -> Outcome.percent(region.amount("research_spending"), region.revenue())),
                Rule.of(
                        "INO04",
                        Text.of("家/万人", "per 10⁴ workers"),
                        "科技型中小企业数 ÷ 从业人员（万人）",
                        "technology-based SMEs / employment in 10⁴",
                        region -> technologySmes(region).ratio("count", "1e4person")),
                Rule.of(
                        "INO05",
                        Text.of("万元/人", "10⁴ CNY/worker"),
                        "增加值 ÷ 从业人员",
                        "value added / employment",
                        region -> valueAdded(region).ratio("1e4CNY", "person")),
                Rule.percent("INO06", "到位资金 ÷ 签约金额", "funds paid in / funds contracted", InnovationRules::paidIn),
                Rule.of(
                        "INO07",
                        PER_HECTARE,
                        "基础设施投入 ÷ 建成区面积",
                        "infrastructure investment / developed area",
                        region -> perHectare(region, "infrastructure_investment")));
    }

    private static Outcome perHectare(Region region, String item) {
        return Outcome.ratio(region.amount(item), "1e4CNY", region.developedArea(), "ha");
    }

    private static Portion technologySmes(Region region) {
        Figure marked = region.establishments().sum("technology_sme", InnovationRules::isTechnologySme);
        Figure count =
                region.or(marked.named(region.tables().label("technology_smes")), region.amount("technology_smes"));
        return region.establishments()
                .both("technology_sme", InnovationRules::isTechnologySme, "employment", Establishment::employment)
                .orElse(new Portion(count, region.employment()));
    }

    private static double isTechnologySme(Establishment row) {
        return switch (row.mark(Mark.TECHNOLOGY_SME)) {
            case YES -> 1;
            case NO -> 0;
            case UNSTATED -> Double.NaN;
        };
    }

    private static Portion valueAdded(Region region) {
        Figure valueAdded = region.or(
                region.establishments().sum("value_added", Establishment::valueAdded), region.amount("value_added"));
        return region.establishments()
                .both("value_added", Establishment::valueAdded, "employment", Establishment::employment)
                .orElse(new Portion(valueAdded, region.employment()));
    }

    /** Of the projects that state both. */
    private static Outcome paidIn(Region region) {
        Portion register = region.projects().both("paid_in", Project::paidIn, "contracted", Project::contracted);
        Portion funds = region.or(register, new Portion(region.amount("paid_in"), region.amount("contracted")));
        Figure part = funds.part().value() > funds.whole().value()
                ? funds.part().noting(Text.of("到位资金多于签约金额", "more was paid in than contracted"))
                : funds.part();
        return Outcome.percent(part, funds.whole());
    }
}
