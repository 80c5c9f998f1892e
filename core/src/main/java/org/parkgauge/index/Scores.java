package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Issue;

/**
 * What a fitted index says of some units: the score of every node, and on request ranks, tiers, bounds, explanations. NaN
 * is a missing score.
 */
public final class Scores {

    private final FittedIndex index;
    private final Dataset data;
    private final double[][] scores;
    private final @Nullable BitSet[] imputed;
    private final List<Issue> issues;
    private volatile double @Nullable [] rootRanks;

    Scores(FittedIndex index, Dataset data, double[][] scores, @Nullable BitSet[] imputed, List<Issue> issues) {
        this.index = index;
        this.data = data;
        this.scores = scores;
        this.imputed = imputed;
        this.issues = issues;
    }

    /**
     * The index that scored.
     *
     * @return the index
     */
    public FittedIndex index() {
        return index;
    }

    /**
     * The data that were scored.
     *
     * @return the data
     */
    public Dataset data() {
        return data;
    }

    /**
     * The names of the units, in data order.
     *
     * @return the names
     */
    public List<String> units() {
        return data.units();
    }

    /**
     * The codes of all nodes from the root down, each dimension before its children.
     *
     * @return the codes
     */
    public List<String> nodes() {
        return index.plan().codes();
    }

    /**
     * The root score of a unit.
     *
     * @param unit its name
     * @return the score, NaN if missing
     */
    public double score(String unit) {
        return scores[0][data.place(unit)];
    }

    /**
     * The score of a unit at a node.
     *
     * @param unit the name of the unit
     * @param code the code of the node
     * @return the score, NaN if missing
     */
    public double score(String unit, String code) {
        return scores[index.plan().place(code)][data.place(unit)];
    }

    /**
     * The scores of all units at a node.
     *
     * @param code the code of the node
     * @return a copy, in data order
     */
    public double[] scores(String code) {
        return scores[index.plan().place(code)].clone();
    }

    /**
     * The ranks of all units at a node, 1 for the highest score. Scores tie only where they are equal.
     *
     * @param code the code of the node
     * @param ties what tied units get
     * @return the ranks in data order, NaN for a missing score
     */
    public double[] ranks(String code, Ties ties) {
        return Ranks.descending(scores[index.plan().place(code)], ties);
    }

    /**
     * The standard competition rank of a unit by its root score.
     *
     * @param unit its name
     * @return the rank, empty for a missing score
     */
    public Optional<Integer> rank(String unit) {
        double[] ranks = rootRanks;
        if (ranks == null) {
            ranks = Ranks.descending(scores[0], Ties.COMPETITION);
            rootRanks = ranks;
        }
        double rank = ranks[data.place(unit)];
        return Double.isNaN(rank) ? Optional.empty() : Optional.of((int) rank);
    }

    /**
     * The standard competition ranks of all units within groups.
     *
     * @param code the code of the node
     * @param attribute the text attribute that names the group of a unit; a unit without one has no rank
     * @return the ranks in data order, NaN for a missing score
     */
    public double[] ranksWithin(String code, String attribute) {
        return Ranking.within(scores[index.plan().place(code)], data.attribute(attribute));
    }

    /**
     * The units in ranking order: highest root score first, equal scores by name, missing scores last.
     *
     * @return the names
     */
    public List<String> ranking() {
        return Ranking.order(scores[0], data.units());
    }

    /**
     * The tier of a unit, after the cap and the vetoes.
     *
     * @param unit its name
     * @return the tier; empty where the index has none or the unit no score
     */
    public Optional<Tiers.Tier> tier(String unit) {
        return rating().tier(unit);
    }

    /**
     * Whether a weak core dimension or a veto lowers the tier of a unit.
     *
     * @param unit its name
     * @return true if its score alone would earn a better tier
     */
    public boolean isTierLowered(String unit) {
        return rating().isTierLowered(unit);
    }

    /**
     * Whether a unit meets a prerequisite.
     *
     * @param unit its name
     * @param prerequisite the prerequisite
     * @return the status; not stated where the data lack the attribute
     */
    public Prerequisite.Status prerequisite(String unit, Prerequisite prerequisite) {
        return rating().prerequisite(unit, prerequisite);
    }

    /**
     * The value of an indicator before any step, after its denominators.
     *
     * @param unit the name of the unit
     * @param code the code of the indicator
     * @return the value, NaN if missing
     */
    public double raw(String unit, String code) {
        int place = data.place(unit);
        if (index.plan().nodes().get(index.plan().place(code)) instanceof FittedIndicator leaf) {
            return RawValues.value(leaf.component(), data, place);
        }
        return Double.NaN;
    }

    /**
     * The values of the indicators between the steps: after denominators, imputation (where it comes before normalization)
     * and treatment; before orientation, logarithms of a log scale, and normalization. Computed anew by each call.
     *
     * @return the units, a variable for each indicator by its code, NaN = missing
     */
    public Dataset treated() {
        List<Column> columns = ReferenceFill.imputed(index, data);
        List<Column> treated = new ArrayList<>();
        int j = 0;
        for (FittedComponent component : index.plan().nodes()) {
            if (component instanceof FittedIndicator leaf) {
                double[] values = columns.get(j++).map(leaf.treatment()).toArray();
                treated.add(Column.of(leaf.component().code(), values));
            }
        }
        return Dataset.of(data.units()).with(treated);
    }

    /**
     * Whether the value of an indicator was imputed.
     *
     * @param unit the name of the unit
     * @param code the code of the indicator
     * @return true if it was missing and has been filled
     */
    public boolean isImputed(String unit, String code) {
        int place = index.plan().place(code);
        BitSet set = imputed.length == 0 ? null : imputed[place];
        return set != null && set.get(data.place(unit));
    }

    /**
     * The weakest indicators of a unit: those of positive effective weight with the lowest normalized values.
     *
     * @param unit the name of the unit
     * @param n how many at most
     * @return their codes, weakest first, equal values in the order of the tree
     */
    public List<String> weakest(String unit, int n) {
        int place = data.place(unit);
        Plan plan = index.plan();
        Map<String, Double> weights = plan.effectiveWeights();
        List<String> codes = plan.codes();
        return IntStream.range(0, plan.size())
                .filter(node -> plan.node(node) == null && !Double.isNaN(scores[node][place]))
                .filter(node -> weights.getOrDefault(codes.get(node), 0.0) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(node -> scores[node][place]))
                .limit(n)
                .map(codes::get)
                .toList();
    }

    /**
     * The share of the effective leaf weight below a node for which a unit has a normalized value.
     *
     * @param unit the name of the unit
     * @param code the code of the node
     * @return 0 to 1
     */
    public double coverage(String unit, String code) {
        return new Completeness(index.plan(), scores, data.place(unit))
                .coverage(index.plan().place(code));
    }

    /**
     * The bounds of the root score of a unit: its missing indicators at their worst and at their best. Where the unit has a
     * score, the indicators of a dimension without one count as missing too, since the score was made without them.
     *
     * @param unit its name
     * @return the bounds, both ends the score itself where nothing is missing
     */
    public Range bounds(String unit) {
        return new Completeness(index.plan(), scores, data.place(unit)).bounds();
    }

    /**
     * The scores of one unit as a profile.
     *
     * @param unit its name
     * @return the profile
     */
    public Profile profile(String unit) {
        return Profile.of(index, data, scores, unit);
    }

    /**
     * The mean of the indicator scores of some units, those present, and the dimension scores that follow from it.
     *
     * @param name a name for the group
     * @param units the names of the units
     * @return the profile
     */
    public Profile meanProfile(String name, Collection<String> units) {
        int[] places = units.stream().mapToInt(data::place).toArray();
        return Profile.mean(name, index, scores, places);
    }

    /**
     * Why a unit scores what it does: against zero if every node is an arithmetic mean, so that the parts are
     * contributions, else against the best, so that they are losses.
     *
     * @param unit its name
     * @return the explanation
     */
    public Explanation explain(String unit) {
        return profile(unit).against(isArithmetic() ? index.zero() : index.best());
    }

    /**
     * Why one unit is above or below another.
     *
     * @param unit the name of a unit
     * @param other the name of the unit to compare with
     * @return the explanation of the gap
     */
    public Explanation explain(String unit, String other) {
        return profile(unit).against(profile(other));
    }

    /**
     * Whether every node of positive weight is an arithmetic mean.
     *
     * @return true if contributions to the score exist
     */
    public boolean isArithmetic() {
        return isArithmetic(0);
    }

    private boolean isArithmetic(int place) {
        Node node = index.plan().node(place);
        return node == null
                || (node.aggregation().decomposition() == FittedAggregation.Decomposition.ARITHMETIC
                        && Arrays.stream(index.plan().children(place)).allMatch(this::isArithmetic));
    }

    /**
     * The root scores if the root were a weighted arithmetic mean, so that a strong child of the root makes up for a weak one:
     * Σ w·x / Σ w over its children of positive weight that have a score, x their scores as they are, without a floor. Beside
     * the scores of a geometric root they show how much imbalance costs: they are not below them, except where a floor lifts
     * a child.
     *
     * @return the scores in data order, NaN where the root has none; the root scores themselves where the root is an
     *     arithmetic mean
     */
    public double[] arithmeticScores() {
        Node root = Objects.requireNonNull(index.plan().node(0));
        if (root.aggregation().decomposition() == FittedAggregation.Decomposition.ARITHMETIC) {
            return scores[0].clone();
        }
        int[] children = index.plan().children(0);
        double[] weights = root.weights();
        double[] means = new double[units().size()];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            double all = 0;
            for (int j = 0; j < children.length; j++) {
                double score = scores[children[j]][i];
                if (!Double.isNaN(score)) {
                    sum += weights[j] * score;
                    all += weights[j];
                }
            }
            means[i] = Double.isNaN(scores[0][i]) ? Double.NaN : sum / all;
        }
        return means;
    }

    /**
     * What stands behind the score of a unit at a node, by the names of the literature.
     *
     * @param unit the name of the unit
     * @param code the code of a dimension
     * @return name to value; empty where the method has none or the score is missing
     */
    public Map<String, Double> quantities(String unit, String code) {
        int place = index.plan().place(code);
        Node node = index.plan().node(place);
        if (node == null || Double.isNaN(score(unit, code))) {
            return Map.of();
        }
        int[] children = index.plan().children(place);
        double[] row = new double[children.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = scores[children[j]][data.place(unit)];
        }
        return new LinkedHashMap<>(node.aggregation().quantities(row));
    }

    /**
     * What a reader should know: of the fit, of the data, of missing and changed values, of prerequisites.
     *
     * @return the issues
     */
    public List<Issue> issues() {
        List<Issue> all = new ArrayList<>(index.issues());
        for (Issue issue : issues) {
            if (!all.contains(issue)) {
                all.add(issue);
            }
        }
        all.addAll(rating().issues());
        return all;
    }

    private Rating rating() {
        return new Rating(index.spec(), data, scores, index.plan().children(0));
    }

    /**
     * Where the scores come from.
     *
     * @return the provenance of the index; {@link Dataset#fingerprint()} of {@link #data()} identifies the data scored
     */
    public Provenance provenance() {
        return index.provenance();
    }
}
