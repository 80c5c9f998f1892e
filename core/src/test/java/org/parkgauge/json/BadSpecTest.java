package org.parkgauge.json;

import static org.parkgauge.json.BadCase.bad;
import static org.parkgauge.json.BadCase.leaf;
import static org.parkgauge.json.BadCase.root;
import static org.parkgauge.json.BadCase.with;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is JSON and no definition of an index. */
class BadSpecTest {

    @TestFactory
    Stream<DynamicTest> aBadDocumentIsRefusedAtItsPlace() {
        return BadCase.tests(shapes());
    }

    private static List<BadCase> shapes() {
        return List.of(
                bad("▶[]", "", "expected an object, and this is an array", "look the format up", "此处应为对象，却是数组"),
                bad("▶null", "", "expected an object, and this is null", "look the format up", "却是null"),
                bad(
                        "▶{\"code\": \"x\"}",
                        "",
                        "the property \"formatVersion\" is missing",
                        "spelling",
                        "缺少属性“formatVersion”"),
                bad("{\"formatVersion\": ▶2}", "formatVersion", "reads version 1", "newer Parkgauge", "只读版本 1"),
                bad("{\"formatVersion\": ▶1.5}", "formatVersion", "expected a whole number", "format", "应为"),
                bad(
                        "{\"formatVersion\": ▶\"1\"}",
                        "formatVersion",
                        "expected a number, and this is a text",
                        "take away the quotes",
                        "应为数"),
                bad(
                        "▶{\"formatVersion\": 1, \"kind\": \"fitted-index\"}",
                        "",
                        "this is a fitted index, not the definition",
                        "readFitted",
                        "这是已拟合的指数，不是指数定义"),
                bad(
                        "▶{\"formatVersion\": 1, \"kind\": \"result\"}",
                        "",
                        "this is a result, not the definition",
                        "a result is for reading and cannot score",
                        "这是评价结果"),
                bad("▶{\"formatVersion\": 1}", "", "the property \"code\" is missing", "spelling", "缺少属性“code”"),
                bad(
                        "▶{\"formatVersion\": 1, \"code\": \"x\"}",
                        "",
                        "the property \"root\" is missing",
                        "spelling",
                        "缺少属性“root”"),
                with(
                        "▶\"lable\": \"x\"",
                        "lable",
                        "no property \"lable\" here",
                        "one of these: formatVersion, code",
                        "不认识属性“lable”"),
                with("\"label\": ▶3", "label", "expected an object, and this is a number", "format", "却是数"),
                with("\"label\": ▶{\"zh\": \"x\"}", "label", "\"en\" is missing", "spelling", "缺少属性“en”"),
                with("\"note\": ▶null", "note", "this is null", "format", "却是null"),
                with("\"prerequisites\": ▶{}", "prerequisites", "expected an array", "format", "应为数组"),
                with(
                        "\"prerequisites\": [{\"code\": \"p\", \"veto\": ▶\"yes\"}]",
                        "prerequisites[0].veto",
                        "expected true or false",
                        "format",
                        "应为true 或 false"),
                with(
                        "\"tiers\": ▶{\"levels\": [{\"code\": \"a\"}, {\"code\": \"b\"}]}",
                        "tiers",
                        "lower limit NaN of tier a is out of order",
                        "highest down",
                        "次序不对"),
                with(
                        "\"tiers\": {\"levels\": [{\"code\": \"a\"}], \"cap\": ▶{\"below\": 3}}",
                        "tiers.cap",
                        "\"at\" is missing",
                        "spelling",
                        "缺少属性“at”"),
                with(
                        "\"tiers\": {\"levels\": [{\"code\": \"a\", \"from\": ▶\"-Inf\"}]}",
                        "tiers.levels[0].from",
                        "\"-Inf\" is not a number",
                        "write null",
                        "不是数"));
    }

    @TestFactory
    Stream<DynamicTest> aBadTreeIsRefusedAtItsPlace() {
        return BadCase.tests(trees());
    }

    private static List<BadCase> trees() {
        return List.of(
                root(
                        "{\"code\": \"R\", \"children\": ▶{}}",
                        "root.children",
                        "expected an array, and this is an object",
                        "format",
                        "应为数组"),
                root(
                        "▶{\"code\": \"R\", \"children\": []}",
                        "root",
                        "Dimension R has no children",
                        "indicators",
                        "没有下级"),
                root("▶{\"code\": \"R\"}", "root", "\"children\" is missing", "spelling", "缺少属性“children”"),
                root(
                        "{\"code\": \"R\", \"children\": [\n  {\"code\": \"A\", \"direction\": \"higher\", \"goalposts\": [0, 1]},\n  {\"code\": ▶\"A\"}]}",
                        "root.children[1].code",
                        "\"A\" has been used on line 3",
                        "of its own",
                        "已在第3行用过"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"1A\", \"direction\": \"higher\"}]}",
                        "root.children[0]",
                        "The code \"1A\" is not valid",
                        "begin with a letter",
                        "不合规则"),
                root(
                        "{\"code\": \"R\", \"children\": [{\"code\": \"A\", \"direction\": \"higher\", \"weight\": ▶true}]}",
                        "root.children[0].weight",
                        "expected a number, and this is true",
                        "format",
                        "却是true"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"A\", \"direction\": \"higher\", \"weight\": -1}]}",
                        "root.children[0]",
                        "The weight of A is -1.0",
                        "turn the direction",
                        "须为非负"),
                root(
                        "{\"code\": \"R\", \"children\": [{\"code\": \"A\", \"direction\": \"higher\", \"goalposts\": [0, 1], ▶\"aggregation\": \"arithmetic\"}]}",
                        "root.children[0].aggregation",
                        "no property \"aggregation\"",
                        "children",
                        "不认识属性"),
                root(
                        "{\"code\": \"R\", \"weighting\": \"equal\", \"minimumCoverage\": ▶\"NaN\", \"children\": []}",
                        "root.minimumCoverage",
                        "\"NaN\" is not a number",
                        "write null",
                        "不是数"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"A\", \"goalposts\": [0, 1]}]}",
                        "root.children[0]",
                        "the property \"direction\" is missing",
                        "add \"direction\": \"higher\", \"lower\" or \"range\"",
                        "没有写明指标的方向"),
                leaf(
                        "\"direction\": ▶\"up\"",
                        "root.children[0].direction",
                        "no direction \"up\"",
                        "higher, lower or range",
                        "没有方向“up”"),
                leaf(
                        "\"direction\": \"higher\", \"goalposts\": ▶[0, 1, 2]",
                        "root.children[0].goalposts",
                        "two goalposts, [worst, best], and 3 are given",
                        "range",
                        "得到3个"),
                leaf(
                        "\"direction\": \"higher\", \"goalposts\": ▶[5, 1]",
                        "root.children[0].goalposts",
                        "the worst value 5.0 must be below the best 1.0",
                        "lower is better",
                        "越大越好"),
                leaf(
                        "\"direction\": \"higher\", \"goalposts\": [0, ▶\"1\"]",
                        "root.children[0].goalposts[1]",
                        "expected a number, and this is a text",
                        "quotes",
                        "应为数"),
                leaf(
                        "\"direction\": \"higher\", \"goalposts\": [0, ▶null]",
                        "root.children[0].goalposts[1]",
                        "expected a number, and this is null",
                        "format",
                        "却是null"),
                leaf(
                        "\"direction\": \"range\", \"goalposts\": ▶[1, 2, 3]",
                        "root.children[0].goalposts",
                        "four limits",
                        "too little and too much",
                        "四个界限"),
                leaf(
                        "\"direction\": \"range\", \"goalposts\": ▶[1, 4, 3, 9]",
                        "root.children[0].goalposts",
                        "not in order",
                        "a <= b",
                        "次序不对"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"A\", \"direction\": \"range\"}]}",
                        "root.children[0]",
                        "the goalposts are missing",
                        "[a, b, c, d]",
                        "没有给出 goalposts"),
                leaf(
                        "\"direction\": \"higher\", \"goalposts\": [0, 1], \"scale\": ▶\"ln\"",
                        "root.children[0].scale",
                        "no option \"ln\"",
                        "linear, log",
                        "没有选项“ln”"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"A\", \"direction\": \"higher\", \"goalposts\": [0, 1], \"scale\": \"log\"}]}",
                        "root.children[0]",
                        "every limit must be positive",
                        "linear scale",
                        "界限必须为正"),
                leaf(
                        "\"direction\": \"higher\", \"goalposts\": [0, 1], \"per\": [▶{\"factor\": 2}]",
                        "root.children[0].per[0]",
                        "\"variable\" is missing",
                        "spelling",
                        "缺少属性“variable”"),
                leaf(
                        "\"direction\": \"higher\", \"goalposts\": [0, 1], \"per\": [▶{\"variable\": \"p\", \"factor\": 0}]",
                        "root.children[0].per[0]",
                        "must be positive",
                        "1",
                        "须为正数"));
    }
}
