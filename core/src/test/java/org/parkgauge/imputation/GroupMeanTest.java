package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;

class GroupMeanTest extends ImputationContract {

    private static final double NAN = Double.NaN;

    private static final Dataset PARKS = Dataset.of(List.of("u", "v", "w", "x", "y"))
            .with("a", 1, 3, NAN, 8, 100)
            .with("b", NAN, NAN, NAN, 5, 7)
            .withAttribute("block", "north", "north", "north", "south", "");

    @Override
    protected List<Imputation> methods() {
        return List.of(new GroupMean("block"));
    }

    private static double[] filled(String group, double... row) {
        new GroupMean("block").fit(PARKS).fill(row, name -> group);
        return row;
    }

    @Test
    void aMissingValueIsTheMeanOfItsGroup() {
        assertThat(filled("north", NAN, 4)).containsExactly(2, 4);
        assertThat(filled("south", NAN, NAN)).containsExactly(8, 5);
    }

    @Test
    void whereTheGroupKnowsNothingItStaysMissing() {
        assertThat(filled("north", NAN, NAN)).containsExactly(2, NAN);
        assertThat(filled("west", NAN, NAN)).as("a new group").containsExactly(NAN, NAN);
        assertThat(filled("", NAN, NAN)).as("no group stated").containsExactly(NAN, NAN);
    }

    @Test
    void itReadsOneAttribute() {
        assertThat(new GroupMean("block").fit(PARKS).attributes()).containsExactly("block");
        assertThatThrownBy(() -> new GroupMean("level").fit(PARKS))
                .hasMessageContaining("groups by \"level\", which the data do not hold")
                .hasMessageContaining("Maybe it is one of these attributes: [block]");
        assertThatThrownBy(() -> new GroupMean(" "))
                .hasMessageContaining("needs the name of an attribute")
                .hasMessageContaining("Maybe for example block");
    }
}
