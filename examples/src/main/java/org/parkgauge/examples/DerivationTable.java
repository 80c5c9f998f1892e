package org.parkgauge.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parkgauge.data.Csv;
import org.parkgauge.index.Component;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.derivation.Derivation;
import org.parkgauge.integration.derivation.Input;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** How every indicator of every park was made of the raw tables, a row a value, for people to check. */
final class DerivationTable {

    /** With a byte order mark, so that Excel sees Chinese. */
    private static final Csv CSV = Csv.standard().bom(true);

    private final RawIndicators indicators;
    private final IndexSpec spec;
    private final Language language;

    DerivationTable(RawIndicators indicators, IndexSpec spec, Language language) {
        this.indicators = indicators;
        this.spec = spec;
        this.language = language;
    }

    void write(Path file) {
        List<String> header = language == Language.ZH
                ? List.of("园区", "指标", "名称", "数值", "计算", "公式", "所用数据", "缺失原因", "取决于其他园区", "说明")
                : List.of(
                        "park",
                        "indicator",
                        "name",
                        "value",
                        "working",
                        "formula",
                        "inputs",
                        "missing because",
                        "depends on other parks",
                        "notes");
        List<List<Object>> rows = new ArrayList<>();
        for (Derivation derivation : indicators.derivations()) {
            rows.add(List.of(
                    derivation.park(),
                    derivation.indicator(),
                    label(derivation.indicator()),
                    derivation.value().value(),
                    derivation.working().in(language),
                    derivation.formula().in(language),
                    derivation.inputs().stream().map(this::input).collect(Collectors.joining("; ")),
                    derivation.value().reason().in(language),
                    derivation.setDerived() ? say("是", "yes") : "",
                    derivation.notes().stream().map(note -> note.in(language)).collect(Collectors.joining("; "))));
        }
        CSV.write(header, rows, file);
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    private String label(String code) {
        return spec.components().stream()
                .filter(component -> component.code().equals(code))
                .map(Component::label)
                .findFirst()
                .orElse(Text.EMPTY)
                .in(language);
    }

    /** Place, value, unit and origin of an input, such as {@code networks.roads 88000 m (2024, yearbook)}. */
    private String input(Input input) {
        Origin origin = input.origin();
        String from = List.of(origin.year(), origin.priceBase(), origin.source(), origin.evidence()).stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return input.place() + " "
                + (input.isMissing()
                        ? "–"
                        : Decimals.exact(input.value()) + " " + input.unit().in(language))
                + (from.isEmpty() ? "" : " (" + from + ")");
    }
}
