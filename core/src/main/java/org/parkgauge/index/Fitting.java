package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.imputation.RowFill;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/** Fits a recipe on a reference set, from the leaves to the root. Columns are made only where a step asks for them. */
final class Fitting {

    private final IndexSpec spec;
    private final Dataset data;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Column> raw = new LinkedHashMap<>();

    Fitting(IndexSpec spec, Dataset data) {
        this.spec = spec;
        this.data = data;
    }

    FittedIndex fit() {
        Inputs.check(spec, data);
        issues.addAll(Population.check(spec, data));
        minimum(spec.imputation(), spec.root().code(), data.size());
        RowFill fill = impute();
        Fitted root = fit(spec.root(), false);
        return FittedIndex.fitted(spec, fill, (FittedDimension) root.component(), issues, data);
    }

    /** A fitted component with its columns over the reference set, made on request. */
    private record Fitted(FittedComponent component, Direction open, Supplier<Column> current, Supplier<Column> raw) {}

    private RowFill impute() {
        if (spec.imputation() instanceof NoImputation none) {
            return none.fit(data);
        }
        List<Indicator> indicators = spec.indicators();
        Dataset reference = Dataset.of(data.units());
        for (String attribute : data.attributes()) {
            reference = reference.withAttribute(attribute, data.attribute(attribute));
        }
        List<Column> columns = indicators.stream()
                .map(indicator -> RawValues.column(indicator, data))
                .toList();
        reference = reference.with(columns);
        RowFill fill = spec.imputation().fit(reference);
        double[][] filled = new double[indicators.size()][data.size()];
        double[] row = new double[indicators.size()];
        for (int i = 0; i < data.size(); i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = columns.get(j).get(i);
            }
            int unit = i;
            fill.fill(row, attribute -> data.attribute(attribute).get(unit));
            for (int j = 0; j < row.length; j++) {
                filled[j][i] = row[j];
            }
        }
        for (int j = 0; j < row.length; j++) {
            raw.put(indicators.get(j).code(), Column.of(indicators.get(j).code(), filled[j]));
        }
        return fill;
    }

    private Column raw(Indicator indicator) {
        return raw.computeIfAbsent(indicator.code(), code -> RawValues.column(indicator, data));
    }

    private Fitted fit(Component component, boolean outside) {
        boolean out = outside || component.isOutside();
        return component instanceof Indicator indicator ? fit(indicator, out) : fit((Dimension) component, out);
    }

    private Fitted fit(Indicator indicator, boolean outside) {
        Normalization method = spec.normalizationOf(indicator);
        Orientation orientation = Orientation.of(indicator, method);
        Column values = raw(indicator);
        minimum(method, indicator.code(), data.size());
        boolean nothing = outside && values.missing() == values.size();
        Treatment before = spec.treatmentOf(indicator);
        ColumnMap treatment =
                (nothing && before.traits().contains(Trait.SET_DEPENDENT) ? new NoTreatment() : before).fit(values);
        if (nothing && !method.traits().contains(Trait.NEEDS_GOALPOSTS)) {
            NotScored none = new NotScored();
            Supplier<Column> missing = () -> values;
            return new Fitted(
                    new FittedIndicator(indicator, treatment, none, Range.UNKNOWN), Direction.HIGHER, missing, missing);
        }
        Column treated = treatment instanceof NoTreatment.Fitted ? values : values.map(treatment);
        Column oriented = orient(indicator, orientation, treated);
        ColumnMap normalization = method.fit(oriented, orientation.direction());
        Supplier<Column> current = () -> oriented.map(normalization);
        Range range = normalization.range().isBounded()
                ? normalization.range()
                : current.get().range();
        return new Fitted(
                new FittedIndicator(indicator, treatment, normalization, range),
                orientation.open(method),
                current,
                () -> values);
    }

    private Column orient(Indicator indicator, Orientation orientation, Column treated) {
        if (orientation.isIdentity()) {
            return treated;
        }
        if (orientation.log()) {
            for (int i = 0; i < treated.size(); i++) {
                Inputs.refuseNotPositive(indicator, treated.get(i), data.units().get(i));
            }
        }
        return treated.map(orientation.map());
    }

    private Fitted fit(Dimension dimension, boolean outside) {
        List<Fitted> all = new ArrayList<>();
        List<Child> inside = new ArrayList<>();
        for (Component component : dimension.children()) {
            Fitted fitted = fit(component, outside);
            all.add(fitted);
            if (!component.isOutside()) {
                inside.add(child(fitted));
            }
        }
        Children children = new Children(dimension.code(), data.units(), inside);
        double[] weights = weigh(dimension, children);
        List<Child> weighted = new ArrayList<>();
        double[] positive = new double[weights.length];
        double[] every = new double[all.size()];
        int j = 0;
        for (int k = 0; k < every.length; k++) {
            if (!dimension.children().get(k).isOutside()) {
                every[k] = weights[j];
                if (weights[j] > 0) {
                    positive[weighted.size()] = weights[j];
                    weighted.add(inside.get(j));
                }
                j++;
            }
        }
        Aggregation method = spec.aggregationOf(dimension);
        Children counted = complete(method, new Children(dimension.code(), data.units(), weighted), "aggregation");
        FittedAggregation aggregation =
                method.fit(counted, Weights.proportionalTo(Arrays.copyOf(positive, weighted.size())));
        Node node = new Node(spec, dimension, every, aggregation);
        Supplier<Column> current = () -> scores(node, weighted);
        Range range = aggregation.range().isBounded()
                ? aggregation.range()
                : current.get().range();
        List<FittedComponent> components = all.stream().map(Fitted::component).toList();
        return new Fitted(
                new FittedDimension(dimension, components, Weights.proportionalTo(every), aggregation, range),
                Direction.HIGHER,
                current,
                current);
    }

    private double[] weigh(Dimension dimension, Children children) {
        Weighting method = spec.weightingOf(dimension);
        Children counted = complete(method, children, "weighting");
        double[] numbers = method.weigh(counted);
        if (numbers.length != children.size()) {
            throw new InvalidInputException(
                    "节点" + dimension.code() + "的赋权方法给出" + numbers.length + "个权重，而下级有" + children.size() + "个。",
                    "The weighting of " + dimension.code() + " gave " + numbers.length + " weights for "
                            + children.size() + " children.");
        }
        Weights weights;
        try {
            weights = Weights.proportionalTo(numbers);
        } catch (InvalidInputException e) {
            throw e.at("节点" + dimension.code() + "的赋权方法：", "The weighting of " + dimension.code() + ": ");
        }
        issues.addAll(method.review(counted, weights));
        return weights.toArray();
    }

    /** The children on complete rows for a method that needs them, with an issue about the rest. */
    private Children complete(Step method, Children children, String what) {
        if (method.traits().contains(Trait.HANDLES_MISSING)) {
            minimum(method, children.node(), data.size());
            return children;
        }
        int[] rows = children.completeRows();
        minimum(method, children.node(), rows.length);
        if (rows.length == data.size()) {
            return children;
        }
        Children narrowed = children.rows(rows);
        List<String> left = new ArrayList<>(data.units());
        left.removeAll(new java.util.HashSet<>(narrowed.units()));
        issues.add(new Issue(
                Issue.Kind.LEFT_OUT_OF_FIT,
                children.node(),
                left,
                what.equals("weighting")
                        ? Text.of("有缺失值的单元未参与权重计算", "units with missing values were left out when weights were made")
                        : Text.of(
                                "有缺失值的单元未参与合成方法的拟合",
                                "units with missing values were left out when the aggregation was fitted")));
        return narrowed;
    }

    private static void minimum(Step method, String code, int units) {
        if (units < method.minimumUnits()) {
            String name = method.getClass().getSimpleName();
            throw new InvalidInputException(
                            code + "的方法 " + name + " 至少需要" + method.minimumUnits() + "个完整单元，只有" + units + "个。",
                            name + " of " + code + " needs at least " + method.minimumUnits()
                                    + " complete units, and there are " + units + ".")
                    .maybe("单元太少时用目标值标准化和给定权重。", "use goalposts and given weights where units are few.");
        }
    }

    private static Child child(Fitted fitted) {
        FittedComponent component = fitted.component();
        return Child.of(
                component.component().code(),
                component.component().givenWeight(),
                fitted.open(),
                component.range(),
                fitted.current(),
                fitted.raw());
    }

    /** The scores of a dimension over the reference set. */
    private Column scores(Node node, List<Child> children) {
        double[] scores = new double[data.size()];
        double[] row = new double[children.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = children.get(j).current().get(i);
            }
            scores[i] = node.score(row, null);
            if (Double.isNaN(scores[i])) {
                node.refuseProblem(row, data.units().get(i));
            }
        }
        return Column.of(node.code(), scores);
    }
}
