package org.parkgauge.integration.derivation;

import java.util.Arrays;
import java.util.List;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Mark;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.Sector;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.agglomeration.Dominance;
import org.parkgauge.text.Text;

/** The rules of industrial agglomeration. */
final class AgglomerationRules {

    private static final double PERCENT = 100;
    private static final int ANCHORS_OF_TOTALS = 4;

    private AgglomerationRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "AGG01",
                        Text.of("比值", "ratio"),
                        "主导产业占园区的比重 ÷ 主导产业占参照区的比重；参照区为行业表所列的省或全国，没有时为各园区合计",
                        "share of the leading industries in the park / their share in the reference area: the province or"
                                + " nation of the table of industries, or else the sum of the parks",
                        LeadingIndustries::locationQuotient),
                Rule.percent(
                        "AGG02",
                        "主导产业产值 ÷ 园区产值",
                        "output of the leading industries / output of the park",
                        region -> LeadingIndustries.leading(region, Size.OUTPUT).share()),
                Rule.of(
                                "AGG03",
                                Text.of("系数（0–1）", "coefficient 0–1"),
                                "与其他园区产业结构余弦相似系数的平均值",
                                "mean cosine similarity of the industries with those of the other parks",
                                SisterParks::similarity)
                        .setDerived(),
                Rule.percent(
                        "AGG04",
                        "园区内采购的中间投入 ÷ 全部中间投入",
                        "inputs bought from establishments of the park / all intermediate inputs",
                        Linkage::linkage),
                Rule.percent(
                        "AGG05",
                        "生产性服务业营业收入（没有时用从业人员）÷ 全部",
                        "revenue (or else jobs) of producer services / total",
                        AgglomerationRules::producerServices),
                Rule.percent(
                        "AGG06",
                        "产值最大的几家企业的产值 ÷ 园区产值",
                        "output of the largest establishments / output of the park",
                        AgglomerationRules::anchors),
                Rule.of(
                        "AGG07",
                        Text.of("亿元/km²", "10⁸ CNY/km²"),
                        "工业增加值 ÷ 工业用地面积",
                        "industrial value added / industrial land",
                        region -> Outcome.ratio(
                                region.industrialValueAdded(),
                                "1e8CNY",
                                region.park("industrial_area", Park::industrialArea),
                                "km2")),
                Rule.percent(
                        "AGG08",
                        "规模以上企业中的高新技术企业 ÷ 规模以上企业",
                        "certified high-tech enterprises among above-scale firms / above-scale firms",
                        AgglomerationRules::highTech),
                Rule.percent(
                        "AGG04b",
                        "园区内有供应商或客户的企业 ÷ 企业",
                        "establishments with a supplier or customer in the park / establishments",
                        region -> Linkage.linked(region).share()));
    }

    private static Outcome producerServices(Region region) {
        Text name = region.tables().label("producer_service_revenue");
        Rows<Establishment> firms = region.establishments();
        Portion revenue = firms.portion(
                name,
                region.tables().label("revenue"),
                "revenue",
                Establishment::revenue,
                row -> producerService(region, row));
        Portion totals = new Portion(region.amount("producer_service_revenue"), region.amount("revenue"));
        Portion money = region.or(revenue, totals);
        Portion jobs = firms.portion(
                Text.of("生产性服务业从业人员", "employment of producer services"),
                region.tables().label("employment"),
                "employment",
                Establishment::employment,
                row -> producerService(region, row));
        return money.isKnown() || !jobs.isKnown()
                ? money.share()
                : jobs.share().noting(Text.of("没有营业收入，按从业人员计", "revenue is not known, so jobs count"));
    }

    private static YesNo producerService(Region region, Establishment row) {
        return region.prefecture()
                .sector(row)
                .map(sector -> sector == Sector.PRODUCER_SERVICE ? YesNo.YES : YesNo.NO)
                .orElse(YesNo.UNSTATED);
    }

    private static Outcome anchors(Region region) {
        int k = region.settings().anchors();
        Rows<Establishment> firms = region.establishments();
        Figure output = firms.sum("output", Establishment::output);
        double[] outputs = firms.rows().stream()
                .mapToDouble(Establishment::output)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Text name = Text.of("产值最大的 " + k + " 家企业产值", "output of the " + k + " largest establishments");
        Figure largest = Figure.made(
                name,
                output.unit(),
                List.of(output),
                () -> Arrays.stream(outputs)
                        .sorted()
                        .skip(Math.max(0, outputs.length - k))
                        .sum());
        Portion register = new Portion(largest, output);
        Figure total = region.amount("largest_four_output");
        Portion totals = new Portion(
                k == ANCHORS_OF_TOTALS
                        ? total
                        : total.unknown(Text.of(
                                "“" + total.name().zh() + "”是四家的合计，而指标取前 " + k + " 家",
                                "\"" + total.name().en() + "\" is of four, while the indicator takes the " + k
                                        + " largest")),
                region.amount("output"));
        Portion chosen = region.or(register, totals);
        return register.isKnown() && output.value() > 0
                ? Outcome.of(
                        chosen.figures(),
                        Outcome.quotient(chosen.part(), chosen.whole()),
                        () -> Measured.of(PERCENT * Dominance.concentrationRatio(k, outputs)))
                : chosen.share();
    }

    private static Outcome highTech(Region region) {
        Text part = region.tables().label("high_tech_firms");
        Text whole = region.tables().label("above_scale_firms");
        Rows<Establishment> all = region.establishments();
        Figure above = all.portion(whole, whole, "above_scale", row -> 1, row -> row.mark(Mark.ABOVE_SCALE))
                .part();
        Portion marked = all.where(row -> row.mark(Mark.ABOVE_SCALE) == YesNo.YES)
                .portion(part, whole, "high_tech", row -> 1, row -> row.mark(Mark.HIGH_TECH));
        Portion register = above.isKnown() && above.value() > 0
                ? new Portion(marked.part(), above.notes().stream().reduce(marked.whole(), Figure::noting, (a, b) -> b))
                : new Portion(above, above);
        Portion totals = new Portion(region.amount("high_tech_firms"), region.amount("above_scale_firms"));
        return region.or(register, totals).share();
    }
}
