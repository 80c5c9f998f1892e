package org.parkgauge.analysis.weights;

import java.util.List;
import org.parkgauge.data.Range;

/**
 * A node as the analysis of the weights sees it: one whose scores do not depend on admitted weights, or a mean whose
 * weights, or those below, may vary. Parts are numbered from the root down.
 */
abstract sealed class Part permits Part.Constant, Part.Mean {

    final String code;
    final int place;

    /** The least score of each unit over the admitted weights, NaN for a unit without one. */
    final double[] low;

    /** The greatest. */
    final double[] high;

    private Part(String code, int place, double[] low, double[] high) {
        this.code = code;
        this.place = place;
        this.low = low;
        this.high = high;
    }

    final boolean isScored(int unit) {
        return !Double.isNaN(low[unit]);
    }

    /** A part whose scores are what they are. */
    static final class Constant extends Part {

        /** The values that the scores can fill. */
        final Range range;

        Constant(String code, int place, double[] scores, Range range) {
            super(code, place, scores, scores);
            this.range = range;
        }
    }

    /** A weighted mean. */
    static final class Mean extends Part {

        /** Its number among the means, by which weights are found. */
        final int id;

        final boolean geometric;

        /** The least value that counts, NaN for none. */
        final double floor;

        final Polytope weights;

        /** The codes of the children. */
        final List<String> codes;

        final Part[] children;

        /** Whether every child of a unit has a score. */
        final boolean[] complete;

        /** The least and greatest share of the weight under children with a score. */
        final double[] leastShare;

        final double[] greatestShare;

        Mean(
                String code,
                int place,
                int id,
                double floor,
                boolean geometric,
                Polytope weights,
                List<String> codes,
                Part[] children,
                int units) {
            super(code, place, new double[units], new double[units]);
            this.id = id;
            this.floor = floor;
            this.geometric = geometric;
            this.weights = weights;
            this.codes = codes;
            this.children = children;
            this.complete = new boolean[units];
            this.leastShare = new double[units];
            this.greatestShare = new double[units];
        }

        /** What a child's score counts as. */
        double counted(double value) {
            return value < floor ? floor : value;
        }

        /** What enters the weighted sum: the score, or the logarithm of what it counts as. */
        double term(double value) {
            return geometric ? Math.log(counted(value)) : value;
        }

        /** The score of a unit from weights and terms of its children, those without a score left out. */
        double score(double[] w, double[] terms) {
            double sum = 0;
            double weight = 0;
            boolean whole = true;
            for (int j = 0; j < terms.length; j++) {
                if (Double.isNaN(terms[j])) {
                    whole = false;
                } else {
                    sum += w[j] * terms[j];
                    weight += w[j];
                }
            }
            double mean = whole ? sum : sum / weight;
            return geometric ? Math.exp(mean) : mean;
        }

        /** Whether the same children of two units have scores. */
        boolean isAlike(int a, int b) {
            if (complete[a] && complete[b]) {
                return true;
            }
            for (Part child : children) {
                if (child.isScored(a) != child.isScored(b)) {
                    return false;
                }
            }
            return true;
        }

        /** 1 for each child with a score, else 0. */
        double[] mask(int unit) {
            double[] mask = new double[children.length];
            for (int j = 0; j < mask.length; j++) {
                mask[j] = children[j].isScored(unit) ? 1 : 0;
            }
            return mask;
        }
    }
}
