package org.parkgauge.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.internal.ContentHash;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/**
 * The recipe of an index: the tree, the steps, the tiers, prerequisites and type profiles. Pure data, validated as a whole
 * when it is built, with a version of its own.
 *
 * @param code its code
 * @param version its version
 * @param label its name
 * @param note what it is
 * @param root the tree
 * @param imputation what is done about missing values
 * @param treatment the treatment of indicators that name none
 * @param normalization the normalization of indicators that name none
 * @param weighting the weighting of dimensions that name none
 * @param aggregation the aggregation of dimensions that name none
 * @param tiers the grades of the root score, {@link Tiers#NONE} for none
 * @param prerequisites pass or fail conditions
 * @param profiles what changes by type of unit
 * @param profile the code of the profile that is applied, empty for none
 */
public record IndexSpec(
        String code,
        String version,
        Text label,
        Text note,
        Dimension root,
        Imputation imputation,
        Treatment treatment,
        Normalization normalization,
        Weighting weighting,
        Aggregation aggregation,
        Tiers tiers,
        List<Prerequisite> prerequisites,
        List<TypeProfile> profiles,
        String profile)
        implements Serializable {

    /** Copies the lists and validates the whole. */
    public IndexSpec {
        prerequisites = List.copyOf(prerequisites);
        profiles = List.copyOf(profiles);
        new SpecChecks(
                        code,
                        root,
                        imputation,
                        treatment,
                        normalization,
                        weighting,
                        aggregation,
                        prerequisites,
                        profiles,
                        profile)
                .run();
    }

    /**
     * Starts an index: no imputation, no treatment, goalposts from 0 to 100, given weights, arithmetic means.
     *
     * @param code its code
     * @return a builder that still needs a root
     */
    public static IndexBuilder named(String code) {
        return new IndexBuilder(code);
    }

    /**
     * A builder that starts from this recipe.
     *
     * @return a builder with everything set as here
     */
    public IndexBuilder toBuilder() {
        return new IndexBuilder(this);
    }

    /**
     * Learns from a reference set.
     *
     * @param reference the units and their raw variables
     * @return the fitted index
     * @throws InvalidInputException if the data lack what the index needs, naming it
     */
    public FittedIndex fit(Dataset reference) {
        return Fitting.fit(this, reference);
    }

    /**
     * The raw variables that the index is made of: those of the indicators, then the denominators, each once.
     *
     * @return the names, in order
     */
    public List<String> inputs() {
        Set<String> names = new LinkedHashSet<>();
        indicators().forEach(indicator -> names.add(indicator.variable()));
        indicators().forEach(indicator -> indicator.per().forEach(per -> names.add(per.variable())));
        return List.copyOf(names);
    }

    /**
     * All components from the root down, each dimension before its children.
     *
     * @return the components
     */
    public List<Component> components() {
        List<Component> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Component component, List<Component> all) {
        all.add(component);
        if (component instanceof Dimension dimension) {
            dimension.children().forEach(child -> collect(child, all));
        }
    }

    /**
     * All indicators in the order of the tree.
     *
     * @return the indicators
     */
    public List<Indicator> indicators() {
        List<Indicator> leaves = new ArrayList<>();
        for (Component component : components()) {
            if (component instanceof Indicator indicator) {
                leaves.add(indicator);
            }
        }
        return leaves;
    }

    /**
     * A component by its code.
     *
     * @param wanted the code
     * @return the component
     * @throws InvalidInputException if the index has none of that code
     */
    public Component component(String wanted) {
        return components().stream()
                .filter(component -> component.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted));
    }

    InvalidInputException unknown(String wanted) {
        return new InvalidInputException(
                        "指数" + code + "中没有代码“" + wanted + "”。",
                        "Index " + code + " has no component \"" + wanted + "\".")
                .maybe("检查代码的拼写和大小写。", "check spelling and case of the code.");
    }

    /**
     * The recipe as one type of unit sees it: the profile's weights and directions take the place of the common ones.
     *
     * @param wanted the code of a profile
     * @return a new recipe
     * @throws InvalidInputException if there is no such profile, or one has been applied already
     */
    public IndexSpec withProfile(String wanted) {
        if (!profile.isEmpty()) {
            throw new InvalidInputException(
                            "类型方案“" + profile + "”已经应用，不能再应用“" + wanted + "”。",
                            "Profile \"" + profile + "\" is applied already, so \"" + wanted + "\" cannot be.")
                    .maybe("从未应用方案的指数开始。", "start from the index without a profile.");
        }
        TypeProfile chosen = profile(wanted);
        return toBuilder()
                .root((Dimension) override(root, chosen))
                .profile(wanted)
                .build();
    }

    /**
     * A profile by its code.
     *
     * @param wanted the code
     * @return the profile
     * @throws InvalidInputException if there is none of that code
     */
    public TypeProfile profile(String wanted) {
        return profiles.stream()
                .filter(one -> one.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known =
                            profiles.stream().map(TypeProfile::code).toList();
                    return new InvalidInputException(
                                    "指数" + code + "没有类型方案“" + wanted + "”。",
                                    "Index " + code + " has no profile \"" + wanted + "\".")
                            .maybe("可选：" + known + "。", "choose one of " + known + ".");
                });
    }

    private static Component override(Component component, TypeProfile profile) {
        double weight = profile.weights().getOrDefault(component.code(), component.weight());
        if (component instanceof Indicator indicator) {
            return indicator
                    .weight(weight)
                    .direction(profile.directions().getOrDefault(indicator.code(), indicator.direction()));
        }
        Dimension dimension = (Dimension) component;
        return dimension
                .weight(weight)
                .children(dimension.children().stream()
                        .map(child -> override(child, profile))
                        .toList());
    }

    /**
     * A hash of the whole recipe, over numbers as bits. A step that is a lambda counts by its class only.
     *
     * @return 64 hexadecimal digits (SHA-256)
     */
    public String hash() {
        return ContentHash.of(this);
    }

    Treatment treatmentOf(Indicator indicator) {
        Treatment own = indicator.treatment();
        return own == null ? treatment : own;
    }

    Normalization normalizationOf(Indicator indicator) {
        Normalization own = indicator.normalization();
        return own == null ? normalization : own;
    }

    Weighting weightingOf(Dimension dimension) {
        Weighting own = dimension.weighting();
        return own == null ? weighting : own;
    }

    Aggregation aggregationOf(Dimension dimension) {
        Aggregation own = dimension.aggregation();
        return own == null ? aggregation : own;
    }

    double minimumCoverageOf(Dimension dimension) {
        if (!Double.isNaN(dimension.minimumCoverage())) {
            return dimension.minimumCoverage();
        }
        return dimension.code().equals(root.code()) ? Dimension.DEFAULT_ROOT_COVERAGE : Dimension.DEFAULT_COVERAGE;
    }
}
