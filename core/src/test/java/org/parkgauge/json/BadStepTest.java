package org.parkgauge.json;

import static org.parkgauge.json.BadCase.bad;
import static org.parkgauge.json.BadCase.with;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Steps and profiles that the index cannot have. */
class BadStepTest {

    @TestFactory
    Stream<DynamicTest> aBadStepIsRefusedAtItsPlace() {
        return BadCase.tests(steps());
    }

    private static List<BadCase> steps() {
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
                        "▶{\"formatVersion\": 1, \"code\": \"x\", \"profile\": \"q\", " + BadCase.TREE + "}",
                        "",
                        "There is no profile \"q\"",
                        "",
                        "没有类型方案“q”"),
                bad(
                        "▶{\"formatVersion\": 1, \"code\": \"x\", \"aggregation\": \"harmonic\", \"normalization\": \"min-max\", "
                                + BadCase.TREE + "}",
                        "",
                        "Two steps clash",
                        "normalize to 1..100",
                        "两个步骤冲突"));
    }
}
