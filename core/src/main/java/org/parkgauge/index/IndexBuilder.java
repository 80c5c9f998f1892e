package org.parkgauge.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/** Defines an index step by step; {@link #build()} validates it as a whole. */
public final class IndexBuilder {

    private final String code;
    private String version = "1.0";
    private Text label;
    private Text note = Text.EMPTY;
    private @Nullable Dimension root;
    private Imputation imputation = new NoImputation();
    private Treatment treatment = new NoTreatment();
    private Normalization normalization = new Goalposts();
    private Weighting weighting = new GivenWeights();
    private Aggregation aggregation = new Arithmetic();
    private List<Prerequisite> prerequisites = List.of();
    private List<TypeProfile> profiles = List.of();
    private Tiers tiers = Tiers.NONE;
    private String profile = "";

    IndexBuilder(String code) {
        this.code = code;
        this.label = Text.of(code);
    }

    IndexBuilder(IndexSpec spec) {
        code = spec.code();
        version = spec.version();
        label = spec.label();
        note = spec.note();
        root = spec.root();
        imputation = spec.imputation();
        treatment = spec.treatment();
        normalization = spec.normalization();
        weighting = spec.weighting();
        aggregation = spec.aggregation();
        prerequisites = spec.prerequisites();
        profiles = spec.profiles();
        tiers = spec.tiers();
        profile = spec.profile();
    }

    /**
     * Finishes the index.
     *
     * @return the recipe
     * @throws InvalidInputException if there is no root, or a part or a chain of steps cannot work
     */
    public IndexSpec build() {
        if (root == null) {
            throw new InvalidInputException("指数" + code + "没有根节点。", "Index " + code + " has no root.")
                    .maybe("用 root(Dimension.of(...)) 给出。", "give it one by root(Dimension.of(...)).");
        }
        return new IndexSpec(
                code,
                version,
                label,
                note,
                root,
                imputation,
                treatment,
                normalization,
                weighting,
                aggregation,
                tiers,
                prerequisites,
                profiles,
                profile);
    }

    /**
     * Sets a name.
     *
     * @param zh the Chinese name
     * @param en the English name
     * @return this builder
     */
    public IndexBuilder label(String zh, String en) {
        return label(Text.of(zh, en));
    }

    /**
     * Sets the grades of the root score.
     *
     * @param value the tiers
     * @return this builder
     */
    public IndexBuilder tiers(Tiers value) {
        tiers = value;
        return this;
    }

    IndexBuilder profile(String value) {
        profile = value;
        return this;
    }

    /**
     * Sets a version.
     *
     * @param value its version
     * @return this builder
     */
    public IndexBuilder version(String value) {
        version = value;
        return this;
    }

    /**
     * Sets a name.
     *
     * @param value its name
     * @return this builder
     */
    public IndexBuilder label(Text value) {
        label = value;
        return this;
    }

    /**
     * Sets a remark.
     *
     * @param value what it is
     * @return this builder
     */
    public IndexBuilder note(Text value) {
        note = value;
        return this;
    }

    /**
     * Sets a tree.
     *
     * @param value the tree
     * @return this builder
     */
    public IndexBuilder root(Dimension value) {
        root = value;
        return this;
    }

    /**
     * Sets an imputation.
     *
     * @param value what is done about missing values
     * @return this builder
     */
    public IndexBuilder imputation(Imputation value) {
        imputation = value;
        return this;
    }

    /**
     * Sets a treatment.
     *
     * @param value the treatment of indicators that name none
     * @return this builder
     */
    public IndexBuilder treatment(Treatment value) {
        treatment = value;
        return this;
    }

    /**
     * Sets a normalization.
     *
     * @param value the normalization of indicators that name none
     * @return this builder
     */
    public IndexBuilder normalization(Normalization value) {
        normalization = value;
        return this;
    }

    /**
     * Sets a weighting.
     *
     * @param value the weighting of dimensions that name none
     * @return this builder
     */
    public IndexBuilder weighting(Weighting value) {
        weighting = value;
        return this;
    }

    /**
     * Sets an aggregation.
     *
     * @param value the aggregation of dimensions that name none
     * @return this builder
     */
    public IndexBuilder aggregation(Aggregation value) {
        aggregation = value;
        return this;
    }

    /**
     * Sets prerequisites.
     *
     * @param value pass or fail conditions
     * @return this builder
     */
    public IndexBuilder prerequisites(List<Prerequisite> value) {
        prerequisites = value;
        return this;
    }

    /**
     * Sets type profiles.
     *
     * @param value what changes by type of unit
     * @return this builder
     */
    public IndexBuilder profiles(List<TypeProfile> value) {
        profiles = value;
        return this;
    }
}
