package org.parkgauge.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.integration.FittedIntegration;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What has been ranked.
 *
 * @param scores the scores
 * @param raw the raw tables behind them, where there are any
 * @param notice what to say before the ranking; empty if nothing
 */
record Ranked(Scores scores, Optional<RawParks> raw, Text notice) {

    private static final int NAMED = 8;

    /** What a reader calls the units, those left out of the ranking among them. */
    UnitNames names(Language language) {
        return new UnitNames(raw.map(parks -> parks.indicators().data()).orElse(scores.data()), language);
    }

    /** What a reader of the ranking should know. */
    List<Issue> warnings() {
        return raw.map(parks -> RawWarnings.of(scores, parks)).orElse(scores.issues());
    }

    /**
     * What the index says beside the scores; of a table of indicators only what needs no raw tables.
     *
     * @throws InvalidInputException if the index is not one that can be diagnosed
     */
    Diagnosis diagnosis() {
        return raw.map(parks -> parks.diagnosis(scores))
                .orElseGet(() -> Diagnosis.of(scores.index(), scores.data(), scores));
    }

    /** Whether a diagnosis is to be expected: of raw tables always, of a table where the index is one of integration. */
    boolean isForDiagnosis() {
        return raw.isPresent() || Diagnosis.isPossible(scores.index().spec());
    }

    /** The units of a table of indicators. */
    static Ranked of(Dataset units, FittedIndex index) {
        return new Ranked(index.score(units), Optional.empty(), Text.EMPTY);
    }

    /** The parks of raw tables, by an index that is fitted on them. */
    static Ranked of(RawTables tables, IndexSpec spec) {
        DerivationSettings settings = DerivationSettings.standard().catchment(catchment(spec));
        RawIndicators indicators = RawIndicators.of(tables, settings);
        Dataset units = ofType(indicators.data(), spec);
        FittedIntegration fitted = new FittedIntegration(spec.fit(units), settings, indicators.reference());
        return of(tables, indicators, fitted, units);
    }

    /** The parks of raw tables, by the index and compared with the parks of an earlier run. */
    static Ranked of(RawTables tables, FittedIntegration fitted) {
        RawIndicators indicators = fitted.derive(tables);
        return of(
                tables,
                indicators,
                fitted,
                ofType(indicators.data(), fitted.index().spec()));
    }

    private static Ranked of(RawTables tables, RawIndicators indicators, FittedIntegration fitted, Dataset units) {
        RawParks raw = new RawParks(tables, indicators, fitted);
        Text notice = units.size() == indicators.data().size() ? Text.EMPTY : leftOut(indicators.data(), units, fitted);
        return new Ranked(fitted.index().score(units), Optional.of(raw), notice);
    }

    /** The area that indicators are derived for: that of the profile, or one for all where all may be ranked together. */
    private static CatchmentPolicy catchment(IndexSpec spec) {
        Optional<TypeProfile> profile = profile(spec);
        boolean together =
                profile.map(TypeProfile::isCommon).orElse(spec.profiles().isEmpty());
        return switch (profile.map(TypeProfile::catchment).orElse("")) {
            case "park" -> CatchmentPolicy.PARK;
            case "park+town" -> CatchmentPolicy.PARK_AND_TOWN;
            default -> together ? CatchmentPolicy.PARK_AND_TOWN : CatchmentPolicy.BY_TYPE;
        };
    }

    private static Optional<TypeProfile> profile(IndexSpec spec) {
        return spec.profile().isEmpty() ? Optional.empty() : Optional.of(spec.profile(spec.profile()));
    }

    /**
     * The parks of the type that the profile is made for. All parks are derived, since some indicators compare them with
     * each other, and those of the type are ranked.
     */
    private static Dataset ofType(Dataset data, IndexSpec spec) {
        check(spec, data);
        List<String> types = profile(spec).map(TypeProfile::types).orElse(List.of());
        if (types.isEmpty()) {
            return data;
        }
        List<String> stated = data.attribute("type");
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            if (types.contains(stated.get(i))) {
                rows.add(i);
            }
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException(
                            "原始表中没有类型为“" + String.join("”或“", types) + "”的园区。",
                            "The raw tables hold no park of the type " + String.join(" or ", types) + ".")
                    .maybe(
                            "填写园区表的“类型”列，或换一个 --profile。",
                            "fill column type of table parks, or give another --profile.");
        }
        return data.rows(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Text leftOut(Dataset all, Dataset ranked, FittedIntegration fitted) {
        Text profile = profile(fitted.index().spec()).map(TypeProfile::label).orElse(Text.EMPTY);
        List<String> others = new ArrayList<>(all.units());
        others.removeAll(ranked.units());
        String zh = String.join("、", others.subList(0, Math.min(NAMED, others.size())));
        List<String> names = new UnitNames(all, Language.EN).of(others);
        String en = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        boolean more = others.size() > NAMED;
        return Text.of(
                "只为类型方案“" + profile.zh() + "”所属的园区排名；类型不同或未填的 " + others.size() + " 个园区不参加：" + zh + (more ? "等。" : "。"),
                "Only the parks of the profile \"" + profile.en() + "\" are ranked; " + others.size()
                        + " of another type, or of none, " + (others.size() == 1 ? "is" : "are") + " left out: " + en
                        + (more ? " and others." : "."));
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
