package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.InvalidInputException;

/** The part of an index that depends on weights, with the units that have a score. */
final class WeightTree {

    /** The share of a score below which a gap is rounding, where minima are found in closed form. */
    private static final double BOX_ROUNDING = 1e-12;

    /** The same where linear programmes are solved. */
    private static final double PROGRAMME_ROUNDING = 1e-8;

    private final Part root;
    private final List<Part.Mean> means;
    private final int parts;
    private final int[] units;
    private final List<String> names;
    private final List<String> leftOut;
    private final double[][] inside;
    private final double[][] values;

    WeightTree(Part root, List<Part.Mean> means, int parts, List<String> all, BitSet leftOut) {
        this.root = root;
        this.means = List.copyOf(means);
        this.parts = parts;
        List<String> kept = new ArrayList<>();
        int[] places = new int[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (root.isScored(i)) {
                places[kept.size()] = i;
                kept.add(all.get(i));
            }
        }
        this.units = java.util.Arrays.copyOf(places, kept.size());
        this.names = List.copyOf(kept);
        this.leftOut = leftOut.stream().mapToObj(all::get).toList();
        this.inside = new double[means.size()][];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = means.get(i).weights.inside();
        }
        this.values = new double[parts][];
        values[root.place] = root.low;
        for (Part.Mean mean : means) {
            for (Part child : mean.children) {
                values[child.place] = child.low;
            }
        }
    }

    Part root() {
        return root;
    }

    /** The means by their number, each after those below it. */
    List<Part.Mean> means() {
        return means;
    }

    int parts() {
        return parts;
    }

    /** The places of the units with a score in the data. */
    int[] units() {
        return units;
    }

    /** Their names. */
    List<String> names() {
        return names;
    }

    /** Admitted weights of every mean: the given ones where they are admitted; not to be changed. */
    double[][] inside() {
        return inside;
    }

    double[][] insideCopy() {
        double[][] copy = new double[inside.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = inside[i].clone();
        }
        return copy;
    }

    /** Whether the ranking is by logarithms: the root is a geometric mean. */
    boolean isLogarithmic() {
        return root instanceof Part.Mean mean && mean.geometric;
    }

    boolean isBox() {
        return means.stream().allMatch(mean -> mean.weights.isBox());
    }

    /** Arrays for a set of weights. */
    double[][] emptyWeights() {
        double[][] w = new double[means.size()][];
        for (int i = 0; i < w.length; i++) {
            w[i] = new double[means.get(i).weights.size()];
        }
        return w;
    }

    /** The score of one unit at a part. */
    double score(Part part, int unit, double[][] w) {
        return score(part, unit, w, values);
    }

    private static double score(Part part, int unit, double[][] w, double[][] values) {
        if (!(part instanceof Part.Mean mean) || !mean.isScored(unit)) {
            return values[part.place][unit];
        }
        double[] terms = new double[mean.children.length];
        for (int j = 0; j < terms.length; j++) {
            terms[j] = mean.term(score(mean.children[j], unit, w, values));
        }
        return mean.score(w[mean.id], terms);
    }

    /** The root scores of the units that have one. */
    double[] scores(double[][] w) {
        return scores(w, values);
    }

    /** The root scores with other scores of constant parts, by the place of the part and the unit. */
    double[] scores(double[][] w, double[][] other) {
        double[] scores = new double[units.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(root, units[i], w, other);
        }
        return scores;
    }

    /** The constant parts. */
    List<Part.Constant> constants() {
        List<Part.Constant> found = new ArrayList<>();
        if (root instanceof Part.Constant only) {
            found.add(only);
        }
        for (Part.Mean mean : means) {
            for (Part child : mean.children) {
                if (child instanceof Part.Constant constant) {
                    found.add(constant);
                }
            }
        }
        return found;
    }

    /**
     * By how much one unit must surpass another to count as better: below that, it is rounding. For scores s and t of an
     * arithmetic root in points, for a geometric one in logarithms.
     */
    double rounding(double s, double t) {
        double share = isBox() ? BOX_ROUNDING : PROGRAMME_ROUNDING;
        return isLogarithmic() ? share : share * Math.max(Math.abs(s), Math.abs(t));
    }

    /** The gap of two root scores as the solver measures it. */
    double gap(double s, double t) {
        return isLogarithmic() ? Math.log(s) - Math.log(t) : s - t;
    }

    /** The place of a unit among those with a score. */
    int find(String name) {
        int place = names.indexOf(name);
        if (leftOut.contains(name)) {
            throw new InvalidInputException(
                            "单元“" + name + "”未参与比较：在所允许的某些权重下它没有得分。",
                            "Unit \"" + name
                                    + "\" is left out of the comparison, since at some admitted weights it has no"
                                    + " score.")
                    .maybe(
                            "补齐数据、收窄权重范围，或降低最低覆盖率。",
                            "complete its data, narrow the weights, or lower the minimum coverage.");
        }
        if (place < 0) {
            throw new InvalidInputException("没有单元“" + name + "”的得分。", "There is no score of a unit \"" + name + "\".")
                    .maybe(
                            "检查名称的写法，以及该单元是否缺失总得分。",
                            "check how the name is written, and whether the unit lacks a score.");
        }
        return place;
    }

    /** The weights by code, for people and for scoring. */
    WeightChoice choice(double[][] w) {
        Map<String, Map<String, Double>> nodes = new LinkedHashMap<>();
        collect(root, w, nodes);
        return new WeightChoice(nodes);
    }

    private static void collect(Part part, double[][] w, Map<String, Map<String, Double>> nodes) {
        if (part instanceof Part.Mean mean) {
            Map<String, Double> weights = new LinkedHashMap<>();
            double sum = 0;
            for (double one : w[mean.id]) {
                sum += one;
            }
            for (int j = 0; j < mean.codes.size(); j++) {
                weights.put(mean.codes.get(j), w[mean.id][j] / sum);
            }
            nodes.put(mean.code, weights);
            for (Part child : mean.children) {
                collect(child, w, nodes);
            }
        }
    }
}
