package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.integration.raw.Facility;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.access.Access;
import org.parkgauge.measure.access.FloatingCatchment;
import org.parkgauge.measure.access.TravelCosts;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Text;

/**
 * Access to doctors, measured once on all zones of the tables with all their residents, each counted where they live
 * (E2SFCA, Luo and Qi 2009). It is the same for every park; parks differ in which of their people reach the norm.
 */
final class HealthCare {

    /** Where doctors are, whatever else a register calls the place. */
    static final Set<FacilityCategory> PLACES = Set.of(FacilityCategory.HEALTH_CENTRE, FacilityCategory.HOSPITAL);

    private static final double PER_THOUSAND = 1000;
    private static final int SHOWN_ZONES = 5;

    private final Prefecture prefecture;
    private final HealthAccess settings;
    private final List<Zone> zones;
    private final Figure residents;
    private final Figure doctors;
    private final Optional<Access> access;

    HealthCare(Prefecture prefecture) {
        this.prefecture = prefecture;
        settings = prefecture.settings().services().health();
        zones = prefecture.tables().zones();
        double leastShare = prefecture.settings().leastShare();
        residents = new Rows<>("zones", zones, Zone::code, leastShare)
                .sum(Text.of("全部分区的居民", "residents of all zones"), "residents", Zone::residents);
        Rows<Facility> sites = new Rows<>(
                "facilities",
                prefecture.tables().facilities().stream()
                        .filter(HealthCare::hasDoctors)
                        .toList(),
                Facility::code,
                leastShare);
        Rows<Facility> reached = sites.where(this::isReached);
        doctors = sites.sum(
                Text.of("全部医疗机构的执业医师", "doctors of all health facilities"),
                "doctors",
                row -> isReached(row) ? row.doctors() : Double.NaN);
        access = doctors.isKnown() && residents.isKnown() ? Optional.of(measure(reached.rows())) : Optional.empty();
    }

    /** Whether a facility is one of health, or another with doctors. */
    static boolean hasDoctors(Facility row) {
        return PLACES.contains(row.category()) || row.doctors() > 0;
    }

    private boolean isReached(Facility row) {
        for (Zone zone : zones) {
            if (minutes(zone, row) < Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private Access measure(List<Facility> sites) {
        int columns = sites.size();
        Matrix minutes =
                Matrix.generate(zones.size(), columns, at -> minutes(zones.get(at / columns), sites.get(at % columns)));
        return FloatingCatchment.twoStep(
                TravelCosts.of(minutes),
                sites.stream().mapToDouble(row -> known(row.doctors())).toArray(),
                zones.stream().mapToDouble(zone -> known(zone.residents())).toArray(),
                settings.decay());
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** The time of the table of travel; else its distance, or else the straight line, at a speed; infinity if unknown. */
    private double minutes(Zone zone, Facility site) {
        double time = prefecture.time(zone.code(), site.zone());
        if (!Double.isNaN(time)) {
            return time;
        }
        double travelled = prefecture.travelled(zone.code(), site.zone());
        double distance = Double.isNaN(travelled) ? straight(zone, site) : travelled;
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : settings.minutes(distance);
    }

    private double straight(Zone zone, Facility site) {
        if (site.place().isKnown()) {
            return zone.place().distance(site.place());
        }
        return site.zone().equals(zone.code()) ? 0 : zone.place().distance(prefecture.place(site.zone()));
    }

    /** The share of the people whom a region serves that reach the norm, in %. */
    Outcome share(Region region) {
        Figure here = region.zones().sum("residents", Zone::residents);
        Figure others = region.nonResidentWorkers();
        Figure jobs = region.parkZones().rows().size() == 1 || others.value() == 0
                ? others
                : region.parkZones().sum("jobs", Zone::jobs);
        double[] people = people(region, others.value(), jobs);
        Text levels = levels(people);
        Text working = Text.of(
                "每千人可达医师不少于 " + Words.number(settings.norm()) + " 名的服务人口所占比重（" + levels.zh() + "）",
                "the share of the people served with access to at least " + Words.number(settings.norm())
                        + " doctors per 1000 (" + levels.en() + ")");
        return Outcome.of(List.of(doctors, residents, here, others, jobs), working, () -> {
            Measured share = access.orElseThrow().shareReaching(people, settings.norm() / PER_THOUSAND);
            return share.isDefined() ? Measured.of(100 * share.value()) : share;
        });
    }

    /** Residents by zone of the catchment, and workers who live elsewhere by jobs of the zones of the park. */
    private double[] people(Region region, double workers, Figure jobs) {
        double weight = region.settings().nonResidentWeight();
        boolean lone = region.parkZones().rows().size() == 1;
        double[] people = new double[zones.size()];
        for (int i = 0; i < people.length; i++) {
            Zone zone = zones.get(i);
            if (region.isServed(zone.code())) {
                people[i] = known(zone.residents());
            }
            if (zone.park().equals(region.code()) && workers > 0) {
                people[i] += weight * workers * (lone ? 1 : known(zone.jobs()) / jobs.value());
            }
        }
        return people;
    }

    /** The access of the first few zones with people. */
    private Text levels(double[] people) {
        List<Text> levels = new ArrayList<>();
        for (int i = 0; i < people.length && access.isPresent(); i++) {
            if (people[i] > 0) {
                String level = zones.get(i).code() + " "
                        + Words.number(PER_THOUSAND * access.get().values().get(i));
                String count = Words.number(people[i]);
                levels.add(Text.of(level + "，" + count + " 人", level + ", " + count + " people"));
            }
        }
        Text some = Words.join(levels.subList(0, Math.min(SHOWN_ZONES, levels.size())), "；", "; ");
        return levels.size() <= SHOWN_ZONES ? some : Words.of(some, Text.of("；……", "; ..."));
    }
}
