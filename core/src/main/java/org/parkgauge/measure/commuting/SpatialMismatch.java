package org.parkgauge.measure.commuting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * How differently people and jobs are spread over the zones of a region:
 *
 * <p>D = ½ Σ_z |P_z/P - J_z/J|, 0 (the same shares everywhere) to 1 (nowhere together): the share of the people, or of the
 * jobs, that would have to move to another zone. It looks at shares, so a region that lacks jobs everywhere alike has D =
 * 0, and at zones one by one: jobs across the street of a boundary count as far away, and D grows as zones shrink.
 *
 * <p>Sources: the dissimilarity of two groups, Duncan and Duncan (1955); between people and jobs (spatial mismatch), Martin
 * (2001), after Kain (1968).
 */
public final class SpatialMismatch {

    private SpatialMismatch() {}

    /**
     * Between two groups of people, or between people and jobs.
     *
     * @param some the number in each zone
     * @param others the number in each zone
     * @return D, 0..1; undefined if one of the sums is 0
     * @throws InvalidInputException if the numbers of zones differ, or a number is negative, missing or infinite
     */
    public static Measured dissimilarity(double[] some, double[] others) {
        Checks.refuseSizes(some.length, "第一组", "first numbers", others.length, "第二组", "second numbers");
        Checks.refuseMargin(some, "第一组人数", "first numbers");
        Checks.refuseMargin(others, "第二组人数", "second numbers");
        return between(some, others, "第一组为空", "the first group is empty", "第二组为空", "the second group is empty");
    }

    /**
     * Between all employed residents and jobs.
     *
     * @param flows the flows, for their margins
     * @return D, 0..1; undefined if nobody commutes
     */
    public static Measured of(CommutingFlows flows) {
        return flows.commuters() == 0
                ? Measured.undefined("没有通勤者", "nobody commutes")
                : dissimilarity(flows.residents(), flows.jobs());
    }

    /**
     * Between each group of people and the jobs: which group lives farthest from where work is.
     *
     * @param groups one row a zone, one column a group: the people of the group who live in the zone; a sparse matrix has 0
     *     where it stores nothing
     * @param jobs the jobs of each zone
     * @return D_g, 0..1, for each group; undefined for a group without people, and for all if there are no jobs
     * @throws InvalidInputException if the numbers of zones differ, or a number is negative, missing or infinite
     */
    public static List<Measured> byGroup(Matrix groups, double[] jobs) {
        Checks.refuseSizes(groups.rows(), "各组人数", "groups", jobs.length, "岗位数", "jobs");
        Checks.refuseMargin(jobs, "岗位数", "jobs");
        List<Measured> result = new ArrayList<>();
        for (int g = 0; g < groups.columns(); g++) {
            double[] people = groups.column(g);
            Checks.refuseMargin(people, "第" + g + "组（从0数起）人数", "people of group " + g);
            result.add(between(people, jobs, "该组没有人", "the group is empty", "没有岗位", "there are no jobs"));
        }
        return List.copyOf(result);
    }

    private static Measured between(
            double[] some, double[] others, String someZh, String someEn, String othersZh, String othersEn) {
        double all = Arrays.stream(some).sum();
        double allOthers = Arrays.stream(others).sum();
        if (all == 0) {
            return Measured.undefined(someZh, someEn);
        }
        if (allOthers == 0) {
            return Measured.undefined(othersZh, othersEn);
        }
        double sum = 0;
        for (int z = 0; z < some.length; z++) {
            sum += Math.abs(some[z] / all - others[z] / allOthers);
        }
        return Measured.of(Math.min(1, sum / 2));
    }
}
