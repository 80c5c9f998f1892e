package org.parkgauge.normalization;

import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Law;

/** The contract on sets whose units are called u0, u1 and so on. */
class DistanceToUnitTest extends SelectiveContract.OfPositive {

    /** The method on a set of named units. */
    private record Named(DistanceToUnit method) implements Normalization {

        @Override
        public Set<Trait> traits() {
            return method.traits();
        }

        @Override
        public ColumnMap fit(Column reference, Direction direction) {
            return method.fit(reference, direction, names(reference));
        }
    }

    private static List<String> names(Column reference) {
        return IntStream.range(0, reference.size()).mapToObj(i -> "u" + i).toList();
    }

    @Override
    protected List<Normalization> methods() {
        return List.of(
                new Named(new DistanceToUnit("u1")),
                new Named(new DistanceToUnit("u0", true)),
                new Named(new DistanceToUnit("u0", ReferenceForm.RATIO, false, Constant.ERROR)),
                new Named(new DistanceToUnit("u1", ReferenceForm.DIFFERENCE, true, Constant.ERROR)));
    }

    @Override
    @Law
    protected void theOrderOfUnitsDoesNotMatter(@ForAll("cases") Case one, @ForAll Random random) {
        Column reference = one.reference();
        int[] order = Columns.order(reference.size(), random);
        List<String> names = IntStream.of(order).mapToObj(i -> "u" + i).toList();
        ColumnMap map = ((Named) one.method()).method().fit(reference.rows(order), one.direction(), names);
        assertClose(reference.map(map).toArray(), reference.map(one.fit()).toArray(), 1e-12, "reordered");
    }
}
