package org.parkgauge.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The sample prefecture: 14 invented parks in five blocks and of two types. No park of it exists. */
public final class Sample {

    /** Says that the parks are invented. */
    static final Text NOTICE = Text.of(
            "示例市：14 个虚构园区，数据均为编造，仅供演示。\n用 rank --data FILE 为您自己的数据排名。",
            "Sample prefecture: 14 invented parks, all figures made up, for demonstration only.\n"
                    + "Rank your own data with: rank --data FILE");

    private Sample() {}

    /**
     * The invented parks.
     *
     * @param spec the index whose inputs are to be numbers
     * @return the data
     * @throws InvalidInputException if they lack inputs of the index
     */
    public static Dataset parks(IndexSpec spec) {
        String name = "sample-prefecture.csv";
        try (InputStream stream = Sample.class.getResourceAsStream(name)) {
            Dataset parks = Tables.settings(spec).read(Objects.requireNonNull(stream), name);
            check(spec, parks);
            return parks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(IndexSpec spec, Dataset parks) {
        List<String> lacking = new ArrayList<>(spec.inputs());
        lacking.removeAll(parks.variables());
        if (!lacking.isEmpty()) {
            throw new InvalidInputException(
                            "示例市没有指数 " + spec.code() + " 的变量：" + String.join("、", lacking) + "。",
                            "The sample prefecture lacks variables of index " + spec.code() + ": "
                                    + String.join(", ", lacking) + ".")
                    .maybe("用 --data FILE 给出您自己的表。", "give a table of your own by --data FILE.");
        }
    }

    /** The index under the profile by which parks of both types may be ranked together, where it has one. */
    static IndexSpec withCommonProfile(IndexSpec spec) {
        return spec.profiles().stream()
                .filter(TypeProfile::isCommon)
                .findFirst()
                .map(profile -> spec.withProfile(profile.code()))
                .orElse(spec);
    }
}
