package org.parkgauge.integration.derivation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkgauge.integration.raw.Catchment;
import org.parkgauge.integration.raw.Facility;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.Point;
import org.parkgauge.integration.raw.Zone;

/**
 * The zones that a park is measured on: its own, and those of its host town, or those outside parks within its buffer.
 *
 * <p>A zone belongs to the buffer as a whole or not at all, by its centre, because its people, jobs and commuters are known
 * for the whole of it only. A zone of the park is taken for a disc of its area. So where the edge of the buffer cuts a zone
 * of radius r, about half of its people at most are counted on the wrong side (all, if they live at one end of it), and a
 * park of long or ragged shape reaches as far as a round one. The error is that of the zones cut: small where zones are small
 * against the buffer of 1 km, large for a zone of many square kilometres or many people at the edge; figures of such an
 * area say so.
 */
final class Area {

    private final Park park;
    private final Catchment catchment;
    private final double buffer;
    private final List<Zone> all;
    private final List<Zone> own;
    private final List<Zone> zones;
    private final Set<String> codes;

    Area(List<Zone> all, Park park, Catchment catchment, double buffer) {
        this.park = park;
        this.catchment = catchment;
        this.buffer = buffer;
        this.all = all;
        own = all.stream().filter(zone -> zone.park().equals(park.code())).toList();
        zones = isKnown() ? all.stream().filter(this::holds).toList() : List.of();
        codes = zones.stream().map(Zone::code).collect(Collectors.toSet());
    }

    /** Whether it is known what the area is: that of a park with its host town is not where no town is named. */
    boolean isKnown() {
        return catchment == Catchment.PARK || !park.town().isEmpty();
    }

    /** The zones of the park itself. */
    List<Zone> own() {
        return own;
    }

    /** All zones of the area; none where it is not known. */
    List<Zone> zones() {
        return zones;
    }

    private boolean holds(Zone zone) {
        if (zone.park().equals(park.code())) {
            return true;
        }
        return catchment == Catchment.PARK_AND_TOWN
                ? isInTown(zone)
                : zone.park().isEmpty() && isWithinBuffer(zone.place());
    }

    /** Whether a zone belongs to the area. */
    boolean holds(String zone) {
        return codes.contains(zone);
    }

    /** Whether a facility is one of the park, lies in a zone of the area or, unplaced, within the buffer. */
    boolean holds(Facility facility) {
        return facility.park().equals(park.code())
                || holds(facility.zone())
                || (facility.park().isEmpty() && facility.zone().isEmpty() && isWithinBuffer(facility.place()));
    }

    /** Whether a zone lies in the host town. */
    boolean isInTown(Zone zone) {
        return !park.town().isEmpty() && zone.town().equals(park.town());
    }

    /** The zones that the edge of the buffer cuts: those whose own disc lies on both sides of it. */
    List<Zone> cut() {
        if (catchment != Catchment.PARK) {
            return List.of();
        }
        return all.stream()
                .filter(zone -> zone.park().isEmpty() && Math.abs(distance(zone.place()) - buffer) < radius(zone))
                .toList();
    }

    private boolean isWithinBuffer(Point place) {
        return distance(place) <= buffer;
    }

    /** From a place to the nearest zone of the park, a disc of its area; below 0 inside, infinity where no place is known. */
    private double distance(Point place) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Zone zone : own) {
            double distance = zone.place().distance(place) - radius(zone);
            nearest = distance < nearest ? distance : nearest;
        }
        return nearest;
    }

    private static double radius(Zone zone) {
        return Double.isNaN(zone.area()) ? 0 : Math.sqrt(zone.area() / Math.PI);
    }
}
