package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class DatasetTest {

    private static final double NAN = Double.NaN;

    private static final Dataset PARKS = Dataset.of(List.of("North", "South", "West"))
            .with("roads", 4.2, NAN, 6.1)
            .with("jobs", 10, 20, 30)
            .withAttribute("block", "A", "B", "");

    @Test
    void tellsWhatItHolds() {
        assertThat(PARKS.size()).isEqualTo(3);
        assertThat(PARKS.units()).containsExactly("North", "South", "West");
        assertThat(PARKS.place("West")).isEqualTo(2);
        assertThat(PARKS.variables()).containsExactly("roads", "jobs");
        assertThat(PARKS.has("roads")).isTrue();
        assertThat(PARKS.has("block")).isFalse();
        assertThat(PARKS.column("jobs")).isEqualTo(Column.of("jobs", 10, 20, 30));
        assertThat(PARKS.attributes()).containsExactly("block");
        assertThat(PARKS.hasAttribute("block")).isTrue();
        assertThat(PARKS.hasAttribute("roads")).isFalse();
        assertThat(PARKS.attribute("block")).containsExactly("A", "B", "");
        assertThat(PARKS).hasToString("3 units x 2 variables");
    }

    @Test
    void addingGivesANewDataSet() {
        Dataset base = Dataset.of(List.of("x"));
        Dataset more = base.with("a", 1);
        assertThat(base.variables()).isEmpty();
        assertThat(more.variables()).containsExactly("a");
        assertThat(base.with(Column.of("a", 1), Column.of("b", 2)))
                .isEqualTo(base.with(List.of(Column.of("a", 1), Column.of("b", 2))));
    }

    @Test
    void keepsNothingOfTheCaller() {
        List<String> units = new ArrayList<>(List.of("x", "y"));
        List<String> blocks = new ArrayList<>(List.of("A", "B"));
        double[] values = {1, 2};
        Dataset data = Dataset.of(units).with("a", values).withAttribute("block", blocks);
        units.set(0, "z");
        blocks.set(0, "Z");
        values[0] = 9;
        assertThat(data).isEqualTo(Dataset.of(List.of("x", "y")).with("a", 1, 2).withAttribute("block", "A", "B"));
        assertThatThrownBy(() -> data.units().set(0, "z")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void picksRowsInAnyOrder() {
        assertThat(PARKS.rows(2, 0))
                .isEqualTo(Dataset.of(List.of("West", "North"))
                        .with("roads", 6.1, 4.2)
                        .with("jobs", 30, 10)
                        .withAttribute("block", "", "A"));
        assertThatThrownBy(() -> PARKS.rows()).hasMessageContaining("The data hold no unit.");
    }

    @Test
    void isEqualWhateverTheOrderOfTheColumns() {
        Dataset turned = Dataset.of(PARKS.units())
                .withAttribute("block", "A", "B", "")
                .with("jobs", 10, 20, 30)
                .with("roads", 4.2, NAN, 6.1);
        assertThat(turned).isEqualTo(PARKS).hasSameHashCodeAs(PARKS);
        assertThat(turned.fingerprint()).isEqualTo(PARKS.fingerprint());
    }

    @Test
    void theFingerprintIsStable() {
        assertThat(PARKS.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(PARKS.fingerprint());
        assertThat(PARKS.rows(0, 1, 2).fingerprint()).isEqualTo(PARKS.fingerprint());
    }

    @Test
    void theFingerprintKnowsEveryDifference() {
        Dataset base = Dataset.of(List.of("x", "y")).with("a", 1, 2).withAttribute("t", "p", "q");
        assertThat(List.of(
                        base,
                        Dataset.of(List.of("y", "x")).with("a", 1, 2).withAttribute("t", "p", "q"),
                        base.rows(1, 0),
                        Dataset.of(List.of("x", "z")).with("a", 1, 2).withAttribute("t", "p", "q"),
                        Dataset.of(List.of("x", "y")).with("b", 1, 2).withAttribute("t", "p", "q"),
                        Dataset.of(List.of("x", "y"))
                                .with("a", 1, Math.nextUp(2))
                                .withAttribute("t", "p", "q"),
                        Dataset.of(List.of("x", "y")).with("a", 1, NAN).withAttribute("t", "p", "q"),
                        Dataset.of(List.of("x", "y")).with("a", 0.0, 2).withAttribute("t", "p", "q"),
                        Dataset.of(List.of("x", "y")).with("a", -0.0, 2).withAttribute("t", "p", "q"),
                        Dataset.of(List.of("x", "y")).with("a", 1, 2).withAttribute("t", "pq", ""),
                        Dataset.of(List.of("x", "y")).with("a", 1, 2).withAttribute("s", "p", "q"),
                        base.with("c", 0, 0)))
                .extracting(Dataset::fingerprint)
                .doesNotHaveDuplicates();
    }

    @Property
    void theOrderOfTheUnitsCountsAndThatOfTheColumnsDoesNot(@ForAll("orders") List<Integer> order) {
        Dataset turned = Dataset.of(PARKS.units());
        for (int place : order) {
            turned = place < 2
                    ? turned.with(PARKS.column(PARKS.variables().get(place)))
                    : turned.withAttribute("block", PARKS.attribute("block"));
        }
        assertThat(turned.fingerprint()).isEqualTo(PARKS.fingerprint());
        Dataset shuffled = PARKS.rows(order.stream().mapToInt(Integer::intValue).toArray());
        boolean same = order.equals(List.of(0, 1, 2));
        assertThat(shuffled.fingerprint().equals(PARKS.fingerprint())).isEqualTo(same);
        assertThat(shuffled.equals(PARKS)).isEqualTo(same);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2);
    }

    @Test
    void refusesUnitsWithoutAName() {
        assertThatThrownBy(() -> Dataset.of(List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The data hold no unit.\nMaybe the table has a header only?");
        assertThatThrownBy(() -> Dataset.of(List.of("x", "　")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Unit number 2 has no name.");
    }

    @Test
    void refusesAUnitThatAppearsTwice() {
        assertThatThrownBy(() -> Dataset.of(List.of("x", "y", "x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Unit \"x\" appears twice (number 1 and number 3).\nMaybe give them")
                .satisfies(error -> assertThat(((InvalidInputException) error).in(Language.ZH))
                        .contains("单元“x”出现两次（第1和第3个）"));
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatThrownBy(() -> PARKS.with("roads", 1, 2, 3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Variable \"roads\" appears twice");
        assertThatThrownBy(() -> PARKS.with("block", 1, 2, 3)).hasMessageContaining("\"block\" appears twice");
        assertThatThrownBy(() -> PARKS.withAttribute("jobs", "a", "b", "c"))
                .hasMessageContaining("\"jobs\" appears twice");
        assertThatThrownBy(() -> PARKS.withAttribute("block", "a", "b", "c"))
                .hasMessageContaining("\"block\" appears twice");
        assertThatThrownBy(() -> PARKS.with(" ", 1, 2, 3)).hasMessageContaining("has no name");
    }

    @Test
    void refusesAnotherNumberOfValues() {
        assertThatThrownBy(() -> PARKS.with("a", 1, 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Variable \"a\" has 2 values for 3 units.");
        assertThatThrownBy(() -> PARKS.withAttribute("a", "x")).hasMessageContaining("has 1 values for 3 units");
    }

    @Test
    void namesWhatItHoldsWhereSomethingIsNotThere() {
        assertThatThrownBy(() -> PARKS.column("road"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The data hold no variable named \"road\".\nMaybe it is one of these: roads, jobs.");
        assertThatThrownBy(() -> PARKS.attribute("type"))
                .hasMessage("The data hold no attribute named \"type\".\nMaybe it is one of these: block.");
        assertThatThrownBy(() -> PARKS.place("East"))
                .hasMessage("There is no unit named \"East\".\nMaybe it is one of these: North, South, West.");
        Dataset many = Dataset.of(IntStream.range(0, 20).mapToObj(i -> "u" + i).toList());
        assertThatThrownBy(() -> many.place("East")).hasMessageEndingWith("u10, u11 ….");
    }
}
