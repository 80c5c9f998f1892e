package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.json.JsonTree.JsonText;

class JsonPrinterTest {

    private static String print(Object value) {
        StringBuilder out = new StringBuilder();
        Output.write(value, out);
        return out.toString();
    }

    @Test
    void numbersReadTheSameOnEveryJavaVersion() {
        List<Double> numbers = List.of(
                0.0,
                -0.0,
                1.0,
                0.1,
                0.1 + 0.2,
                100.0,
                1e23,
                2.0E-3,
                1e15,
                1e17,
                123456789.125,
                -1.0 / 3,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                2.2250738585072014E-308,
                9007199254740993.0,
                2e-5,
                Double.NaN);
        assertThat(print(numbers)).isEqualTo("""
                        [
                          0, -0, 1, 0.1, 0.30000000000000004, 100, 1E23, 0.002, 1000000000000000, 1E17, 123456789.125,
                          -0.333333333333333, 4.94065645841247E-324, 1.7976931348623157E308, 2.2250738585072014E-308,
                          9007199254740992, 0.00002, null
                        ]
                        """.replace("-0.333333333333333,", "-0.3333333333333333,"));
    }

    @Test
    void textsAreEscaped() {
        assertThat(print("\"\\/\b\n\r\t\u0000\u001f\u2028\u2029é产🏭\ud800x\udc00"))
                .isEqualTo("\"\\\"\\\\/\\u0008\\n\\r\\t\\u0000\\u001f\\u2028\\u2029é产🏭\\ud800x\\udc00\"\n");
    }

    @Law
    void anyTextComesBack(@ForAll String text) {
        Spot back = Parser.parse(Document.of(print(text), "text"));
        assertThat(((JsonText) back.tree()).value()).isEqualTo(text);
    }

    @Law
    void anyNumberComesBack(@ForAll double number) {
        Spot back = Parser.parse(Document.of(print(List.of(number)), "text"));
        assertThat(back.numbers(true)[0]).isEqualTo(number);
        assertThat(Double.doubleToLongBits(back.numbers(true)[0])).isEqualTo(Double.doubleToLongBits(number));
    }

    @Test
    void whatFitsStandsOnOneLine() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("a", List.of());
        map.put("b", Map.of());
        map.put("c", null);
        map.put("d", true);
        map.put("e", List.of(1, 2L, List.of("x")));
        assertThat(print(map)).isEqualTo("{\"a\": [], \"b\": {}, \"c\": null, \"d\": true, \"e\": [1, 2, [\"x\"]]}\n");
    }

    @Test
    void aLineHasUpTo111ColumnsAndAChineseCharacterTakesTwo() {
        assertThat(print(List.of("x".repeat(107)))).hasLineCount(1);
        assertThat(print(List.of("x".repeat(108)))).hasLineCount(3);
        assertThat(print(List.of("产".repeat(53) + "x"))).hasLineCount(1);
        assertThat(print(List.of("产".repeat(54)))).hasLineCount(3);
        assertThat(print(List.of("，".repeat(54)))).hasLineCount(3);
    }

    @Test
    void numbersFillLinesAndOtherItemsHaveTheirOwn() {
        List<Object> items = new ArrayList<>(IntStream.range(1000, 1040).boxed().toList());
        items.add("text");
        items.add(7.5);
        String text = print(Map.of("numbers", items));
        assertThat(text.lines().toList()).hasSize(9);
        assertThat(text.lines()).allMatch(line -> line.length() <= 111);
        assertThat(text).contains("1039,\n    \"text\",\n    7.5\n  ]");
    }

    @Test
    void itemsAreAskedForAsTheyArePrinted() {
        StringBuilder out = new StringBuilder();
        List<Integer> lengths = new ArrayList<>();
        Iterable<Object> units = () -> IntStream.range(0, 1000)
                .<Object>mapToObj(i -> {
                    lengths.add(out.length());
                    return Map.of("unit", "x".repeat(200));
                })
                .iterator();
        Output.write(units, out);
        assertThat(lengths.get(lengths.size() - 1)).isGreaterThan(200_000);
        assertThat(out.toString()).hasLineCount(3002);
    }
}
