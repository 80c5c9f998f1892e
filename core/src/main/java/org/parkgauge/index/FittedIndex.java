package org.parkgauge.index;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.RowFill;
import org.parkgauge.internal.ContentHash;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * An index with everything that was learned from its reference set. Scoring never re-learns, so a new unit is measured on
 * the old scale. Immutable, thread-safe and serializable. Methods with the trait {@code KEEPS_REFERENCE} hold a copy of
 * the reference values; beyond that, only the fingerprint of the reference set stays. It takes several times as long to
 * compute as a fit, so it waits until it is asked for; until then the immutable data set itself is held. {@link
 * #provenance()} asks for it, and so does writing the index: call it to let go of a large reference set.
 */
public final class FittedIndex implements RowScorer, Serializable {

    private static final long serialVersionUID = 1L;

    private final IndexSpec spec;
    private final RowFill imputation;
    private final FittedDimension root;
    private final List<Issue> issues;
    private final int referenceUnits;
    private final String library;
    private transient volatile @Nullable Dataset reference;
    private volatile @Nullable String referenceFingerprint;
    private transient volatile @Nullable Plan plan;

    private FittedIndex(
            IndexSpec spec,
            RowFill imputation,
            FittedDimension root,
            List<Issue> issues,
            int referenceUnits,
            String library) {
        this.spec = spec;
        this.imputation = imputation;
        this.root = root;
        this.issues = List.copyOf(issues);
        this.referenceUnits = referenceUnits;
        this.library = library;
    }

    static FittedIndex fitted(
            IndexSpec spec, RowFill imputation, FittedDimension root, List<Issue> issues, Dataset reference) {
        FittedIndex index = new FittedIndex(spec, imputation, root, issues, reference.size(), Version.library());
        index.reference = reference;
        return index;
    }

    /**
     * An index from its parts, as they were written to a file.
     *
     * @param spec the recipe
     * @param imputation the learned imputation
     * @param root the learned tree, whose components are those of the recipe
     * @param issues what was noted when it was fitted
     * @param provenance where it comes from
     * @return the fitted index
     */
    public static FittedIndex restored(
            IndexSpec spec, RowFill imputation, FittedDimension root, List<Issue> issues, Provenance provenance) {
        FittedIndex index =
                new FittedIndex(spec, imputation, root, issues, provenance.referenceUnits(), provenance.library());
        index.referenceFingerprint = provenance.referenceData();
        return index;
    }

    /**
     * The recipe.
     *
     * @return the recipe
     */
    public IndexSpec spec() {
        return spec;
    }

    /**
     * The learned tree.
     *
     * @return the root
     */
    public FittedDimension root() {
        return root;
    }

    /**
     * The learned imputation.
     *
     * @return the rule that fills missing values
     */
    public RowFill imputation() {
        return imputation;
    }

    /**
     * What was noted when the index was fitted.
     *
     * @return the issues
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * The raw variables in the order of a bare row.
     *
     * @return the names
     */
    public List<String> inputs() {
        return plan().inputs();
    }

    /**
     * Where the index comes from. The fingerprint of the reference set is computed on first request.
     *
     * @return the provenance
     */
    public Provenance provenance() {
        return new Provenance(
                spec.code(), spec.version(), spec.profile(), spec.hash(), fingerprint(), referenceUnits, library);
    }

    /**
     * A hash of all that was learned, over numbers as bits, by which a file is known to be as it was written.
     *
     * @return 64 hexadecimal digits (SHA-256)
     */
    public String hash() {
        return ContentHash.of(List.of(root, imputation));
    }

    private String fingerprint() {
        Dataset data = reference;
        if (data != null) {
            referenceFingerprint = data.fingerprint();
            reference = null;
        }
        return java.util.Objects.requireNonNull(referenceFingerprint);
    }

    /**
     * The effective weight of each component: the product of the weights on its way to the root, 0 for what stays outside.
     *
     * @return code to weight, from the root (1) down
     */
    public Map<String, Double> effectiveWeights() {
        return Collections.unmodifiableMap(plan().effectiveWeights());
    }

    /**
     * The score of an indicator for a value of it: treated, oriented and normalized as the value of any unit is.
     *
     * @param code the code of an indicator
     * @param value a value of the indicator itself, after its denominators; NaN = missing
     * @return the score, NaN for NaN
     * @throws InvalidInputException if the index has no such indicator, or a step refuses the value
     */
    public double score(String code, double value) {
        if (Double.isInfinite(value)) {
            throw new InvalidInputException(
                    "指标" + code + "的值为无穷大。", "The value of indicator " + code + " is " + value + ".");
        }
        return RowScoring.normalized(plan().leaf(code), value, RowScoring.UNIT);
    }

    /**
     * Scores units on the scale of the reference set.
     *
     * @param data the units and their raw variables; other variables are ignored
     * @return the scores of all nodes
     * @throws InvalidInputException if a variable is absent, or a value cannot be used, naming the unit
     */
    public Scores score(Dataset data) {
        Inputs.check(spec, data);
        List<Issue> found = Population.check(spec, data);
        String setOnly = plan().setOnly();
        if (!setOnly.isEmpty() && !data.fingerprint().equals(fingerprint())) {
            throw new InvalidInputException(
                            setOnly + "的方法只能给参照集本身打分。",
                            "The method of " + setOnly + " scores its own reference set only.")
                    .maybe("用这些数据重新拟合。", "fit the index on these data.");
        }
        return new SetScoring(plan(), data).run(found);
    }

    @Override
    public double score(double[] row) {
        refuseAttributes();
        return plan().rows().score(row, name -> "");
    }

    @Override
    public Scores evaluate(double[] row) {
        refuseAttributes();
        return withAttributes(Map.of()).evaluate(row);
    }

    private void refuseAttributes() {
        if (!imputation.attributes().isEmpty()) {
            throw new InvalidInputException(
                            "该指数的插补需要属性" + imputation.attributes() + "，不能只给一行数值。",
                            "The imputation of this index needs the attributes " + imputation.attributes()
                                    + ", so a bare row will not do.")
                    .maybe("用 withAttributes(...) 给出。", "give them by withAttributes(...).");
        }
    }

    /**
     * The scorer of rows of a unit with some attributes, for an index whose imputation needs them.
     *
     * @param attributes attribute name to text
     * @return the scorer
     * @throws InvalidInputException if an attribute that the index needs is not given, or the attributes say that the unit
     *     is not one that the index may score: of a foreign type or catchment, or with an unclear prerequisite
     */
    public RowScorer withAttributes(Map<String, String> attributes) {
        for (String needed : imputation.attributes()) {
            if (!attributes.containsKey(needed)) {
                throw new InvalidInputException(
                                "没有给出属性“" + needed + "”。", "The attribute \"" + needed + "\" is not given.")
                        .maybe("给出：" + imputation.attributes() + "。", "give all of " + imputation.attributes() + ".");
            }
        }
        Map<String, String> copy = Map.copyOf(attributes);
        Dataset unit = Dataset.of(List.of(RowScoring.UNIT));
        for (Map.Entry<String, String> attribute : copy.entrySet()) {
            unit = unit.withAttribute(attribute.getKey(), attribute.getValue());
        }
        Population.check(spec, unit);
        Dataset stated = unit;
        return new RowScorer() {
            @Override
            public double score(double[] row) {
                return plan().rows().score(row, name -> copy.getOrDefault(name, ""));
            }

            @Override
            public Scores evaluate(double[] row) {
                List<String> inputs = inputs();
                Inputs.check(row, inputs);
                Dataset data = stated;
                for (int j = 0; j < row.length; j++) {
                    data = data.with(inputs.get(j), row[j]);
                }
                return FittedIndex.this.score(data);
            }
        };
    }

    /**
     * The profile of a unit that is best in every indicator: the better end of each range.
     *
     * @return the profile
     */
    public Profile best() {
        return Profile.best(this);
    }

    /**
     * The profile of zero in every indicator.
     *
     * @return the profile
     */
    public Profile zero() {
        return Profile.zero(this);
    }

    Plan plan() {
        Plan compiled = plan;
        if (compiled == null) {
            compiled = new Plan(this);
            plan = compiled;
        }
        return compiled;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        fingerprint();
        out.defaultWriteObject();
    }
}
