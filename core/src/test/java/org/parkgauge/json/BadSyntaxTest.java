package org.parkgauge.json;

import static org.parkgauge.json.BadCase.bad;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is no JSON, and what JSON allows and we do not. */
class BadSyntaxTest {

    @TestFactory
    Stream<DynamicTest> aBadTextIsRefusedAtItsPlace() {
        return BadCase.tests(syntax());
    }

    private static List<BadCase> syntax() {
        return List.of(
                bad("▶", "", "the file is empty", "was interrupted", "文件是空的"),
                bad("  \n\t ", "", "the file is empty", "was interrupted", "文件是空的"),
                bad("{\"code\": \"x\",\n \"root\": {▶", "root", "ends in the middle", "incomplete", "在中途结束"),
                bad("{\"code\": \"x▶", "code", "ends in the middle", "quote is missing", "在中途结束"),
                bad("{\"code\": \"x\",▶}", "code", "comma after the last item", "delete the comma before }", "多了逗号"),
                bad(
                        "{\"a\": [1, 2,▶ ]}".replace(",▶ ]", ", ▶]"),
                        "a[2]",
                        "comma after the last item",
                        "before ]",
                        "多了逗号"),
                bad("{\"code\" ▶\"x\"}", "code", "the character \" is out of place", "colon", "不是合法的 JSON"),
                bad("{\"code\": \"x\"\n ▶\"version\": \"1\"}", "code", "out of place", "comma", "不是合法的 JSON"),
                bad("{▶'code': 1}", "", "' is no punctuation of JSON", "double quotes", "不是 JSON 的标点"),
                bad("{▶“code”: 1}", "", "“ is no punctuation", "double quotes", "不是 JSON 的标点"),
                bad("{\"code\"▶：1}", "code", "： is no punctuation", "colons", "不是 JSON 的标点"),
                bad("{\"code\": 1▶，}", "code", "， is no punctuation", "commas", "不是 JSON 的标点"),
                bad("{\n ▶// the code\n \"code\": 1}", "", "JSON has no comments", "into a note", "不能有注释"),
                bad("▶# index\n{}", "", "JSON has no comments", "into a note", "不能有注释"),
                bad("{} ▶/* end */", "", "JSON has no comments", "into a note", "不能有注释"),
                bad("{\"code\": \"a▶\nb\"}", "code", "holds a line break", "closing quote is missing", "有换行"),
                bad("{\"code\": ▶NaN}", "code", "\"NaN\" is not a number", "write null", "不是数"),
                bad("{\"code\": ▶-Infinity}", "code", "\"-Infinity\" is not a number", "write null", "不是数"),
                bad("{\"code\":\n▶+inf}", "code", "\"+inf\" is not a number", "write null", "不是数"),
                bad("{\"code\": [1, ▶nan]}", "code[1]", "\"nan\" is not a number", "write null", "不是数"),
                bad(
                        "{\"a\": {\"b\": [0, {\"c\": ▶1e400}]}}",
                        "a.b[1].c",
                        "1e400 is too large for a double",
                        "exponent",
                        "双精度数放不下"),
                bad("{\"a\": ▶-1E999}", "a", "-1E999 is too large", "exponent", "双精度数放不下"),
                bad("{\"a\": ▶-0.02e-400}", "a", "too close to zero", "exponent", "太接近零"),
                bad("{\"a\": 0▶1}", "a", "the character 1 is out of place", "comma", "不是合法的 JSON"),
                bad("{\"a\": 1▶.}", "a", "the character . is out of place", "comma", "不是合法的 JSON"),
                bad("{\"a\": ▶tru}", "a", "the character t is out of place", "quote", "不是合法的 JSON"),
                bad("{}\n\n ▶{}", "", "more text after the end", "joined", "文档结束之后还有内容"),
                bad("{} ▶}", "", "more text after the end", "closing bracket too many", "文档结束之后还有内容"),
                bad(
                        "{\"code\": 1,\n  ▶\"code\": 2}",
                        "code",
                        "\"code\" is there twice; the first stands on line 1",
                        "delete",
                        "重复"),
                bad(
                        "[".repeat(64) + "▶[" + "]".repeat(65),
                        "[0]".repeat(64),
                        "deeper than 64 levels",
                        "not an index",
                        "嵌套超过64层"),
                bad("▶\0{}", "", "NUL character", "save it as UTF-8", "NUL"),
                bad("{\"a\": ▶" + "1".repeat(2000) + "}", "a", "far too long", "not an index", "过长"));
    }
}
