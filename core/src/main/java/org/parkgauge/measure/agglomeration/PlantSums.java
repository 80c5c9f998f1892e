package org.parkgauge.measure.agglomeration;

import org.parkgauge.text.InvalidInputException;

/** What the indices on plants need, gathered in two passes over them: all amounts are shares. */
final class PlantSums {

    /** Regional shares x of the reference: sum x^2, sum x^3. */
    final double squares;

    final double cubes;
    final int[] plants;
    /** Plants of positive size. */
    final int[] sized;
    /** For each industry: its size, H = sum z^2 and sum z^4 of the plants' shares z. */
    final double[] sizes;

    final double[] herfindahl;
    final double[] fourth;
    /** For each industry: sum (s - x)^2 and sum s^2 of its regional shares s. */
    final double[] gap;

    final double[] own;
    private final int regions;
    private final double[] reference;
    private final double[] table;

    PlantSums(Plants register, double[] amounts) {
        regions = register.regions();
        int industries = register.industries();
        plants = new int[industries];
        sized = new int[industries];
        sizes = new double[industries];
        herfindahl = new double[industries];
        fourth = new double[industries];
        gap = new double[industries];
        own = new double[industries];
        table = new double[Math.multiplyExact(regions, industries)];
        gather(register);
        reference = Checks.shares("参照地区", "reference", amounts.length == 0 ? regional() : amounts);
        Checks.sameSize("地区", "list of regions", regions, "参照", "reference", reference.length);
        double second = 0;
        double third = 0;
        for (double share : reference) {
            second += share * share;
            third += share * share * share;
        }
        squares = second;
        cubes = third;
        compare();
    }

    private void gather(Plants register) {
        int[] region = register.region;
        int[] industry = register.industry;
        double[] size = register.size;
        for (int k = 0; k < size.length; k++) {
            int i = industry[k];
            plants[i]++;
            sized[i] += size[k] > 0 ? 1 : 0;
            sizes[i] += size[k];
            table[i * regions + region[k]] += size[k];
        }
        // Shares before powers: those of large sizes would overflow.
        for (int k = 0; k < size.length; k++) {
            int i = industry[k];
            double share = size[k] / sizes[i];
            double square = share * share;
            herfindahl[i] += square;
            fourth[i] += square * square;
        }
    }

    private double[] regional() {
        double[] totals = new double[regions];
        for (int at = 0; at < table.length; at++) {
            totals[at % regions] += table[at];
        }
        return totals;
    }

    private void compare() {
        for (int i = 0; i < sizes.length; i++) {
            double total = sizes[i];
            for (int r = 0; r < regions; r++) {
                double share = table[i * regions + r] / total;
                if (share > 0 && reference[r] == 0) {
                    throw new InvalidInputException(
                                    "地区" + r + "有产业" + i + "的企业，其参照值却为0。",
                                    "Region " + r + " has plants of industry " + i + ", but its reference is 0.")
                            .maybe("参照值应包含所有企业。", "take a reference that contains all plants.");
                }
                gap[i] += (share - reference[r]) * (share - reference[r]);
                own[i] += share * share;
            }
        }
    }

    /** The shares of the regions in some industries together; the sum of their sizes is not 0. */
    double[] joint(int... industries) {
        double[] joint = new double[regions];
        double total = 0;
        for (int i : industries) {
            total += sizes[i];
            for (int r = 0; r < regions; r++) {
                joint[r] += table[i * regions + r];
            }
        }
        for (int r = 0; r < regions; r++) {
            joint[r] /= total;
        }
        return joint;
    }

    /** The share of a region in the reference. */
    double reference(int region) {
        return reference[region];
    }
}
