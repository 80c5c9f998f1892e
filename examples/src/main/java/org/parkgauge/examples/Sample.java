package org.parkgauge.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.Language;

/** The sample prefecture: 14 invented parks in five blocks and of two types. No park of it exists. */
public final class Sample {

    private Sample() {}

    /**
     * The invented parks.
     *
     * @param spec the index whose inputs are to be numbers
     * @return the data
     */
    public static Dataset parks(IndexSpec spec) {
        String name = "sample-prefecture.csv";
        try (InputStream stream = Sample.class.getResourceAsStream(name)) {
            return Tables.settings(spec).read(Objects.requireNonNull(stream), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that the parks are invented. */
    static String notice(Language language) {
        return language == Language.ZH
                ? "示例市：14 个虚构园区，数据均为编造，仅供演示。用 rank --data FILE 为您自己的数据排名。"
                : "Sample prefecture: 14 invented parks, all figures made up, for demonstration only. "
                        + "Rank your own data by: rank --data FILE";
    }
}
