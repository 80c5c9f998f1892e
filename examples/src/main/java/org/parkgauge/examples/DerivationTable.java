package org.parkgauge.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkgauge.data.Csv;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.derivation.Derivation;
import org.parkgauge.integration.derivation.Input;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** How every indicator of every ranked park was made of the raw tables, a row a value, for people to check. */
final class DerivationTable {

    /** With a byte order mark, so that Excel sees Chinese. */
    private static final Csv CSV = Csv.standard().bom(true);

    private final RawParks parks;
    private final Set<String> ranked;
    private final Map<String, String> units;
    private final UnitNames names;
    private final Map<String, Indicator> known = new HashMap<>();
    private final Language language;

    DerivationTable(RawParks parks, Scores scores, Language language) {
        this.parks = parks;
        this.language = language;
        ranked = new HashSet<>(scores.units());
        units = parks.units();
        names = new UnitNames(parks.indicators().data(), language);
        // An index of few indicators does not name the others, which are derived all the same.
        Stream.of(IntegrationIndex.icii(), scores.index().spec())
                .flatMap(spec -> spec.indicators().stream())
                .forEach(indicator -> known.put(indicator.variable(), indicator));
    }

    void write(Path file) {
        CSV.write(header(), rows(), file);
    }

    private List<String> header() {
        return language == Language.ZH
                ? List.of("代码", "园区", "指标", "名称", "数值", "单位", "计算", "公式", "所用数据", "缺失原因", "取决于其他园区", "说明")
                : List.of(
                        "code",
                        "park",
                        "indicator",
                        "name",
                        "value",
                        "unit",
                        "working",
                        "formula",
                        "inputs",
                        "missing because",
                        "depends on other parks",
                        "notes");
    }

    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (Derivation derivation : parks.indicators().derivations()) {
            String unit = Objects.requireNonNull(units.get(derivation.park()));
            if (ranked.contains(unit)) {
                rows.add(row(derivation, names.of(unit)));
            }
        }
        return rows;
    }

    private List<Object> row(Derivation derivation, String park) {
        Indicator indicator = known.get(derivation.indicator());
        return List.of(
                derivation.park(),
                park,
                derivation.indicator(),
                indicator == null ? "" : indicator.label().in(language),
                derivation.value().value(),
                indicator == null ? "" : indicator.unit().in(language),
                derivation.working().in(language),
                derivation.formula().in(language),
                derivation.inputs().stream().map(this::input).collect(Collectors.joining("; ")),
                derivation.value().reason().in(language),
                derivation.setDerived() ? Text.of("是", "yes").in(language) : "",
                derivation.notes().stream().map(note -> note.in(language)).collect(Collectors.joining("; ")));
    }

    /** Place, value, unit and origin of an input, such as {@code networks.road_length 88 km (2024, yearbook)}. */
    private String input(Input input) {
        Origin origin = input.origin();
        String prices = origin.priceBase().isEmpty()
                ? ""
                : Text.of(origin.priceBase() + " 年价格", "prices of " + origin.priceBase())
                        .in(language);
        String from = Stream.of(origin.year(), prices, origin.source(), origin.evidence())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
        String value = input.isMissing()
                ? "–"
                : Decimals.exact(input.value()) + " " + input.unit().in(language);
        return input.place() + " " + value.strip() + (from.isEmpty() ? "" : " (" + from + ")");
    }
}
