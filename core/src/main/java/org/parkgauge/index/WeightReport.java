package org.parkgauge.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Concentration;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What the weights of an index are and what each component really contributes: a weight is a rate of exchange, not an
 * importance. A component of large weight that hardly varies, or that runs against the others, hardly moves the score.
 *
 * <p>Correlations are Pearson's over the scored units that have both values, NaN where a column does not vary. The share of
 * variance of a child j in its dimension y is w_j cov(x_j, y)/var(y), over the units that have all children; the shares sum
 * to 1, and one is negative where the child runs against the score. It exists where the dimension is an arithmetic mean; the
 * share in the root, with the effective weight, where every dimension above is one too. NaN elsewhere.
 *
 * @param root the code of the root
 * @param dimensions the dimensions from the root down
 */
public record WeightReport(String root, List<Node> dimensions) implements Serializable {

    private static final int DECIMALS = 3;

    /** Copies the list. */
    public WeightReport {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * One dimension.
     *
     * @param code its code
     * @param label its name for people
     * @param entropy the entropy of the weights of its children relative to the logarithm of their number, 1 for equal weights
     *     and for a single child
     * @param effectiveNumber how many equal weights would be spread as much: exp of the entropy
     * @param children its children
     */
    public record Node(String code, Text label, double entropy, double effectiveNumber, List<Row> children)
            implements Serializable {

        /** Copies the list. */
        public Node {
            children = List.copyOf(children);
        }
    }

    /**
     * One child of a dimension.
     *
     * @param code its code
     * @param label its name for people
     * @param weight its weight in the dimension
     * @param effectiveWeight the product of the weights from the root down
     * @param correlation its correlation with the score of the dimension
     * @param rootCorrelation its correlation with the root score
     * @param varianceShare its share of the variance of the score of the dimension
     * @param rootVarianceShare its share of the variance of the root score
     */
    public record Row(
            String code,
            Text label,
            double weight,
            double effectiveWeight,
            double correlation,
            double rootCorrelation,
            double varianceShare,
            double rootVarianceShare)
            implements Serializable {

        /**
         * Whether the child has weight but runs against the score of its dimension.
         *
         * @return true if its correlation is negative
         */
        public boolean runsAgainst() {
            return weight > 0 && correlation < 0;
        }
    }

    /**
     * The report on some scores.
     *
     * @param scores the scores, best of the reference set
     * @return the report
     */
    public static WeightReport of(Scores scores) {
        FittedDimension root = scores.index().root();
        List<Node> dimensions = new ArrayList<>();
        add(scores, root, true, scores.index().effectiveWeights(), dimensions);
        return new WeightReport(root.component().code(), dimensions);
    }

    private static void add(
            Scores scores, FittedDimension dimension, boolean additive, Map<String, Double> effective, List<Node> all) {
        String code = dimension.component().code();
        Weights weights = dimension.weights();
        boolean arithmetic = dimension.aggregation().decomposition() == FittedAggregation.Decomposition.ARITHMETIC;
        boolean additiveHere = additive && arithmetic;
        double[] own = scores.scores(code);
        String root = scores.index().root().component().code();
        List<Row> rows = new ArrayList<>();
        boolean[] complete = complete(scores, dimension, own);
        for (int j = 0; j < weights.size(); j++) {
            Component child = dimension.children().get(j).component();
            double[] values = scores.scores(child.code());
            double share = effective.getOrDefault(child.code(), 0.0);
            rows.add(new Row(
                    child.code(),
                    child.label(),
                    weights.get(j),
                    share,
                    Correlations.pearson(values, own),
                    Correlations.pearson(values, scores.scores(root)),
                    arithmetic ? share(weights.get(j), values, own, complete) : Double.NaN,
                    additiveHere ? share(share, values, scores.scores(root), complete) : Double.NaN));
        }
        double[] spread = weights.toArray();
        double entropy = weights.size() == 1 ? 1 : Concentration.entropy(spread) / Math.log(weights.size());
        all.add(new Node(code, dimension.component().label(), entropy, Concentration.effectiveNumber(spread), rows));
        for (FittedComponent child : dimension.children()) {
            if (child instanceof FittedDimension lower) {
                add(scores, lower, additiveHere, effective, all);
            }
        }
    }

    /** The units that have the score and all children of positive weight. */
    private static boolean[] complete(Scores scores, FittedDimension dimension, double[] own) {
        boolean[] complete = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            complete[i] = !Double.isNaN(own[i]);
        }
        for (int j = 0; j < dimension.weights().size(); j++) {
            double[] values =
                    scores.scores(dimension.children().get(j).component().code());
            for (int i = 0; i < own.length && dimension.weights().get(j) > 0; i++) {
                complete[i] &= !Double.isNaN(values[i]);
            }
        }
        return complete;
    }

    private static double share(double weight, double[] values, double[] score, boolean[] complete) {
        double[] some = score.clone();
        for (int i = 0; i < some.length; i++) {
            some[i] = complete[i] ? some[i] : Double.NaN;
        }
        double variance = Correlations.covariance(some, some, Moments.Divisor.POPULATION);
        double covariance = Correlations.covariance(values, some, Moments.Divisor.POPULATION);
        return weight == 0 ? 0 : variance > 0 ? weight * covariance / variance : Double.NaN;
    }

    /**
     * The report on one dimension.
     *
     * @param code its code
     * @return its part
     * @throws IllegalArgumentException if the index has no such dimension
     */
    public Node dimension(String code) {
        return dimensions.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no dimension \"" + code + "\"."));
    }

    /**
     * The report as a text for people: a table for each dimension, with tabs between the columns, and a line for each child
     * that runs against the score of its dimension.
     *
     * @param language the language
     * @return several lines
     */
    public String in(Language language) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder();
        for (Node node : dimensions) {
            String entropy = Decimals.rounded(node.entropy(), DECIMALS);
            String number = Decimals.rounded(node.effectiveNumber(), 1);
            text.append(node.code()).append(' ').append(node.label().in(language));
            text.append(
                    zh
                            ? "：" + node.children().size() + "个下级，权重熵 " + entropy + "，有效个数 " + number + "\n"
                            : ": " + node.children().size() + " children, entropy of the weights " + entropy
                                    + ", effective number " + number + "\n");
            List<String> header = zh
                    ? List.of("代码", "名称", "权重", "有效权重", "与维度相关", "与总分相关", "维度方差份额", "总分方差份额")
                    : List.of(
                            "code",
                            "name",
                            "weight",
                            "effective weight",
                            "correlation with dimension",
                            "correlation with index",
                            "share of its variance",
                            "share of the index variance");
            text.append(String.join("\t", header)).append('\n');
            node.children().forEach(row -> text.append(line(row, language)).append('\n'));
            node.children().stream().filter(Row::runsAgainst).forEach(row -> text.append(warning(row, zh)));
        }
        return text.toString();
    }

    private static String line(Row row, Language language) {
        List<String> cells = new ArrayList<>(List.of(row.code(), row.label().in(language)));
        for (double value : Arrays.asList(
                row.weight(),
                row.effectiveWeight(),
                row.correlation(),
                row.rootCorrelation(),
                row.varianceShare(),
                row.rootVarianceShare())) {
            cells.add(Double.isNaN(value) ? "–" : Decimals.rounded(value, DECIMALS));
        }
        return String.join("\t", cells);
    }

    private static String warning(Row row, boolean zh) {
        return zh
                ? "注意：" + row.code() + "有权重，却与维度得分负相关；请检查方向或归属。\n"
                : "Note: " + row.code() + " has weight but runs against the score of its dimension;"
                        + " check its direction or its place.\n";
    }
}
