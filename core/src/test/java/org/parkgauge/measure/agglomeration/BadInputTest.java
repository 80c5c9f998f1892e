package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** What cannot be measured is refused: the message names the place and the value, in both languages. */
class BadInputTest {

    private static final Matrix GOOD = Matrix.of(2, 2, 1, 2, 3, 4);
    private static final Matrix NEGATIVE = Matrix.of(2, 2, 1, 2, -3, 4);
    private static final Matrix EMPTY_PLACE = Matrix.of(2, 2, 1, 2, 0, 0);
    private static final double[] PAIR = {1, 2};
    private static final double[] THREE = {1, 2, 3};
    private static final Plants PLANTS = plants(0, 0, 1);

    private static Plants plants(int region, int industry, double size) {
        return Plants.of(
                2, 2, new int[] {region, 1, 0, 1}, new int[] {industry, 0, 0, 1}, new double[] {size, 2, 3, 4});
    }

    private static Plants located() {
        return PLANTS.at(new double[] {0, 1, 2, 3}, new double[4]);
    }

    private static Arguments bad(String zh, String en, ThrowingCallable call) {
        return Arguments.of(zh, en, call);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                bad("地区1的产业0为-3.0", "The count of industry 0 at place 1 is -3.0", () -> LocationQuotient.of(NEGATIVE)),
                bad("地区1的产业0为-3.0", "industry 0 at place 1 is -3.0", () -> Presence.specialized(NEGATIVE)),
                bad("不小于0", "finite and not negative", () -> Specialization.krugmanPairs(NEGATIVE)),
                bad("NaN", "is NaN", () -> StructuralSimilarity.COSINE.matrix(Matrix.of(1, 2, Double.NaN, 1))),
                bad("Infinity", "Infinity", () -> Coagglomeration.pairs(Matrix.of(1, 2, Double.POSITIVE_INFINITY, 1))),
                bad("地区1没有任何产业活动", "Place 1 has no activity", () -> LocationQuotient.of(EMPTY_PLACE)),
                bad("地区1没有任何产业活动", "Place 1 has no activity", () -> Presence.specialized(EMPTY_PLACE)),
                bad("至少各要一个", "At least one place and one industry", () -> LocationQuotient.of(Matrix.of(0, 3))),
                bad(
                        "应为0，而不是1.0",
                        "must be 0, not 1.0",
                        () -> LocationQuotient.of(
                                Matrix.sparse(1, 2, 1, new int[] {0}, new int[] {0}, new double[] {5}))),
                bad("产业有2项", "has size 2, but the reference structure 3", () -> LocationQuotient.of(GOOD, THREE)),
                bad(
                        "产业0在本地为4.0",
                        "nothing of industry 0, but the place has 4.0",
                        () -> LocationQuotient.of(GOOD, new double[] {0, 5})),
                bad("这样的份额不可能", "no possible share", () -> LocationQuotient.of(6, 5, 1, 10)),
                bad("本地合计为0.0", "the local total is 0.0", () -> LocationQuotient.of(0, 0, 1, 10)),
                bad("参照地区合计为1.0", "the reference total is 1.0", () -> LocationQuotient.of(1, 5, 3, 1)),
                bad(
                        "该产业在本地为2.0",
                        "nothing of the industry, but the place has 2.0",
                        () -> LocationQuotient.of(2, 5, 0, 10)),
                bad("本地产业为-1.0", "The local industry is -1.0", () -> LocationQuotient.of(-1, 5, 3, 10)),
                bad("没有编号为2的产业", "no industry with number 2", () -> LocationQuotient.ofBundle(PAIR, PAIR, 2)),
                bad("没有编号为-1的产业", "no industry with number -1", () -> LocationQuotient.ofBundle(PAIR, PAIR, -1)),
                bad("产业1列了两次", "Industry 1 is listed twice", () -> LocationQuotient.ofBundle(PAIR, PAIR, 1, 1)),
                bad("区位商不能为-0.5", "cannot be -0.5", () -> LocationQuotient.symmetric(-0.5)),
                bad(
                        "只有一个地区",
                        "A single place has no others",
                        () -> Specialization.krugmanAgainstOthers(Matrix.of(1, 2, 1, 2))),
                bad("至少需要两个地区", "At least two places", () -> Coagglomeration.pairs(Matrix.of(1, 2, 1, 2))),
                bad("产业1在任何地区都没有", "No place has industry 1", () -> Coagglomeration.pairs(Matrix.of(2, 2, 1, 0, 2, 0))),
                bad("地区0的产业1为2.0", "flag of industry 1 at place 0 is 2.0", () -> Presence.of(Matrix.of(1, 2, 1, 2))),
                bad("门槛必须大于0", "threshold of a location quotient must be above 0", () -> Presence.specialized(GOOD, 0)),
                bad(
                        "没有编号为2的地区",
                        "no place with number 2",
                        () -> Presence.specialized(GOOD).has(2, 0)),
                bad(
                        "没有编号为5的产业",
                        "no industry with number 5",
                        () -> Presence.specialized(GOOD).has(0, 5)));
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                bad(
                        "本地结构有2项，参照结构却有3项",
                        "has size 2, but the reference structure 3",
                        () -> Specialization.krugman(PAIR, THREE)),
                bad("本地结构全为0", "The local structure is empty", () -> Specialization.krugman(new double[2], PAIR)),
                bad(
                        "参照结构的第1项为-2.0",
                        "Number 1 of the reference structure is -2.0",
                        () -> Specialization.dissimilarity(PAIR, new double[] {1, -2})),
                bad(
                        "产业0在本地有",
                        "The place has industry 0, but",
                        () -> Specialization.hachman(PAIR, new double[] {0, 1})),
                bad(
                        "第二个结构全为0",
                        "The second structure is empty",
                        () -> StructuralSimilarity.BRAY_CURTIS.of(PAIR, new double[2])),
                bad("第一个结构有2项", "The first structure has size 2", () -> StructuralSimilarity.COSINE.of(PAIR, THREE)),
                bad(
                        "各部分之和为Infinity",
                        "The sum of the list of parts is Infinity",
                        () -> Dominance.herfindahl(1.7e308, 1.7e308)),
                bad(
                        "各数之和为Infinity",
                        "The sum of all counts is Infinity",
                        () -> LocationQuotient.of(Matrix.of(2, 1, 1.7e308, 1.7e308))),
                bad("各部分全为0", "The list of parts is empty", () -> Dominance.herfindahl()),
                bad("不能取前0位", "not 0", () -> Dominance.concentrationRatio(0, 1, 2)),
                bad("分组却有1项", "the list of groups 1", () -> Variety.of(PAIR, 1)),
                bad("产业结构的第0项为-1.0", "Number 0 of the structure is -1.0", () -> Variety.entropy(-1, 2)),
                bad(
                        "地区0的参照值为0",
                        "The reference at place 0 is 0",
                        () -> LocationalGini.ofQuotients(PAIR, new double[] {0, 1})),
                bad("产业有2项", "The industry has size 2", () -> LocationalGini.area(PAIR, THREE)),
                bad(
                        "地区0的产业1有2.0名从业者",
                        "Place 0 has 2.0 employees in industry 1, but no plant",
                        () -> ClusterIndex.of(GOOD, Matrix.of(2, 2, 1, 0, 1, 1), PAIR, PAIR)),
                bad(
                        "地区1的人口为0",
                        "The population of place 1 is 0",
                        () -> ClusterIndex.of(GOOD, GOOD, PAIR, new double[] {1, 0})),
                bad("面积却有3项", "the area 3", () -> ClusterIndex.of(GOOD, GOOD, THREE, PAIR)),
                bad("企业数表", "table of plants 1", () -> ClusterIndex.of(GOOD, Matrix.of(1, 2, 1, 1), PAIR, PAIR)),
                bad("企业数表", "one of plants 1", () -> ClusterIndex.of(GOOD, Matrix.of(2, 1, 1, 1), PAIR, PAIR)),
                bad("应为方阵", "must be square, not 1 x 2", () -> new Competition(Matrix.of(1, 2, 1, 1))),
                bad(
                        "园区0与1的相似度为0.5，反过来为0.6",
                        "parks 0 and 1 is 0.5, and 0.6 the other way",
                        () -> new Competition(Matrix.of(2, 2, 1, .5, .6, 1))),
                bad("园区0与0的相似度为1.5", "parks 0 and 0 is 1.5", () -> new Competition(Matrix.of(1, 1, 1.5))),
                bad("没有编号为9的园区", "no park with number 9", () -> competition().meanWithSisters(9)),
                bad("没有编号为-1的园区", "no park with number -1", () -> competition().closestCompetitor(-1)),
                bad("权重却有3项", "the list of weights 3", () -> competition().meanWithSisters(0, THREE)),
                bad(
                        "园区1的权重为-1.0",
                        "The weight of park 1 is -1.0",
                        () -> competition().meanWithSisters(0, new double[] {1, -1})),
                bad("期末的地区却有1项", "the later one 1", () -> StructuralChange.growth(GOOD, Matrix.of(1, 2, 1, 1))),
                bad("期末的产业却有1项", "the later one 1", () -> StructuralChange.growthOfPlaces(GOOD, Matrix.of(2, 1, 1, 1))),
                bad(
                        "期末表第1行第0列为-3.0",
                        "Row 1, column 0 of the later table is -3.0",
                        () -> StructuralChange.growth(GOOD, NEGATIVE)),
                bad(
                        "期初的产业有2项",
                        "earlier list of industries has size 2",
                        () -> StructuralChange.exits(
                                Presence.specialized(GOOD), Presence.specialized(Matrix.of(2, 1, 1, 1)))));
    }

    private static Competition competition() {
        return Competition.of(StructuralSimilarity.COSINE, GOOD);
    }

    static Stream<Arguments> plantInput() {
        return Stream.of(
                bad("企业0的地区编号2不存在", "Plant 0 has the unknown region number 2", () -> plants(2, 0, 1)),
                bad("企业0的产业编号-1不存在", "Plant 0 has the unknown industry number -1", () -> plants(0, -1, 1)),
                bad("企业0的规模为-1.0", "The size of plant 0 is -1.0", () -> plants(0, 0, -1)),
                bad("企业0的规模为Infinity", "The size of plant 0 is Infinity", () -> plants(0, 0, Double.POSITIVE_INFINITY)),
                bad(
                        "地区列有1项",
                        "The column of regions has size 1",
                        () -> Plants.of(1, 1, new int[1], new int[2], new double[2])),
                bad(
                        "产业列有3项",
                        "The column of industries has size 3",
                        () -> Plants.of(1, 1, new int[2], new int[3], new double[2])),
                bad(
                        "企业2的坐标不是有限数",
                        "coordinates of plant 2 are not finite: (NaN, 0.0)",
                        () -> PLANTS.at(new double[] {0, 1, Double.NaN, 3}, new double[4])),
                bad(
                        "(3.0, -Infinity)",
                        "plant 3 are not finite",
                        () -> PLANTS.at(new double[] {0, 1, 2, 3}, new double[] {0, 0, 0, Double.NEGATIVE_INFINITY})),
                bad("横坐标列有2项", "The column x has size 2", () -> PLANTS.at(PAIR, new double[4])),
                bad("纵坐标列有2项", "The column y has size 2", () -> PLANTS.at(new double[4], PAIR)),
                bad("参照却有3项", "the reference 3", () -> EllisonGlaeser.of(PLANTS, THREE)),
                bad("参照却有3项", "the reference 3", () -> MaurelSedillot.of(PLANTS, THREE)),
                bad(
                        "参照地区的第0项为-1.0",
                        "Number 0 of the reference is -1.0",
                        () -> EllisonGlaeser.of(PLANTS, new double[] {-1, 2})),
                bad(
                        "地区1有产业0的企业",
                        "Region 1 has plants of industry 0, but its reference is 0",
                        () -> EllisonGlaeser.of(PLANTS, new double[] {1, 0})),
                bad(
                        "参照地区全为0",
                        "The reference is empty",
                        () -> EllisonGlaeser.of(Plants.of(1, 1, new int[1], new int[1], new double[1]))),
                bad("至少涉及两个产业", "at least two industries, not 1", () -> Coagglomeration.ofGroup(PLANTS, 0)),
                bad("产业1列了两次", "Industry 1 is listed twice", () -> Coagglomeration.ofGroup(PLANTS, 1, 1)),
                bad("没有编号为2的产业", "no industry with number 2", () -> Coagglomeration.ofGroup(PLANTS, 0, 2)),
                bad("不能都是1", "not 1 twice", () -> Coagglomeration.colocation(PLANTS, 1, 1)),
                bad("没有编号为7的产业", "no industry with number 7", () -> Coagglomeration.colocation(PLANTS, 0, 7)),
                bad("企业没有坐标", "have no coordinates", () -> MarconPuech.of(PLANTS, 0, PAIR)),
                bad("企业没有坐标", "have no coordinates", () -> DurantonOverman.of(PLANTS, 0, PAIR)),
                bad("没有编号为2的产业", "no industry with number 2", () -> MarconPuech.of(located(), 2, PAIR)),
                bad("没有编号为2的产业", "no industry with number 2", () -> MarconPuech.between(located(), 0, 2, PAIR)),
                bad("没有编号为2的产业", "no industry with number 2", () -> DurantonOverman.of(located(), 2, PAIR)),
                bad("只有1家，至少需要2家", "has 1 plants with a size; at least 2", () -> MarconPuech.of(located(), 1, PAIR)),
                bad("产业1只有1家企业", "Industry 1 has 1 plants", () -> DurantonOverman.of(located(), 1, PAIR)),
                bad(
                        "不能是同一产业（0）",
                        "cannot be the same industry, 0",
                        () -> MarconPuech.caseControl(located(), 0, 0, PAIR)),
                bad("没有给出距离", "No distances", () -> MarconPuech.of(located(), 0, new double[0])),
                bad("2.0之后却是1.0", "1.0 follows 2.0", () -> MarconPuech.of(located(), 0, new double[] {2, 1})),
                bad("第0个距离为-1.0", "Distance 0 is -1.0", () -> DurantonOverman.of(located(), 0, new double[] {-1, 1})),
                bad(
                        "带宽必须大于0",
                        "bandwidth must be above 0, not 0.0",
                        () -> DurantonOverman.of(located(), 0, PAIR).bandwidth(0)),
                bad(
                        "定不出带宽",
                        "finds no bandwidth",
                        () -> DurantonOverman.of(located(), 0, new double[] {.1})
                                .density()),
                bad(
                        "有规模的企业不足两家",
                        "Fewer than two plants have a size",
                        () -> DurantonOverman.of(
                                        Plants.of(1, 1, new int[3], new int[3], new double[] {0, 0, 1})
                                                .at(THREE, THREE),
                                        0,
                                        PAIR)
                                .weighted()),
                bad(
                        "38次模拟不够",
                        "38 simulations are not enough for the level 0.05",
                        () -> MarconPuech.of(located(), 0, PAIR).envelope(38, .05, 1)),
                bad(
                        "水平1.0下",
                        "level 1.0",
                        () -> MarconPuech.of(located(), 0, PAIR).envelope(99, 1, 1)),
                bad(
                        "水平0.0下",
                        "level 0.0",
                        () -> MarconPuech.of(located(), 0, PAIR).envelope(99, 0, 1)));
    }

    static Stream<Arguments> linkages() {
        return Stream.of(
                bad(
                        "谱半径为1.5",
                        "spectral radius of the matrix of input coefficients is 1.5",
                        () -> InputOutput.of(Matrix.of(2, 2, 0, 3, 3, 0), new double[] {2, 2})),
                bad(
                        "谱半径为1.000000",
                        "is 1.000000; it must be below 1",
                        () -> InputOutput.leontiefInverse(Matrix.of(2, 2, .5, .5, .5, .5))),
                bad("应为方阵", "must be square, not 1 x 2", () -> InputOutput.of(Matrix.of(1, 2, 1, 1), PAIR)),
                bad("应为方阵", "must be square", () -> InputOutput.leontiefInverse(Matrix.of(1, 2, 0, 0))),
                bad("总产出却有3项", "the list of outputs 3", () -> InputOutput.of(GOOD, THREE)),
                bad(
                        "流量矩阵第1行第0列为-3.0",
                        "Row 1, column 0 of the matrix of flows is -3.0",
                        () -> InputOutput.of(NEGATIVE, PAIR)),
                bad(
                        "产业1的总产出为0，却有流量2.0",
                        "Industry 1 has output 0, but there is a flow of 2.0 from 0 to 1",
                        () -> InputOutput.of(Matrix.of(2, 2, 0, 2, 0, 0), new double[] {9, 0})),
                bad(
                        "产业0的总产出为0",
                        "Industry 0 has output 0",
                        () -> InputOutput.of(Matrix.of(2, 2, 0, 2, 0, 0), new double[] {0, 9})),
                bad("总产出全为0", "list of outputs is empty", () -> InputOutput.of(Matrix.of(1, 1, 0), new double[1])),
                bad(
                        "企业1在园区内采购6.0，超过其全部投入5.0",
                        "Firm 1 buys 6.0 in the park, more than all its inputs, 5.0",
                        () -> IntraParkLinkage.ratio(GOOD, new double[] {9, 5})),
                bad("全部投入却有3项", "list of all inputs 3", () -> IntraParkLinkage.ratio(GOOD, THREE)),
                bad(
                        "企业0的全部投入为NaN",
                        "All inputs of firm 0 is NaN",
                        () -> IntraParkLinkage.ratio(Matrix.of(1, 1, 0), new double[] {Double.NaN})),
                bad(
                        "由0到1的关联强度为2.0，满强度为1.5",
                        "link from 0 to 1 has strength 2.0, a full one 1.5",
                        () -> IntraParkLinkage.weightedDensity(GOOD, 1.5)),
                bad(
                        "满强度为0.0",
                        "a full one 0.0",
                        () -> IntraParkLinkage.weightedDensity(Matrix.of(2, 2, 0, 0, 0, 0), 0)),
                bad(
                        "关联矩阵第1行第0列",
                        "Row 1, column 0 of the matrix of links",
                        () -> IntraParkLinkage.directedDensity(NEGATIVE)),
                bad("期末的全国却有3项", "the nation at the end 3", () -> ShiftShare.of(PAIR, PAIR, PAIR, THREE)),
                bad("期初的全国却有3项", "the nation at the start 3", () -> ShiftShare.of(PAIR, PAIR, THREE, PAIR)),
                bad("期末的本地却有3项", "the place at the end 3", () -> ShiftShare.gerfin(PAIR, THREE, PAIR, PAIR)),
                bad(
                        "期初的本地全为0",
                        "The place at the start is empty",
                        () -> ShiftShare.of(new double[2], PAIR, PAIR, PAIR)),
                bad(
                        "期末的本地第0项为-1.0",
                        "Number 0 of the place at the end is -1.0",
                        () -> ShiftShare.of(PAIR, new double[] {-1, 1}, PAIR, PAIR)),
                bad(
                        "产业1期初在本地为2.0",
                        "the place has 2.0 of industry 1, but the nation 0",
                        () -> ShiftShare.of(PAIR, PAIR, new double[] {1, 0}, PAIR)),
                bad(
                        "产业0期初在本地没有",
                        "nothing of industry 0 at the start",
                        () -> ShiftShare.estebanMarquillas(new double[] {0, 1}, PAIR, PAIR, PAIR)),
                bad(
                        "全部消失",
                        "vanish from the nation",
                        () -> ShiftShare.gerfin(new double[] {0, 1}, PAIR, PAIR, new double[] {1, 0})),
                bad(
                        "共现矩阵不对称：0与1",
                        "not symmetric: between 0 and 1 they are 2.0 and 3.0",
                        () -> Relatedness.of(Relatedness.Index.COSINE, GOOD)),
                bad("应为方阵", "must be square", () -> Relatedness.of(Relatedness.Index.COSINE, Matrix.of(1, 2, 1, 1))),
                bad(
                        "关联矩阵却有3项",
                        "matrix of relatedness 3",
                        () -> Relatedness.density(Presence.specialized(GOOD), Matrix.of(3, 3, new double[9]))),
                bad(
                        "关联矩阵第0行第1列为-3.0",
                        "of the matrix of relatedness is -3.0",
                        () -> Relatedness.density(Presence.specialized(GOOD), NEGATIVE)),
                bad(
                        "密度表却有1项",
                        "table of densities 1",
                        () -> Relatedness.meanDensity(Presence.specialized(GOOD), Matrix.of(1, 2, 0, 0), true)),
                bad(
                        "密度表的列却有1项",
                        "row of densities 1",
                        () -> Relatedness.meanDensity(Presence.specialized(GOOD), Matrix.of(2, 1, 0, 0), true)),
                bad("至少需要两个地区", "At least two places", () -> Relatedness.zScores(Presence.of(Matrix.of(1, 1, 1)))),
                bad("步数不能为-1", "cannot be -1", () -> Complexity.reflections(Presence.specialized(GOOD), -1)),
                bad(
                        "第二特征值不唯一",
                        "second eigenvalue is not single",
                        () -> Complexity.eigenvectors(Presence.of(Matrix.of(2, 2, 1, 0, 0, 1)))),
                bad(
                        "第二特征值不唯一",
                        "second eigenvalue is not single",
                        () -> Complexity.eigenvectors(Presence.of(Matrix.of(3, 2, 1, 1, 1, 1, 1, 1)))),
                bad(
                        "第二特征值不唯一",
                        "second eigenvalue is not single",
                        () -> Complexity.eigenvectors(Presence.of(Matrix.of(1, 1, 1)))),
                bad("收入却有3项", "list of incomes 3", () -> Complexity.incomeOfIndustries(GOOD, THREE)),
                bad(
                        "地区1的收入为-5.0",
                        "The income of place 1 is -5.0",
                        () -> Complexity.incomeOfStructures(GOOD, new double[] {1, -5})));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"tables", "structures", "plantInput", "linkages"})
    void isRefused(String zh, String en, ThrowingCallable call) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.in(Language.EN)).contains(en);
        assertThat(refusal.in(Language.ZH)).contains(zh);
    }

    @Test
    void adviceStandsOnALineOfItsOwn() {
        assertThatThrownBy(() -> LocationQuotient.of(EMPTY_PLACE))
                .hasMessage("Place 1 has no activity at all, so it has no structure.\nMaybe leave this row out.");
        assertThatThrownBy(() -> plants(2, 0, 1)).hasMessageEndingWith("\nMaybe count from 0: the last number is 1.");
        assertThatThrownBy(() -> competition().meanWithSisters(9))
                .hasMessageEndingWith("\nMaybe count from 0: the last one is 1.");
    }
}
