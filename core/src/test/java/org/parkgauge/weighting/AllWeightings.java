package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.AnalyticHierarchy.Method;

/** Every weighting in each of its forms, on children of some codes. */
final class AllWeightings {

    private AllWeightings() {}

    /** The methods that follow the dispersion of the data. */
    static List<Weighting> dispersion() {
        return List.of(
                new EntropyWeights(2, EntropyWeights.Zeros.SHIFT, Double.NaN),
                new EntropyWeights(2, EntropyWeights.Zeros.SHIFT, 0.5),
                new EntropyWeights(2, EntropyWeights.Zeros.RESCALE, Double.NaN),
                new StandardDeviationWeights(),
                new StandardDeviationWeights(ColumnScaling.MIN_MAX),
                new VarianceWeights(),
                new VarianceWeights(ColumnScaling.NONE),
                new VariationWeights(),
                new GiniWeights(),
                new GiniWeights(true),
                new MerecWeights(),
                new MerecWeights(3),
                new CilosWeights(),
                new IdocriwWeights(),
                new LopcowWeights(),
                new LopcowWeights(Moments.Divisor.POPULATION),
                new AngleWeights(),
                new AngleWeights(DirectionUse.BLIND),
                new MpsiWeights());
    }

    /** CRITIC in all its forms. */
    static List<Weighting> critic() {
        List<Weighting> methods = new ArrayList<>();
        for (CriticWeights.Scaling scaling : CriticWeights.Scaling.values()) {
            for (Correlations.Kind kind : Correlations.Kind.values()) {
                for (CriticWeights.Contrast contrast : CriticWeights.Contrast.values()) {
                    methods.add(new CriticWeights(scaling, kind, contrast));
                }
            }
        }
        methods.add(new CriticWeights(
                CriticWeights.Scaling.MIN_MAX, Correlations.Kind.PEARSON, CriticWeights.Contrast.ENTROPY, 0.002));
        return methods;
    }

    /** The methods that look at components, and the optimized ones. */
    static List<Weighting> components(List<String> codes) {
        List<Weighting> methods = new ArrayList<>();
        for (NegativeLoadings rule : List.of(NegativeLoadings.DROP, NegativeLoadings.ABSOLUTE)) {
            for (PrincipalComponentWeights.Form form : PrincipalComponentWeights.Form.values()) {
                for (PrincipalComponentWeights.Decomposed matrix : PrincipalComponentWeights.Decomposed.values()) {
                    methods.add(new PrincipalComponentWeights(matrix, form, rule, 5));
                }
            }
            for (FactorWeights.Retained retained : FactorWeights.Retained.values()) {
                for (FactorWeights.Assignment assignment : FactorWeights.Assignment.values()) {
                    methods.add(new FactorWeights(retained, Double.NaN, assignment, rule, 5));
                }
            }
        }
        for (OptimizedWeights.Goal goal : OptimizedWeights.Goal.values()) {
            methods.add(new OptimizedWeights(goal));
        }
        methods.add(new OptimizedWeights(OptimizedWeights.Goal.EQUAL_CORRELATION, numbers(codes, 1), 8));
        methods.add(new OptimizedWeights(OptimizedWeights.Goal.EQUAL_IMPORTANCE, numbers(codes, 1), 8));
        return methods;
    }

    private static Map<String, Double> numbers(List<String> codes, double first) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        new TreeMap<>(places(codes)).forEach((code, place) -> numbers.put(code, first + (place * 7) % 5 / 2.0));
        return numbers;
    }

    /** c0 is 0 and so on, whatever the order of the codes. */
    private static Map<String, Integer> places(List<String> codes) {
        Map<String, Integer> places = new LinkedHashMap<>();
        codes.stream().sorted().forEach(code -> places.put(code, places.size()));
        return places;
    }

    static List<Comparison> comparisons(List<String> codes, double disturbance, boolean chain) {
        List<String> sorted = codes.stream().sorted().toList();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                double times =
                        Math.max(1 / 9.0, Math.min(9, (j + 2.0) / (i + 1) * ((i + j) % 3 == 0 ? disturbance : 1)));
                if (!chain || j == i + 1 || i == 0 && j == 2) {
                    comparisons.add(new Comparison(sorted.get(i), sorted.get(j), times));
                }
            }
        }
        return comparisons;
    }

    /** The methods that hold judgements. */
    static List<Weighting> judgements(List<String> codes) {
        List<Weighting> methods = new ArrayList<>();
        List<String> sorted = codes.stream().sorted().toList();
        List<Comparison> all = comparisons(codes, 1.2, false);
        for (Method method : Method.values()) {
            methods.add(new AnalyticHierarchy(all, method, RandomIndex.SAATY_1980, 10));
        }
        for (Method method : List.of(Method.EIGENVECTOR, Method.GEOMETRIC_MEAN)) {
            methods.add(new AnalyticHierarchy(comparisons(codes, 1.3, true), method, RandomIndex.SAATY_1980, 10, true));
        }
        for (GroupHierarchy.Joined joined : GroupHierarchy.Joined.values()) {
            methods.add(new GroupHierarchy(
                    List.of(
                            new GroupHierarchy.Judge("甲", all),
                            new GroupHierarchy.Judge("乙", comparisons(codes, 0.8, false), 2)),
                    joined,
                    Method.GEOMETRIC_MEAN,
                    RandomIndex.SAATY_1980,
                    10,
                    false));
        }
        Map<String, Double> over = new LinkedHashMap<>();
        Map<String, Double> under = new LinkedHashMap<>();
        int m = codes.size();
        for (int j = 0; j < m; j++) {
            over.put(sorted.get(j), j == m - 1 ? m : 1.0 + j);
            under.put(sorted.get(j), j == 0 ? m : j == m - 1 ? 1 : Math.max(1, m - j - 0.5));
        }
        for (BestWorst.Model model : BestWorst.Model.values()) {
            methods.add(new BestWorst(sorted.get(0), sorted.get(m - 1), over, under, model, 1));
        }
        methods.add(new FullConsistency(numbers(codes, 1)));
        Map<String, Double> steps = new LinkedHashMap<>(numbers(codes, 0));
        steps.remove(sorted.get(0));
        methods.add(new Swara(sorted, steps));
        methods.add(new Rancom(numbers(codes, 1)));
        for (RankBasedWeights.Formula formula : RankBasedWeights.Formula.values()) {
            methods.add(new RankBasedWeights(numbers(codes, 1), formula));
        }
        Map<String, Double> points = numbers(codes, 1);
        Map<String, Double> others = numbers(sorted.subList(0, m), 4);
        double sum = points.values().stream().mapToDouble(Double::doubleValue).sum();
        double otherSum =
                others.values().stream().mapToDouble(Double::doubleValue).sum();
        others.replaceAll((code, value) -> value * sum / otherSum);
        methods.add(new BudgetAllocation(
                List.of(new BudgetAllocation.Expert("甲", points), new BudgetAllocation.Expert("乙", others)), sum));
        methods.add(new NamedSetWeights(Map.of("a", points, "b", Map.of()), "a"));
        return methods;
    }

    /** The methods that hold others. */
    static List<Weighting> combinations(List<String> codes) {
        List<Weighting> parts = List.of(
                new EntropyWeights(), new EqualWeights(), new CriticWeights(), new FullConsistency(numbers(codes, 1)));
        return List.of(
                new LinearCombination(parts),
                new LinearCombination(parts, Vector.of(1, 2, 0, 4)),
                new MultiplicativeCombination(parts),
                new MultiplicativeCombination(parts, MultiplicativeCombination.Form.PRODUCT),
                new GameCombination(parts.subList(0, 3)),
                new GameCombination(parts.subList(0, 3), GameCombination.Form.NON_NEGATIVE),
                new GameCombination(parts, GameCombination.Form.LAGRANGE),
                new LeastSquaresCombination(parts),
                new CappedWeights(new EntropyWeights()),
                new CappedWeights(new RankBasedWeights(numbers(codes, 1)), 0.6),
                new ShrunkWeights(new EntropyWeights()),
                new ShrunkWeights(new GivenWeights(), 0.2));
    }
}
