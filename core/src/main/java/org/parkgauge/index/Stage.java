package org.parkgauge.index;

import java.util.List;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.treatment.NoTreatment;

/** What is done at one place of the tree when units are scored. */
sealed interface Stage permits Stage.Leaf, Stage.Inner {

    /** Whether a part counts in the root score. */
    enum Standing {
        /** It does. */
        INSIDE,
        /** It has weight 0 itself. */
        BESIDE,
        /** A part above it has weight 0. */
        BELOW
    }

    /** A leaf: where it stands, its place among the leaves, and what happens to its values. */
    final class Leaf implements Stage {
        final int place;
        final int order;
        final Indicator indicator;
        final int variable;
        final int[] denominators;
        final ColumnMap treatment;
        final boolean treated;
        final Orientation orientation;
        final ColumnMap normalization;
        final boolean outside;
        final boolean beside;

        Leaf(int place, int order, FittedIndicator fitted, IndexSpec spec, List<String> inputs, Standing standing) {
            this.place = place;
            this.order = order;
            indicator = fitted.component();
            variable = inputs.indexOf(indicator.variable());
            denominators = indicator.per().stream()
                    .mapToInt(per -> inputs.indexOf(per.variable()))
                    .toArray();
            treatment = fitted.treatment();
            treated = !(treatment instanceof NoTreatment.Fitted);
            orientation =
                    Orientation.of(indicator, spec.treatmentOf(indicator), treatment, spec.normalizationOf(indicator));
            normalization = fitted.normalization();
            outside = standing != Standing.INSIDE;
            beside = standing == Standing.BESIDE;
        }
    }

    /** An inner node: where it stands, the places of its children of positive weight, and its rule. */
    final class Inner implements Stage {
        final int place;
        final int[] children;
        final Node node;
        final boolean mayFloor;
        final boolean outside;

        /** The places of the indicators whose normalized values an imputation fills; none if it comes before. */
        final int[] siblings;

        Inner(int place, int[] children, int[] siblings, FittedDimension fitted, IndexSpec spec, Standing standing) {
            this.place = place;
            this.children = children;
            this.siblings = siblings;
            node = new Node(spec, fitted);
            mayFloor = fitted.aggregation().counted(Double.NEGATIVE_INFINITY) > Double.NEGATIVE_INFINITY;
            outside = standing != Standing.INSIDE;
        }
    }
}
