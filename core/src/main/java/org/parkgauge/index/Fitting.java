package org.parkgauge.index;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;

/** Fits a recipe on a reference set, from the leaves to the root. Columns are made only where a step asks for them. */
final class Fitting {

    private final IndexSpec spec;
    private final int units;
    private final List<Issue> issues;
    private final ReferenceFill fill;
    private final IndicatorFitting indicators;
    private final DimensionFitting dimensions;

    private Fitting(IndexSpec spec, Dataset data, List<Issue> issues) {
        this.spec = spec;
        this.units = data.size();
        this.issues = issues;
        fill = new ReferenceFill(spec, data);
        indicators = new IndicatorFitting(spec, data, fill, issues);
        dimensions = new DimensionFitting(spec, data, issues);
    }

    static FittedIndex fit(IndexSpec spec, Dataset data) {
        Inputs.check(spec, data);
        List<Issue> issues = new ArrayList<>(Population.check(spec, data));
        minimum(spec.imputation(), spec.root().code(), data.size());
        Fitting fitting = new Fitting(spec, data, issues);
        FittedPart root = fitting.fit(spec.root(), false);
        return FittedIndex.fitted(spec, fitting.fill.learned(), (FittedDimension) root.component(), issues, data);
    }

    private FittedPart fit(Component component, boolean outside) {
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

    private FittedPart fitted(Component component, boolean outside) {
        if (component instanceof Indicator indicator) {
            return indicators.fit(indicator, outside);
        }
        Dimension dimension = (Dimension) component;
        List<FittedPart> children = new ArrayList<>();
        for (Component child : dimension.children()) {
            children.add(fit(child, outside));
        }
        if (spec.imputation().traits().contains(Trait.AFTER_NORMALIZATION)) {
            fill.fillRows(children);
        }
        return dimensions.fit(dimension, children);
    }

    /** A part of weight 0 for which nothing can be learned: it has no score for any unit. */
    private FittedPart unscored(Component component) {
        Column missing = FittedPart.uniform(component.code(), units, Double.NaN);
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
        return new FittedPart(fitted, () -> missing, () -> missing, () -> missing);
    }

    /** Refuses fewer units than a method needs. */
    static void minimum(Step method, String code, int units) {
        if (units < method.minimumUnits()) {
            String name = Checks.name(method);
            throw new InvalidInputException(
                            code + "的方法 " + name + " 至少需要" + method.minimumUnits() + "个完整单元，只有" + units + "个。",
                            name + " of " + code + " needs at least " + method.minimumUnits()
                                    + " complete units, and there are " + units + ".")
                    .maybe("单元太少时用目标值标准化和给定权重。", "use goalposts and given weights where units are few.");
        }
    }
}
