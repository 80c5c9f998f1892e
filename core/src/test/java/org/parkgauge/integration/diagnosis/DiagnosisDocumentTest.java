package org.parkgauge.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A diagnosis written down: as JSON, and by Java's own serialization. */
class DiagnosisDocumentTest {

    private static final double NAN = Double.NaN;

    private static Diagnosis diagnosis() {
        Structures structures = new Structures(
                List.of("P", "Q"), List.of(Text.of("煤炭", "coal"), Text.of("食品", "food")), Matrix.of(2, 2, 3, 4, 4, 3));
        Evidence evidence = Evidence.NONE
                .structures(structures)
                .derivations(Map.of("P", Map.of("INF02", Text.of("26 ÷ 20", "26 / 20"))));
        return new Parks()
                .park("P", 90)
                .but("JHB", 30)
                .park("Q", 60)
                .but("PUB05", NAN)
                .park("R", 50)
                .but("AGG", NAN)
                .attribute("name_en", "Park P", "Park Q", "")
                .attribute("block", "A", "A", "B")
                .attribute("safety", "yes", "no", "")
                .attribute("environment", "yes", "yes", "yes")
                .diagnosis(DiagnosisSettings.usual(), evidence);
    }

    private static String json(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder();
        diagnosis.write(text);
        return text.toString();
    }

    /** Reads a document by a parser that is not our own; duplicate keys are refused. */
    private static Object read(String text) {
        JsonFactory factory = JsonFactory.builder()
                .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return value(parser, parser.nextToken());
        }
    }

    private static Object value(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                object.put(name, value(parser, parser.nextToken()));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(value(parser, next));
            }
            return items;
        }
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> "null";
            default -> parser.getString();
        };
    }

    /** What stands at a path of names and numbers. */
    private static Object at(Object document, Object... path) {
        Object found = document;
        for (Object step : path) {
            found = step instanceof Integer place ? ((List<?>) found).get(place) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    @Test
    void theDocumentHoldsTheSet() {
        Diagnosis diagnosis = diagnosis();
        Object document = read(json(diagnosis));
        assertThat(((Map<?, ?>) document).keySet().stream().map(Object::toString))
                .containsExactly(
                        "formatVersion",
                        "kind",
                        "index",
                        "provenance",
                        "scoredData",
                        "settings",
                        "indicators",
                        "set",
                        "parks",
                        "issues");
        assertThat(at(document, "kind")).isEqualTo("diagnosis");
        assertThat(at(document, "formatVersion")).isEqualTo(1.0);
        assertThat(at(document, "index", "code")).isEqualTo("icii");
        assertThat(at(document, "index", "profile", "en")).isEqualTo("Common profile");
        assertThat(at(document, "provenance", "specHash"))
                .isEqualTo(diagnosis.provenance().specHash());
        assertThat(at(document, "scoredData")).isEqualTo(diagnosis.scoredData());
        assertThat(at(document, "settings"))
                .isEqualTo(Map.of(
                        "count", 5.0, "group", "", "threshold", "fixed", "limit", 65.0, "coupling", "traditional"));
        assertThat((List<?>) at(document, "indicators"))
                .hasSize(IntegrationIndex.icii().indicators().size());
        assertThat(at(document, "indicators", 0, "norm")).isEqualTo(List.of(100.0, "null"));
        assertThat(at(document, "indicators", 1, "norm")).isEqualTo(List.of(4.0, 12.0));
        assertThat(at(document, "set", "tiers", 2))
                .isEqualTo(Map.of(
                        "code",
                        "emerging",
                        "label",
                        Map.of("zh", "初步融合", "en", "emerging"),
                        "parks",
                        List.of("P", "Q")));
        assertThat(at(document, "set", "quadrants", 0, "parks")).isEqualTo(List.of("P"));
        assertThat(at(document, "set", "similarity", "similarity", 0, 1))
                .isEqualTo(diagnosis.rivalry().orElseThrow().between("P", "Q"));
        assertThat(at(document, "set", "similarity", "industries", 0, "en")).isEqualTo("coal");
        assertThat(at(document, "set", "groups", 0, "attribute")).isEqualTo("block");
        assertThat(at(document, "set", "groups", 0, "groups", 1, "means", "INF"))
                .isEqualTo(50.0);
        GroupReport report = diagnosis.groups().get(0);
        assertThat(at(document, "set", "groups", 0, "theil", "index", "value"))
                .isEqualTo(report.theil().index().value());
        assertThat(at(document, "set", "groups", 0, "theil", "shareBetween", "value"))
                .isEqualTo(report.shareBetween().value());
        assertThat(at(document, "set", "groups", 0, "gini", "within"))
                .isEqualTo(report.dagum().parts().orElseThrow().within());
        assertThat(at(document, "set", "obstacles", 0, "parks")).isInstanceOf(Double.class);
        assertThat((List<?>) at(document, "issues")).hasSameSizeAs(diagnosis.issues());
    }

    @Test
    void theDocumentHoldsThePark() {
        Diagnosis diagnosis = diagnosis();
        Object document = read(json(diagnosis));
        Object first = at(document, "parks", 0);
        ParkDiagnosis park = diagnosis.park("P");
        assertThat(at(first, "name")).isEqualTo("P");
        assertThat(at(first, "label", "en")).isEqualTo("Park P");
        assertThat(at(first, "score")).isEqualTo(park.score());
        assertThat(at(first, "tier"))
                .isEqualTo(
                        Map.of("code", "emerging", "label", Map.of("zh", "初步融合", "en", "emerging"), "lowered", true));
        assertThat(at(first, "dimensionsBelowCap")).isEqualTo(List.of("JHB"));
        assertThat(at(first, "quadrant", "code")).isEqualTo("both-high");
        assertThat(((Map<?, ?>) first).keySet().stream().map(Object::toString))
                .doesNotContain("quadrantReason", "competitorReason", "bounds");
        assertThat(at(first, "couplings", "industryCity", "degree", "value"))
                .isEqualTo(park.couplings().industryCity().degree().value());
        assertThat(at(first, "couplings", "core", "behind")).isEqualTo(List.of("JHB"));
        assertThat(at(first, "couplings", "core", "grade", "zh"))
                .isEqualTo(park.couplings().core().grade().orElseThrow().label().zh());
        assertThat((List<?>) at(first, "shortBoards", "byShortfall"))
                .hasSize(5)
                .allMatch(code -> ((String) code).startsWith("JHB"));
        assertThat(at(first, "obstacles", 0, "share"))
                .isEqualTo(park.obstacles().get(0).share());
        assertThat(at(first, "competitor", "similarity"))
                .isEqualTo(diagnosis.rivalry().orElseThrow().between("P", "Q"));
        assertThat(at(first, "points", 0, "heading")).isEqualTo("management-system");
        assertThat((String) at(first, "points", 0, "text", "zh")).startsWith("可讨论：");
        assertThat(at(first, "indicators", 1, "derivation", "zh")).isEqualTo("26 ÷ 20");
        assertThat(at(first, "indicators", 0, "value"))
                .isEqualTo(park.boards().indicators().get(0).value());
        Object second = at(document, "parks", 1);
        assertThat(at(second, "missing")).isEqualTo(List.of("PUB05"));
        assertThat(at(second, "bounds", 0))
                .isEqualTo(diagnosis.park("Q").bounds().low());
        Object last = at(document, "parks", 2);
        assertThat(at(last, "score")).isEqualTo("null");
        assertThat(at(last, "quadrantReason", "en")).isEqualTo("the industry has no score");
        assertThat(at(last, "couplings", "core", "degree"))
                .isEqualTo(
                        Map.of("value", "null", "reason", Map.of("zh", "有子系统没有得分", "en", "a subsystem has no score")));
        assertThat(at(last, "competitorReason", "en")).isEqualTo("the park has no industrial structure");
    }

    @Test
    void theFileIsTheText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("diagnosis.json");
        diagnosis().write(file);
        assertThat(Files.readString(file)).isEqualTo(json(diagnosis()));
        Path nowhere = folder.resolve("none").resolve("diagnosis.json");
        Diagnosis diagnosis = diagnosis();
        assertThatThrownBy(() -> diagnosis.write(nowhere))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void aDiagnosisIsSerializable() throws IOException, ClassNotFoundException {
        Diagnosis diagnosis = diagnosis();
        Diagnosis again = copy(diagnosis);
        assertThat(json(again)).isEqualTo(json(diagnosis));
        for (Language language : Language.values()) {
            assertThat(again.toText(language)).isEqualTo(diagnosis.toText(language));
            assertThat(again.park("P").toText(language))
                    .isEqualTo(diagnosis.park("P").toText(language));
        }
        assertThat(again.parks()).isEqualTo(diagnosis.parks());
        assertThat(again.parks().get(0))
                .hasSameHashCodeAs(diagnosis.parks().get(0))
                .isNotEqualTo(again.parks().get(1));
        assertThat(again.parks().get(0).toString()).startsWith("ParkDiagnosis[P, ");
        assertThat(again.settings()).isEqualTo(diagnosis.settings());
        assertThat(again.groups()).isEqualTo(diagnosis.groups());
        assertThat(again.rivalry()).isEqualTo(diagnosis.rivalry());
        Evidence evidence = Evidence.NONE.names(Map.of("Old", Text.of("旧园", "Old")));
        assertThat(copy(evidence)).isEqualTo(evidence);
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void theRankingAndTheTiersOfTheSet() {
        Diagnosis diagnosis = diagnosis();
        assertThat(diagnosis.ranking()).extracting(ParkDiagnosis::unit).containsExactly("P", "Q", "R");
        assertThat(diagnosis.tiers())
                .containsEntry("emerging", List.of("P", "Q"))
                .containsEntry("high", List.of())
                .hasSize(5);
    }
}
