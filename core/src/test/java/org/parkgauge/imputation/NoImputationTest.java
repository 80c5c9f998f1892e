package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;

class NoImputationTest extends ImputationContract {

    @Override
    protected List<Imputation> methods() {
        return List.of(new NoImputation());
    }

    @Test
    void whatIsMissingStaysMissing() {
        double[] row = {1, Double.NaN};
        RowFill fill =
                new NoImputation().fit(Dataset.of(List.of("x")).with("a", 1).with("b", 2));
        fill.fill(row, name -> {
            throw new AssertionError("no attribute is needed");
        });
        assertThat(row).containsExactly(1, Double.NaN);
        assertThat(fill.attributes()).isEmpty();
    }
}
