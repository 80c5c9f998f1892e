package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexBuilder;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.treatment.Treatment;

/** The index of the COINr figures: four levels, given weights, min-max from 1 to 100, arithmetic means. */
public final class CoinrIndex {

    private static final Figures META = Figures.read("index/coinr/iMeta.csv");

    private CoinrIndex() {}

    /** The recipe for treated data. */
    public static IndexSpec spec() {
        return builder(false).build();
    }

    static IndexBuilder builder(boolean divided) {
        return IndexSpec.named("ICI_COINR")
                .root((Dimension) component("ICI", divided))
                .normalization(new MinMax(1, 100));
    }

    /** The treated data. */
    public static Dataset data() {
        return Figures.read("index/coinr/chain_Treated.csv").data();
    }

    /** The scores of the treated data. */
    public static Scores scores() {
        return spec().fit(data()).score(data());
    }

    /** The raw data with their groups, from a file. */
    static Dataset raw(String file) {
        Figures figures = Figures.read(file);
        List<String> variables = new ArrayList<>(figures.header());
        variables.removeAll(List.of("uCode", "uName", "block"));
        return figures.data(variables).withAttribute("block", figures.texts("block"));
    }

    /** The recipe for raw data, with a treatment of its own for one indicator. */
    static IndexBuilder whole(String indicator, Treatment treatment) {
        Dimension root = (Dimension) component("ICI", true);
        return builder(true).imputation(new GroupMean("block")).root((Dimension) treated(root, indicator, treatment));
    }

    private static Component treated(Component component, String code, Treatment treatment) {
        if (component instanceof Indicator indicator) {
            return indicator.code().equals(code) ? indicator.treatment(treatment) : indicator;
        }
        Dimension dimension = (Dimension) component;
        return dimension.children(dimension.children().stream()
                .map(child -> treated(child, code, treatment))
                .toList());
    }

    static List<String> indicators() {
        return META.texts("iCode").stream()
                .filter(code -> META.number(code, "Level") == 1)
                .toList();
    }

    static Component component(String code, boolean divided) {
        double weight = META.number(code, "Weight");
        String name = META.text(code, "iName");
        if (META.number(code, "Level") == 1) {
            Indicator indicator = Indicator.of(code)
                    .label(name, name)
                    .unit(META.text(code, "Unit"))
                    .weight(weight);
            String denominator = META.text(code, "Denominator");
            indicator = divided && !denominator.isEmpty() ? indicator.per(denominator, 1) : indicator;
            return META.number(code, "Direction") < 0 ? indicator.lowerIsBetter() : indicator;
        }
        List<Component> children = new ArrayList<>();
        for (String child : META.texts("iCode")) {
            if (META.text(child, "Parent").equals(code)) {
                children.add(component(child, divided));
            }
        }
        return Dimension.of(code, children.toArray(Component[]::new))
                .label(name, name)
                .weight(weight);
    }
}
