package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Facility;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.integration.raw.Sector;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.access.Coverage;
import org.parkgauge.measure.access.Provision;
import org.parkgauge.measure.access.Reach;
import org.parkgauge.measure.access.ServedPopulation;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

/** The rules of public services. */
final class PublicServiceRules {

    private static final Set<FacilityCategory> SCHOOLS =
            EnumSet.of(FacilityCategory.PRIMARY_SCHOOL, FacilityCategory.JUNIOR_SCHOOL);
    private static final Set<FacilityCategory> FINANCE = EnumSet.of(FacilityCategory.BANK, FacilityCategory.ATM);
    private static final Set<FacilityCategory> LEISURE = EnumSet.of(
            FacilityCategory.CULTURE_CENTRE,
            FacilityCategory.LIBRARY,
            FacilityCategory.CINEMA,
            FacilityCategory.SPORTS_GROUND,
            FacilityCategory.LEISURE);
    private static final double PERCENT = 100;
    private static final double PER_THOUSAND = 1000;

    private PublicServiceRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.percent(
                        "PUB01",
                        "各类设施服务半径内目标人口所占比重的加权平均；教育设施的目标人口为居民，其余为居民加不在本地居住的职工；分区人口在与分区等面积的圆内均匀分布",
                        "weighted mean over the categories of facilities of the share of their people within the service"
                                + " radius: residents for education, residents and non-resident workers otherwise; the"
                                + " people of a zone are spread evenly over a disc of its area",
                        PublicServiceRules::lifeCircle),
                Rule.of(
                        "PUB02",
                        Text.of("比值", "ratio"),
                        "服务范围内的义务教育学位 ÷ (居民的适龄儿童 + 职工适龄子女)",
                        "compulsory-education seats in the catchment / (school-age children of residents + of"
                                + " non-resident employees)",
                        PublicServiceRules::schools),
                Rule.of(
                        "PUB03",
                        Text.of("人/千人", "per 1,000"),
                        "1000 × 园区和所在镇的执业（助理）医师 ÷ 园区和所在镇的服务人口",
                        "1000 × licensed (assistant) doctors / people served, both of the park and its host town",
                        PublicServiceRules::doctors),
                Rule.percent(
                        "PUB04",
                        "医疗可达性（E2SFCA，在全部分区上计算）达到标准的服务人口 ÷ 服务人口",
                        "people served whose access to doctors (E2SFCA on all zones) reaches the norm / people served",
                        region -> region.prefecture().healthCare().share(region)),
                Rule.of(
                        "PUB05",
                        Text.of("比值（0–1）", "ratio 0–1"),
                        "各类生活设施 min(1, 按等级加权的规模 ÷ 按服务人口折算的标准) 的平均值",
                        "mean over the categories of living facilities of min(1, grade-weighted capacity / norm for the"
                                + " people served)",
                        PublicServiceRules::completeness),
                Rule.percent(
                        "PUB06",
                        "服务半径内既有银行网点（或自助银行）又有便民服务点的服务人口 ÷ 服务人口；分区人口在与分区等面积的圆内均匀分布",
                        "people served within the radius of a bank (or cash machine) and of a public service point /"
                                + " people served; the people of a zone are spread evenly over a disc of its area",
                        PublicServiceRules::finance),
                Rule.of(
                        "PUB07",
                        Text.of("m²/人", "m²/person"),
                        "文化、体育、休闲设施面积 ÷ 服务人口",
                        "area of culture, sports and leisure / people served",
                        region -> Outcome.ratio(leisure(region), "m2", region.served(), "person")),
                Rule.percent(
                        "PUB08",
                        "生活性服务业从业人员 ÷ 服务范围内全部从业人员",
                        "jobs in living services / jobs in the catchment",
                        PublicServiceRules::livingServices));
    }

    private static Outcome lifeCircle(Region region) {
        ServiceSettings settings = region.settings().services();
        Figure residents = People.located(region);
        Figure others = region.nonResidentWorkers();
        List<Figure> figures = new ArrayList<>(List.of(residents, others));
        if (others.value() > 0) {
            figures.add(People.workplaces(region));
        }
        Map<FacilityCategory, Sites> sites = new EnumMap<>(FacilityCategory.class);
        settings.lifeCircleWeights().forEach((category, weight) -> {
            if (weight > 0) {
                sites.put(category, Sites.of(region, category.label(), Set.of(category)));
            }
        });
        sites.values().forEach(site -> figures.add(site.count()));
        if (!figures.stream().allMatch(Figure::isKnown)) {
            return Outcome.lacking(figures);
        }
        List<Coverage.Category> categories = new ArrayList<>();
        List<Text> shares = new ArrayList<>();
        People homes = People.residents(region);
        People all = People.served(region, others.value(), 1);
        sites.forEach((category, site) -> {
            People people = ServiceSettings.isEducation(category) ? homes : all;
            double radius = settings.lifeCircle().getOrDefault(category, Double.NaN);
            Coverage coverage = site.within(radius, people);
            double weight = settings.lifeCircleWeights().getOrDefault(category, 0.0);
            categories.add(new Coverage.Category(category.code(), weight, coverage, Vector.of(people.counts())));
            shares.add(share(category.label(), weight, coverage.share(people.counts())));
        });
        Text mean = Words.join(shares, "、", ", ");
        Text working = Text.of("加权平均：" + mean.zh(), "weighted mean of " + mean.en());
        return Outcome.of(
                figures,
                working,
                () -> residents.value() == 0 ? Outcome.nothing(residents) : percent(Coverage.mean(categories)));
    }

    private static Text share(Text name, double weight, Measured share) {
        String times = weight == 1 ? "" : " (× " + Words.number(weight) + ")";
        return Words.of(name, Text.of(" " + Words.number(PERCENT * share.value()) + " %" + times));
    }

    private static Measured percent(Measured share) {
        return share.isDefined() ? Measured.of(PERCENT * share.value()) : share;
    }

    private static Outcome schools(Region region) {
        Text name = region.tables().label("school_seats");
        Figure register = Sites.sum(region, name, "capacity", Facility::capacity, SCHOOLS);
        Figure seats = region.or(register, region.catchmentAmount("school_seats"));
        Figure children = region.or(
                region.zones().sum("school_age_children", Zone::schoolAgeChildren),
                region.catchmentAmount("school_age_children"));
        Figure employees = region.catchmentAmount("employee_children");
        Figure all = Figure.sum(
                Text.of(
                        "适龄儿童（" + children.said().zh() + " + "
                                + employees.said().zh() + "）",
                        "school-age children (" + children.said().en() + " + "
                                + employees.said().en() + ")"),
                List.of(children, employees));
        return Outcome.ratio(seats, all);
    }

    private static Outcome doctors(Region given) {
        Region region = given.withTown();
        Text name = region.tables().label("doctors");
        Figure register = Sites.sum(region, name, "doctors", Facility::doctors, HealthCare.PLACES);
        Figure doctors = region.or(register, region.amount("doctors"));
        Figure residents = region.residents();
        Figure others = region.nonResidentWorkers();
        Figure served = region.served();
        Text working = Words.of(Text.of("1000 × "), Outcome.quotient(doctors, served));
        double weight = region.settings().nonResidentWeight();
        return Outcome.of(
                List.of(doctors, served),
                working,
                () -> Provision.perHead(
                        doctors.value(),
                        new ServedPopulation(residents.value(), others.value(), weight),
                        PER_THOUSAND));
    }

    private static Outcome completeness(Region region) {
        ServiceSettings settings = region.settings().services();
        Figure served = region.served();
        List<Figure> figures = new ArrayList<>(List.of(served));
        List<Provision.Category> categories = new ArrayList<>();
        List<Text> attained = new ArrayList<>();
        settings.livingNorms().forEach((category, norm) -> {
            Figure capacity = Sites.sum(
                    region,
                    category.label(),
                    "capacity",
                    row -> row.capacity() * settings.gradeWeight(row.grade()),
                    Set.of(category));
            figures.add(capacity);
            if (served.value() > 0) {
                double wanted = norm * served.value() / PER_THOUSAND;
                categories.add(new Provision.Category(category.code(), capacity.value(), wanted));
                attained.add(Words.of(
                        category.label(),
                        Text.of(" min(1, " + Words.number(capacity.value()) + " / " + Words.number(wanted) + ")")));
            }
        });
        Text sum = Words.join(attained, " + ", " + ");
        int size = settings.livingNorms().size();
        Text working = Text.of("（" + sum.zh() + "）÷ " + size, "(" + sum.en() + ") / " + size);
        return Outcome.of(
                figures,
                working,
                () -> categories.isEmpty()
                        ? Outcome.nothing(served)
                        : Provision.completeness(categories).value());
    }

    private static Outcome finance(Region region) {
        return region.or(nearFinance(region), new Portion(region.catchmentAmount("near_finance"), region.served()))
                .share();
    }

    /** The people near both, and all whose place is known. */
    private static Portion nearFinance(Region region) {
        Text name = region.tables().label("near_finance");
        Sites finance = Sites.of(region, Text.of("银行网点或自助银行", "bank branch or cash machine"), FINANCE);
        Sites service =
                Sites.of(region, FacilityCategory.SERVICE_POINT.label(), Set.of(FacilityCategory.SERVICE_POINT));
        Figure residents = People.located(region);
        Figure others = region.nonResidentWorkers();
        List<Figure> parts = new ArrayList<>(List.of(residents, others));
        if (others.value() > 0) {
            parts.add(People.workplaces(region));
        }
        double weight = region.settings().nonResidentWeight();
        Unit person = Unit.of("person");
        Figure all = Figure.made(
                Text.of(
                        "服务人口（" + residents.said().zh() + " + " + Words.number(weight) + " × "
                                + others.said().zh() + "）",
                        "people served (" + residents.said().en() + " + " + Words.number(weight) + " × "
                                + others.said().en() + ")"),
                person,
                parts,
                () -> new ServedPopulation(residents.value(), others.value(), weight).total());
        parts.add(finance.count());
        parts.add(service.count());
        Figure near = Figure.made(
                name,
                person,
                parts,
                () -> near(region, finance, service, People.served(region, others.value(), weight)));
        return new Portion(near, all);
    }

    private static double near(Region region, Sites finance, Sites service, People people) {
        double radius = region.settings().services().financeRadius();
        List<Reach> one = finance.within(radius, people).reach();
        List<Reach> other = service.within(radius, people).reach();
        List<Reach> both = new ArrayList<>(one.size());
        for (int i = 0; i < one.size(); i++) {
            both.add(one.get(i) == Reach.REACHED ? other.get(i) : one.get(i));
        }
        return new Coverage(both).covered(people.counts()).value();
    }

    private static Figure leisure(Region region) {
        Text name = region.tables().label("leisure_area");
        return region.or(
                Sites.sum(region, name, "area", Facility::area, LEISURE), region.catchmentAmount("leisure_area"));
    }

    private static Outcome livingServices(Region region) {
        Rows<Zone> zones = region.zones();
        Portion jobs = new Portion(
                zones.sum(
                        "living_service_jobs",
                        zone -> Double.isNaN(zone.jobs()) ? Double.NaN : zone.livingServiceJobs()),
                zones.sum("jobs", zone -> Double.isNaN(zone.livingServiceJobs()) ? Double.NaN : zone.jobs())
                        .withoutNotes());
        Rows<Establishment> firms = region.catchmentEstablishments();
        Portion register = firms.portion(
                jobs.part().name(),
                jobs.whole().name(),
                "employment",
                Establishment::employment,
                row -> region.prefecture()
                        .sector(row)
                        .map(sector -> sector == Sector.LIVING_SERVICE ? YesNo.YES : YesNo.NO)
                        .orElse(YesNo.UNSTATED));
        return jobs.isKnown() ? jobs.share() : region.or(jobs, register).share();
    }
}
