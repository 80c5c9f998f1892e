package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.integration.raw.Industry;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.measure.agglomeration.LocationQuotient;
import org.parkgauge.text.Text;

/** The leading industries of a park, taken together: their share in it, and against a reference area. */
final class LeadingIndustries {

    private LeadingIndustries() {}

    /** The leading industries within the park; by output also from totals. */
    static Portion leading(Region region, Size size) {
        Set<String> leading = new HashSet<>(region.park().leadingIndustries());
        Text part = size.isOutput()
                ? region.tables().label("leading_output")
                : Text.of("主导产业从业人员", "employment of the leading industries");
        Portion register = region.establishments()
                .portion(
                        part,
                        region.tables().label(size.column()),
                        size.column(),
                        size.local(),
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
    static Outcome locationQuotient(Region region) {
        for (boolean external : new boolean[] {true, false}) {
            for (Size size : Size.ALL) {
                Portion local = leading(region, size);
                Portion reference = external ? external(region, size) : parks(region, size);
                if (local.isKnown() && reference.isKnown()) {
                    Outcome quotient = quotient(local, reference);
                    return external ? quotient : quotient.dependingOnSet();
                }
            }
        }
        List<Figure> figures = new ArrayList<>(leading(region, Size.OUTPUT).figures());
        figures.addAll(external(region, Size.OUTPUT).figures());
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
        String column = "reference_" + size.column();
        Rows<Industry> declared = rows.where(row -> leading.contains(row.code()));
        Text name = Text.of(
                "参照区主导产业" + size.label().zh(), size.label().en() + " of the leading industries, reference area");
        Figure part = declared.sum(name, column, size.reference());
        boolean all = declared.known(size.reference()) == leading.size();
        Figure whole = rows.sum(
                Text.of("参照区" + size.label().zh(), size.label().en() + ", reference area"), column, size.reference());
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
        String place = "establishments." + size.column();
        double value = parks > 0 ? sum : Double.NaN;
        Unit unit = size.unit();
        Input input = new Input(name, place, unit.fromBase(value), unit.label(), parks, Origin.UNSTATED);
        return new Figure(
                name, value, unit, parks > 0 ? Text.EMPTY : Figure.lacking(name, place), List.of(input), List.of());
    }
}
