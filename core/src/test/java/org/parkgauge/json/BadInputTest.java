package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Each refusal names the place: in the tables, the sign ▶ stands before the character that a message has to point at. */
class BadInputTest {

    private static final String HEAD = "{\"formatVersion\": 1, \"code\": \"x\",\n ";
    private static final String TREE =
            "\"root\": {\"code\": \"R\", \"children\": [\n  {\"code\": \"A\", \"goalposts\": [0, 1]}]}";

    /** A text, the path in the message, and words of the English and of the Chinese message. */
    private record Case(String json, String path, String en, String maybe, String zh) {}

    private static Case bad(String json, String path, String en, String maybe, String zh) {
        return new Case(json, path, en, maybe, zh);
    }

    /** A definition with one more property. */
    private static Case with(String property, String path, String en, String maybe, String zh) {
        return bad(HEAD + property + ",\n " + TREE + "}", path, en, maybe, zh);
    }

    /** A definition with one root. */
    private static Case root(String root, String path, String en, String maybe, String zh) {
        return bad(HEAD + "\"root\": " + root + "}", path, en, maybe, zh);
    }

    /** A definition whose only indicator has one more property. */
    private static Case leaf(String property, String path, String en, String maybe, String zh) {
        String tree = "▶{\"code\": \"R\", \"children\": [\n  {\"code\": \"A\", " + property + "}]}";
        return root(property.contains("▶") ? tree.substring(1) : tree, path, en, maybe, zh);
    }

    private static List<Case> syntax() {
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

    private static List<Case> shapes() {
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
                        "another file",
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

    private static List<Case> trees() {
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
                        "{\"code\": \"R\", \"children\": [\n  {\"code\": \"A\", \"goalposts\": [0, 1]},\n  {\"code\": ▶\"A\"}]}",
                        "root.children[1].code",
                        "\"A\" has been used on line 3",
                        "of its own",
                        "已在第3行用过"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"1A\"}]}",
                        "root.children[0]",
                        "The code \"1A\" is not valid",
                        "begin with a letter",
                        "不合规则"),
                root(
                        "{\"code\": \"R\", \"children\": [{\"code\": \"A\", \"weight\": ▶true}]}",
                        "root.children[0].weight",
                        "expected a number, and this is true",
                        "format",
                        "却是true"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"A\", \"weight\": -1}]}",
                        "root.children[0]",
                        "The weight of A is -1.0",
                        "turn the direction",
                        "须为非负"),
                root(
                        "{\"code\": \"R\", \"children\": [{\"code\": \"A\", \"goalposts\": [0, 1], ▶\"aggregation\": \"arithmetic\"}]}",
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
                leaf(
                        "\"direction\": ▶\"up\"",
                        "root.children[0].direction",
                        "no direction \"up\"",
                        "higher, lower or range",
                        "没有方向“up”"),
                leaf(
                        "\"goalposts\": ▶[0, 1, 2]",
                        "root.children[0].goalposts",
                        "two goalposts, [worst, best], and 3 are given",
                        "range",
                        "得到3个"),
                leaf(
                        "\"goalposts\": ▶[5, 1]",
                        "root.children[0].goalposts",
                        "the worst value 5.0 must be below the best 1.0",
                        "lower is better",
                        "越大越好"),
                leaf(
                        "\"goalposts\": [0, ▶\"1\"]",
                        "root.children[0].goalposts[1]",
                        "expected a number, and this is a text",
                        "quotes",
                        "应为数"),
                leaf(
                        "\"goalposts\": [0, ▶null]",
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
                        "\"goalposts\": [0, 1], \"scale\": ▶\"ln\"",
                        "root.children[0].scale",
                        "no option \"ln\"",
                        "linear, log",
                        "没有选项“ln”"),
                root(
                        "{\"code\": \"R\", \"children\": [▶{\"code\": \"A\", \"goalposts\": [0, 1], \"scale\": \"log\"}]}",
                        "root.children[0]",
                        "every limit must be positive",
                        "linear scale",
                        "界限必须为正"),
                leaf(
                        "\"goalposts\": [0, 1], \"per\": [▶{\"factor\": 2}]",
                        "root.children[0].per[0]",
                        "\"variable\" is missing",
                        "spelling",
                        "缺少属性“variable”"),
                leaf(
                        "\"goalposts\": [0, 1], \"per\": [▶{\"variable\": \"p\", \"factor\": 0}]",
                        "root.children[0].per[0]",
                        "must be positive",
                        "1",
                        "须为正数"));
    }

    private static List<Case> steps() {
        return List.of(
                with(
                        "\"aggregation\": ▶\"geometri\"",
                        "aggregation",
                        "no aggregation named \"geometri\"",
                        "arithmetic, geometric, harmonic, topsis, copeland",
                        "没有名为“geometri”的合成方法"),
                with(
                        "\"weighting\": {\"name\": ▶\"entropie\"}",
                        "weighting.name",
                        "no weighting named",
                        "given, equal, entropy, ahp",
                        "赋权方法"),
                with(
                        "\"imputation\": ▶\"rank\"",
                        "imputation",
                        "no imputation named \"rank\"",
                        "none, group-mean",
                        "插补方法"),
                with("\"treatment\": ▶{\"lower\": 0.1}", "treatment", "\"name\" is missing", "spelling", "缺少属性“name”"),
                with(
                        "\"normalization\": ▶[\"rank\"]",
                        "normalization",
                        "expected an object, and this is an array",
                        "format",
                        "应为对象"),
                with(
                        "\"normalization\": {\"name\": \"min-max\", ▶\"top\": 3}",
                        "normalization.top",
                        "no property \"top\"",
                        "one of these: name, low, high",
                        "不认识属性“top”"),
                with(
                        "\"normalization\": ▶{\"name\": \"min-max\", \"low\": 100}",
                        "normalization",
                        "not from 100.0 to 100.0",
                        "use 0 and 100",
                        "下限小于上限"),
                with(
                        "\"normalization\": {\"name\": \"rank\", \"ties\": ▶\"best\"}",
                        "normalization.ties",
                        "no option \"best\"",
                        "competition",
                        "没有选项“best”"),
                with(
                        "\"normalization\": ▶{\"name\": \"goalposts\", \"low\": null}",
                        "normalization",
                        "not from NaN to 100.0",
                        "use 0 and 100",
                        "取值区间"),
                with(
                        "\"normalization\": {\"name\": \"goalposts\", \"clamped\": ▶1}",
                        "normalization.clamped",
                        "expected true or false",
                        "format",
                        "应为true"),
                with(
                        "\"normalization\": {\"name\": \"goalposts\", \"low\": ▶\"Infinity\"}",
                        "normalization.low",
                        "\"Infinity\" is not a number",
                        "write null",
                        "不是数"),
                with(
                        "\"normalization\": ▶\"share-of-maximum\"",
                        "normalization",
                        "\"share-of-maximum\" needs the parameter \"top\"",
                        "write {\"name\": \"share-of-maximum\", \"top\": ...}",
                        "需要参数“top”"),
                with(
                        "\"normalization\": ▶{\"name\": \"share-of-maximum\", \"top\": -2}",
                        "normalization",
                        "The top must be positive, and -2.0 is not",
                        "",
                        "The top must be positive"),
                with(
                        "\"normalization\": {\"name\": \"share-of-maximum\", \"top\": 2, \"matrix\": [[1, 2], ▶[3]]}",
                        "normalization.matrix[1]",
                        "1 numbers, and the first has 2",
                        "",
                        "这一行有1个数"),
                with(
                        "\"normalization\": {\"name\": \"share-of-maximum\", \"top\": 2, \"digits\": ▶3000000000}",
                        "normalization.digits",
                        "3000000000 is too large",
                        "",
                        "太大"),
                with(
                        "\"normalization\": {\"name\": \"share-of-maximum\", \"top\": 2, \"seed\": ▶9007199254740994}",
                        "normalization.seed",
                        "at most 2^53",
                        "",
                        "2^53"),
                with(
                        "\"normalization\": {\"name\": \"share-of-maximum\", \"top\": 2, \"nested\": {\"low\": 1, \"names\": [\"a\", ▶1]}}",
                        "normalization.nested.names[1]",
                        "expected an object, and this is a number",
                        "",
                        "却是数"),
                with(
                        "\"imputation\": ▶\"group-mean\"",
                        "imputation",
                        "\"group-mean\" needs the parameter \"attribute\"",
                        "\"attribute\": ...",
                        "需要参数“attribute”"),
                with(
                        "\"weighting\": ▶{\"name\": \"entropy\", \"fewestUnits\": 1}",
                        "weighting",
                        "at least 2 units, not 1",
                        "",
                        "至少需要 2 个单元"),
                with(
                        "\"weighting\": {\"name\": \"ahp\", \"comparisons\": [▶{\"code\": \"A\", \"over\": \"B\", \"times\": 12}]}",
                        "weighting.comparisons[0]",
                        "outside 1/9 to 9",
                        "write 1",
                        "1/9 到 9"),
                with(
                        "\"profiles\": [{\"code\": \"p\", \"weights\": {\"Z\": ▶1}}]",
                        "profiles[0].weights.Z",
                        "no component \"Z\"",
                        "spelling",
                        "没有代码“Z”"),
                with(
                        "\"profiles\": [{\"code\": \"p\", \"goalposts\": {\"R\": ▶[1, 2]}}]",
                        "profiles[0].goalposts.R",
                        "\"R\" is a dimension",
                        "indicators",
                        "是维度"),
                with(
                        "\"profiles\": [{\"code\": \"p\", \"goalposts\": {\"A\": ▶[1]}}]",
                        "profiles[0].goalposts.A",
                        "and 1 are given",
                        "range",
                        "得到1个"),
                bad(
                        "▶{\"formatVersion\": 1, \"code\": \"x\", \"profile\": \"q\", " + TREE + "}",
                        "",
                        "There is no profile \"q\"",
                        "",
                        "没有类型方案“q”"),
                bad(
                        "▶{\"formatVersion\": 1, \"code\": \"x\", \"aggregation\": \"harmonic\", \"normalization\": \"min-max\", "
                                + TREE + "}",
                        "",
                        "Two steps clash",
                        "normalize to 1..100",
                        "两个步骤冲突"));
    }

    @TestFactory
    Stream<DynamicTest> aBadDefinitionIsRefusedAtItsPlace() {
        List<Case> cases = new ArrayList<>(syntax());
        cases.addAll(shapes());
        cases.addAll(trees());
        cases.addAll(steps());
        assertThat(cases).hasSizeGreaterThan(90).doesNotHaveDuplicates();
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.en() + " / " + one.path(), () -> check(one)));
    }

    private static void check(Case one) {
        int at = Math.max(0, one.json().indexOf('▶'));
        String before = one.json().substring(0, at);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = at - before.lastIndexOf('\n');
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> IndexJson.readSpec(one.json().replace("▶", ""), "bad.json"));
        String path = one.path().isEmpty() ? "" : " (" + one.path() + ")";
        assertThat(refusal.getMessage()).startsWith("bad.json, line " + line + ", column " + column + path + ": ");
        assertThat(refusal.getMessage()).contains(one.en());
        assertThat(refusal.getMessage().lines().skip(1)).allMatch(advice -> advice.startsWith("Maybe "));
        assertThat(refusal.getMessage()).contains(one.maybe());
        String pathZh = one.path().isEmpty() ? "" : "（" + one.path() + "）";
        assertThat(refusal.in(Language.ZH)).startsWith("bad.json 第" + line + "行第" + column + "列" + pathZh + "：");
        assertThat(refusal.in(Language.ZH)).contains(one.zh());
    }

    private static String refused(Path file) {
        return catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readSpec(file))
                .getMessage();
    }

    @Test
    void filesThatAreNoneAreNamed(@TempDir Path folder) {
        assertThat(refused(folder.resolve("指数.json")))
                .contains("There is no file")
                .contains("指数.json")
                .contains("Maybe the path is misspelt");
        assertThat(refused(folder)).contains("is a directory");
    }

    @Test
    void anOversizeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertThat(refused(file)).contains("big.json is larger than 64 MB");
    }

    @Test
    void anotherEncodingIsRefusedAtItsFirstCharacter(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gbk.json");
        Files.write(file, "{\"code\": 1,\r\n \"label\": \"产城\"}".getBytes(Charset.forName("GBK")));
        assertThat(refused(file))
                .contains("gbk.json, line 2, column 12: the text from here on is not UTF-8")
                .contains("Maybe save the file as UTF-8");
        Files.write(file, "{\"code\": 1}".getBytes(StandardCharsets.UTF_16));
        assertThat(refused(file)).contains("line 1, column 1: the text from here on is not UTF-8");
        Files.write(file, "{\"code\": 1}".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused(file)).contains("line 1, column 2: there is a NUL character");
        Files.write(file, new byte[] {'{', '"', (byte) 0xe4, (byte) 0xba});
        assertThat(refused(file)).contains("line 1, column 3");
    }

    @Test
    void aByteOrderMarkDoesNotMoveTheColumns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bom.json");
        Files.writeString(file, "\ufeff{\"code\": 01}");
        assertThat(refused(file)).contains("bom.json, line 1, column 11 (code): ");
    }

    @Test
    void everyWayToEndALineCounts() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String json = "{" + end + "\"a\": 1," + end + " \"b\": [}";
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readSpec(json, "t")))
                    .hasMessageStartingWith("t, line 3, column 8 (b");
            String unknown = "{\"formatVersion\": 1," + end + end + " \"code\": 1}";
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readSpec(unknown, "t")))
                    .hasMessageStartingWith("t, line 3, column 10 (code)");
        }
    }

    @Test
    void aDefinitionIsNoFittedIndex() {
        String json = Samples.text(Samples.ICII);
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readFitted(json, "icii.json")))
                .hasMessageContaining("this is the definition of an index, not a fitted index")
                .hasMessageContaining("Maybe read it by IndexJson.readSpec and fit it");
    }
}
