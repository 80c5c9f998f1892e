package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Shift-share analysis (偏离—份额分析): how much of the change of a place is the growth of the nation, how much its mix of
 * industries, how much the place itself.
 *
 * <p>With amounts r_i of the place and n_i of the reference area ("nation"), at the start and at the end (marked '), R and N
 * their sums, g_i = n_i'/n_i and G = N'/N, Dunn's (1960) parts for each industry are: national share r_i (G - 1), industrial
 * mix r_i (g_i - G), regional share r_i' - r_i g_i. They add up to the change r_i' - r_i. An industry that is new to the
 * place counts fully in its regional share; one that the nation lacks at the start has no growth rate and is refused where the
 * place has it.
 *
 * @param nationalShare r_i (G - 1) by industry: what the place had gained at the nation's pace
 * @param industrialMix r_i (g_i - G) by industry: what its industries' pace added
 * @param regionalShare r_i' - r_i g_i by industry: what it gained or lost beyond its industries' pace
 * @param change r_i' - r_i by industry
 */
public record ShiftShare(Vector nationalShare, Vector industrialMix, Vector regionalShare, Vector change)
        implements Serializable {

    /** Refuses parts of different sizes. */
    public ShiftShare {
        int size = change.size();
        Checks.sameSize("变化量", "list of changes", size, "全国份额", "national share", nationalShare.size());
        Checks.sameSize("变化量", "list of changes", size, "产业结构", "industrial mix", industrialMix.size());
        Checks.sameSize("变化量", "list of changes", size, "区域份额", "regional share", regionalShare.size());
    }

    /**
     * Dunn's decomposition.
     *
     * @param place the amounts of the place at the start, by industry
     * @param placeLater at the end
     * @param nation the amounts of the reference area at the start
     * @param nationLater at the end
     * @return the parts by industry
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, an area is empty at the start, or the
     *     place has an industry at the start that the reference area lacks
     */
    public static ShiftShare of(double[] place, double[] placeLater, double[] nation, double[] nationLater) {
        double pace = check(place, placeLater, nation, nationLater);
        int m = place.length;
        double[] national = new double[m];
        double[] mix = new double[m];
        double[] regional = new double[m];
        double[] change = new double[m];
        for (int i = 0; i < m; i++) {
            double growth = place[i] == 0 ? 0 : nationLater[i] / nation[i];
            national[i] = place[i] * (pace - 1);
            mix[i] = place[i] == 0 ? 0 : place[i] * (growth - pace);
            regional[i] = placeLater[i] - place[i] * growth;
            change[i] = placeLater[i] - place[i];
        }
        return new ShiftShare(Vector.of(national), Vector.of(mix), Vector.of(regional), Vector.of(change));
    }

    /** Checks all four and gives the growth factor of the nation. */
    private static double check(double[] place, double[] placeLater, double[] nation, double[] nationLater) {
        int m = place.length;
        Checks.sameSize("期初的本地", "place at the start", m, "期末的本地", "place at the end", placeLater.length);
        Checks.sameSize("期初的本地", "place at the start", m, "期初的全国", "nation at the start", nation.length);
        Checks.sameSize("期初的本地", "place at the start", m, "期末的全国", "nation at the end", nationLater.length);
        Checks.total("期初的本地", "place at the start", place);
        double before = Checks.total("期初的全国", "nation at the start", nation);
        double after = 0;
        for (int i = 0; i < m; i++) {
            Checks.amount("期末的本地第" + i + "项", "Number " + i + " of the place at the end", placeLater[i]);
            after += Checks.amount("期末的全国第" + i + "项", "Number " + i + " of the nation at the end", nationLater[i]);
            if (place[i] > 0 && nation[i] == 0) {
                throw new InvalidInputException(
                                "产业" + i + "期初在本地为" + place[i] + "，在全国却为0，没有增长率。",
                                "At the start the place has " + place[i] + " of industry " + i
                                        + ", but the nation 0, so it has no growth rate.")
                        .maybe("参照地区应包含该地区。", "take a reference area that contains the place.");
            }
        }
        return after / before;
    }

    /**
     * The change of the place, all industries together.
     *
     * @return the sum of the three parts
     */
    public double totalChange() {
        return sum(change);
    }

    /**
     * The national share of all industries together.
     *
     * @return R (G - 1)
     */
    public double totalNationalShare() {
        return sum(nationalShare);
    }

    /**
     * The industrial mix of all industries together.
     *
     * @return positive for a place whose industries grew faster than the nation
     */
    public double totalIndustrialMix() {
        return sum(industrialMix);
    }

    /**
     * The regional share of all industries together.
     *
     * @return positive for a place that grew faster than its industries
     */
    public double totalRegionalShare() {
        return sum(regionalShare);
    }

    /**
     * The net total shift: industrial mix and regional share together.
     *
     * @return the change beyond the nation's pace
     */
    public double netShift() {
        return totalIndustrialMix() + totalRegionalShare();
    }

    private static double sum(Vector parts) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += parts.get(i);
        }
        return sum;
    }

    /**
     * The decomposition of Esteban-Marquillas (1972), which frees the regional share from the mix: with the homothetic amounts h_i
     * = R n_i/N that the place would have with the nation's structure, the regional share splits into the competitive part sum
     * h_i (r_i'/r_i - g_i) and the allocation sum (r_i - h_i)(r_i'/r_i - g_i), positive where the place is specialized in what
     * it is good at. National share and mix are Dunn's.
     *
     * @param competitive the competitive part of all industries together
     * @param allocation the allocation of all industries together; with the competitive part it is Dunn's regional share
     */
    public record Competitiveness(double competitive, double allocation) implements Serializable {}

    /**
     * Splits the regional share by Esteban-Marquillas.
     *
     * @param place the amounts of the place at the start, all above 0: without a start there is no growth rate
     * @param placeLater at the end
     * @param nation the amounts of the reference area at the start
     * @param nationLater at the end
     * @return both parts
     * @throws InvalidInputException as {@link #of}, or if the place lacks an industry at the start
     */
    public static Competitiveness estebanMarquillas(
            double[] place, double[] placeLater, double[] nation, double[] nationLater) {
        check(place, placeLater, nation, nationLater);
        double total = Checks.total("期初的本地", "place at the start", place);
        double[] structure = Checks.shares("期初的全国", "nation at the start", nation);
        double competitive = 0;
        double allocation = 0;
        for (int i = 0; i < place.length; i++) {
            if (place[i] == 0) {
                throw new InvalidInputException(
                                "产业" + i + "期初在本地没有，没有增长率。",
                                "The place has nothing of industry " + i + " at the start, so it has no growth rate.")
                        .maybe("四个数列都去掉这个产业。", "leave the industry out of all four lists.");
            }
            double lead = placeLater[i] / place[i] - nationLater[i] / nation[i];
            double homothetic = total * structure[i];
            competitive += homothetic * lead;
            allocation += (place[i] - homothetic) * lead;
        }
        return new Competitiveness(competitive, allocation);
    }

    /**
     * The factors of Gerfin (1964): the growth of a place relative to the nation as structure times location.
     *
     * @param structure (sum r_i g_i / R)/G: above 1 for a favourable mix
     * @param location R'/(sum r_i g_i): above 1 for a place that outgrew its mix
     * @param total (R'/R)/G, their product
     */
    public record Factors(double structure, double location, double total) implements Serializable {}

    /**
     * The factors by Gerfin.
     *
     * @param place the amounts of the place at the start
     * @param placeLater at the end
     * @param nation the amounts of the reference area at the start
     * @param nationLater at the end
     * @return the three factors, at least 0
     * @throws InvalidInputException as {@link #of}, or if all industries of the place vanish from the reference area
     */
    public static Factors gerfin(double[] place, double[] placeLater, double[] nation, double[] nationLater) {
        double pace = check(place, placeLater, nation, nationLater);
        double before = Checks.total("期初的本地", "place at the start", place);
        double expected = 0;
        double after = 0;
        for (int i = 0; i < place.length; i++) {
            expected += place[i] == 0 ? 0 : place[i] * (nationLater[i] / nation[i]);
            after += placeLater[i];
        }
        if (expected == 0) {
            throw new InvalidInputException(
                    "本地的产业期末在全国全部消失，没有可比的增长。",
                    "All industries of the place vanish from the nation, so there is no growth to compare with.");
        }
        return new Factors(expected / before / pace, after / expected, after / before / pace);
    }
}
