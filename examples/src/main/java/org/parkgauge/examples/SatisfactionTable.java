package org.parkgauge.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Csv;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.derivation.Satisfaction;
import org.parkgauge.text.Language;

/** What the people of the ranked parks answered to the questionnaire, a row a question; beside the index, never in it. */
final class SatisfactionTable {

    /** With a byte order mark, so that Excel sees Chinese. */
    private static final Csv CSV = Csv.standard().bom(true);

    private final RawParks parks;
    private final Set<String> ranked;
    private final Map<String, String> units;
    private final UnitNames names;
    private final Language language;

    SatisfactionTable(RawParks parks, Scores scores, Language language) {
        this.parks = parks;
        this.language = language;
        ranked = new HashSet<>(scores.units());
        units = parks.units();
        names = new UnitNames(parks.indicators().data(), language);
    }

    void write(Path file) {
        CSV.write(header(), rows(), file);
    }

    private List<String> header() {
        return language == Language.ZH
                ? List.of(
                        "代码",
                        "园区",
                        "题目",
                        "题目内容",
                        "得分（0–100）",
                        "误差（95 %）",
                        "下限",
                        "上限",
                        "作答人数",
                        "总体人数",
                        "计算",
                        "没有得分的原因",
                        "没有误差的原因",
                        "年份",
                        "来源")
                : List.of(
                        "code",
                        "park",
                        "question",
                        "wording",
                        "score 0–100",
                        "margin of error (95 %)",
                        "low",
                        "high",
                        "respondents",
                        "population",
                        "working",
                        "no score because",
                        "no margin because",
                        "year",
                        "source");
    }

    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (Satisfaction row : parks.indicators().satisfaction()) {
            String unit = units.getOrDefault(row.park(), row.park());
            if (ranked.contains(unit)) {
                rows.add(row(row, names.of(unit)));
            }
        }
        return rows;
    }

    private List<Object> row(Satisfaction row, String park) {
        return List.of(
                row.park(),
                park,
                row.item(),
                row.question().in(language),
                row.score().value(),
                row.marginOfError().value(),
                row.low(),
                row.high(),
                row.respondents(),
                row.population(),
                row.working().in(language),
                row.score().reason().in(language),
                row.marginOfError().reason().in(language),
                row.origin().year(),
                row.origin().source());
    }
}
