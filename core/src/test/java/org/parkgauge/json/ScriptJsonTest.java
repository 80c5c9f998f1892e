package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON inside a script element: nothing breaks out, everything reads back. */
final class ScriptJsonTest {

    private static String written(Object value) {
        StringBuilder out = new StringBuilder();
        try {
            ScriptJson.write(value, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                    strings.add(parser.getString());
                }
            }
        }
        return strings;
    }

    @Property(tries = 200)
    void anyTextReadsBackAndNoneBreaksOut(@ForAll String text, @ForAll String key) {
        String json = written(new LinkedHashMap<>(Map.of(key, text)));
        assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029", "\u202e", "\ufeff");
        assertThat(json.chars()).noneMatch(Character::isISOControl);
        assertThat(strings(json)).containsExactly(key, text);
    }

    @Property(tries = 200)
    void numbersReadBackAndAreAsShortAsThoseOfFiles(
            @ForAll @net.jqwik.api.constraints.DoubleRange(min = -1e12, max = 1e12) double value,
            @ForAll @net.jqwik.api.constraints.IntRange(max = 6) int decimals) {
        double rounded = new java.math.BigDecimal(value)
                .setScale(decimals, java.math.RoundingMode.HALF_UP)
                .doubleValue();
        String text = org.parkgauge.text.Decimals.exact(rounded == 0 ? 0.0 : rounded);
        assertThat(written(rounded)).isEqualTo(text);
        assertThat(Double.parseDouble(written(value))).isEqualTo(value == 0 ? 0.0 : value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "</script>, \"\\u003c/script\\u003e\"",
                "<!--, \"\\u003c!--\"",
                "a&b'c, \"a\\u0026b\\u0027c\"",
                "say \"x\"\\, \"say \\\"x\\\"\\\\\"",
                "园区 😀, \"园区 😀\"",
            })
    void examples(String text, String json) {
        assertThat(written(text)).isEqualTo(json);
    }

    @Test
    void charactersThatMisleadAreEscaped() {
        for (char one :
                "\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028\u2029\ufeff\ufffe\uffff\u0000\u001f\u007f\u0085\n"
                        .toCharArray()) {
            assertThat(written("a" + one + "b")).isEqualTo(String.format("\"a\\u%04xb\"", (int) one));
        }
        for (char one : "\u2029\u2065\u206a\u200d\u2030".toCharArray()) {
            boolean kept = one != '\u2029';
            assertThat(written(String.valueOf(one)).length() == 3).isEqualTo(kept);
        }
    }

    @Test
    void brokenSurrogatesAreEscapedAndWholeOnesKept() {
        assertThat(written("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(written("\ude00\ud83d")).isEqualTo("\"\\ude00\\ud83d\"");
        assertThat(written("\ud83dx")).isEqualTo("\"\\ud83dx\"");
        assertThat(written("\ud83d\ude00\ud83d\ude00")).isEqualTo("\"😀😀\"");
    }

    @Test
    void values() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", Arrays.asList(1, 2L, 0.1, -3.0, Double.NaN, Double.POSITIVE_INFINITY, null, true));
        map.put("b", Text.of("甲", "A"));
        map.put("c", Text.of("同"));
        map.put("d", List.of());
        map.put("e", Map.of());
        assertThat(written(map))
                .isEqualTo(
                        "{\"a\":[1,2,0.1,-3,null,null,null,true],\"b\":[\"甲\",\"A\"],\"c\":\"同\",\"d\":[],\"e\":{}}");
        assertThatThrownBy(() -> written(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No JSON for java.lang.Object");
    }
}
