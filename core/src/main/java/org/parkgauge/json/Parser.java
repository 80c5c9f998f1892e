package org.parkgauge.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.json.JsonTree.JsonArray;
import org.parkgauge.json.JsonTree.JsonFlag;
import org.parkgauge.json.JsonTree.JsonNull;
import org.parkgauge.json.JsonTree.JsonNumber;
import org.parkgauge.json.JsonTree.JsonObject;
import org.parkgauge.json.JsonTree.JsonText;
import org.parkgauge.json.JsonTree.Member;
import org.parkgauge.text.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Turns the characters of a document into a tree of located values. */
final class Parser {

    /** How deep objects and arrays may stand in one another. */
    static final int DEEPEST = 64;

    private final Document document;
    private final JsonParser tokens;

    private Parser(Document document, JsonParser tokens) {
        this.document = document;
        this.tokens = tokens;
    }

    static Spot parse(Document document) {
        try (JsonParser tokens = new JsonFactory()
                .createParser(ObjectReadContext.empty(), document.characters(), document.start(), document.length())) {
            return new Spot(document.source(), JsonPath.TOP, new Parser(document, tokens).document());
        }
    }

    private JsonTree document() {
        boolean ended = false;
        try {
            JsonToken first = tokens.nextToken();
            if (first == null) {
                throw new Place(document.source(), 1, 1, JsonPath.TOP)
                        .refuse("文件是空的。", "the file is empty.")
                        .maybe("写文件的程序中断了。", "the program that wrote it was interrupted.");
            }
            JsonTree tree = value(first, 1);
            ended = true;
            if (tokens.nextToken() != null) {
                throw SyntaxFaults.trailing(here());
            }
            return tree;
        } catch (JacksonException e) {
            throw SyntaxFaults.of(document, e, tokens.currentLocation(), path(), ended);
        }
    }

    private JsonTree value(JsonToken token, int depth) {
        TokenStreamLocation location = tokens.currentTokenLocation();
        int line = location.getLineNr();
        int column = location.getColumnNr();
        return switch (token) {
            case START_OBJECT -> new JsonObject(members(depth), line, column);
            case START_ARRAY -> new JsonArray(elements(depth), line, column);
            case VALUE_STRING -> new JsonText(tokens.getString(), line, column);
            case VALUE_TRUE, VALUE_FALSE -> new JsonFlag(token == JsonToken.VALUE_TRUE, line, column);
            case VALUE_NULL -> new JsonNull(line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(number(tokens.getString()), line, column);
            default -> throw new IllegalStateException("No value begins with " + token);
        };
    }

    private Map<String, Member> members(int depth) {
        refuseDeep(depth);
        Map<String, Member> members = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            TokenStreamLocation location = tokens.currentTokenLocation();
            Member first = members.get(name);
            if (first != null) {
                throw here().refuse(
                                "属性“" + name + "”重复，前一个在第" + first.line() + "行。",
                                "the property \"" + name + "\" is there twice; the first stands on line " + first.line()
                                        + ".")
                        .maybe("删去其中一个。", "delete one of the two.");
            }
            members.put(name, new Member(value(next(), depth + 1), location.getLineNr(), location.getColumnNr()));
        }
        return members;
    }

    private List<JsonTree> elements(int depth) {
        refuseDeep(depth);
        List<JsonTree> elements = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            elements.add(value(token, depth + 1));
        }
        return elements;
    }

    /** The next token inside an object or array, where the document cannot end. */
    private JsonToken next() {
        JsonToken token = tokens.nextToken();
        if (token == null) {
            throw new IllegalStateException("The document ended without notice");
        }
        return token;
    }

    private void refuseDeep(int depth) {
        if (depth > DEEPEST) {
            throw here().refuse("嵌套超过" + DEEPEST + "层。", "values are nested deeper than " + DEEPEST + " levels.")
                    .maybe("这不是指数文件。", "this is not an index.");
        }
    }

    private double number(String text) {
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw beyond(text, "太大", "too large");
        }
        if (value == 0 && text.matches("[^eE]*[1-9].*")) {
            throw beyond(text, "太接近零", "too close to zero");
        }
        return value;
    }

    private InvalidInputException beyond(String text, String zh, String en) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return here().refuse(
                        "数 " + shown + " " + zh + "，双精度数放不下。", "the number " + shown + " is " + en + " for a double.")
                .maybe("检查指数部分；缺失值写 null 或不写。", "check its exponent; write null, or nothing, for a missing value.");
    }

    private Place here() {
        TokenStreamLocation location = tokens.currentTokenLocation();
        return new Place(document.source(), location.getLineNr(), location.getColumnNr(), path());
    }

    private JsonPath path() {
        return path(tokens.streamReadContext());
    }

    private static JsonPath path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return JsonPath.TOP;
        }
        JsonPath parent = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? parent.element(context.getCurrentIndex()) : parent;
        }
        String name = context.currentName();
        return name == null ? parent : parent.property(name);
    }
}
