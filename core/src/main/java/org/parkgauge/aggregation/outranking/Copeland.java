package org.parkgauge.aggregation.outranking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Children;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/**
 * Copeland's rule: a unit wins a duel with another if the weight of the children in which it is better, plus half the
 * weight of those in which the two are equal, exceeds 1/2 (by more than 1e-12), and loses if it falls short. Values within
 * 1e-12 of their size count as equal, since the scores of a dimension carry rounding errors. The score is duels won minus
 * duels lost, from -(n - 1) to n - 1 for the n reference units.
 *
 * <p>A new unit is matched against all n reference units, so its score lies between -n and n. The fitted form keeps the
 * reference values. Units with missing children get no score. Source: Copeland (1951); Munda and Nardo (2009).
 */
@StepTitle(zh = "Copeland 法", en = "Copeland")
public record Copeland() implements Aggregation {

    private static final double TIE = 1e-12;

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE, Trait.HONOURS_DIRECTION, Trait.GIVES_NEGATIVE);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public FittedAggregation fit(Children children, Weights weights) {
        int n = children.units().size();
        int m = children.size();
        double[] merits = new double[n * m];
        double[] signs = new double[m];
        for (int j = 0; j < m; j++) {
            signs[j] = children.get(j).direction() instanceof Direction.LowerIsBetter ? -1 : 1;
            for (int i = 0; i < n; i++) {
                merits[i * m + j] = signs[j] * children.get(j).current().get(i);
            }
        }
        return new Fitted(Matrix.of(n, m, merits), Vector.of(signs), weights);
    }

    /**
     * The frozen reference.
     *
     * @param reference the reference units by children, signs turned where lower is better
     * @param signs -1 where lower is better, else 1
     * @param weights the weights of the children
     */
    public record Fitted(Matrix reference, Vector signs, Weights weights) implements FittedAggregation {

        @Override
        public double apply(double[] row) {
            double score = 0;
            for (double value : row) {
                if (Double.isNaN(value)) {
                    return Double.NaN;
                }
            }
            for (int k = 0; k < reference.rows(); k++) {
                score += duel(row, k);
            }
            return score;
        }

        /** 1 if the row wins against a reference unit, -1 if it loses, 0 if neither. */
        private int duel(double[] row, int against) {
            double balance = 0;
            for (int j = 0; j < row.length; j++) {
                balance += weights.get(j) * compare(row[j] * signs.get(j), reference.get(against, j));
            }
            return balance > 2 * TIE ? 1 : balance < -2 * TIE ? -1 : 0;
        }

        private static int compare(double one, double other) {
            boolean equal = Math.abs(one - other) <= TIE * Math.max(Math.abs(one), Math.abs(other));
            return equal ? 0 : one > other ? 1 : -1;
        }

        @Override
        public Range range() {
            return new Range(1 - reference.rows(), reference.rows() - 1);
        }

        @Override
        public Map<String, Double> quantities(double[] row) {
            int won = 0;
            int lost = 0;
            for (int k = 0; k < reference.rows(); k++) {
                int duel = duel(row, k);
                won += duel > 0 ? 1 : 0;
                lost += duel < 0 ? 1 : 0;
            }
            Map<String, Double> quantities = new LinkedHashMap<>();
            quantities.put("duelsWon", (double) won);
            quantities.put("duelsLost", (double) lost);
            return quantities;
        }
    }
}
