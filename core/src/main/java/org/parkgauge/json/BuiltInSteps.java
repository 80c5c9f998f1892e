package org.parkgauge.json;

import java.util.List;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.imputation.ColumnMean;
import org.parkgauge.imputation.ColumnMedian;
import org.parkgauge.imputation.ConstantFill;
import org.parkgauge.imputation.ExpectationMaximization;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.GroupMedian;
import org.parkgauge.imputation.HotDeck;
import org.parkgauge.imputation.NearestNeighbours;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.imputation.RowWise;
import org.parkgauge.normalization.BandDistance;
import org.parkgauge.normalization.Borda;
import org.parkgauge.normalization.DistanceToBest;
import org.parkgauge.normalization.DistanceToTarget;
import org.parkgauge.normalization.DistanceToUnit;
import org.parkgauge.normalization.EfficacyCoefficient;
import org.parkgauge.normalization.EnhancedAccuracy;
import org.parkgauge.normalization.FractionOfMaximum;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.InitialValue;
import org.parkgauge.normalization.LinearRatio;
import org.parkgauge.normalization.LogRatio;
import org.parkgauge.normalization.Logistic;
import org.parkgauge.normalization.MeanValue;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Negation;
import org.parkgauge.normalization.NonlinearRatio;
import org.parkgauge.normalization.PercentileRange;
import org.parkgauge.normalization.PercentileRank;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.Reciprocal;
import org.parkgauge.normalization.RobustZScore;
import org.parkgauge.normalization.StepScale;
import org.parkgauge.normalization.SumShare;
import org.parkgauge.normalization.UnitVector;
import org.parkgauge.normalization.ValueTable;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.normalization.ZavadskasTurskis;
import org.parkgauge.treatment.Asinh;
import org.parkgauge.treatment.BoxCox;
import org.parkgauge.treatment.FenceWinsorization;
import org.parkgauge.treatment.Log;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.treatment.RangeLog;
import org.parkgauge.treatment.ShiftedLog;
import org.parkgauge.treatment.SignedLog;
import org.parkgauge.treatment.TwoStage;
import org.parkgauge.treatment.Winsorization;
import org.parkgauge.treatment.YeoJohnson;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.AngleWeights;
import org.parkgauge.weighting.BestWorst;
import org.parkgauge.weighting.BudgetAllocation;
import org.parkgauge.weighting.CappedWeights;
import org.parkgauge.weighting.CilosWeights;
import org.parkgauge.weighting.CriticWeights;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.FactorWeights;
import org.parkgauge.weighting.FullConsistency;
import org.parkgauge.weighting.GameCombination;
import org.parkgauge.weighting.GiniWeights;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.GroupHierarchy;
import org.parkgauge.weighting.IdocriwWeights;
import org.parkgauge.weighting.LeastSquaresCombination;
import org.parkgauge.weighting.LinearCombination;
import org.parkgauge.weighting.LopcowWeights;
import org.parkgauge.weighting.MerecWeights;
import org.parkgauge.weighting.MpsiWeights;
import org.parkgauge.weighting.MultiplicativeCombination;
import org.parkgauge.weighting.NamedSetWeights;
import org.parkgauge.weighting.OptimizedWeights;
import org.parkgauge.weighting.PrincipalComponentWeights;
import org.parkgauge.weighting.Rancom;
import org.parkgauge.weighting.RankBasedWeights;
import org.parkgauge.weighting.ShrunkWeights;
import org.parkgauge.weighting.StandardDeviationWeights;
import org.parkgauge.weighting.Swara;
import org.parkgauge.weighting.VarianceWeights;
import org.parkgauge.weighting.VariationWeights;

/** The names of the methods that Parkgauge itself brings. */
final class BuiltInSteps {

    /** The name of the fitted normalization of an indicator for which nothing could be learned. */
    static final String NOT_SCORED = "not-scored";

    /** The name of the fitted normalization of an indicator that tells no units apart. */
    static final String CONSTANT_SCORE = "constant-score";

    private BuiltInSteps() {}

    static List<StepType> steps() {
        return List.of(
                new StepType("none", NoImputation.class, NoImputation.Fitted.class),
                new StepType("group-mean", GroupMean.class, GroupMean.Fitted.class),
                new StepType("mean", ColumnMean.class, ColumnMean.Fitted.class),
                new StepType("median", ColumnMedian.class, ColumnMedian.Fitted.class),
                new StepType("group-median", GroupMedian.class, GroupMedian.Fitted.class),
                new StepType("constant", ConstantFill.class, ConstantFill.Fitted.class),
                new StepType("row", RowWise.class, RowWise.Fitted.class),
                new StepType("nearest-neighbours", NearestNeighbours.class, NearestNeighbours.Fitted.class),
                new StepType("em", ExpectationMaximization.class, ExpectationMaximization.Fitted.class),
                new StepType("hot-deck", HotDeck.class, HotDeck.Fitted.class),
                new StepType("none", NoTreatment.class, NoTreatment.Fitted.class),
                new StepType(
                        "winsorize-percentiles", PercentileWinsorization.class, PercentileWinsorization.Fitted.class),
                new StepType("winsorize", Winsorization.class, Winsorization.Fitted.class),
                new StepType("winsorize-fences", FenceWinsorization.class, FenceWinsorization.Fitted.class),
                new StepType("log", Log.class, Log.Fitted.class),
                new StepType("log-shifted", ShiftedLog.class, ShiftedLog.Fitted.class),
                new StepType("log-range", RangeLog.class, RangeLog.Fitted.class),
                new StepType("signed-log", SignedLog.class, SignedLog.Fitted.class),
                new StepType("asinh", Asinh.class, Asinh.Fitted.class),
                new StepType("box-cox", BoxCox.class, BoxCox.Fitted.class),
                new StepType("yeo-johnson", YeoJohnson.class, YeoJohnson.Fitted.class),
                new StepType("two-stage", TwoStage.class, TwoStage.Fitted.class),
                new StepType("goalposts", Goalposts.class, Goalposts.Fitted.class),
                new StepType("min-max", MinMax.class, MinMax.Fitted.class),
                new StepType("z-score", ZScore.class, ZScore.Fitted.class),
                new StepType("rank", RankScore.class, RankScore.Fitted.class),
                new StepType("fraction-of-maximum", FractionOfMaximum.class, FractionOfMaximum.Fitted.class),
                new StepType("sum", SumShare.class, SumShare.Fitted.class),
                new StepType("vector", UnitVector.class, UnitVector.Fitted.class),
                new StepType("linear", LinearRatio.class, LinearRatio.Fitted.class),
                new StepType("nonlinear", NonlinearRatio.class, NonlinearRatio.Fitted.class),
                new StepType("logarithmic", LogRatio.class, LogRatio.Fitted.class),
                new StepType("enhanced-accuracy", EnhancedAccuracy.class, EnhancedAccuracy.Fitted.class),
                new StepType("zavadskas-turskis", ZavadskasTurskis.class, ZavadskasTurskis.Fitted.class),
                new StepType("robust-z", RobustZScore.class, RobustZScore.Fitted.class),
                new StepType("percentile-range", PercentileRange.class, PercentileRange.Fitted.class),
                new StepType("logistic", Logistic.class, Logistic.Fitted.class),
                new StepType("borda", Borda.class, Borda.Fitted.class),
                new StepType("percentile-rank", PercentileRank.class, PercentileRank.Fitted.class),
                new StepType("distance-to-target", DistanceToTarget.class, DistanceToTarget.Fitted.class),
                new StepType("distance-to-unit", DistanceToUnit.class),
                new StepType("distance-to-best", DistanceToBest.class),
                new StepType("cenit-distance", DistanceToBest.class),
                new StepType("best-range", BandDistance.class, BandDistance.Fitted.class),
                new StepType("efficacy", EfficacyCoefficient.class, EfficacyCoefficient.Fitted.class),
                new StepType("steps", StepScale.class, StepScale.Fitted.class),
                new StepType("value-table", ValueTable.class, ValueTable.Fitted.class),
                new StepType("initial-value", InitialValue.class, InitialValue.Fitted.class),
                new StepType("mean-value", MeanValue.class, MeanValue.Fitted.class),
                new StepType("negate", Negation.class, Negation.Fitted.class),
                new StepType("reciprocal", Reciprocal.class, Reciprocal.Fitted.class),
                new StepType("identity", Identity.class, Identity.Fitted.class),
                new StepType("given", GivenWeights.class),
                new StepType("equal", EqualWeights.class),
                new StepType("entropy", EntropyWeights.class),
                new StepType("ahp", AnalyticHierarchy.class),
                new StepType("named-set", NamedSetWeights.class),
                new StepType("standard-deviation", StandardDeviationWeights.class),
                new StepType("variance", VarianceWeights.class),
                new StepType("coefficient-of-variation", VariationWeights.class),
                new StepType("gini", GiniWeights.class),
                new StepType("critic", CriticWeights.class),
                new StepType("merec", MerecWeights.class),
                new StepType("cilos", CilosWeights.class),
                new StepType("idocriw", IdocriwWeights.class),
                new StepType("lopcow", LopcowWeights.class),
                new StepType("angle", AngleWeights.class),
                new StepType("mpsi", MpsiWeights.class),
                new StepType("pca", PrincipalComponentWeights.class),
                new StepType("factor", FactorWeights.class),
                new StepType("optimized", OptimizedWeights.class),
                new StepType("group-ahp", GroupHierarchy.class),
                new StepType("best-worst", BestWorst.class),
                new StepType("fucom", FullConsistency.class),
                new StepType("swara", Swara.class),
                new StepType("rancom", Rancom.class),
                new StepType("rank-based", RankBasedWeights.class),
                new StepType("budget-allocation", BudgetAllocation.class),
                new StepType("linear-combination", LinearCombination.class),
                new StepType("multiplicative-combination", MultiplicativeCombination.class),
                new StepType("game-combination", GameCombination.class),
                new StepType("least-squares-combination", LeastSquaresCombination.class),
                new StepType("capped", CappedWeights.class),
                new StepType("shrunk", ShrunkWeights.class),
                new StepType("arithmetic", Arithmetic.class, Arithmetic.Fitted.class),
                new StepType("geometric", Geometric.class, Geometric.Fitted.class),
                new StepType("harmonic", Harmonic.class, Harmonic.Fitted.class),
                new StepType("topsis", Topsis.class, Topsis.Fitted.class),
                new StepType("copeland", Copeland.class, Copeland.Fitted.class));
    }
}
