package org.parkgauge.analysis.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.treatment.RangeLog;
import org.parkgauge.treatment.TwoStage;
import org.parkgauge.treatment.Winsorization;

/** The index of the peer's figures, as data sets with its dimensions and as a scored index of our own. */
final class Coinr {

    static final String FIGURES = "analysis/diagnostics/";
    static final List<String> DIMENSIONS = List.of("INF", "PUB", "JHB", "AGG");
    static final List<String> NODES = List.of("INF", "PUB", "JHB", "AGG", "CITY", "WORK", "ICI");

    private static final Figures META = Figures.read("index/coinr/iMeta.csv");

    private Coinr() {}

    /** The codes of the indicators. */
    static List<String> indicators() {
        return META.texts("iCode").stream()
                .filter(code -> META.text(code, "Level").equals("1"))
                .toList();
    }

    /** Dimension to its indicators, from the root down. */
    static Map<String, List<String>> dimensions() {
        Map<String, List<String>> dimensions = new LinkedHashMap<>();
        for (String node : List.of("ICI", "CITY", "WORK", "INF", "PUB", "JHB", "AGG")) {
            dimensions.put(
                    node,
                    indicators().stream().filter(code -> isBelow(code, node)).toList());
        }
        return dimensions;
    }

    private static boolean isBelow(String code, String node) {
        String at = code;
        while (!at.isEmpty() && !at.equals(node)) {
            at = META.text(at, "Parent");
        }
        return at.equals(node);
    }

    /** One data set of the chain: Raw, Denominated, Imputed, Treated or Normalised. */
    static Variables chain(String stage) {
        Dataset data = Figures.read("index/coinr/chain_" + stage + ".csv").data(indicators());
        return Variables.of(data).inDimensions(dimensions());
    }

    /** The aggregates of the chain. */
    static Variables aggregates() {
        return Variables.of(Figures.read(FIGURES + "coinr_chain_Aggregated.csv").data(NODES));
    }

    /** The peer's raw data, with denominators and blocks. */
    static Dataset data() {
        Figures raw = Figures.read("index/coinr/iData.csv");
        List<String> columns = new ArrayList<>(indicators());
        columns.addAll(List.of("population", "area_km2"));
        return raw.data(columns).withAttribute("block", raw.texts("block"));
    }

    /** The whole chain as one index. */
    static Scores scores() {
        return scores(new Arithmetic());
    }

    static Scores scores(Aggregation aggregation) {
        Dataset data = data();
        return IndexSpec.named("ICI_COINR")
                .root((Dimension) component("ICI"))
                .imputation(new GroupMean("block"))
                .treatment(new TwoStage(new Winsorization(2), new RangeLog()))
                .normalization(new MinMax(1, 100))
                .aggregation(aggregation)
                .build()
                .fit(data)
                .score(data);
    }

    private static Component component(String code) {
        double weight = META.number(code, "Weight");
        if (META.text(code, "Level").equals("1")) {
            Indicator indicator = Indicator.of(code).weight(weight);
            String per = META.text(code, "Denominator");
            Indicator divided = per.isEmpty() ? indicator : indicator.per(per, 1);
            return META.number(code, "Direction") < 0 ? divided.lowerIsBetter() : divided;
        }
        List<Component> children = new ArrayList<>();
        for (String child : META.texts("iCode")) {
            if (META.text(child, "Parent").equals(code)) {
                children.add(component(child));
            }
        }
        return Dimension.of(code, children.toArray(Component[]::new)).weight(weight);
    }
}
