package org.parkgauge.examples.raw;

import java.util.List;
import java.util.Set;
import org.parkgauge.examples.raw.Region.Zone;
import org.parkgauge.examples.raw.Setting.Estate;
import org.parkgauge.examples.raw.Setting.ParkPlan;

/** Invents the facilities: all kinds in the host towns of good parks, few in the parks, and hardly any where one is badly run. */
final class Points {

    /**
     * A kind of facility.
     *
     * @param need the quality that a park must have to hold one
     * @param capacity the capacity for a thousand people, where all is well
     * @param area square metres a person, where all is well
     */
    private record Kind(String category, String name, double need, double capacity, double area) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("kindergarten", "幼儿园", .55, 32, .45),
            new Kind("primary-school", "小学", .55, 120, .9),
            new Kind("junior-school", "初中", .8, 65, .6),
            new Kind("health-centre", "卫生院", .5, 1.2, .12),
            new Kind("hospital", "医院", 1, 4, .4),
            new Kind("culture-centre", "文化活动中心", .6, 14, .9),
            new Kind("sports-ground", "体育场", .55, .9, 3.2),
            new Kind("market", "菜市场", .45, 3, .1),
            new Kind("shopping-centre", "商场", .7, 2, .5),
            new Kind("restaurant", "餐饮店", 0, 21, .1),
            new Kind("hotel", "酒店", .5, 5, .2),
            new Kind("bank", "银行网点", .55, .5, .02),
            new Kind("service-point", "便民服务点", .5, .4, .02));

    /** What every town has: one primary school and one health centre. */
    private static final Set<String> EVERYWHERE = Set.of("primary-school", "health-centre");

    /** How much more a town has than a park as well run. */
    private static final double TOWN_LEAD = 0.12;

    private static final double DOCTORS = 1.55;
    private static final double HOSPITAL_DOCTORS = 1.5;

    private final Draws draws = new Draws("facilities");
    private final Region region;
    private final Sheets sheets;
    private int count;

    private Points(Region region, Sheets sheets) {
        this.region = region;
        this.sheets = sheets;
    }

    static void write(Region region, Sheets sheets) {
        Points points = new Points(region, sheets);
        sheets.begin(
                "facilities", "code,name,category,park,zone,x[m],y[m],capacity,area[m²],doctors[人],grade,year,source");
        for (ParkPlan plan : Setting.PARKS) {
            points.park(plan);
        }
        for (int i = 0; i < region.zones().size(); i++) {
            if (!region.isPark(i)) {
                points.place(i);
            }
        }
    }

    private void park(ParkPlan plan) {
        int i = region.home(plan);
        double people = region.residents(i) + 0.3 * (region.employment(plan) - region.inDormitories(plan));
        for (Kind kind : KINDS) {
            if (plan.quality() >= kind.need()) {
                facility(i, kind, people, plan.quality());
            }
        }
        List<Estate> estates = plan.estates();
        long served = Math.round(estates.size() * Math.min(1, 0.3 + 0.75 * plan.quality()));
        for (Estate estate : estates.subList(0, (int) served)) {
            stop(i, estate.x(), estate.y(), 0.1);
        }
        if (plan.hasQuarter()) {
            stop(i, plan.x(), plan.y(), 0.2);
        }
    }

    /** A town has what the park that it is host to lets it afford. */
    private void place(int i) {
        Zone zone = region.zones().get(i);
        int people = region.residents(i);
        boolean seat = zone.town().startsWith("K");
        double quality = Setting.guest(zone.town()).map(ParkPlan::quality).orElse(0.9);
        boolean listed = Setting.guest(zone.town()).isPresent();
        for (Kind kind : KINDS) {
            boolean hospital = kind.category().equals("hospital");
            boolean wanted = hospital
                    ? !zone.town().startsWith("T")
                    : EVERYWHERE.contains(kind.category()) || seat || quality + TOWN_LEAD >= kind.need();
            if (listed ? wanted : hospital) {
                facility(i, kind, people, 0.25 + 0.7 * quality);
            }
        }
    }

    private void facility(int i, Kind kind, double people, double level) {
        double thousands = people / 1000 * level * draws.between(0.85, 1.2);
        double doctors = switch (kind.category()) {
            case "health-centre" -> Math.max(1, Math.rint(thousands * DOCTORS));
            case "hospital" -> Math.max(2, Math.rint(thousands * HOSPITAL_DOCTORS));
            default -> 0;
        };
        Zone zone = region.zones().get(i);
        int grade = level > 0.8 ? draws.whole(2, 3) : draws.whole(1, level > 0.5 ? 2 : 1);
        add(
                i,
                kind.category(),
                zone.name() + kind.name(),
                zone.x(),
                zone.y(),
                Math.min(1.2, Math.sqrt(zone.area() / Math.PI) * 0.6),
                Math.max(1, Math.rint(kind.capacity() * thousands)),
                Math.rint(1000 * kind.area() * thousands),
                doctors,
                grade);
    }

    private void stop(int i, double x, double y, double radius) {
        add(i, "bus-stop", region.zones().get(i).name() + "公交站", x, y, radius, draws.whole(1, 4), 0, 0, 1);
    }

    private void add(
            int i,
            String category,
            String name,
            double x,
            double y,
            double radius,
            double capacity,
            double area,
            double doctors,
            double grade) {
        Zone zone = region.zones().get(i);
        double angle = draws.between(0, 2 * Math.PI);
        double distance = radius * Math.sqrt(draws.between(0, 1));
        count++;
        sheets.add(
                "facilities",
                String.valueOf(1000 + count).replaceFirst("1", "F"),
                name,
                category,
                zone.park(),
                zone.code(),
                Math.rint(1000 * (x + distance * StrictMath.cos(angle))),
                Math.rint(1000 * (y + distance * StrictMath.sin(angle))),
                draws.seldomMissing(capacity),
                draws.seldomMissing(area),
                doctors,
                grade,
                Setting.YEAR,
                Setting.SOURCE);
    }
}
