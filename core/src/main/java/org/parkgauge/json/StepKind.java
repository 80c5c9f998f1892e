package org.parkgauge.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.RowFill;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/** The kinds of steps, each with its strategy interface and the interface of its fitted form. */
enum StepKind {
    IMPUTATION(Imputation.class, RowFill.class, "插补方法", "imputation"),
    TREATMENT(Treatment.class, ColumnMap.class, "异常值处理方法", "treatment"),
    NORMALIZATION(Normalization.class, ColumnMap.class, "标准化方法", "normalization"),
    WEIGHTING(Weighting.class, null, "赋权方法", "weighting"),
    AGGREGATION(Aggregation.class, FittedAggregation.class, "合成方法", "aggregation");

    private final Class<?> configuration;
    private final @Nullable Class<?> fitted;
    private final String zh;
    private final String en;

    StepKind(Class<?> configuration, @Nullable Class<?> fitted, String zh, String en) {
        this.configuration = configuration;
        this.fitted = fitted;
        this.zh = zh;
        this.en = en;
    }

    /** The strategy interface. */
    Class<?> configuration() {
        return configuration;
    }

    /** The interface of the fitted form, null where there is none. */
    @Nullable
    Class<?> fitted() {
        return fitted;
    }

    /** The name for messages. */
    Text label() {
        return Text.of(zh, en);
    }

    /** The kinds whose strategy interface a class implements. */
    static List<StepKind> of(Class<?> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.configuration.isAssignableFrom(type))
                .toList();
    }
}
