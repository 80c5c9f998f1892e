package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
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
import org.parkgauge.normalization.ConstantScore;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
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
    private RowFill fill = new NoImputation.Fitted();

    Fitting(IndexSpec spec, Dataset data) {
        this.spec = spec;
        this.data = data;
    }

    FittedIndex fit() {
        Inputs.check(spec, data);
        issues.addAll(Population.check(spec, data));
        minimum(spec.imputation(), spec.root().code(), data.size());
        fill = impute();
        Fitted root = fit(spec.root(), false);
        return FittedIndex.fitted(spec, fill, (FittedDimension) root.component(), issues, data);
    }

    /** A fitted component with its columns over the reference set, made on request. */
    private record Fitted(
            FittedComponent component,
            Direction open,
            Supplier<Column> current,
            Supplier<Column> raw,
            Supplier<Column> coverage) {}

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
        RowFill learned = spec.imputation().fit(reference);
        if (!spec.imputation().traits().contains(Trait.AFTER_NORMALIZATION)) {
            for (Column column : filled(columns, learned, data)) {
                raw.put(column.name(), column);
            }
        }
        return learned;
    }

    /** The columns with what a learned imputation makes of their rows. */
    static List<Column> filled(List<Column> columns, RowFill fill, Dataset data) {
        double[][] filled = new double[columns.size()][data.size()];
        double[] row = new double[columns.size()];
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
        List<Column> result = new ArrayList<>();
        for (int j = 0; j < row.length; j++) {
            result.add(Column.of(columns.get(j).name(), filled[j]));
        }
        return result;
    }

    private Column raw(Indicator indicator) {
        return raw.computeIfAbsent(indicator.code(), code -> RawValues.column(indicator, data));
    }

    private Fitted fit(Component component, boolean outside) {
        if (!outside && !component.isOutside()) {
            return fitted(component, false);
        }
        int noted = issues.size();
        try {
            return fitted(component, true);
        } catch (InvalidInputException e) {
            issues.subList(noted, issues.size()).clear();
            issues.add(Issue.of(
                    Issue.Kind.INDEX,
                    component.code(),
                    Text.of(
                            "权重为 0，无法拟合，不计得分：" + firstLine(e, Language.ZH),
                            "stays without a score, outside the index, since it cannot be fitted: "
                                    + firstLine(e, Language.EN))));
            return unscored(component);
        }
    }

    private static String firstLine(InvalidInputException e, Language language) {
        return e.in(language).lines().findFirst().orElse("");
    }

    private Fitted fitted(Component component, boolean outside) {
        return component instanceof Indicator indicator ? fit(indicator, outside) : fit((Dimension) component, outside);
    }

    /** A part of weight 0 for which nothing can be learned: it has no score for any unit. */
    private Fitted unscored(Component component) {
        double[] none = new double[data.size()];
        Arrays.fill(none, Double.NaN);
        Column missing = Column.of(component.code(), none);
        FittedComponent fitted;
        if (component instanceof Indicator indicator) {
            fitted = new FittedIndicator(indicator, new NoTreatment.Fitted(), new NotScored(), Range.UNKNOWN);
        } else {
            Dimension dimension = (Dimension) component;
            List<FittedComponent> children = dimension.children().stream()
                    .map(child -> unscored(child).component())
                    .toList();
            Weights weights = Weights.equal(children.size());
            fitted = new FittedDimension(
                    dimension, children, weights, new Arithmetic.Fitted(weights, Range.UNKNOWN), Range.UNKNOWN);
        }
        return new Fitted(fitted, Direction.HIGHER, () -> missing, () -> missing, () -> missing);
    }

    private Fitted fit(Indicator indicator, boolean outside) {
        Normalization method = spec.normalizationOf(indicator);
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
                    new FittedIndicator(indicator, treatment, none, Range.UNKNOWN),
                    Direction.HIGHER,
                    missing,
                    missing,
                    missing);
        }
        Orientation orientation = Orientation.of(indicator, before, treatment, method);
        Column treated = treatment instanceof NoTreatment.Fitted ? values : values.map(treatment);
        Column oriented = orient(indicator, orientation, treated, outside);
        ColumnMap normalization = method.fit(oriented, orientation.direction(), data.units());
        if (normalization instanceof ConstantScore constant) {
            normalization = settle(indicator, constant);
        }
        ColumnMap learned = normalization;
        Supplier<Column> current = () -> oriented.map(learned);
        Range range = normalization.range().isBounded()
                ? normalization.range()
                : current.get().range();
        return new Fitted(
                new FittedIndicator(indicator, treatment, normalization, range),
                orientation.open(method),
                current,
                () -> values,
                () -> ones(indicator.code()));
    }

    /** Reports an indicator that tells no units apart; one that is dropped has no score. */
    private ColumnMap settle(Indicator indicator, ConstantScore constant) {
        String score = constant.isDropped() ? "" : Decimals.exact(constant.score());
        issues.add(Issue.of(
                Issue.Kind.CONSTANT,
                indicator.code(),
                constant.isDropped()
                        ? Text.of(
                                "在参照集中不能区分各单元，已按设定去掉，权重为 0",
                                "tells the reference units not apart and was dropped by option, with weight 0")
                        : Text.of(
                                "在参照集中不能区分各单元，按设定所有单元都得" + score,
                                "tells the reference units not apart; by option every unit gets " + score)));
        return constant.isDropped() ? new NotScored() : constant;
    }

    private Column orient(Indicator indicator, Orientation orientation, Column treated, boolean outside) {
        if (orientation.isIdentity()) {
            return treated;
        }
        double[] values = treated.toArray();
        for (int i = 0; i < values.length; i++) {
            if (orientation.log() && !outside) {
                Inputs.refuseNotPositive(indicator, values[i], data.units().get(i));
            }
            boolean usable = !orientation.log() || values[i] > 0;
            values[i] = usable ? orientation.apply(values[i]) : Double.NaN;
        }
        return Column.of(indicator.code(), values);
    }

    private Fitted fit(Dimension dimension, boolean outside) {
        List<Fitted> all = new ArrayList<>();
        List<Child> inside = new ArrayList<>();
        for (Component component : dimension.children()) {
            all.add(fit(component, outside));
        }
        if (spec.imputation().traits().contains(Trait.AFTER_NORMALIZATION)) {
            fillRows(all);
        }
        for (Fitted fitted : all) {
            if (!isOutside(fitted)) {
                inside.add(child(fitted));
            }
        }
        refuseUnlessSome(dimension, inside);
        Children children = new Children(dimension.code(), data.units(), inside);
        double[] weights = weigh(dimension, children);
        List<Child> weighted = new ArrayList<>();
        List<Fitted> counting = new ArrayList<>();
        double[] positive = new double[weights.length];
        double[] every = new double[all.size()];
        int j = 0;
        for (int k = 0; k < every.length; k++) {
            if (!isOutside(all.get(k))) {
                every[k] = weights[j];
                if (weights[j] > 0) {
                    positive[weighted.size()] = weights[j];
                    weighted.add(inside.get(j));
                    counting.add(all.get(k));
                }
                j++;
            }
        }
        Aggregation method = spec.aggregationOf(dimension);
        Children counted = complete(method, new Children(dimension.code(), data.units(), weighted), "aggregation");
        FittedAggregation aggregation =
                method.fit(counted, Weights.proportionalTo(Arrays.copyOf(positive, weighted.size())));
        Node node = new Node(spec, dimension, every, aggregation);
        Supplier<Scored> scored = once(() -> scores(node, counting));
        Supplier<Column> current = () -> scored.get().scores();
        Range range = aggregation.range().isBounded()
                ? aggregation.range()
                : current.get().range();
        List<FittedComponent> components = all.stream().map(Fitted::component).toList();
        return new Fitted(
                new FittedDimension(dimension, components, Weights.proportionalTo(every), aggregation, range),
                Direction.HIGHER,
                current,
                current,
                () -> scored.get().coverage());
    }

    /** Lets an imputation fill the normalized values of the indicators of one dimension. */
    private void fillRows(List<Fitted> all) {
        List<Integer> places = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).component() instanceof FittedIndicator && !isOutside(all.get(k))) {
                places.add(k);
                columns.add(all.get(k).current().get());
            }
        }
        List<Column> filled = filled(columns, fill, data);
        for (int j = 0; j < columns.size(); j++) {
            Fitted before = all.get(places.get(j));
            Column column = filled.get(j);
            all.set(
                    places.get(j),
                    new Fitted(before.component(), before.open(), () -> column, before.raw(), before.coverage()));
        }
    }

    /** Whether a component stays outside its parent: by its weight 0, or as a constant that was dropped. */
    private static boolean isOutside(Fitted fitted) {
        FittedComponent component = fitted.component();
        return component.component().isOutside()
                || (component instanceof FittedIndicator leaf && leaf.normalization() instanceof NotScored);
    }

    private static void refuseUnlessSome(Dimension dimension, List<Child> inside) {
        if (inside.isEmpty()) {
            throw new InvalidInputException(
                            "节点" + dimension.code() + "的下级都不能区分各单元，去掉后没有剩余。",
                            "No child of " + dimension.code()
                                    + " tells the reference units apart; with all of them dropped,"
                                    + " nothing is left.")
                    .maybe("给这些指标目标值，或去掉该节点。", "give the indicators goalposts, or leave the node out.");
        }
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

    /** The scores of a dimension over the reference set, and the share of leaf weight behind each. */
    private record Scored(Column scores, Column coverage) {}

    private Scored scores(Node node, List<Fitted> children) {
        double[] scores = new double[data.size()];
        double[] coverage = new double[data.size()];
        double[] row = new double[children.size()];
        double[] below = new double[children.size()];
        List<Column> values =
                children.stream().map(child -> child.current().get()).toList();
        List<Column> covered =
                children.stream().map(child -> child.coverage().get()).toList();
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = values.get(j).get(i);
                below[j] = covered.get(j).get(i);
            }
            scores[i] = node.score(row, below, null);
            coverage[i] = Double.isNaN(scores[i]) ? 0 : node.coverage(row, below);
            if (Double.isNaN(scores[i])) {
                node.refuseProblem(row, data.units().get(i));
            }
        }
        return new Scored(Column.of(node.code(), scores), Column.of(node.code(), coverage));
    }

    private Column ones(String code) {
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        return Column.of(code, ones);
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public T get() {
                T result = made;
                if (result == null) {
                    result = supplier.get();
                    made = result;
                }
                return result;
            }
        };
    }
}
