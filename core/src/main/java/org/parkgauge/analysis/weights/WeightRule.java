package org.parkgauge.analysis.weights;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/** What is asked of the weights of a node, in terms of codes; becomes linear constraints once the node is known. */
sealed interface WeightRule extends Serializable {

    /** The codes of children that the rule names. */
    default Set<String> names() {
        return Set.of();
    }

    /** The constraints on the weights of children that have some given weights. */
    List<Demand> demands(List<String> codes, double[] given);

    /** Every weight within a share of the given one. */
    record Within(double share) implements WeightRule {
        @Override
        public List<Demand> demands(List<String> codes, double[] given) {
            List<Demand> demands = new ArrayList<>();
            for (int j = 0; j < given.length; j++) {
                if (given[j] > 0) {
                    double low = Math.max(0, (1 - share) * given[j]);
                    double high = Math.min(1, (1 + share) * given[j]);
                    limit(codes, j, low, high, demands);
                }
            }
            return demands;
        }
    }

    /** Every weight that is not zero between two limits. */
    record Each(double low, double high) implements WeightRule {
        @Override
        public List<Demand> demands(List<String> codes, double[] given) {
            List<Demand> demands = new ArrayList<>();
            for (int j = 0; j < given.length; j++) {
                if (given[j] > 0) {
                    limit(codes, j, low, high, demands);
                }
            }
            return demands;
        }
    }

    /** One weight between two limits. */
    record Limits(String code, double low, double high) implements WeightRule {
        @Override
        public Set<String> names() {
            return Set.of(code);
        }

        @Override
        public List<Demand> demands(List<String> codes, double[] given) {
            List<Demand> demands = new ArrayList<>();
            limit(codes, codes.indexOf(code), low, high, demands);
            return demands;
        }
    }

    /** Weights that do not rise along a list of codes. */
    record Order(List<String> order) implements WeightRule {
        @Override
        public Set<String> names() {
            return Set.copyOf(order);
        }

        @Override
        public List<Demand> demands(List<String> codes, double[] given) {
            List<Demand> demands = new ArrayList<>();
            for (int k = 1; k < order.size(); k++) {
                double[] row = new double[codes.size()];
                row[codes.indexOf(order.get(k - 1))] = 1;
                row[codes.indexOf(order.get(k))] = -1;
                Text text = Text.of(order.get(k - 1) + " ≥ " + order.get(k));
                demands.add(new Demand(text, Vector.of(row), 0));
            }
            return demands;
        }
    }

    /** A weighted sum of weights that is at least, or at most, a bound. */
    record Sum(Map<String, Double> coefficients, boolean isMost, double bound) implements WeightRule {
        @Override
        public Set<String> names() {
            return coefficients.keySet();
        }

        @Override
        public List<Demand> demands(List<String> codes, double[] given) {
            double[] row = new double[codes.size()];
            StringBuilder terms = new StringBuilder();
            coefficients.forEach((code, coefficient) -> {
                row[codes.indexOf(code)] = isMost ? -coefficient : coefficient;
                String sign = coefficient < 0 ? "−" : "+";
                terms.append(terms.isEmpty() ? (coefficient < 0 ? "−" : "") : " " + sign + " ");
                double size = Math.abs(coefficient);
                terms.append(size == 1 ? code : Decimals.exact(size) + " " + code);
            });
            Text text = Text.of(terms + (isMost ? " ≤ " : " ≥ ") + Decimals.exact(bound));
            return List.of(new Demand(text, Vector.of(row), isMost ? -bound : bound));
        }
    }

    private static void limit(List<String> codes, int child, double low, double high, List<Demand> demands) {
        double[] row = new double[codes.size()];
        row[child] = 1;
        if (low > 0) {
            Text text = Text.of(codes.get(child) + " ≥ " + shown(low));
            demands.add(new Demand(text, Vector.of(row), low));
        }
        if (high < 1) {
            row[child] = -1;
            Text text = Text.of(codes.get(child) + " ≤ " + shown(high));
            demands.add(new Demand(text, Vector.of(row), -high));
        }
    }

    /** A limit without the noise of binary fractions. */
    private static String shown(double limit) {
        return Decimals.exact(Math.rint(limit * 1e12) / 1e12);
    }
}
