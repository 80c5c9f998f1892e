package org.parkgauge.integration.derivation;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.parkgauge.integration.raw.Facility;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.integration.raw.Point;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.measure.access.Coverage;
import org.parkgauge.measure.access.Distance;
import org.parkgauge.measure.access.Distances;
import org.parkgauge.measure.access.Points;
import org.parkgauge.text.Text;

/**
 * The facilities of one kind, wherever they are. A kind that the whole register lacks has not been collected: nothing is
 * known about it. A kind that the register has elsewhere, but not here, is absent here.
 *
 * @param count how many have a place; not known where there are none, or too few have a place
 * @param places where they are
 */
record Sites(Figure count, List<Point> places) {

    Sites {
        places = List.copyOf(places);
    }

    /** All facilities of the register of some categories that have a place. */
    static Sites of(Region region, Text name, Set<FacilityCategory> categories) {
        Rows<Facility> rows = registered(region, categories);
        Rows<Facility> located = rows.where(row -> row.place().isKnown());
        List<String> without = rows.where(row -> !row.place().isKnown()).rows().stream()
                .map(Facility::code)
                .toList();
        int known = located.rows().size();
        boolean enough = known > 0 && known >= rows.leastShare() * rows.rows().size();
        Text place = rows.isEmpty() ? Text.of("facilities.category") : Text.of("facilities.x, facilities.y");
        Unit unit = Unit.of("count");
        double value = enough ? known : Double.NaN;
        Input input = new Input(name, place.en(), value, unit.label(), known, Origin.UNSTATED);
        List<Text> notes = !enough || without.isEmpty()
                ? List.of()
                : List.of(Text.of(
                        "“" + name.zh() + "”有 " + without.size() + " 处没有坐标，未计入："
                                + Words.some(without).zh(),
                        without.size() + " of \"" + name.en() + "\" have no coordinates and are left out: "
                                + Words.some(without).en()));
        Text reason = enough ? Text.EMPTY : Figure.lacking(name, place.en());
        Figure count = new Figure(name, value, unit, reason, List.of(input), notes);
        return new Sites(count, located.rows().stream().map(Facility::place).toList());
    }

    private static Rows<Facility> registered(Region region, Set<FacilityCategory> categories) {
        return new Rows<>(
                "facilities",
                region.tables().facilities().stream()
                        .filter(row -> categories.contains(row.category()))
                        .toList(),
                Facility::code,
                region.settings().leastShare());
    }

    /** Which of some people have one within a radius. */
    Coverage within(double radius, People people) {
        double[] x = places.stream().mapToDouble(Point::x).toArray();
        double[] y = places.stream().mapToDouble(Point::y).toArray();
        return Coverage.within(
                Distances.within(people.points(), Points.of(x, y), Distance.STRAIGHT_LINE, radius), radius);
    }

    /**
     * A sum over the facilities of a region: 0 where it has none of a kind that the register has elsewhere, not known where
     * the register has none at all.
     */
    static Figure sum(
            Region region,
            Text name,
            String column,
            ToDoubleFunction<Facility> value,
            Set<FacilityCategory> categories) {
        Rows<Facility> here = region.facilities(categories.toArray(new FacilityCategory[0]));
        Figure sum = here.sum(name, column, value);
        boolean none = here.isEmpty() && !registered(region, categories).isEmpty();
        if (!none || region.zones().isEmpty()) {
            return sum.isKnown() ? sum : sum.unknown(Words.join(List.of(name, sum.reason()), "：", ": "));
        }
        Input input = new Input(name, "facilities." + column, 0, sum.unit().label(), 0, Origin.UNSTATED);
        Text note = Text.of(
                "服务范围内没有登记“" + name.zh() + "”的设施，按 0 计",
                "the register has no facility with \"" + name.en() + "\" in the catchment, so it counts as 0");
        return new Figure(name, 0, sum.unit(), Text.EMPTY, List.of(input), List.of(note));
    }
}
