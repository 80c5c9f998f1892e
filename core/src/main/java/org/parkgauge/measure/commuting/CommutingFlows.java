package org.parkgauge.measure.commuting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * Who lives where and works where: a checked origin-destination matrix, T_ij commuters who live in zone i and work in zone
 * j. Row sums O_i are the employed residents of a zone, column sums D_j its jobs, the diagonal those who do both there.
 *
 * <p>The matrix must be closed: commuters who enter from or leave for places outside need a zone "outside" of their own, or
 * they are counted neither as residents nor as jobs. Flows need not be whole (samples are weighted).
 */
public final class CommutingFlows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Matrix flows;
    private final double[] residents;
    private final double[] jobs;
    private final double commuters;
    private final double withinZones;

    private CommutingFlows(Matrix flows) {
        this.flows = flows;
        int zones = flows.rows();
        this.residents = new double[zones];
        this.jobs = new double[zones];
        int[] columns = new int[zones];
        double[] values = new double[zones];
        double sum = 0;
        double within = 0;
        for (int i = 0; i < zones; i++) {
            int stored = flows.readRow(i, columns, values);
            for (int e = 0; e < stored; e++) {
                residents[i] += values[e];
                jobs[columns[e]] += values[e];
                within += columns[e] == i ? values[e] : 0;
            }
            sum += residents[i];
        }
        this.commuters = sum;
        this.withinZones = within;
    }

    /**
     * Checks the flows.
     *
     * @param flows one row a zone of residence, one column a zone of work, the same zones in the same order; a sparse
     *     matrix has 0 where it stores nothing
     * @return the flows with their margins
     * @throws InvalidInputException if the matrix is empty or not square, a flow is negative, missing or infinite, or the
     *     flows together exceed the range of numbers
     */
    public static CommutingFlows of(Matrix flows) {
        Checks.refuseShape(flows, 0, "通勤流", "flows");
        Checks.refuseFlows(flows);
        CommutingFlows checked = new CommutingFlows(flows);
        Checks.finite(checked.commuters, "通勤人数", "flows");
        return checked;
    }

    /**
     * The number of zones.
     *
     * @return the zones, at least 1
     */
    public int zones() {
        return residents.length;
    }

    /**
     * All commuters, N.
     *
     * @return the sum of all flows
     */
    public double commuters() {
        return commuters;
    }

    /**
     * The employed residents of a zone, O_i.
     *
     * @param zone its place, from 0
     * @return the sum of the row
     */
    public double residents(int zone) {
        return residents[zone];
    }

    /**
     * The jobs of a zone, D_j.
     *
     * @param zone its place, from 0
     * @return the sum of the column
     */
    public double jobs(int zone) {
        return jobs[zone];
    }

    /**
     * The flows as they were given.
     *
     * @return the matrix
     */
    public Matrix matrix() {
        return flows;
    }

    /**
     * The share of commuters who work in the zone where they live, sum of T_ii over N, 0..1. It falls as zones shrink.
     *
     * @return the share; undefined if nobody commutes
     */
    public Measured shareWithinZones() {
        return Checks.ratio(withinZones, commuters, "没有通勤者", "nobody commutes");
    }

    /**
     * Jobs and housing of one zone, or of several taken as one: flows between them are local.
     *
     * @param zones the places of the zones, from 0, each once
     * @return jobs, employed residents and local workers of the area; housing units unknown
     * @throws InvalidInputException if no zone is given, one is given twice or does not exist
     */
    public JobsHousing area(int... zones) {
        boolean[] members = Checks.members(zones, zones());
        int[] columns = new int[zones()];
        double[] values = new double[zones()];
        double jobsThere = 0;
        double residentsThere = 0;
        double local = 0;
        for (int zone = 0; zone < zones(); zone++) {
            if (members[zone]) {
                jobsThere += jobs[zone];
                residentsThere += residents[zone];
                int stored = flows.readRow(zone, columns, values);
                for (int e = 0; e < stored; e++) {
                    local += members[columns[e]] ? values[e] : 0;
                }
            }
        }
        // Sums in another order may differ in their last digits.
        return JobsHousing.of(jobsThere, residentsThere, Math.min(local, Math.min(jobsThere, residentsThere)));
    }

    /**
     * Jobs and housing of every zone.
     *
     * @return one area a zone, in their order
     */
    public List<JobsHousing> areas() {
        List<JobsHousing> areas = new ArrayList<>();
        for (int zone = 0; zone < zones(); zone++) {
            areas.add(JobsHousing.of(
                    jobs[zone],
                    residents[zone],
                    Math.min(flows.get(zone, zone), Math.min(jobs[zone], residents[zone]))));
        }
        return List.copyOf(areas);
    }

    /**
     * Only the flows whose trips have a finite cost; what is left out is counted by {@link UncostedFlows}.
     *
     * @param costs the costs of the same zones
     * @return the flows that can be measured, as a sparse matrix; these themselves if nothing is left out
     * @throws InvalidInputException if the costs are of another number of zones
     */
    public CommutingFlows costedBy(TravelCosts costs) {
        if (UncostedFlows.of(this, costs).pairs().isEmpty()) {
            return this;
        }
        return of(UncostedFlows.remaining(this, costs));
    }

    double[] residents() {
        return residents.clone();
    }

    double[] jobs() {
        return jobs.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommutingFlows that && flows.equals(that.flows);
    }

    @Override
    public int hashCode() {
        return flows.hashCode();
    }

    @Override
    public String toString() {
        return "Flows of " + commuters + " commuters between " + zones() + " zones";
    }
}
