package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Indicators or dimensions in turn get the weight 0 and the index is fitted again: which of them decides about the ranks? A
 * dimension that loses its last part goes with it. The weights of the siblings make up for what is gone, as the weighting
 * of the index has it. COINr's {@code remove_elements} is this for one level and given weights.
 *
 * <p>That ranks hardly move without an indicator is no ground to drop it: it may stand for a matter of its own, or be
 * correlated with others on purpose.
 */
public final class RemovedComponents {

    private final List<Removal> removals;

    /**
     * The index with and without one component.
     *
     * @param code the code of the component
     * @param label its name
     * @param comparison the units with it and without it; empty where the index does not work without it
     * @param failure why it does not; empty texts where it does
     */
    public record Removal(String code, Text label, Optional<Comparison> comparison, Text failure) {

        /**
         * The mean of the absolute rank shifts.
         *
         * @return places; NaN where the index does not work without the component
         */
        public double meanAbsoluteShift() {
            return comparison.map(Comparison::meanAbsoluteShift).orElse(Double.NaN);
        }
    }

    private RemovedComponents(List<Removal> removals) {
        this.removals = List.copyOf(removals);
    }

    /**
     * Removes every indicator that counts, in turn.
     *
     * @param spec the recipe
     * @param data the units
     * @return the effects, in the order of the tree
     * @throws InvalidInputException if the index cannot be fitted as it is
     */
    public static RemovedComponents indicators(IndexSpec spec, Dataset data) {
        return of(spec, data, counting(spec, true), ProgressListener.NONE);
    }

    /**
     * Removes every dimension that counts but the root, in turn.
     *
     * @param spec the recipe
     * @param data the units
     * @return the effects, in the order of the tree
     * @throws InvalidInputException if the index cannot be fitted as it is
     */
    public static RemovedComponents dimensions(IndexSpec spec, Dataset data) {
        return of(spec, data, counting(spec, false), ProgressListener.NONE);
    }

    private static List<String> counting(IndexSpec spec, boolean indicators) {
        List<String> codes = new ArrayList<>();
        collect(spec.root(), indicators, codes);
        codes.remove(spec.root().code());
        return codes;
    }

    private static void collect(Component component, boolean indicators, List<String> codes) {
        if (component.isOutside()) {
            return;
        }
        if (component instanceof Indicator == indicators) {
            codes.add(component.code());
        }
        if (component instanceof Dimension dimension) {
            dimension.children().forEach(child -> collect(child, indicators, codes));
        }
    }

    /**
     * Removes some components, in turn.
     *
     * @param spec the recipe
     * @param data the units
     * @param codes the codes of indicators or dimensions
     * @param listener hears of every fit
     * @return the effects, in the order of the codes
     * @throws InvalidInputException if there is no such component, it is the root, or the index cannot be fitted as it is
     * @throws java.util.concurrent.CancellationException if the listener wants no more
     */
    public static RemovedComponents of(IndexSpec spec, Dataset data, List<String> codes, ProgressListener listener) {
        for (String code : codes) {
            if (spec.component(code).code().equals(spec.root().code())) {
                throw new InvalidInputException("根节点" + code + "不能去掉。", "The root " + code + " cannot be removed.")
                        .maybe("给出维度或指标的代码。", "give codes of dimensions or indicators.");
            }
        }
        double[] nominal = Units.scores(spec, data);
        List<Removal> removals = new ArrayList<>();
        Progress progress = Progress.start(listener, codes.size());
        for (String code : codes) {
            removals.add(removal(spec, data, spec.component(code), nominal));
            progress.advance(1);
        }
        return new RemovedComponents(removals);
    }

    private static Removal removal(IndexSpec spec, Dataset data, Component component, double[] nominal) {
        try {
            double[] scores = Units.scores(without(spec, component.code()), data);
            Comparison comparison = Comparison.of(data.units(), nominal, data.units(), scores);
            return new Removal(component.code(), component.label(), Optional.of(comparison), Text.EMPTY);
        } catch (InvalidInputException e) {
            return new Removal(
                    component.code(),
                    component.label(),
                    Optional.empty(),
                    Text.of(e.in(Language.ZH), e.in(Language.EN)));
        }
    }

    /**
     * The recipe in which a component has the weight 0, and with it every dimension that is left without a part that
     * counts.
     *
     * @param spec the recipe
     * @param code the code of an indicator or dimension
     * @return a new recipe
     * @throws InvalidInputException if there is no such component, or nothing is left without it
     */
    public static IndexSpec without(IndexSpec spec, String code) {
        spec.component(code);
        Component root = weightless(spec.root(), code);
        if (root.isOutside()) {
            throw new InvalidInputException(
                            "去掉" + code + "后，指数" + spec.code() + "什么也不剩。",
                            "Without " + code + ", nothing is left of index " + spec.code() + ".")
                    .maybe("至少保留一个有权重的指标。", "keep at least one indicator of positive weight.");
        }
        return spec.toBuilder().root((Dimension) root).build();
    }

    private static Component weightless(Component component, String code) {
        if (component instanceof Indicator indicator) {
            return indicator.code().equals(code) ? indicator.weight(0) : indicator;
        }
        Dimension dimension = (Dimension) component;
        if (dimension.code().equals(code)) {
            return dimension.weight(0);
        }
        List<Component> children = dimension.children().stream()
                .map(child -> weightless(child, code))
                .toList();
        return children.stream().allMatch(Component::isOutside) ? dimension.weight(0) : dimension.children(children);
    }

    /**
     * The effect of each removal.
     *
     * @return the removals, in the order asked for
     */
    public List<Removal> removals() {
        return removals;
    }

    /**
     * The effect of one removal.
     *
     * @param code the code of the component
     * @return the removal
     * @throws InvalidInputException if it was not removed
     */
    public Removal removal(String code) {
        return removals.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                code + "不在去掉的部分之中。", code + " is not among the components that were removed.")
                        .maybe("检查代码的拼写和大小写。", "check spelling and case of the code."));
    }

    /**
     * The components by their effect.
     *
     * @param n how many at most
     * @return those with the largest mean absolute rank shift first, equal shifts in the order asked for
     */
    public List<Removal> mostInfluential(int n) {
        return removals.stream()
                .filter(one -> one.comparison().isPresent())
                .sorted(Comparator.comparingDouble(one -> -one.meanAbsoluteShift()))
                .limit(n)
                .toList();
    }
}
