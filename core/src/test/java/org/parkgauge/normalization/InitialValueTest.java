package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.parkgauge.data.Column;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Law;

class InitialValueTest extends SelectiveContract.OfPositive {

    @Override
    protected List<Normalization> methods() {
        return List.of(new InitialValue());
    }

    /** The one method that looks at the order: what stays is the first unit. */
    @Override
    @Law
    protected void theOrderOfUnitsDoesNotMatter(@ForAll("cases") Case one, @ForAll Random random) {
        Column reference = one.reference();
        int[] order = Columns.order(reference.size(), random);
        for (int i = 0; i < order.length; i++) {
            if (order[i] == 0) {
                order[i] = order[0];
                order[0] = 0;
            }
        }
        assertThat(one.method().fit(reference.rows(order), one.direction())).isEqualTo(one.fit());
    }
}
