package org.parkgauge.examples;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parkgauge.index.Component;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Scores;
import org.parkgauge.normalization.Identity;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** A ranking as a text that a person likes to read. */
final class RankingText {

    private static final int WEAKEST = 2;
    private static final int SHOWN_HASH = 12;

    private final Scores scores;
    private final IndexSpec spec;
    private final Language language;
    private final UnitNames names;
    private final WarningsText warnings;
    private final Text data;
    private final Map<String, Double> weights;
    private final Map<String, String> labels = new HashMap<>();

    RankingText(Ranked ranked, Language language) {
        this.scores = ranked.scores();
        this.language = language;
        spec = scores.index().spec();
        names = ranked.names(language);
        warnings = new WarningsText(ranked, language);
        data = DataDescription.of(ranked);
        weights = scores.index().effectiveWeights();
        for (Component component : spec.components()) {
            labels.put(component.code(), component.label().in(language));
        }
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    void print(PrintWriter out) {
        title(out);
        RankingTable ranking = new RankingTable(scores, language);
        ranking.table().print(out);
        TextTable legend = ranking.legend();
        if (!legend.isEmpty()) {
            out.println();
            legend.print(out);
        }
        out.println();
        out.println(say("各单元得分最低的两项指标", "The two weakest indicators of each unit") + scaleNote());
        weakest().print(out);
        out.println();
        warnings.print(out);
        out.println();
        provenance(out);
    }

    private void title(PrintWriter out) {
        out.print(spec.label().in(language) + say("（", " (") + spec.code() + " " + spec.version());
        if (!spec.profile().isEmpty()) {
            String label = spec.profile(spec.profile()).label().in(language);
            out.print(say("，类型方案“" + label + "”", ", profile \"" + label + "\""));
        }
        out.println(say("）", ")"));
        int units = scores.units().size();
        long indicators = spec.indicators().size();
        long counted = spec.indicators().stream()
                .filter(indicator -> counts(indicator.code()))
                .count();
        out.print(say(units + " 个单元，" + indicators + " 项指标", units + " units, " + indicators + " indicators"));
        out.println(
                counted == indicators
                        ? ""
                        : say("，其中 " + counted + " 项计入总分", ", of which " + counted + " make up the score"));
        if (!data.isEmpty()) {
            out.println(data.in(language));
        }
        out.println();
    }

    private boolean counts(String code) {
        return weights.getOrDefault(code, 1.0) > 0;
    }

    /** Without normalization the lowest number is not the weakest indicator. */
    private String scaleNote() {
        boolean raw = spec.indicators().stream()
                .map(indicator -> Objects.requireNonNullElse(indicator.normalization(), spec.normalization()))
                .anyMatch(Identity.class::isInstance);
        return raw ? say("（有指标未经标准化，数值不可相互比较）", " (some are not normalized, so their numbers do not compare)") : "";
    }

    private TextTable weakest() {
        TextTable table = new TextTable()
                .left(say("单元", "unit"))
                .left(say("最弱", "weakest"))
                .right(say("得分", "score"))
                .left(say("次弱", "second weakest"))
                .right(say("得分", "score"));
        int decimals = RankingTable.decimals(scores) - 1;
        for (String unit : scores.ranking()) {
            List<String> row = new ArrayList<>();
            row.add(names.of(unit));
            for (String code : scores.weakest(unit, WEAKEST)) {
                row.add(code + " " + labels.get(code));
                row.add(Decimals.rounded(scores.score(unit, code), decimals));
            }
            while (row.size() < 1 + 2 * WEAKEST) {
                row.add("");
            }
            table.add(row);
        }
        return table;
    }

    private void provenance(PrintWriter out) {
        Provenance provenance = scores.provenance();
        String comma = say("，", ", ");
        String scored = scores.data().fingerprint();
        int reference = provenance.referenceUnits();
        out.println(say("溯源：", "Provenance: ") + provenance.index() + " " + provenance.version()
                + comma + say("定义 ", "definition ") + shown(provenance.specHash())
                + comma + say("拟合数据 ", "fitted on data ") + shown(provenance.referenceData())
                + say("（" + reference + " 个单元）", " (" + reference + (reference == 1 ? " unit)" : " units)"))
                + (scored.equals(provenance.referenceData())
                        ? ""
                        : comma + say("评分数据 ", "scored data ") + shown(scored))
                + comma + "Parkgauge " + provenance.library());
    }

    private static String shown(String hash) {
        return hash.substring(0, SHOWN_HASH);
    }
}
