package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The search for what goes together, against rules that are known. */
class EntangledTest {

    private static final int ALL = Integer.MAX_VALUE;

    private int trials;

    /** Choices of so many alternatives, each of which writes its place into the version of the recipe. */
    private static List<Choice> choices(int... sizes) {
        List<Choice> choices = new ArrayList<>();
        for (int c = 0; c < sizes.length; c++) {
            List<Option> options = new ArrayList<>();
            for (int k = 0; k < sizes[c]; k++) {
                String mark = "," + k;
                options.add(new Option.Recipe(
                        "c" + c + "o" + k,
                        one -> one.toBuilder().version(one.version() + mark).build()));
            }
            choices.add(new Choice("c" + c, Text.of("c" + c), options));
        }
        return choices;
    }

    private Entangled entangled(int affordable, Predicate<int[]> works, int... sizes) {
        IndexSpec spec = Parks.spec().toBuilder().version("0").build();
        return new Entangled(spec, choices(sizes), affordable, made -> {
            trials++;
            int[] options = Arrays.stream(made.version().substring(2).split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (!works.test(options)) {
                throw new InvalidInputException("不行", "no: " + (options[0] == 1 ? "one" : "other"));
            }
        });
    }

    private static List<String> excluded(Entangled entangled) {
        return entangled.exclusions().stream()
                .map(one -> String.join(" ", one.options().values()))
                .toList();
    }

    private static List<String> drawn(Entangled.Group group) {
        return group.combinations.stream().map(Arrays::toString).toList();
    }

    @Test
    void allAreTriedIfTheyAreFew() {
        assertThat(entangled(24, one -> true, 2, 3, 4).isExact()).isTrue();
        assertThat(trials).isEqualTo(24);
        assertThat(entangled(23, one -> true, 2, 3, 4).isExact()).isFalse();
        assertThat(entangled(1, one -> true, 1).groups()).hasSize(1);
    }

    @Test
    void whatNeverWorksIsLeftOutAlone() {
        for (int affordable : new int[] {ALL, 0}) {
            Entangled entangled = entangled(affordable, one -> one[1] != 2, 2, 3, 2);
            assertThat(excluded(entangled)).containsExactly("c1o2");
            assertThat(entangled.groups())
                    .extracting(EntangledTest::drawn)
                    .containsExactly(List.of("[0]", "[1]"), List.of("[0]", "[1]"), List.of("[0]", "[1]"));
        }
    }

    /** The first alternatives of the others do not do, nor do those of one name: only a search finds what does. */
    @Test
    void whatNeedsTwoOthersIsFound() {
        for (int affordable : new int[] {ALL, 0}) {
            Entangled entangled = entangled(affordable, one -> one[0] == 0 || (one[1] == 2 && one[2] == 2), 2, 3, 3, 3);
            assertThat(excluded(entangled))
                    .containsExactlyInAnyOrder("c0o1 c1o0", "c0o1 c1o1", "c0o1 c2o0", "c0o1 c2o1");
            assertThat(entangled.groups()).hasSize(2);
            assertThat(entangled.groups().get(0).members).containsExactly(0, 1, 2);
            assertThat(drawn(entangled.groups().get(0))).hasSize(10).contains("[1, 2, 2]", "[0, 0, 0]");
            assertThat(entangled.groups().get(1).members).containsExactly(3);
        }
    }

    @Test
    void threeTogetherAreFoundAmongFew() {
        Entangled entangled = entangled(ALL, one -> one[0] + one[1] + one[3] < 3, 2, 2, 2, 2);
        assertThat(excluded(entangled)).containsExactly("c0o1 c1o1 c3o1");
        assertThat(entangled.groups().get(0).members).containsExactly(0, 1, 3);
        assertThat(drawn(entangled.groups().get(0))).hasSize(7).doesNotContain("[1, 1, 1]");
        assertThat(excluded(entangled(0, one -> one[0] + one[1] + one[3] < 3, 2, 2, 2, 2)))
                .isEmpty();
    }

    @Test
    void chainsOfClashesMakeOneGroup() {
        for (int affordable : new int[] {ALL, 0}) {
            Entangled entangled = entangled(
                    affordable,
                    one -> one[0] + one[3] < 2 && one[3] + one[2] < 2 && one[1] + one[4] < 2,
                    2,
                    2,
                    2,
                    2,
                    2);
            assertThat(entangled.groups())
                    .extracting(group -> group.members)
                    .containsExactly(List.of(0, 2, 3), List.of(1, 4));
            assertThat(drawn(entangled.groups().get(0)))
                    .containsExactly("[0, 0, 0]", "[0, 0, 1]", "[0, 1, 0]", "[1, 0, 0]", "[1, 1, 0]");
            assertThat(drawn(entangled.groups().get(1))).containsExactly("[0, 0]", "[0, 1]", "[1, 0]");
        }
    }

    /** 3^12 combinations that never work are not all tried before the alternative is given up. */
    @Test
    void theSearchEnds() {
        int[] sizes = new int[13];
        Arrays.fill(sizes, 3);
        Entangled entangled = entangled(512, one -> one[0] != 1, sizes);
        assertThat(excluded(entangled)).containsExactly("c0o1");
        assertThat(trials).isBetween(512, 2000);
    }

    @Test
    void theCommonestReasonIsGiven() {
        Entangled entangled = entangled(ALL, one -> one[1] != 1, 3, 2);
        assertThat(entangled.exclusions())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(Text.of("不行", "no: other")));
    }

    @Test
    void tooManyCombinationsOfOneGroupAreRefused() {
        Entangled entangled = entangled(0, one -> one[0] + one[1] > 0 && one[1] + one[2] > 0, 48, 48, 48);
        assertThatThrownBy(entangled::groups)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("more than 100000 combinations of alternatives that depend on each other");
    }

    @Test
    void aChoiceOfNothingIsRefused() {
        assertThatThrownBy(() -> entangled(ALL, one -> false, 2, 2))
                .hasMessageContaining("None of the alternatives of \"c0\" can work: no: ");
    }

    /** The recipe alone may be sound: alternatives are tried on the data. */
    @Test
    void dataMayExcludeAnAlternative() {
        IndexSpec spec = IndexSpec.named("log")
                .root(Dimension.of("ALL", Indicator.of("x")))
                .normalization(new MinMax(1, 100))
                .build();
        UncertainIndex uncertain = UncertainIndex.of(
                        spec, Dataset.of(List.of("p", "q", "r")).with("x", 0, 5, 9))
                .varying(Choice.of(
                        "scale",
                        new Option.Recipe("linear", one -> one),
                        new Option.Recipe(
                                "log",
                                one -> SpecChange.root(
                                        one, SpecChange.indicators(one.root(), Indicator::onLogScale)))));
        assertThat(uncertain.exclusions())
                .singleElement()
                .satisfies(one -> assertThat(one.reason().en()).startsWith("Unit \"p\": indicator x is 0"));
    }

    /** What is no refusal of ours is told by its kind. */
    @Test
    void anyExceptionIsAReason() {
        assertThat(Entangled.reason(new IllegalStateException("broken\nat length"))
                        .en())
                .isEqualTo("IllegalStateException: broken");
        assertThat(Entangled.reason(new ArithmeticException()).zh()).isEqualTo("ArithmeticException: null");
    }
}
