package org.parkgauge.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON to maps, lists, texts, doubles, booleans and null, by the grammar of RFC 8259 and nothing of the library. */
final class PlainJson {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern TEXT =
            Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+)\"");
    private static final Pattern BLANK = Pattern.compile("[ \\t\\r\\n]*");

    private final String json;
    private int place;

    private PlainJson(String json) {
        this.json = json;
    }

    static Object parse(String json) {
        PlainJson parser = new PlainJson(json);
        Object value = parser.value();
        parser.skip();
        if (parser.place != json.length()) {
            throw parser.wrong("the end");
        }
        return value;
    }

    /** An object below a path of names and places, such as {@code at(json, "units", 0, "name")}. */
    static Object at(Object json, Object... path) {
        Object value = json;
        for (Object step : path) {
            value = step instanceof Integer place ? ((List<?>) value).get(place) : ((Map<?, ?>) value).get(step);
        }
        return value;
    }

    private AssertionError wrong(String expected) {
        String around = json.substring(Math.max(0, place - 20), Math.min(json.length(), place + 20));
        return new AssertionError("Not JSON: " + expected + " expected at " + place + ", around: " + around);
    }

    private void skip() {
        Matcher blank = BLANK.matcher(json).region(place, json.length());
        blank.lookingAt();
        place = blank.end();
    }

    private boolean take(String token) {
        skip();
        boolean there = json.startsWith(token, place);
        place += there ? token.length() : 0;
        return there;
    }

    private void need(String token) {
        if (!take(token)) {
            throw wrong(token);
        }
    }

    private String match(Pattern pattern, String what) {
        skip();
        Matcher matcher = pattern.matcher(json).region(place, json.length());
        if (!matcher.lookingAt()) {
            throw wrong(what);
        }
        place = matcher.end();
        return matcher.group();
    }

    private Object value() {
        if (take("{")) {
            return object();
        }
        if (take("[")) {
            return array();
        }
        if (take("null")) {
            return null;
        }
        if (take("true")) {
            return true;
        }
        if (take("false")) {
            return false;
        }
        skip();
        return json.startsWith("\"", place) ? text() : (Object) Double.valueOf(match(NUMBER, "a value"));
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        if (!take("}")) {
            do {
                String name = text();
                need(":");
                if (object.containsKey(name)) {
                    throw wrong("no second " + name);
                }
                object.put(name, value());
            } while (take(","));
            need("}");
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        if (!take("]")) {
            do {
                array.add(value());
            } while (take(","));
            need("]");
        }
        return array;
    }

    private String text() {
        String quoted = match(TEXT, "a text");
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = quoted.charAt(i);
                int simple = "bfnrt".indexOf(escaped);
                if (escaped == 'u') {
                    c = (char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16);
                    i += 4;
                } else {
                    c = simple < 0 ? escaped : "\b\f\n\r\t".charAt(simple);
                }
            }
            text.append(c);
        }
        return text.toString();
    }
}
