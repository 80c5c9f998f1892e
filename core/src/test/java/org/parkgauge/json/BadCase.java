package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/**
 * A definition that is refused, and where: the sign ▶ stands before the character that the message has to point at.
 *
 * @param json the text
 * @param path the path in the message, empty for none
 * @param en words of the English message
 * @param maybe words of the English advice
 * @param zh words of the Chinese message
 */
record BadCase(String json, String path, String en, String maybe, String zh) {

    static final String HEAD = "{\"formatVersion\": 1, \"code\": \"x\",\n ";
    static final String TREE =
            "\"root\": {\"code\": \"R\", \"children\": [\n  {\"code\": \"A\", \"direction\": \"higher\", \"goalposts\": [0, 1]}]}";

    static BadCase bad(String json, String path, String en, String maybe, String zh) {
        return new BadCase(json, path, en, maybe, zh);
    }

    /** A definition with one more property. */
    static BadCase with(String property, String path, String en, String maybe, String zh) {
        return bad(HEAD + property + ",\n " + TREE + "}", path, en, maybe, zh);
    }

    /** A definition with one root. */
    static BadCase root(String root, String path, String en, String maybe, String zh) {
        return bad(HEAD + "\"root\": " + root + "}", path, en, maybe, zh);
    }

    /** A definition whose only indicator has one more property. */
    static BadCase leaf(String property, String path, String en, String maybe, String zh) {
        return root("{\"code\": \"R\", \"children\": [\n  {\"code\": \"A\", " + property + "}]}", path, en, maybe, zh);
    }

    /** A test of each case. */
    static Stream<DynamicTest> tests(List<BadCase> cases) {
        assertThat(cases).doesNotHaveDuplicates();
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.en() + " / " + one.path(), one::check));
    }

    void check() {
        int at = Math.max(0, json.indexOf('▶'));
        String before = json.substring(0, at);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = at - before.lastIndexOf('\n');
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> IndexJson.readSpec(json.replace("▶", ""), "bad.json"));
        String where = path.isEmpty() ? "" : " (" + path + ")";
        assertThat(refusal.getMessage()).startsWith("bad.json, line " + line + ", column " + column + where + ": ");
        assertThat(refusal.getMessage()).contains(en);
        assertThat(refusal.getMessage().lines().skip(1)).allMatch(advice -> advice.startsWith("Maybe "));
        assertThat(refusal.getMessage()).contains(maybe);
        String whereZh = path.isEmpty() ? "" : "（" + path + "）";
        assertThat(refusal.in(Language.ZH)).startsWith("bad.json 第" + line + "行第" + column + "列" + whereZh + "：");
        assertThat(refusal.in(Language.ZH)).contains(zh);
    }
}
