package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Step;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/**
 * A choice between some alternatives, each as likely as the others. The recipe as it is takes part only if it is one of
 * them.
 *
 * @param name its name
 * @param label its name for people
 * @param options the alternatives, at least one
 */
public record Choice(String name, Text label, List<Option> options) implements Source {

    private static final int NAMED = 6;

    /** Copies the list; refuses none and equal names. */
    public Choice {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new InvalidInputException(
                            "“" + name + "”没有备选方案。", "There is nothing to choose from in \"" + name + "\".")
                    .maybe("给出至少一个备选方案。", "name at least one alternative.");
        }
        Set<String> names = new HashSet<>();
        for (Option option : options) {
            if (!names.add(option.name())) {
                throw new InvalidInputException(
                                "“" + name + "”中有两个备选方案都叫“" + option.name() + "”。",
                                "Two alternatives of \"" + name + "\" are called \"" + option.name() + "\".")
                        .maybe("给它们不同的名称。", "give them different names.");
            }
        }
    }

    /**
     * A choice between changes of the recipe.
     *
     * @param name its name
     * @param options the alternatives
     * @return the choice
     */
    public static Choice of(String name, Option... options) {
        return new Choice(name, Text.of(name), List.of(options));
    }

    /**
     * The same choice with a name for people.
     *
     * @param zh the Chinese name
     * @param en the English name
     * @return a copy
     */
    public Choice label(String zh, String en) {
        return new Choice(name, Text.of(zh, en), options);
    }

    /**
     * The same choice under another name, for two of one kind in one analysis.
     *
     * @param other the name
     * @return a copy
     */
    public Choice named(String other) {
        return new Choice(other, label, options);
    }

    /**
     * Normalizations, each for all indicators, whether or not they name one of their own.
     *
     * @param methods the alternatives
     * @return the choice, called {@code normalization}
     */
    public static Choice normalizations(Normalization... methods) {
        return steps(
                "normalization",
                Text.of("标准化方法", "normalization"),
                methods,
                method -> spec -> spec.toBuilder()
                        .normalization(method)
                        .root(SpecChange.indicators(spec.root(), one -> one.normalization(method)))
                        .build());
    }

    /**
     * Treatments, each for all indicators, whether or not they name one of their own.
     *
     * @param methods the alternatives; {@code new NoTreatment()} for none
     * @return the choice, called {@code treatment}
     */
    public static Choice treatments(Treatment... methods) {
        return steps(
                "treatment",
                Text.of("异常值处理", "treatment"),
                methods,
                method -> spec -> spec.toBuilder()
                        .treatment(method)
                        .root(SpecChange.indicators(spec.root(), one -> one.treatment(method)))
                        .build());
    }

    /**
     * Imputations.
     *
     * @param methods the alternatives; {@code new NoImputation()} for none
     * @return the choice, called {@code imputation}
     */
    public static Choice imputations(Imputation... methods) {
        return steps(
                "imputation",
                Text.of("缺失值插补", "imputation"),
                methods,
                method -> spec -> spec.toBuilder().imputation(method).build());
    }

    private static <T extends Step> Choice steps(
            String name, Text label, T[] methods, Function<T, UnaryOperator<IndexSpec>> change) {
        List<Option> options = new ArrayList<>();
        List<String> names = names(methods);
        for (int k = 0; k < methods.length; k++) {
            options.add(new Option.Recipe(
                    names.get(k), OptionTitle.of(names.get(k), methods[k]), change.apply(methods[k])));
        }
        return new Choice(name, label, options);
    }

    /**
     * Aggregations of all dimensions, chosen for all of them together.
     *
     * @param methods the alternatives
     * @return the choice, called {@code aggregation}
     */
    public static Choice aggregations(Aggregation... methods) {
        return aggregations(List.of(), methods);
    }

    /**
     * Aggregations of some dimensions, chosen for all of them together.
     *
     * @param nodes the codes of the dimensions, empty for all
     * @param methods the alternatives
     * @return the choice, called {@code aggregation}, with the codes behind a colon where some are given
     */
    public static Choice aggregations(List<String> nodes, Aggregation... methods) {
        List<Option> options = new ArrayList<>();
        List<String> names = names(methods);
        for (int k = 0; k < methods.length; k++) {
            options.add(new Option.Aggregating(names.get(k), nodes, methods[k]));
        }
        return new Choice(named("aggregation", nodes), labelled("合成方法", "aggregation", nodes), options);
    }

    /**
     * Weightings of all dimensions, chosen for all of them together.
     *
     * @param methods the alternatives
     * @return the choice, called {@code weighting}
     */
    public static Choice weightings(Weighting... methods) {
        return weightings(List.of(), methods);
    }

    /**
     * Weightings of some dimensions, chosen for all of them together; name a choice for each dimension to choose by
     * dimension.
     *
     * @param nodes the codes of the dimensions, empty for all
     * @param methods the alternatives
     * @return the choice, called {@code weighting}, with the codes behind a colon where some are given
     */
    public static Choice weightings(List<String> nodes, Weighting... methods) {
        List<Option> options = new ArrayList<>();
        List<String> names = names(methods);
        for (int k = 0; k < methods.length; k++) {
            options.add(new Option.Weighing(names.get(k), nodes, methods[k]));
        }
        return new Choice(named("weighting", nodes), labelled("赋权方法", "weighting", nodes), options);
    }

    /**
     * Whole sets of weights, such as those of several experts. The alternatives stand in the order of their names, since a map
     * may have none.
     *
     * @param name the name of the choice
     * @param sets the name of a set to the weights of components by code; those not named keep theirs
     * @return the choice
     */
    public static Choice weightSets(String name, Map<String, Map<String, Double>> sets) {
        List<Option> options = new ArrayList<>();
        new TreeMap<>(sets).forEach((set, weights) -> options.add(new Option.Weights(set, weights)));
        return new Choice(name, Text.of(name), options);
    }

    /**
     * Leaving out one indicator or none, each as likely.
     *
     * @param spec the recipe
     * @return the choice, called {@code indicator-left-out}
     */
    public static Choice indicatorLeftOut(IndexSpec spec) {
        return leftOut(spec, "indicator-left-out", Text.of("去掉一个指标", "one indicator left out"), Indicator.class);
    }

    /**
     * Leaving out one dimension below the root or none, each as likely.
     *
     * @param spec the recipe
     * @return the choice, called {@code dimension-left-out}
     */
    public static Choice dimensionLeftOut(IndexSpec spec) {
        return leftOut(spec, "dimension-left-out", Text.of("去掉一个维度", "one dimension left out"), Dimension.class);
    }

    private static Choice leftOut(IndexSpec spec, String name, Text label, Class<? extends Component> kind) {
        List<Option> options = new ArrayList<>();
        options.add(new Option.Recipe("none", Text.of("都不去掉", "none"), one -> one));
        for (Component component : SpecChange.counted(spec)) {
            String code = component.code();
            if (kind.isInstance(component) && !code.equals(spec.root().code())) {
                Text title = Text.of(
                        code + " " + component.label().zh(),
                        code + " " + component.label().en());
                options.add(new Option.Recipe(code, title, one -> SpecChange.without(one, code)));
            }
        }
        return new Choice(name, label, options);
    }

    private static String named(String kind, List<String> nodes) {
        return nodes.isEmpty() ? kind : kind + ":" + String.join(",", nodes);
    }

    private static Text labelled(String zh, String en, List<String> nodes) {
        String codes = String.join(", ", nodes);
        return nodes.isEmpty() ? Text.of(zh, en) : Text.of(zh + "（" + codes + "）", en + " (" + codes + ")");
    }

    /** The registered names; with the parameters where two would be the same. */
    private static List<String> names(Step[] methods) {
        List<String> plain = Arrays.stream(methods)
                .map(method -> Step.nameOf(method.getClass()))
                .toList();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < methods.length; k++) {
            String own = plain.get(k);
            boolean alone = plain.stream().filter(own::equals).count() == 1;
            String text = methods[k].toString();
            int bracket = text.indexOf('[');
            names.add(alone || bracket < 0 || text.endsWith("[]") ? own : own + text.substring(bracket));
        }
        return names;
    }

    @Override
    public Text description() {
        int size = options.size();
        return size <= NAMED
                ? Text.of(titles(Language.ZH, "、") + " 任选其一", "one of " + titles(Language.EN, ", "))
                : Text.of(size + " 个方案任选其一", "one of " + size + " alternatives");
    }

    private String titles(Language language, String separator) {
        return options.stream().map(option -> option.title().in(language)).collect(Collectors.joining(separator));
    }
}
