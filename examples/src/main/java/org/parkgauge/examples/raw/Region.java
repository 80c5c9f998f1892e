package org.parkgauge.examples.raw;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.examples.raw.Setting.ParkPlan;
import org.parkgauge.examples.raw.Setting.Place;

/** Invents the zones, who lives where and works where, and what a trip takes. */
final class Region {

    /** Roads are longer than the straight line. */
    private static final double DETOUR = 1.3;

    private static final double MINUTES_BEFORE_AND_AFTER = 6;
    private static final double MINUTES_PER_KM = 1.7;
    private static final double MINUTES_OF_DETERRENCE = 36;
    /** Families prefer the schools and hospitals of a county seat. */
    private static final double COUNTY_SEAT = 1.8;

    private static final double SMALLEST_SHARE = 0.01;

    /** A zone: a park or a place outside. */
    record Zone(String code, String name, String english, String park, String town, double x, double y, double area) {}

    private final Draws draws = new Draws("zones");
    private final List<Zone> zones = new ArrayList<>();
    private final int places;
    private final int[] jobs;
    private final int[][] flows;
    private final Firms firms;

    Region(Firms firms) {
        this.firms = firms;
        for (ParkPlan park : Setting.PARKS) {
            double area = park.area() - (park.hasQuarter() ? Setting.QUARTER_AREA : 0);
            add(park, park.zone(), park.hasQuarter() ? "产业区" : "", park.hasQuarter() ? " production area" : "", area);
        }
        for (ParkPlan park : Setting.PARKS) {
            if (park.hasQuarter()) {
                add(park, park.home(), "生活区", " living quarter", Setting.QUARTER_AREA);
            }
        }
        places = zones.size();
        for (Place place : Setting.PLACES) {
            zones.add(new Zone(
                    place.code(), place.name(), place.english(), "", place.town(), place.x(), place.y(), place.area()));
        }
        int size = zones.size();
        jobs = new int[size];
        for (int j = 0; j < size; j++) {
            jobs[j] = isPark(j)
                    ? firms.jobs(zones.get(j).code())
                    : Math.max(
                            Setting.PLACES.get(j - places).jobs(),
                            firms.jobs(zones.get(j).code()));
        }
        flows = new int[size][size];
        for (int j = 0; j < size; j++) {
            homes(j);
        }
    }

    private void add(ParkPlan park, String code, String part, String english, double area) {
        zones.add(new Zone(
                code,
                park.name() + part,
                park.english() + english,
                park.code(),
                park.town(),
                park.x(),
                park.y(),
                area));
    }

    List<Zone> zones() {
        return zones;
    }

    /** Kilometres by road; inside a zone or between those of one park, whose centre is the same, a typical trip in a disc. */
    double distance(int i, int j) {
        Zone a = zones.get(i);
        Zone b = zones.get(j);
        double between = Math.hypot(a.x() - b.x(), a.y() - b.y());
        double straight = between == 0 ? 2.0 / 3 * Math.sqrt(Math.max(a.area(), b.area()) / Math.PI) : between;
        return Draws.rounded(DETOUR * straight, 1);
    }

    double minutes(int i, int j) {
        return Draws.rounded(MINUTES_BEFORE_AND_AFTER + MINUTES_PER_KM * distance(i, j), 0);
    }

    /** Where the workers of a zone live: some in the dormitories of the park, the rest where people live and it is near. */
    private void homes(int j) {
        int inDormitories = j < Setting.PARKS.size() ? inDormitories(plan(j)) : 0;
        int others = jobs[j] - inDormitories;
        double[] shares = new double[zones.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            boolean host = isPark(j) && zones.get(i).town().equals(zones.get(j).town());
            double attraction = host ? 0.6 + 2.4 * plan(j).quality() * plan(j).quality() : 1;
            shares[i] = attraction * housing(i, j) * StrictMath.exp(-minutes(i, j) / MINUTES_OF_DETERRENCE);
            sum += shares[i];
        }
        int nearest = 0;
        int housed = 0;
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i] / sum;
            flows[i][j] = share < SMALLEST_SHARE ? 0 : (int) (others * share);
            housed += flows[i][j];
            nearest = shares[i] > shares[nearest] ? i : nearest;
        }
        flows[nearest][j] += others - housed;
        if (inDormitories > 0) {
            flows[home(plan(j))][j] += inDormitories;
        }
    }

    /** How many homes other than dormitories a zone has for those who work in another. */
    private double housing(int i, int j) {
        if (!isPark(i)) {
            Place place = Setting.PLACES.get(i - places);
            return (place.isCountySeat() ? COUNTY_SEAT : 1) * (2000 + 1.1 * place.jobs());
        }
        double quality = plan(i).quality();
        boolean own = zones.get(i).park().equals(zones.get(j).park());
        return home(plan(i)) == i ? (own ? 12000 * quality : 1500) * quality * quality : 0;
    }

    boolean isPark(int zone) {
        return zone < places;
    }

    /** The park that a zone belongs to. */
    ParkPlan plan(int zone) {
        String code = zones.get(zone).park();
        return Setting.PARKS.stream()
                .filter(park -> park.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The zone where the people of a park live. */
    int home(ParkPlan park) {
        int home = 0;
        while (!zones.get(home).code().equals(park.home())) {
            home++;
        }
        return home;
    }

    private int employed(int i) {
        int sum = 0;
        for (int flow : flows[i]) {
            sum += flow;
        }
        return sum;
    }

    int employment(ParkPlan park) {
        return firms.employment(park.code());
    }

    /** The workers of a park who live in its dormitories. */
    int inDormitories(ParkPlan park) {
        return (int) (firms.employment(park.code()) * park.dormitory());
    }

    /** Those of them who live in a zone. */
    private int inDormitories(int zone) {
        return isPark(zone) && home(plan(zone)) == zone ? inDormitories(plan(zone)) : 0;
    }

    int jobs(int zone) {
        return jobs[zone];
    }

    /** Usual residents: those who work, and their families, who are few where people live in dormitories. */
    int residents(int i) {
        int dormitory = inDormitories(i);
        return (int) (dormitory * 1.02 + (employed(i) - dormitory) * 1.9);
    }

    void write(Sheets sheets) {
        writeZones(sheets);
        writeTravel(sheets);
        writeCommuting(sheets);
        writeStaff(sheets);
    }

    private void writeZones(Sheets sheets) {
        sheets.begin(
                "zones",
                "code,name,name_en,park,town,x[km],y[km],area[km²],residents[人],employed_residents[人],"
                        + "school_age_children[人],jobs[人],living_service_jobs[人],housing_units[套],dormitory_beds[张],"
                        + "year,source");
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            int dormitory = inDormitories(i);
            int families = residents(i) - dormitory;
            int living = isPark(i)
                    ? firms.livingServiceJobs(zone.code())
                    : Math.max(firms.livingServiceJobs(zone.code()), (int) (jobs[i] * draws.between(0.16, 0.24)));
            sheets.add(
                    "zones",
                    zone.code(),
                    zone.name(),
                    zone.english(),
                    zone.park(),
                    zone.town(),
                    zone.x(),
                    zone.y(),
                    zone.area(),
                    residents(i),
                    employed(i),
                    (int) (families * draws.between(0.09, 0.13)),
                    jobs[i],
                    living,
                    draws.seldomMissing((int) (families / 2.8 * draws.between(0.85, 1.1))),
                    draws.seldomMissing((int) (dormitory * draws.between(1.0, 1.25))),
                    Setting.YEAR,
                    Setting.SOURCE);
        }
    }

    private void writeTravel(Sheets sheets) {
        sheets.begin("travel", "from,to,time[分钟],distance[km]");
        for (int i = 0; i < zones.size(); i++) {
            for (int j = 0; j < zones.size(); j++) {
                sheets.add("travel", zones.get(i).code(), zones.get(j).code(), minutes(i, j), distance(i, j));
            }
        }
    }

    private void writeCommuting(Sheets sheets) {
        Draws surveyed = new Draws("commuting");
        sheets.begin("commuting", "home,work,commuters,time[分钟],distance[km]");
        for (int i = 0; i < zones.size(); i++) {
            for (int j = 0; j < zones.size(); j++) {
                if (flows[i][j] > 0) {
                    // Shuttle buses and dense streets make the times that people report differ from those of the map.
                    double reported = Math.rint(minutes(i, j) * surveyed.between(0.95, 1.2));
                    sheets.add(
                            "commuting",
                            zones.get(i).code(),
                            zones.get(j).code(),
                            flows[i][j],
                            surveyed.sometimesMissing(reported),
                            surveyed.sometimesMissing(distance(i, j)));
                }
            }
        }
    }

    /** Skilled workers live in the city and the county seats, hardly in dormitories. */
    private void writeStaff(Sheets sheets) {
        Draws split = new Draws("staff");
        sheets.begin("staff", "park,home,skill,dwelling,workers");
        for (int j = 0; j < Setting.PARKS.size(); j++) {
            for (int i = 0; i < zones.size(); i++) {
                ParkPlan park = Setting.PARKS.get(j);
                int home = home(park);
                int dormitory = i == home ? inDormitories(park) : 0;
                int workers = flows[i][j] + (park.hasQuarter() ? flows[i][home] : 0);
                boolean urban = zones.get(i).town().matches("[DK].");
                group(sheets, split, i, j, "dormitory", dormitory, 0.06);
                group(
                        sheets,
                        split,
                        i,
                        j,
                        split.chance(0.5) ? "owned" : "rented",
                        workers - dormitory,
                        urban ? 0.3 : 0.1);
            }
        }
    }

    private void group(Sheets sheets, Draws split, int i, int j, String dwelling, int workers, double skilled) {
        int talent = (int) (workers * skilled * split.between(0.7, 1.3));
        String park = zones.get(j).park();
        String home = zones.get(i).code();
        if (talent > 0) {
            sheets.add("staff", park, home, "skilled", dwelling, talent);
        }
        if (workers > talent) {
            sheets.add("staff", park, home, "other", dwelling, workers - talent);
        }
    }
}
