package org.parkgauge.integration.derivation;

import java.util.List;
import org.parkgauge.integration.raw.Commute;
import org.parkgauge.integration.raw.Point;
import org.parkgauge.integration.raw.Skill;
import org.parkgauge.integration.raw.StaffGroup;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.commuting.JobsHousing;
import org.parkgauge.measure.commuting.SpatialMismatch;
import org.parkgauge.text.Text;

/** The rules of jobs–housing balance. Commuting is that of the workers of the park. */
final class JobsHousingRules {

    private static final double LONGEST_TIME = 45;
    private static final double LONGEST_DISTANCE = 5000;
    private static final double PERCENT = 100;

    private JobsHousingRules() {}

    static List<Rule> all() {
        Text ratio = Text.of("比值", "ratio");
        return List.of(
                Rule.of("JHB01", ratio, "就业岗位 ÷ 就业居民", "jobs / employed residents", JobsHousingRules::jobsToResidents),
                Rule.percent(
                        "JHB02",
                        "2 × 本地居住就业者 ÷ (就业居民 + 就业岗位)",
                        "2 × people who live and work locally / (employed residents + jobs)",
                        JobsHousingRules::localMatch),
                Rule.percent(
                        "JHB03",
                        "住房支出中位数 ÷ 家庭收入中位数",
                        "median housing cost / median household income",
                        region -> Outcome.percent(region.amount("housing_cost"), region.amount("household_income"))),
                Rule.percent(
                        "JHB04",
                        "45 分钟内通勤的园区职工 ÷ 园区职工",
                        "workers of the park with a commute of at most 45 minutes / workers of the park",
                        JobsHousingRules::shortTime),
                Rule.percent(
                        "JHB05",
                        "居住在 5 km 以内的园区职工 ÷ 园区职工",
                        "workers of the park who live within 5 km / workers of the park",
                        JobsHousingRules::shortDistance),
                Rule.of(
                        "JHB06",
                        ratio,
                        "(住房套数 × 户均就业人口 + 宿舍床位) ÷ (就业居民 + 不在本地居住的职工)",
                        "(housing units × workers per household + dormitory beds) / (employed residents + non-resident workers)",
                        JobsHousingRules::housingSupply),
                Rule.percent(
                        "JHB07",
                        "住宿舍职工 ÷ 园区职工",
                        "workers in dormitories / workers of the park",
                        JobsHousingRules::dormitories),
                Rule.percent(
                        "JHB08",
                        "居住在园区或所在镇的人才 ÷ 人才",
                        "skilled workers who live in the park or its host town / skilled workers",
                        JobsHousingRules::talent),
                Rule.of(
                        "JHB09",
                        Text.of("分钟", "min"),
                        "园区职工单程通勤时间的平均值",
                        "mean one-way commuting time of the workers of the park",
                        JobsHousingRules::meanTime),
                Rule.of(
                        "JHB10",
                        Text.of("系数（0–1）", "coefficient 0–1"),
                        "½ × 各分区（就业居民占比 − 就业岗位占比）绝对值之和",
                        "½ × sum over the zones of |share of the employed residents − share of the jobs|",
                        JobsHousingRules::mismatch));
    }

    private static Outcome jobsToResidents(Region region) {
        Figure jobs = region.jobs();
        Figure residents = region.employedResidents();
        return Outcome.of(
                List.of(jobs, residents),
                Outcome.quotient(jobs, residents),
                () -> JobsHousing.of(jobs.value(), residents.value()).jobsResidentsRatio());
    }

    private static Outcome localMatch(Region region) {
        Figure jobs = region.jobs();
        Figure residents = region.employedResidents();
        Figure local = region.or(localCommuters(region, jobs), region.catchmentAmount("local_workers"));
        Text working = Text.of(
                "2 × " + local.said().zh() + " ÷ (" + residents.said().zh() + " + "
                        + jobs.said().zh() + ")",
                "2 × " + local.said().en() + " / (" + residents.said().en() + " + "
                        + jobs.said().en() + ")");
        return Outcome.of(List.of(local, residents, jobs), working, () -> {
            Figure fewer = jobs.value() < residents.value() ? jobs : residents;
            return local.value() > fewer.value()
                    ? Outcome.larger(local, fewer)
                    : percent(new JobsHousing(jobs.value(), residents.value(), local.value(), Double.NaN).localMatch());
        });
    }

    /** Commuters within the catchment; not known where the table of commuting covers too few of its jobs. */
    private static Figure localCommuters(Region region, Figure jobs) {
        Rows<Commute> rows = region.commutesToCatchment();
        Figure local = rows.sum(
                region.tables().label("local_workers"),
                "commuters",
                row -> region.isServed(row.home()) ? row.commuters() : 0 * row.commuters());
        return local.covering(
                rows.sum("commuters", Commute::commuters),
                jobs,
                region.settings().leastShare());
    }

    private static Measured percent(Measured share) {
        return share.isDefined() ? Measured.of(PERCENT * share.value()) : share;
    }

    private static Outcome shortTime(Region region) {
        Portion commuters = region.commutesToPark()
                .portion(
                        region.tables().label("workers_within_45_min"),
                        Region.WORKERS,
                        "commuters",
                        Commute::commuters,
                        row -> atMost(region.prefecture().time(row), LONGEST_TIME));
        return region.or(commuters, new Portion(region.amount("workers_within_45_min"), region.employment()))
                .share();
    }

    /** Over the commuters whose time is known, by the rule of JHB04. */
    private static Outcome meanTime(Region region) {
        Rows<Commute> rows = region.commutesToPark();
        Figure commuters = rows.portion(
                        Region.WORKERS,
                        Region.WORKERS,
                        "commuters",
                        Commute::commuters,
                        row -> Double.isNaN(region.prefecture().time(row)) ? YesNo.UNSTATED : YesNo.YES)
                .whole();
        Figure minutes = Figure.made(
                Text.of("单程通勤时间合计", "their one-way commuting times together"),
                Unit.of("min"),
                List.of(commuters),
                () -> minutes(region, rows));
        return Outcome.ratio(minutes, "min", commuters, "person");
    }

    private static double minutes(Region region, Rows<Commute> rows) {
        double sum = 0;
        for (Commute row : rows.rows()) {
            double minutes = row.commuters() * region.prefecture().time(row);
            sum += Double.isNaN(minutes) ? 0 : minutes;
        }
        return sum;
    }

    /** Over the zones of the catchment that state both. */
    private static Outcome mismatch(Region region) {
        Portion people = region.zones().both("employed_residents", Zone::employedResidents, "jobs", Zone::jobs);
        List<Zone> zones = region.zones().rows().stream()
                .filter(zone -> !Double.isNaN(zone.employedResidents()) && !Double.isNaN(zone.jobs()))
                .toList();
        Text working = Text.of(
                "½ × Σ|E_z ÷ E − J_z ÷ J|，" + zones.size() + " 个分区，E 为"
                        + people.part().said().zh() + "，J 为"
                        + people.whole().said().zh(),
                "½ × Σ|E_z / E − J_z / J| over " + zones.size() + " zones, E the "
                        + people.part().said().en() + ", J the "
                        + people.whole().said().en());
        return Outcome.of(
                people.figures(),
                working,
                () -> zones.size() < 2
                        ? Measured.undefined(
                                "服务范围内只有一个分区，谈不上分布差异",
                                "the catchment is one zone, which has no distribution to compare")
                        : SpatialMismatch.dissimilarity(
                                zones.stream()
                                        .mapToDouble(Zone::employedResidents)
                                        .toArray(),
                                zones.stream().mapToDouble(Zone::jobs).toArray()));
    }

    private static YesNo atMost(double value, double limit) {
        if (Double.isNaN(value)) {
            return YesNo.UNSTATED;
        }
        return value <= limit ? YesNo.YES : YesNo.NO;
    }

    private static Outcome shortDistance(Region region) {
        Text name = region.tables().label("workers_within_5_km");
        Portion commuters = region.commutesToPark()
                .portion(
                        name,
                        Region.WORKERS,
                        "commuters",
                        Commute::commuters,
                        row -> atMost(region.prefecture().distance(row), LONGEST_DISTANCE));
        Portion staff = region.staff()
                .portion(name, Region.WORKERS, "workers", StaffGroup::workers, row -> livesNear(region, row));
        Portion totals = new Portion(region.amount("workers_within_5_km"), region.employment());
        return region.or(region.or(commuters, staff), totals).share();
    }

    private static YesNo livesNear(Region region, StaffGroup group) {
        YesNo byZone = group.home().isEmpty() ? YesNo.UNSTATED : atMost(toPark(region, group.home()), LONGEST_DISTANCE);
        if (byZone != YesNo.UNSTATED) {
            return byZone;
        }
        return switch (group.band()) {
            case WITHIN_5_KM -> YesNo.YES;
            case FROM_5_TO_15_KM, BEYOND_15_KM -> YesNo.NO;
            case UNSTATED -> YesNo.UNSTATED;
        };
    }

    /** To the nearest zone of the park, else to its place. */
    private static double toPark(Region region, String home) {
        double nearest = Double.NaN;
        for (Zone zone : region.parkZones().rows()) {
            double distance = zone.code().equals(home) ? 0 : region.prefecture().distance(home, zone.code());
            nearest = Double.isNaN(nearest) || distance < nearest ? distance : nearest;
        }
        Point place = region.prefecture().place(home);
        return Double.isNaN(nearest) ? place.distance(region.park().place()) : nearest;
    }

    private static Outcome housingSupply(Region region) {
        Figure units = region.or(
                region.zones().sum("housing_units", Zone::housingUnits), region.catchmentAmount("housing_units"));
        Figure beds = region.or(
                region.zones().sum("dormitory_beds", Zone::dormitoryBeds), region.catchmentAmount("dormitory_beds"));
        Figure perHousehold = region.amount("workers_per_household");
        Figure residents = region.employedResidents();
        Figure others = region.nonResidentWorkers();
        Unit person = Unit.of("person");
        Figure supply = Figure.made(
                Text.of("可容纳的就业人口", "workers who can be housed"),
                person,
                List.of(units, perHousehold, beds),
                () -> units.value() * perHousehold.value() + beds.value());
        Figure demand = Figure.sum(Text.of("需要住房的就业人口", "workers to be housed"), List.of(residents, others));
        Text working = Text.of(
                "(" + units.said().zh() + " × " + perHousehold.said().zh() + " + "
                        + beds.said().zh() + ") ÷ (" + residents.said().zh() + " + "
                        + others.said().zh() + ")",
                "(" + units.said().en() + " × " + perHousehold.said().en() + " + "
                        + beds.said().en() + ") / (" + residents.said().en() + " + "
                        + others.said().en() + ")");
        return Outcome.of(
                List.of(supply, demand),
                working,
                () -> demand.value() == 0 ? Outcome.nothing(demand) : Measured.of(supply.value() / demand.value()));
    }

    private static Outcome dormitories(Region region) {
        Portion staff = region.staff()
                .portion(
                        region.tables().label("dormitory_workers"),
                        Region.WORKERS,
                        "workers",
                        StaffGroup::workers,
                        row -> switch (row.dwelling()) {
                            case DORMITORY -> YesNo.YES;
                            case UNSTATED -> YesNo.UNSTATED;
                            case RENTED, OWNED, OTHER -> YesNo.NO;
                        });
        return region.or(staff, new Portion(region.amount("dormitory_workers"), region.employment()))
                .share();
    }

    private static Outcome talent(Region region) {
        Portion staff = region.staff()
                .where(row -> row.skill() != Skill.OTHER)
                .portion(
                        region.tables().label("skilled_local_workers"),
                        region.tables().label("skilled_workers"),
                        "workers",
                        StaffGroup::workers,
                        row -> row.skill() == Skill.UNSTATED ? YesNo.UNSTATED : region.isLocal(row.home()));
        Portion totals = new Portion(region.amount("skilled_local_workers"), region.amount("skilled_workers"));
        return region.or(staff, totals).share();
    }
}
