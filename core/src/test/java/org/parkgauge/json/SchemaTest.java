package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexBuilder;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.json.JsonTree.JsonObject;
import org.parkgauge.normalization.Constant;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/** The schema in docs says of a definition what the reader says of it. */
class SchemaTest {

    static final List<Path> SPECS = Samples.SPECS;

    private static final String SCHEMA = Samples.text(Path.of("../docs/schema/index-spec.schema.json"));
    private static final String SMALL = """
            {"formatVersion": 1, "code": "x", "root": {"code": "R", "children": [
              {"code": "A", "direction": "higher", "goalposts": [0, 1], "per": [{"variable": "p"}]},
              {"code": "B", "direction": "range", "goalposts": [1, 2, 3, 4]},
              {"code": "C", "direction": "higher", "normalization": "rank", "weight": 0.5}]},
             "weighting": "given", "aggregation": {"name": "geometric", "floor": 1},
             "profiles": [{"code": "p", "weights": {"A": 2}, "goalposts": {"B": [2, 3]}}]}""";

    private final SchemaValidator schema = new SchemaValidator(SCHEMA);

    @ParameterizedTest
    @FieldSource("SPECS")
    void shippedDefinitionsAreValid(Path path) {
        assertThat(schema.validate(Samples.text(path))).isEmpty();
        assertThat(schema.validate(Samples.text(IndexJson.readSpec(path)))).isEmpty();
    }

    @Law
    void whatIsWrittenIsValidUnlessItNamesAMethodOfAThirdParty(@ForAll("specs") IndexSpec spec) {
        String text = Samples.text(spec);
        assertThat(schema.validate(text).isEmpty()).isEqualTo(!text.contains("share-of-maximum"));
    }

    @Provide
    Arbitrary<IndexSpec> specs() {
        return Arbitraries.randomValue(RandomSpecs::spec);
    }

    @Test
    void theSmallDefinitionIsValidAndRead() {
        assertThat(schema.validate(SMALL)).isEmpty();
        assertThat(IndexJson.readSpec(SMALL, "small").indicators()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"formatVersion\": 1 | \"formatVersion\": 2",
                "\"formatVersion\": 1, |",
                "\"code\": \"x\" | \"code\": \"1x\"",
                "\"code\": \"R\" | \"cod\": \"R\"",
                "\"children\": [ | \"children\": [1,",
                "\"code\": \"A\" | \"code\": \"A\", \"children\": []",
                "\"code\": \"A\" | \"code\": \"A\", \"colour\": \"red\"",
                "\"code\": \"A\", \"direction\": \"higher\" | \"code\": \"A\"",
                "{\"B\": [2, 3]} | {\"B\": {\"goalposts\": [2, 3]}}",
                "\"code\": \"A\" | \"code\": \"A\", \"label\": {\"zh\": \"甲\"}",
                "\"code\": \"A\" | \"code\": \"A\", \"scale\": \"ln\"",
                "[0, 1] | [0, 1, 2]",
                "[0, 1] | [0, 1, 2, 3]",
                "[0, 1] | [0, \"1\"]",
                "\"direction\": \"range\" | \"direction\": \"middle\"",
                "[1, 2, 3, 4] | [1, 2, 3]",
                ", \"goalposts\": [1, 2, 3, 4] |",
                "\"variable\": \"p\" | \"variable\": \"p\", \"factor\": 0",
                "\"variable\": \"p\" | \"factor\": 2",
                "\"weight\": 0.5 | \"weight\": -0.5",
                "\"rank\" | \"ranks\"",
                "\"rank\" | {\"name\": \"rank\", \"ties\": \"first\"}",
                "\"given\" | \"ahp\"",
                "\"given\" | {\"name\": \"entropy\", \"fewestUnits\": 2.5}",
                "\"floor\": 1 | \"floor\": 0",
                "\"floor\": 1 | \"flor\": 1",
                "\"aggregation\" | \"aggregations\"",
                "{\"A\": 2} | {\"A\": -2}",
                "{\"B\": [2, 3]} | {\"B\": [2]}"
            })
    void aWrongDefinitionIsNeitherValidNorRead(String right, String wrong) {
        assertThat(SMALL).contains(right);
        String bad = SMALL.replace(right, wrong == null ? "" : wrong);
        assertThat(schema.validate(bad)).isNotEmpty();
        assertThatThrownBy(() -> IndexJson.readSpec(bad, "bad")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyBuiltInMethodIsListedWithItsParameters(StepKind kind) {
        Map<String, Set<String>> listed = new TreeMap<>();
        Set<String> alone = new HashSet<>();
        for (JsonTree one : SchemaValidator.elements(schema.part("$defs", Values.name(kind), "oneOf"))) {
            Map<String, JsonTree.Member> members = ((JsonObject) one).members();
            if (members.containsKey("enum")) {
                SchemaValidator.elements(members.get("enum").value())
                        .forEach(name -> alone.add(SchemaValidator.text(name)));
            } else {
                Map<String, JsonTree.Member> properties =
                        ((JsonObject) members.get("properties").value()).members();
                Set<String> names = new HashSet<>(properties.keySet());
                names.remove(StepType.NAME);
                JsonObject name = (JsonObject) properties.get(StepType.NAME).value();
                listed.put(SchemaValidator.text(name.members().get("const").value()), names);
            }
        }
        List<String> names = new ArrayList<>();
        for (StepType step : BuiltInSteps.steps()) {
            if (step.kind() == kind) {
                names.add(step.name());
                assertThat(listed.get(step.name()))
                        .as(step.name())
                        .containsExactlyInAnyOrder(
                                Arrays.stream(step.configuration().getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .toArray(String[]::new));
            }
        }
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(names).containsAll(alone);
    }

    /** Each method with its parameters: the options that the schema lists are those that there are. */
    @Test
    void everyOptionIsListed() {
        int options = 0;
        for (StepType step : BuiltInSteps.steps()) {
            JsonObject properties = properties(step);
            for (RecordComponent parameter : step.configuration().getRecordComponents()) {
                if (parameter.getType().isEnum()) {
                    JsonObject rule = (JsonObject)
                            properties.members().get(parameter.getName()).value();
                    // scores without bounds have no middle and no best
                    boolean unbounded = parameter.getType() == Constant.class
                            && Set.of("z-score", "robust-z").contains(step.name());
                    List<String> wanted = Arrays.stream(parameter.getType().getEnumConstants())
                            .filter(option -> !unbounded || option == Constant.ERROR || option == Constant.DROP)
                            .map(option -> Values.name((Enum<?>) option))
                            .toList();
                    assertThat(listed(rule))
                            .as(step.name() + " " + parameter.getName())
                            .containsExactlyInAnyOrderElementsOf(wanted);
                    options++;
                }
            }
        }
        assertThat(options).isGreaterThan(50);
        assertThat(listed((JsonObject) schema.part("$defs", "outlierTest", "properties", "passing")))
                .containsExactly("any", "all");
    }

    private JsonObject properties(StepType step) {
        for (JsonTree one : SchemaValidator.elements(schema.part("$defs", Values.name(step.kind()), "oneOf"))) {
            JsonTree.Member properties = ((JsonObject) one).members().get("properties");
            if (properties != null) {
                JsonObject members = (JsonObject) properties.value();
                JsonObject name =
                        (JsonObject) members.members().get(StepType.NAME).value();
                if (SchemaValidator.text(name.members().get("const").value()).equals(step.name())) {
                    return members;
                }
            }
        }
        throw new AssertionError("The schema does not list " + step.name());
    }

    private static List<String> listed(JsonObject rule) {
        return SchemaValidator.elements(rule.members().get("enum").value()).stream()
                .map(SchemaValidator::text)
                .toList();
    }

    /** Random definitions are of use only if they hold every method. */
    @Test
    void everyStepHasRandomParametersThatTheSchemaAccepts() {
        Random random = new Random(3);
        for (StepType type : BuiltInSteps.steps()) {
            if (type.kind() != StepKind.AGGREGATION) {
                for (int i = 0; i < 10; i++) {
                    Step step = new RandomSteps(random).of(type.configuration());
                    String text = Samples.text(alone(type.kind(), step));
                    assertThat(schema.validate(text)).as(text).isEmpty();
                    assertThat(IndexJson.readSpec(text, "random")).isEqualTo(alone(type.kind(), step));
                }
            }
        }
    }

    private static IndexSpec alone(StepKind kind, Step step) {
        Direction direction = kind == StepKind.NORMALIZATION ? new Direction.HigherIsBetter(0, 100) : Direction.HIGHER;
        IndexBuilder builder = IndexSpec.named("x")
                .root(Dimension.of(
                        "R",
                        Indicator.of("c0").direction(direction),
                        Indicator.of("c1").direction(direction)))
                .normalization(new MinMax(1, 100));
        return switch (kind) {
            case IMPUTATION -> builder.imputation((Imputation) step).build();
            case TREATMENT -> builder.treatment((Treatment) step).build();
            case NORMALIZATION -> builder.normalization((Normalization) step).build();
            default -> builder.weighting((Weighting) step).build();
        };
    }
}
