package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Industry;
import org.parkgauge.integration.raw.Mark;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.Sector;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.agglomeration.Competition;
import org.parkgauge.measure.agglomeration.Dominance;
import org.parkgauge.measure.agglomeration.LocationQuotient;
import org.parkgauge.measure.agglomeration.StructuralSimilarity;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Text;

/** The rules of industrial agglomeration. */
final class AgglomerationRules {

    private static final double PERCENT = 100;
    private static final int ANCHORS_OF_TOTALS = 4;
    private static final int SHOWN_SISTERS = 5;

    /** By output, which comes first. */
    private static final Size OUTPUT = new Size("output", Establishment::output, Industry::referenceOutput);

    private static final Size EMPLOYMENT =
            new Size("employment", Establishment::employment, Industry::referenceEmployment);
    private static final List<Size> SIZES = List.of(OUTPUT, EMPLOYMENT);

    /**
     * In which amount industries are measured.
     *
     * @param column the column of the register
     * @param local the amount of an establishment
     * @param reference the amount of an industry in the reference area
     */
    private record Size(String column, ToDoubleFunction<Establishment> local, ToDoubleFunction<Industry> reference) {

        boolean isOutput() {
            return column.equals("output");
        }

        Map<String, Map<String, Double>> frozen(Region region) {
            return isOutput() ? region.reference().output() : region.reference().employment();
        }

        Text label() {
            return isOutput() ? Text.of("产值", "output") : Text.of("从业人员", "employment");
        }

        Unit unit() {
            return Unit.of(isOutput() ? "1e8CNY" : "person");
        }
    }

    private AgglomerationRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "AGG01",
                        Text.of("比值", "ratio"),
                        "主导产业占园区的比重 ÷ 主导产业占参照区的比重；参照区为行业表所列的省或全国，没有时为各园区合计",
                        "share of the leading industries in the park / their share in the reference area: the province or"
                                + " nation of the table of industries, or else the sum of the parks",
                        AgglomerationRules::locationQuotient),
                Rule.percent(
                        "AGG02",
                        "主导产业产值 ÷ 园区产值",
                        "output of the leading industries / output of the park",
                        region -> leading(region, OUTPUT).share()),
                Rule.of(
                                "AGG03",
                                Text.of("系数（0–1）", "coefficient 0–1"),
                                "与其他园区产业结构余弦相似系数的平均值",
                                "mean cosine similarity of the industries with those of the other parks",
                                AgglomerationRules::similarity)
                        .setDerived(),
                Rule.percent(
                        "AGG04",
                        "园区内采购的中间投入 ÷ 全部中间投入",
                        "inputs bought from establishments of the park / all intermediate inputs",
                        AgglomerationRules::linkage),
                Rule.percent(
                        "AGG04b",
                        "园区内有供应商或客户的企业 ÷ 企业",
                        "establishments with a supplier or customer in the park / establishments",
                        region -> linked(region).share()),
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
                        AgglomerationRules::highTech));
    }

    /** The leading industries within the park; by output also from totals. */
    private static Portion leading(Region region, Size size) {
        Set<String> leading = new HashSet<>(region.park().leadingIndustries());
        Text part = size.isOutput()
                ? region.tables().label("leading_output")
                : Text.of("主导产业从业人员", "employment of the leading industries");
        Portion register = region.establishments()
                .portion(
                        part,
                        region.tables().label(size.column),
                        size.column,
                        size.local,
                        row -> leading.contains(row.industry()) ? YesNo.YES : YesNo.NO);
        Portion declared = leading.isEmpty() ? new Portion(noLeading(register.part()), register.whole()) : register;
        return size.isOutput()
                ? region.or(declared, new Portion(region.amount("leading_output"), region.amount("output")))
                : declared;
    }

    private static Figure noLeading(Figure part) {
        return part.unknown(Figure.lacking(Text.of("主导产业", "leading industries"), "parks.leading_industries"));
    }

    /** Against an external area first, then against the parks; by output first, then by employment. */
    private static Outcome locationQuotient(Region region) {
        for (boolean external : new boolean[] {true, false}) {
            for (Size size : SIZES) {
                Portion local = leading(region, size);
                Portion reference = external ? external(region, size) : parks(region, size);
                if (local.isKnown() && reference.isKnown()) {
                    Outcome quotient = quotient(local, reference);
                    return external ? quotient : quotient.dependingOnSet();
                }
            }
        }
        List<Figure> figures = new ArrayList<>(leading(region, OUTPUT).figures());
        figures.addAll(external(region, OUTPUT).figures());
        return Outcome.lacking(figures);
    }

    private static Outcome quotient(Portion local, Portion reference) {
        List<Figure> figures = new ArrayList<>(local.figures());
        figures.addAll(reference.figures());
        Text above = Outcome.quotient(local.part(), local.whole());
        Text below = Outcome.quotient(reference.part(), reference.whole());
        Text working =
                Text.of("(" + above.zh() + ") ÷ (" + below.zh() + ")", "(" + above.en() + ") / (" + below.en() + ")");
        return Outcome.of(figures, working, () -> {
            for (Portion portion : List.of(local, reference)) {
                if (portion.whole().value() == 0) {
                    return Outcome.nothing(portion.whole());
                }
                if (portion.part().value() > portion.whole().value()) {
                    return Outcome.larger(portion.part(), portion.whole());
                }
            }
            return reference.part().value() == 0
                    ? Outcome.nothing(reference.part())
                    : LocationQuotient.of(
                            local.part().value(),
                            local.whole().value(),
                            reference.part().value(),
                            reference.whole().value());
        });
    }

    /** The leading industries in the province or nation; not known where the table of industries lacks one of them. */
    private static Portion external(Region region, Size size) {
        Set<String> leading = new HashSet<>(region.park().leadingIndustries());
        Rows<Industry> rows = new Rows<>(
                "industries",
                region.tables().industries(),
                Industry::code,
                region.settings().leastShare());
        String column = "reference_" + size.column;
        Rows<Industry> declared = rows.where(row -> leading.contains(row.code()));
        Text name = Text.of(
                "参照区主导产业" + size.label().zh(), size.label().en() + " of the leading industries, reference area");
        Figure part = declared.sum(name, column, size.reference);
        boolean all = declared.known(size.reference) == leading.size();
        Figure whole = rows.sum(
                Text.of("参照区" + size.label().zh(), size.label().en() + ", reference area"), column, size.reference);
        Figure complete = all || !part.isKnown() ? part : part.unknown(Figure.lacking(name, "industries." + column));
        return new Portion(leading.isEmpty() ? noLeading(part) : complete, whole);
    }

    /** The leading industries in the sum of the reference parks. */
    private static Portion parks(Region region, Size size) {
        Set<String> leading = new HashSet<>(region.park().leadingIndustries());
        double part = 0;
        double whole = 0;
        for (Map<String, Double> structure : size.frozen(region).values()) {
            for (Map.Entry<String, Double> industry : structure.entrySet()) {
                whole += industry.getValue();
                part += leading.contains(industry.getKey()) ? industry.getValue() : 0;
            }
        }
        int parks = size.frozen(region).size();
        Text name = Text.of("各园区合计" + size.label().zh(), size.label().en() + ", sum of the parks");
        Text leadingName = Text.of(
                "各园区合计主导产业" + size.label().zh(), size.label().en() + " of the leading industries, sum of the parks");
        Text note = Text.of(
                "没有外部参照区，以 " + parks + " 个园区的合计为参照，取值随园区集合而变",
                "there is no external reference area; the reference is the sum of " + parks
                        + " parks, and the value depends on this set");
        Figure sum = sumOfParks(leadingName, size, part, parks).noting(note);
        return new Portion(leading.isEmpty() ? noLeading(sum) : sum, sumOfParks(name, size, whole, parks));
    }

    private static Figure sumOfParks(Text name, Size size, double sum, int parks) {
        String place = "establishments." + size.column;
        double value = parks > 0 ? sum : Double.NaN;
        Unit unit = size.unit();
        Input input = new Input(name, place, unit.fromBase(value), unit.label(), parks, Origin.UNSTATED);
        return new Figure(
                name, value, unit, parks > 0 ? Text.EMPTY : Figure.lacking(name, place), List.of(input), List.of());
    }

    private static Outcome similarity(Region region) {
        Figure first = structureSize(region, OUTPUT);
        for (Size size : SIZES) {
            Optional<Map<String, Double>> own = SetReference.structure(
                    region.establishments().rows(),
                    size.local,
                    region.settings().leastShare());
            Map<String, Map<String, Double>> sisters = new TreeMap<>(size.frozen(region));
            sisters.remove(region.code());
            if (own.isPresent() && !sisters.isEmpty()) {
                return similarity(region, structureSize(region, size), own.get(), sisters);
            }
        }
        if (!first.isKnown()) {
            Figure jobs = structureSize(region, EMPLOYMENT);
            return Outcome.of(jobs.isKnown() ? lone(jobs) : first.or(jobs, 1));
        }
        return Outcome.of(
                first.value() == 0 ? first.unknown(Outcome.nothing(first).reason()) : lone(first));
    }

    private static Figure structureSize(Region region, Size size) {
        return region.establishments().sum(size.column, size.local);
    }

    private static Figure lone(Figure own) {
        return own.unknown(Text.of("没有其他园区可比", "there is no other park to compare with"));
    }

    private static Outcome similarity(
            Region region, Figure own, Map<String, Double> structure, Map<String, Map<String, Double>> sisters) {
        List<String> codes = new ArrayList<>(sisters.keySet());
        Set<String> industries = new TreeSet<>(structure.keySet());
        sisters.values().forEach(sister -> industries.addAll(sister.keySet()));
        List<Map<String, Double>> structures = new ArrayList<>(List.of(structure));
        structures.addAll(sisters.values());
        List<String> columns = List.copyOf(industries);
        Matrix counts = Matrix.generate(
                structures.size(),
                columns.size(),
                at -> structures.get(at / columns.size()).getOrDefault(columns.get(at % columns.size()), 0.0));
        Competition competition = Competition.of(StructuralSimilarity.COSINE, counts);
        int closest = competition.closestCompetitor(0).orElseThrow();
        Text rival = region.reference().name(codes.get(closest - 1));
        String most = Words.number(competition.similarity().get(0, closest));
        Figure noted = own.noting(Text.of(
                "结构最相近的园区：" + rival.zh() + "，S = " + most,
                "the closest competitor is " + rival.en() + ", S = " + most));
        return Outcome.of(List.of(noted), similarities(codes, competition), () -> competition.meanWithSisters(0));
    }

    private static Text similarities(List<String> codes, Competition competition) {
        List<String> shown = new ArrayList<>();
        for (int k = 0; k < Math.min(codes.size(), SHOWN_SISTERS); k++) {
            shown.add(codes.get(k) + " " + Words.number(competition.similarity().get(0, k + 1)));
        }
        boolean all = shown.size() == codes.size();
        return Text.of(
                "（" + String.join(" + ", shown) + (all ? "" : " + …") + "）÷ " + codes.size(),
                "(" + String.join(" + ", shown) + (all ? "" : " + …") + ") / " + codes.size());
    }

    private static Outcome linkage(Region region) {
        Rows<Establishment> firms = region.establishments();
        Text part = region.tables().label("inputs_from_park");
        Text whole = region.tables().label("intermediate_inputs");
        Portion stated = bought(firms, part, whole, Establishment::localInputs);
        Map<String, Double> purchases = region.prefecture().purchasesWithin(region.code());
        Portion supplied = purchases.isEmpty()
                ? stated
                : bought(firms, part, whole, row -> purchases.getOrDefault(row.code(), 0.0));
        Portion totals = new Portion(region.amount("inputs_from_park"), region.amount("intermediate_inputs"));
        Portion inputs = region.or(stated.isKnown() ? stated : supplied, totals);
        Outcome outcome = inputs.share();
        Outcome fallback = linked(region).share();
        return outcome.value().isDefined() || !fallback.value().isDefined()
                ? outcome
                : outcome.noting(Text.of(
                        "可改用 AGG04b（园区内有供应商或客户的企业占比），为 "
                                + Words.number(fallback.value().value()) + " %；目标值不同，不可代入 AGG04",
                        "AGG04b, the share of establishments with a supplier or customer in the park, is "
                                + Words.number(fallback.value().value())
                                + " %; it may stand as an indicator of its own, with goalposts of its own"));
    }

    /** Over the establishments that state both. */
    private static Portion bought(
            Rows<Establishment> firms, Text part, Text whole, ToDoubleFunction<Establishment> local) {
        Figure bought = firms.sum(
                part, "local_inputs", row -> Double.isNaN(row.inputs()) ? Double.NaN : local.applyAsDouble(row));
        Figure all =
                firms.sum(whole, "inputs", row -> Double.isNaN(local.applyAsDouble(row)) ? Double.NaN : row.inputs());
        return new Portion(bought, all.withoutNotes());
    }

    private static Portion linked(Region region) {
        Set<String> trading = region.prefecture().tradingWithin(region.code());
        return region.establishments()
                .portion(
                        Mark.LINKED.label(),
                        Text.of("企业", "establishments"),
                        "linked",
                        row -> 1,
                        row -> trading.contains(row.code())
                                ? YesNo.YES
                                : row.mark(Mark.LINKED) == YesNo.UNSTATED && !trading.isEmpty()
                                        ? YesNo.NO
                                        : row.mark(Mark.LINKED));
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
