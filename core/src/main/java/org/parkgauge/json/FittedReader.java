package org.parkgauge.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Range;
import org.parkgauge.data.Weights;
import org.parkgauge.imputation.RowFill;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.FittedIndicator;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Version;
import org.parkgauge.text.Issue;

/** Reads a fitted index and checks that its parts belong together. */
final class FittedReader {

    private final Values values;

    FittedReader(Values values) {
        this.values = values;
    }

    FittedIndex read(Spot document) {
        Members members = document.members();
        Format.check(members, Format.FITTED_INDEX);
        IndexSpec spec = new SpecReader(values).read(members.required(FittedNames.SPEC));
        Spot provenanceSpot = members.required(FittedNames.PROVENANCE);
        Provenance provenance = values.read(Provenance.class, provenanceSpot);
        refuseUnlessSame(spec, provenance, provenanceSpot);
        RowFill imputation =
                (RowFill) values.readStep(StepKind.IMPUTATION, true, members.required(SpecNames.IMPUTATION));
        Members nodes = members.required(FittedNames.NODES).members();
        FittedDimension root = dimension(spec.root(), nodes);
        nodes.finish();
        members.required(FittedNames.ISSUES);
        List<Issue> issues = SpecReader.list(members, FittedNames.ISSUES, spot -> values.read(Issue.class, spot));
        Spot hash = members.required(FittedNames.HASH);
        members.finish();
        FittedIndex index = FittedIndex.restored(spec, imputation, root, issues, provenance);
        if (!index.hash().equals(hash.text())) {
            throw hash.refuse(
                            "拟合所得的内容被改动过（哈希值不符）。",
                            "what was learned is not as it was written: its hash does not agree.")
                    .maybe("重新拟合。", "fit the index again.");
        }
        return index;
    }

    private static void refuseUnlessSame(IndexSpec spec, Provenance provenance, Spot spot) {
        if (!spec.hash().equals(provenance.specHash())) {
            Spot hash = spot.members().required(FittedNames.SPEC_HASH);
            throw hash.refuse(
                            "指数定义与拟合时不同（哈希值不符）。",
                            "the definition of the index is not the one that was fitted: its hash does not agree.")
                    .maybe(
                            "文件在拟合之后被改动，或由另一版本的 Parkgauge 写出（文件 " + provenance.library() + "，当前 " + Version.library()
                                    + "）：重新拟合。",
                            "the file was changed after fitting, or another version of Parkgauge wrote it (the file: "
                                    + provenance.library() + ", this one: " + Version.library()
                                    + "); fit the index again.");
        }
        boolean same = spec.code().equals(provenance.index())
                && spec.version().equals(provenance.version())
                && spec.profile().equals(provenance.profile());
        if (!same) {
            throw spot.refuse(
                    "来源信息说的是另一个指数：" + provenance.index() + " " + provenance.version() + "。",
                    "the provenance names another index: " + provenance.index() + " " + provenance.version() + ".");
        }
    }

    private FittedComponent component(Component component, Members nodes) {
        return component instanceof Indicator indicator
                ? indicator(indicator, nodes)
                : dimension((Dimension) component, nodes);
    }

    private FittedIndicator indicator(Indicator indicator, Members nodes) {
        Members node = nodes.required(indicator.code()).members();
        ColumnMap treatment = (ColumnMap) values.readStep(StepKind.TREATMENT, true, node.required(SpecNames.TREATMENT));
        ColumnMap normalization =
                (ColumnMap) values.readStep(StepKind.NORMALIZATION, true, node.required(SpecNames.NORMALIZATION));
        Range range = values.read(Range.class, node.required(FittedNames.RANGE));
        node.finish();
        return new FittedIndicator(indicator, treatment, normalization, range);
    }

    private FittedDimension dimension(Dimension dimension, Members nodes) {
        Spot spot = nodes.required(dimension.code());
        Members node = spot.members();
        Weights weights = values.read(Weights.class, node.required(SpecNames.WEIGHTS));
        Spot aggregationSpot = node.required(SpecNames.AGGREGATION);
        FittedAggregation aggregation =
                (FittedAggregation) values.readStep(StepKind.AGGREGATION, true, aggregationSpot);
        Range range = values.read(Range.class, node.required(FittedNames.RANGE));
        node.finish();
        List<FittedComponent> children = new ArrayList<>();
        for (Component child : dimension.children()) {
            children.add(component(child, nodes));
        }
        FittedDimension fitted = spot.make(() -> new FittedDimension(dimension, children, weights, aggregation, range));
        refuseUnlessFits(aggregation, weights, aggregationSpot);
        return fitted;
    }

    /** Tries the aggregation on a row, since an array of the wrong length would only be noticed when a unit is scored. */
    private static void refuseUnlessFits(FittedAggregation aggregation, Weights weights, Spot spot) {
        int inside = (int)
                Arrays.stream(weights.toArray()).filter(weight -> weight > 0).count();
        double[] row = new double[inside];
        Arrays.fill(row, 1);
        try {
            aggregation.apply(row);
        } catch (RuntimeException e) {
            throw spot.refuse(
                            "合成方法的参数与" + inside + "个权重为正的下级不符。",
                            "the fitted aggregation does not suit the " + inside + " children of positive weight.")
                    .maybe("文件在拟合之后被改动：重新拟合。", "the file was changed after fitting; fit the index again.")
                    .because(e);
        }
    }
}
