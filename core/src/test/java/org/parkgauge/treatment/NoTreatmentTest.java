package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Column;

class NoTreatmentTest extends TreatmentContract {

    @Override
    protected List<Treatment> methods() {
        return List.of(new NoTreatment());
    }

    @Test
    void valuesStay() {
        Column column = Column.of("a", 3, -0.0, Double.NaN, 1e9);
        assertThat(column.map(new NoTreatment().fit(column))).isEqualTo(column);
        assertThat(new NoTreatment().traits()).isEmpty();
    }
}
