package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** What the weightings by principal components share. */
final class Components {

    /** Units to a child below which an issue is raised. */
    private static final int UNITS_PER_CHILD = 3;

    private Components() {}

    /** The children that vary, in an order that does not depend on that of children and units. */
    static DataTable table(Text title, Children children) {
        DataTable table = DataTable.of(title, children);
        List<Integer> varying = table.varying();
        if (varying.isEmpty()) {
            table.weights(new double[table.size()]);
        }
        return table.sorted(varying);
    }

    static SymmetricEigen correlations(DataTable table) {
        return SymmetricEigen.of(Correlations.matrix(Correlations.Kind.PEARSON, table.columns()));
    }

    static Matrix covariances(DataTable table) {
        int m = table.size();
        return Matrix.generate(
                m,
                m,
                place -> Correlations.covariance(
                        table.column(place / m), table.column(place % m), Moments.Divisor.SAMPLE));
    }

    /** The numbers of the children of a table, in the order of all children; 0 for those that it leaves out. */
    static double[] spread(Children children, DataTable table, double[] numbers) {
        double[] weights = new double[children.size()];
        for (int j = 0; j < numbers.length; j++) {
            weights[children.codes().indexOf(table.code(j))] = numbers[j];
        }
        return weights;
    }

    /** Settles the sign of the loadings that count: those that remain are not negative. */
    static double[] settle(Text title, Children children, DataTable table, double[] loadings, NegativeLoadings rule) {
        List<String> negative = negative(table, loadings);
        if (!negative.isEmpty() && rule == NegativeLoadings.REFUSE) {
            throw new InvalidInputException(
                            "节点" + children.node() + "：" + String.join("、", negative) + "在" + title.zh()
                                    + "中的载荷为负，不能直接作权重。",
                            "At " + children.node() + " " + title.en() + " gives " + String.join(", ", negative)
                                    + " a negative loading, which is no weight.")
                    .maybe(
                            "检查指标方向；或有意选用 DROP（零权重）或 ABSOLUTE（取绝对值）。",
                            "check its direction, or choose DROP (weight 0) or ABSOLUTE (its size) on purpose.");
        }
        double[] settled = loadings.clone();
        for (int j = 0; j < settled.length; j++) {
            settled[j] = rule == NegativeLoadings.DROP ? Math.max(0, settled[j]) : Math.abs(settled[j]);
        }
        return settled;
    }

    private static List<String> negative(DataTable table, double[] loadings) {
        List<String> negative = new ArrayList<>();
        for (int j = 0; j < loadings.length; j++) {
            if (loadings[j] < -1e-12) {
                negative.add(table.code(j));
            }
        }
        return negative;
    }

    /** What a reader should know of the loadings. */
    static List<Issue> review(
            Text title, Children children, DataTable table, double[] loadings, NegativeLoadings rule) {
        List<Issue> issues = new ArrayList<>();
        List<String> negative = negative(table, loadings);
        if (!negative.isEmpty()) {
            String codes = String.join(", ", negative);
            boolean drop = rule == NegativeLoadings.DROP;
            issues.add(Issue.of(
                    Issue.Kind.WEIGHTS,
                    children.node(),
                    Text.of(
                            codes + "在" + title.zh() + "中载荷为负，按设定" + (drop ? "给予零权重" : "取绝对值"),
                            codes + " has a negative loading in " + title.en() + "; by option it "
                                    + (drop ? "gets no weight" : "counts by its size"))));
        }
        int units = children.units().size();
        if (units < UNITS_PER_CHILD * children.size()) {
            issues.add(Issue.of(
                    Issue.Kind.FEW_UNITS,
                    children.node(),
                    Text.of(
                            title.zh() + "只有" + units + "个单元对" + children.size() + "个指标，不足三倍。",
                            title.en() + " rests on " + units + " units for " + children.size()
                                    + " children, fewer than three to one")));
        }
        return issues;
    }
}
