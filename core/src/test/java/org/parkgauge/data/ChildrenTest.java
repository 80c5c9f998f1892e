package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChildrenTest {

    private static final double NAN = Double.NaN;
    private static final List<String> UNITS = List.of("u", "v", "w", "x");

    private static final Child ROADS = Child.of(Column.of("roads", 1, NAN, 3, 4));

    /** Its raw column lacks a value that its current column has. */
    private static final Child JOBS = Child.of(
            "jobs",
            2.5,
            Direction.LOWER,
            new Range(0, 100),
            () -> Column.of("jobs", 10, 20, 30, 40),
            () -> Column.of("jobs", 7, 8, 9, NAN));

    private static final Children CHILDREN = new Children("INF", UNITS, List.of(ROADS, JOBS));

    @Test
    void listsItsChildrenInOrder() {
        assertThat(CHILDREN.node()).isEqualTo("INF");
        assertThat(CHILDREN.size()).isEqualTo(2);
        assertThat(CHILDREN.get(1)).isSameAs(JOBS);
        assertThat(CHILDREN.codes()).containsExactly("roads", "jobs");
        assertThat(CHILDREN).containsExactly(ROADS, JOBS);
    }

    @Test
    void keepsItsOwnList() {
        List<Child> list = new ArrayList<>(List.of(ROADS));
        Children children = new Children("INF", UNITS, list);
        list.add(JOBS);
        assertThat(children.size()).isEqualTo(1);
    }

    @Test
    void aRowIsCompleteIfNoChildLacksAValueBeforeOrAfterTreatment() {
        assertThat(CHILDREN.completeRows()).containsExactly(0, 2);
        assertThat(new Children("INF", UNITS, List.of()).completeRows()).containsExactly(0, 1, 2, 3);
        assertThat(new Children("INF", UNITS, List.of(Child.of(Column.of("none", NAN, NAN, NAN, NAN)))).completeRows())
                .isEmpty();
    }

    @Test
    void rowsNarrowUnitsAndColumns() {
        Children narrowed = CHILDREN.rows(new int[] {2, 0});
        assertThat(narrowed.node()).isEqualTo("INF");
        assertThat(narrowed.units()).containsExactly("w", "u");
        assertThat(narrowed.get(0).current()).isEqualTo(Column.of("roads", 3, 1));
        assertThat(narrowed.get(1).current()).isEqualTo(Column.of("jobs", 30, 10));
        assertThat(narrowed.get(1).raw()).isEqualTo(Column.of("jobs", 9, 7));
        assertThat(narrowed.get(1).direction()).isEqualTo(Direction.LOWER);
        assertThat(narrowed.get(1).givenWeight()).isEqualTo(2.5);
        assertThat(CHILDREN.rows(CHILDREN.completeRows()).completeRows()).containsExactly(0, 1);
    }

    @Test
    void aChildOfAColumnIsSettledAndRawAtOnce() {
        assertThat(ROADS.code()).isEqualTo("roads");
        assertThat(ROADS.givenWeight()).isEqualTo(1);
        assertThat(ROADS.direction()).isEqualTo(Direction.HIGHER);
        assertThat(ROADS.range()).isEqualTo(new Range(1, 4));
        assertThat(ROADS.raw()).isEqualTo(ROADS.current());
        assertThat(Child.of(Column.of("cost", 1, 2), Direction.LOWER).direction())
                .isEqualTo(Direction.LOWER);
    }

    @Test
    void columnsAreMadeOnceAndOnlyWhenAskedFor() {
        AtomicInteger made = new AtomicInteger();
        Child child =
                Child.of("a", 1, Direction.HIGHER, Range.UNKNOWN, () -> Column.of("a", made.incrementAndGet()), () -> {
                    throw new AssertionError("nobody asked for the raw column");
                });
        assertThat(made).hasValue(0);
        assertThat(child.current()).isSameAs(child.current());
        assertThat(made).hasValue(1);
        assertThat(child.range()).isEqualTo(Range.UNKNOWN);
    }
}
