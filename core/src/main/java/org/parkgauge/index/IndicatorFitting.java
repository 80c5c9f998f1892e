package org.parkgauge.index;

import java.util.List;
import java.util.function.Supplier;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.normalization.ConstantScore;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.Treatment;

/** Fits the steps of one indicator on its filled raw values: treatment, orientation, normalization. */
final class IndicatorFitting {

    private final IndexSpec spec;
    private final Dataset data;
    private final ReferenceFill fill;
    private final List<Issue> issues;

    IndicatorFitting(IndexSpec spec, Dataset data, ReferenceFill fill, List<Issue> issues) {
        this.spec = spec;
        this.data = data;
        this.fill = fill;
        this.issues = issues;
    }

    /** The fitted indicator; where it stays outside the index, values that cannot be used are missing. */
    FittedPart fit(Indicator indicator, boolean outside) {
        Normalization method = spec.normalizationOf(indicator);
        Column values = fill.raw(indicator);
        Fitting.minimum(method, indicator.code(), data.size());
        boolean nothing = outside && values.missing() == values.size();
        Treatment before = spec.treatmentOf(indicator);
        ColumnMap treatment =
                (nothing && before.traits().contains(Trait.SET_DEPENDENT) ? new NoTreatment() : before).fit(values);
        if (nothing && !method.traits().contains(Trait.NEEDS_GOALPOSTS)) {
            NotScored none = new NotScored();
            Supplier<Column> missing = () -> values;
            return new FittedPart(
                    new FittedIndicator(indicator, treatment, none, Range.UNKNOWN), missing, missing, missing);
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
        return new FittedPart(
                new FittedIndicator(indicator, treatment, normalization, range),
                orientation.open(method),
                current,
                () -> values,
                () -> FittedPart.uniform(indicator.code(), data.size(), 1));
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
            boolean usable = orientation.accepts(values[i]);
            if (!usable && !outside) {
                throw Inputs.notPositive(indicator, values[i], data.units().get(i));
            }
            values[i] = usable ? orientation.apply(values[i]) : Double.NaN;
        }
        return Column.of(indicator.code(), values);
    }
}
