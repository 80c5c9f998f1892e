package org.parkgauge.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * What is ranked.
 *
 * @param units the indicators of the units
 * @param raw how they were made of raw tables, where they were
 * @param notice what to say before the ranking; empty if nothing
 */
record Ranked(Dataset units, Optional<RawIndicators> raw, Text notice) {

    /**
     * The parks of raw tables, on the catchment of the profile of the index. Under the profile of a type all parks are
     * derived, since some indicators compare them with each other, and those of the type are ranked.
     */
    static Ranked of(RawTables tables, IndexSpec spec) {
        Optional<TypeProfile> profile =
                spec.profile().isEmpty() ? Optional.empty() : Optional.of(spec.profile(spec.profile()));
        DerivationSettings settings = DerivationSettings.standard()
                .catchment(
                        profile.filter(TypeProfile::isCommon).isPresent()
                                ? CatchmentPolicy.PARK_AND_TOWN
                                : CatchmentPolicy.BY_TYPE);
        RawIndicators indicators = RawIndicators.of(tables, settings);
        check(spec, indicators.data());
        List<String> types = profile.map(TypeProfile::types).orElse(List.of());
        if (types.isEmpty()) {
            return new Ranked(indicators.data(), Optional.of(indicators), Text.EMPTY);
        }
        Dataset ofType = ofTypes(indicators.data(), types);
        int others = indicators.data().size() - ofType.size();
        Text notice = others == 0
                ? Text.EMPTY
                : Text.of(
                        "只为类型方案“" + profile.get().label().zh() + "”所属的园区排名，其他类型的 " + others + " 个园区不参加。",
                        "Only the parks of the profile \""
                                + profile.get().label().en() + "\" are ranked; " + others
                                + " of other types are left out.");
        return new Ranked(ofType, Optional.of(indicators), notice);
    }

    private static Dataset ofTypes(Dataset data, List<String> types) {
        List<String> stated = data.attribute("type");
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            if (types.contains(stated.get(i))) {
                rows.add(i);
            }
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException(
                            "原始表中没有类型为" + String.join("、", types) + "的园区。",
                            "The raw tables hold no park of the type " + String.join(" or ", types) + ".")
                    .maybe(
                            "填写园区表的“类型”列，或换一个 --profile。",
                            "fill column type of table parks, or give another --profile.");
        }
        return data.rows(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void check(IndexSpec spec, Dataset data) {
        List<String> lacking = new ArrayList<>(spec.inputs());
        lacking.removeAll(data.variables());
        if (!lacking.isEmpty()) {
            throw new InvalidInputException(
                            "原始表得不出指数 " + spec.code() + " 的变量：" + String.join("、", lacking) + "。",
                            "Raw tables do not give the variables " + String.join(", ", lacking) + " of index "
                                    + spec.code() + ".")
                    .maybe("用 --data FILE 给出指标表。", "give a table of the indicators by --data FILE.");
        }
    }
}
