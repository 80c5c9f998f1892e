package org.parkgauge.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parkgauge.json.JsonTree.JsonArray;
import org.parkgauge.json.JsonTree.JsonFlag;
import org.parkgauge.json.JsonTree.JsonNull;
import org.parkgauge.json.JsonTree.JsonNumber;
import org.parkgauge.json.JsonTree.JsonObject;
import org.parkgauge.json.JsonTree.JsonText;

/** Checks documents against a JSON Schema (2020-12): the keywords that our schema uses, any other being an error. */
final class SchemaValidator {

    private static final Set<String> SPEECH = Set.of("$schema", "title", "description", "$defs");

    private final JsonObject root;
    private final Set<String> used = new TreeSet<>();

    SchemaValidator(String schema) {
        root = (JsonObject) Parser.parse(Document.of(schema, "schema")).tree();
    }

    /** What is wrong with a document, as paths with keywords; empty if it is valid. */
    List<String> validate(String json) {
        List<String> faults = new ArrayList<>();
        check(root, Parser.parse(Document.of(json, "document")), faults);
        return faults;
    }

    /** The definitions that documents have used so far. */
    Set<String> used() {
        return used;
    }

    /** The schema itself, or a part of it. */
    JsonTree part(String... path) {
        JsonTree part = root;
        for (String step : path) {
            part = part instanceof JsonArray array
                    ? array.elements().get(Integer.parseInt(step))
                    : ((JsonObject) part).members().get(step).value();
        }
        return part;
    }

    private void check(JsonObject schema, Spot value, List<String> faults) {
        schema.members().forEach((keyword, member) -> {
            if (!SPEECH.contains(keyword) && !holds(keyword, member.value(), schema, value, faults)) {
                faults.add(value.path() + " " + keyword);
            }
        });
    }

    private boolean holds(String keyword, JsonTree rule, JsonObject schema, Spot value, List<String> faults) {
        JsonTree tree = value.tree();
        return switch (keyword) {
            case "$ref" -> {
                String name = text(rule).replace("#/$defs/", "");
                used.add(name);
                check((JsonObject) part("$defs", name), value, faults);
                yield true;
            }
            case "type" ->
                rule instanceof JsonArray types
                        ? types.elements().stream().anyMatch(type -> isType(text(type), tree))
                        : isType(text(rule), tree);
            case "const" -> isSame(rule, tree);
            case "enum" -> elements(rule).stream().anyMatch(one -> isSame(one, tree));
            case "oneOf" -> matches(rule, value) == 1;
            case "anyOf" -> matches(rule, value) > 0;
            case "minimum" -> !(tree instanceof JsonNumber number) || number.value() >= number(rule);
            case "maximum" -> !(tree instanceof JsonNumber number) || number.value() <= number(rule);
            case "exclusiveMinimum" -> !(tree instanceof JsonNumber number) || number.value() > number(rule);
            case "minItems" ->
                !(tree instanceof JsonArray array) || array.elements().size() >= number(rule);
            case "maxItems" ->
                !(tree instanceof JsonArray array) || array.elements().size() <= number(rule);
            case "pattern" ->
                !(tree instanceof JsonText text)
                        || Pattern.compile(text(rule)).matcher(text.value()).find();
            case "items" -> {
                for (int i = 0;
                        tree instanceof JsonArray array && i < array.elements().size();
                        i++) {
                    check((JsonObject) rule, value.element(i), faults);
                }
                yield true;
            }
            case "required" ->
                !(tree instanceof JsonObject object)
                        || elements(rule).stream()
                                .allMatch(name -> object.members().containsKey(text(name)));
            case "properties" -> {
                if (tree instanceof JsonObject) {
                    Map<String, Spot> all = value.members().all();
                    ((JsonObject) rule).members().forEach((name, one) -> {
                        Spot property = all.get(name);
                        if (property != null) {
                            check((JsonObject) one.value(), property, faults);
                        }
                    });
                }
                yield true;
            }
            case "additionalProperties" -> additional(rule, schema, value, faults);
            default -> throw new IllegalArgumentException("The validator does not know the keyword " + keyword);
        };
    }

    private boolean additional(JsonTree rule, JsonObject schema, Spot value, List<String> faults) {
        if (!(value.tree() instanceof JsonObject)) {
            return true;
        }
        JsonTree.Member properties = schema.members().get("properties");
        boolean none = true;
        for (Map.Entry<String, Spot> entry : value.members().all().entrySet()) {
            boolean listed = properties != null
                    && ((JsonObject) properties.value()).members().containsKey(entry.getKey());
            if (!listed && rule instanceof JsonObject inner) {
                check(inner, entry.getValue(), faults);
            } else if (!listed) {
                none = ((JsonFlag) rule).value();
            }
        }
        return none;
    }

    private long matches(JsonTree rules, Spot value) {
        return elements(rules).stream()
                .filter(rule -> {
                    List<String> faults = new ArrayList<>();
                    check((JsonObject) rule, value, faults);
                    return faults.isEmpty();
                })
                .count();
    }

    private static boolean isType(String type, JsonTree tree) {
        return switch (type) {
            case "object" -> tree instanceof JsonObject;
            case "array" -> tree instanceof JsonArray;
            case "string" -> tree instanceof JsonText;
            case "boolean" -> tree instanceof JsonFlag;
            case "null" -> tree instanceof JsonNull;
            case "number" -> tree instanceof JsonNumber;
            case "integer" -> tree instanceof JsonNumber number && number.value() == Math.rint(number.value());
            default -> throw new IllegalArgumentException("There is no type " + type);
        };
    }

    private static boolean isSame(JsonTree one, JsonTree other) {
        if (one instanceof JsonText text) {
            return other instanceof JsonText second && text.value().equals(second.value());
        }
        return other instanceof JsonNumber second && number(one) == second.value();
    }

    static List<JsonTree> elements(JsonTree tree) {
        return ((JsonArray) tree).elements();
    }

    static String text(JsonTree tree) {
        return ((JsonText) tree).value();
    }

    private static double number(JsonTree tree) {
        return ((JsonNumber) tree).value();
    }
}
