package org.parkgauge.integration.derivation;

import java.util.Arrays;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Point;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.measure.access.Points;

/**
 * People at places. Nobody knows where exactly the people of a zone live; they are spread evenly over a disc of its area
 * about its centre, so that a radius of 300 m covers the part of a large zone that it can. A zone without an area counts at
 * its centre.
 */
final class People {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int MOST_POINTS = 10_000;

    private double[] x = new double[64];
    private double[] y = new double[64];
    private double[] people = new double[64];
    private int size;

    private People() {}

    /** Where the residents of a catchment are known to live. */
    static Figure located(Region region) {
        return region.zones().sum("residents", zone -> zone.place().isKnown() ? zone.residents() : Double.NaN);
    }

    /** The residents of a catchment. */
    static People residents(Region region) {
        People people = new People();
        for (Zone zone : region.zones().rows()) {
            people.spread(zone, zone.residents(), region.settings().services().spacing());
        }
        return people;
    }

    /** The residents, and the workers who live elsewhere, each counted with a weight, where they work. */
    static People served(Region region, double workers, double weight) {
        People people = residents(region);
        if (workers > 0 && weight > 0) {
            people.workers(region, workers * weight);
        }
        return people;
    }

    /** Whether it is known where the people of the park work: where its establishments are, or else its zones. */
    static Figure workplaces(Region region) {
        Figure firms = firms(region);
        return firms.isKnown() && firms.value() > 0 ? firms : zones(region);
    }

    private static Figure firms(Region region) {
        return region.establishments()
                .sum("employment", row -> place(region, row).isKnown() ? row.employment() : Double.NaN);
    }

    private static Figure zones(Region region) {
        Figure jobs = region.parkZones().sum("jobs", zone -> zone.place().isKnown() ? zone.jobs() : Double.NaN);
        return jobs.value() == 0 ? jobs.unknown(Outcome.nothing(jobs).reason()) : jobs;
    }

    private static Point place(Region region, Establishment row) {
        return row.place().isKnown() ? row.place() : region.prefecture().place(row.zone());
    }

    private void workers(Region region, double workers) {
        Figure firms = firms(region);
        if (firms.isKnown() && firms.value() > 0) {
            for (Establishment row : region.establishments().rows()) {
                add(place(region, row), row.employment() * workers / firms.value());
            }
            return;
        }
        Figure jobs = zones(region);
        for (Zone zone : region.parkZones().rows()) {
            double share = zone.jobs() * workers / jobs.value();
            spread(zone, share, region.settings().services().spacing());
        }
    }

    /** Spreads people over the points of a spiral, each of which stands for the same area (Vogel 1979). */
    private void spread(Zone zone, double count, double spacing) {
        double area = Double.isNaN(zone.area()) ? 0 : zone.area();
        int points = (int) Math.max(1, Math.min(MOST_POINTS, Math.rint(area / (spacing * spacing))));
        double radius = points == 1 ? 0 : Math.sqrt(area / Math.PI);
        for (int k = 0; k < points; k++) {
            double distance = radius * Math.sqrt((k + 0.5) / points);
            double angle = k * GOLDEN_ANGLE;
            add(
                    new Point(
                            zone.place().x() + distance * Math.cos(angle),
                            zone.place().y() + distance * Math.sin(angle)),
                    count / points);
        }
    }

    private void add(Point place, double count) {
        if (!place.isKnown() || Double.isNaN(count)) {
            return;
        }
        if (size == people.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            people = Arrays.copyOf(people, 2 * size);
        }
        x[size] = place.x();
        y[size] = place.y();
        people[size] = count;
        size++;
    }

    Points points() {
        return Points.of(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }

    /** How many people each point stands for. */
    double[] counts() {
        return Arrays.copyOf(people, size);
    }
}
