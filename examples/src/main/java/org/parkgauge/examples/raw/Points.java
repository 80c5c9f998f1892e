package org.parkgauge.examples.raw;

import java.util.List;
import org.parkgauge.examples.raw.Region.Zone;
import org.parkgauge.examples.raw.Setting.ParkPlan;

/** Invents the facilities: many in the city, few in the parks, and hardly any where a park is badly run. */
final class Points {

    /**
     * A kind of facility.
     *
     * @param people how many residents of a place outside the parks share one
     * @param need the quality that a park must have to hold one
     * @param capacity the capacity for the people who share it
     * @param area square metres for a unit of capacity
     */
    private record Kind(String category, String name, int people, double need, double capacity, double area) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("kindergarten", "幼儿园", 22000, .6, 0.028, 12),
            new Kind("primary-school", "小学", 26000, .7, 0.055, 9),
            new Kind("junior-school", "初中", 34000, .8, 0.03, 11),
            new Kind("health-centre", "卫生院", 32000, .5, 0.0018, 60),
            new Kind("hospital", "医院", 90000, .99, 0.006, 80),
            new Kind("culture-centre", "文化活动中心", 50000, .65, 0.01, 14),
            new Kind("sports-ground", "体育场", 40000, .6, 0.0002, 2600),
            new Kind("green-park", "公园", 40000, .9, 0.002, 900),
            new Kind("market", "菜市场", 34000, .75, 0.003, 20),
            new Kind("shopping-centre", "商场", 60000, .85, 0.002, 240),
            new Kind("restaurant", "餐饮店", 30000, 0, 0.008, 3),
            new Kind("hotel", "酒店", 60000, .3, 0.003, 35),
            new Kind("bank", "银行网点", 26000, .6, 0.0003, 60),
            new Kind("atm", "自助银行", 40000, .4, 0.0001, 10),
            new Kind("service-point", "便民服务点", 34000, .55, 0.0002, 50));

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
        for (int i = 0; i < region.zones().size(); i++) {
            if (region.isPark(i)) {
                points.park(i);
            } else {
                points.place(i);
            }
        }
    }

    private void park(int i) {
        ParkPlan plan = Setting.PARKS.get(i);
        double served = region.residents(i) + 0.5 * (region.jobs(i) - region.inDormitories(i));
        for (Kind kind : KINDS) {
            if (plan.quality() >= kind.need()) {
                facility(i, kind, served * (0.3 + plan.quality() / 2), plan.quality());
            }
        }
        stops(i, (int) Math.round(1 + 4 * plan.quality()), Math.sqrt(plan.area() / Math.PI));
    }

    private void place(int i) {
        int people = region.residents(i);
        for (Kind kind : KINDS) {
            double wanted = people / (2.0 * kind.people());
            int number = (int) wanted + (draws.chance(wanted - (int) wanted) ? 1 : 0);
            for (int k = 0; k < Math.min(number, 2); k++) {
                facility(i, kind, (double) people / Math.max(number, 1), people > 30000 ? 0.9 : 0.5);
            }
        }
        stops(i, people > 30000 ? 2 : 1, 1.5);
    }

    private void facility(int i, Kind kind, double people, double quality) {
        double capacity = Math.max(1, Math.rint(kind.capacity() * people * draws.between(0.7, 1.3)));
        boolean health =
                kind.category().equals("health-centre") || kind.category().equals("hospital");
        double doctors = health ? Math.max(2, Math.rint(capacity * draws.between(0.4, 0.6))) : 0;
        int grade = quality > 0.85 ? draws.whole(2, 3) : draws.whole(1, quality > 0.5 ? 2 : 1);
        add(
                i,
                kind.category(),
                kind.name(),
                Math.sqrt(region.zones().get(i).area() / Math.PI) / 2,
                capacity,
                Math.rint(capacity * kind.area()),
                doctors,
                grade);
    }

    private void stops(int i, int number, double radius) {
        for (int k = 0; k < number; k++) {
            add(i, "bus-stop", "公交站", radius, draws.whole(1, 4), 0, 0, 1);
        }
    }

    private void add(
            int i,
            String category,
            String name,
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
                zone.name() + name,
                category,
                zone.park(),
                zone.code(),
                Math.rint(1000 * (zone.x() + distance * StrictMath.cos(angle))),
                Math.rint(1000 * (zone.y() + distance * StrictMath.sin(angle))),
                draws.sometimesMissing(capacity),
                draws.sometimesMissing(area),
                doctors,
                grade,
                Setting.YEAR,
                Setting.SOURCE);
    }
}
