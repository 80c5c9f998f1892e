package org.parkgauge.json;

import java.util.List;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GivenWeights;

/** The names of the methods that Parkgauge itself brings. */
final class BuiltInSteps {

    /** The name of the fitted normalization of an indicator for which nothing could be learned. */
    static final String NOT_SCORED = "not-scored";

    private BuiltInSteps() {}

    static List<StepType> steps() {
        return List.of(
                new StepType("none", NoImputation.class, NoImputation.Fitted.class),
                new StepType("group-mean", GroupMean.class, GroupMean.Fitted.class),
                new StepType("none", NoTreatment.class, NoTreatment.Fitted.class),
                new StepType(
                        "winsorize-percentiles", PercentileWinsorization.class, PercentileWinsorization.Fitted.class),
                new StepType("goalposts", Goalposts.class, Goalposts.Fitted.class),
                new StepType("min-max", MinMax.class, MinMax.Fitted.class),
                new StepType("z-score", ZScore.class, ZScore.Fitted.class),
                new StepType("rank", RankScore.class, RankScore.Fitted.class),
                new StepType("identity", Identity.class, Identity.Fitted.class),
                new StepType("given", GivenWeights.class),
                new StepType("equal", EqualWeights.class),
                new StepType("entropy", EntropyWeights.class),
                new StepType("ahp", AnalyticHierarchy.class),
                new StepType("arithmetic", Arithmetic.class, Arithmetic.Fitted.class),
                new StepType("geometric", Geometric.class, Geometric.Fitted.class),
                new StepType("harmonic", Harmonic.class, Harmonic.Fitted.class),
                new StepType("topsis", Topsis.class, Topsis.Fitted.class),
                new StepType("copeland", Copeland.class, Copeland.Fitted.class));
    }
}
