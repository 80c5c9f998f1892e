package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;

/** Invented scores for charts. */
public final class ChartSamples {

    /** Names that a chart must not break on. */
    public static final List<String> HOSTILE = List.of(
            "<script>alert('x')</script>",
            "\" onload=\"alert(1)\" '",
            "\u202egnp.exe & $5",
            "😀".repeat(60) + "<b>",
            "空\u0000\ud83c]]>",
            "东南沿海国际先进装备制造与现代服务业融合发展示范区（核心区）二期扩展片区",
            "Northern Petrochemical, Logistics and Advanced Materials Industrial Park of the Upper Valley",
            "a\nb\tc",
            "أبجد =cmd()");

    private ChartSamples() {}

    /** Scores of so many units by so many dimensions of three indicators each; one value in twenty is missing. */
    public static Scores scores(int units, int dimensions, boolean geometric) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            names.add(i < HOSTILE.size() ? HOSTILE.get(i) : "园区 " + i);
        }
        return scores(names, dimensions, geometric);
    }

    /** Scores of units of given names. */
    public static Scores scores(List<String> names, int dimensions, boolean geometric) {
        Random random = new Random(7);
        Dataset data = Dataset.of(names);
        List<Dimension> all = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            List<Indicator> indicators = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                String code = "D" + d + "I" + k;
                double[] values = new double[names.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i > 0 && random.nextInt(20) == 0 ? Double.NaN : 1 + 99 * random.nextDouble();
                }
                data = data.with(code, values);
                indicators.add(Indicator.of(code)
                        .label("指标" + HOSTILE.get(k), "indicator " + HOSTILE.get(k))
                        .higherIsBetter(0, 100));
            }
            all.add(Dimension.of("D" + d, indicators.toArray(Indicator[]::new))
                    .label("维度" + d + "：基本公共服务与生活配套", "Dimension " + d + " of services and amenities")
                    .minimumCoverage(0.3));
        }
        Dimension root = Dimension.of("ALL", all.toArray(Dimension[]::new)).minimumCoverage(0);
        IndexSpec spec = IndexSpec.named("demo")
                .label("演示<i>", "Demo<i>")
                .root(geometric ? root.aggregation(new Geometric()) : root)
                .build();
        return spec.fit(data).score(data);
    }
}
