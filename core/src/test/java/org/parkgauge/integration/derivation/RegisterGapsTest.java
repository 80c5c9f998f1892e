package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parkgauge.text.Text;

/** A register with gaps adds up to too little; a total that the park states goes before it. */
class RegisterGapsTest {

    private static final String[] FIRMS = {"E1,P,25,20000,30", "E2,P,25,30000,20", "E3,P,25,40000,10", "E4,P,25,,40"};

    private static Derivation derived(String indicator, Object... economy) {
        Raw raw = Raw.park("镇园一体", "park+town")
                .table("industries", "code,name,sector", "25,炼焦,manufacturing")
                .table("establishments", "code,park,industry,value_added,employment", FIRMS)
                .items("environment", "energy_use", 18_000)
                .items("innovation", "technology_smes", 3);
        if (economy.length > 0) {
            raw.items("economy", economy);
        }
        return RawIndicators.of(raw.tables(), DerivationSettings.standard()).derivation("P", indicator);
    }

    @Test
    void withoutATotalTheSumIsThatOfTheRowsThatHaveAValue() {
        // 18000 tce / 90000 × 10⁴ yuan
        Derivation derivation = derived("ECO01");
        assertThat(derivation.value().value()).isEqualTo(0.2);
        assertThat(derivation.notes())
                .extracting(Text::en)
                .containsExactly("establishments.value_added: 1 of 4 rows have no value and are left out: E4");
    }

    @Test
    void aStatedTotalGoesBeforeARegisterWithGaps() {
        // 18000 tce / 120000 × 10⁴ yuan: without the total the intensity would be a third too high
        Derivation derivation = derived("ECO01", "industrial_value_added", 12);
        assertThat(derivation.value().value()).isEqualTo(0.15);
        assertThat(derivation.notes())
                .extracting(Text::en)
                .containsExactly(
                        "the total is used, since the register has gaps and adds up to 90000 10⁴ CNY without them"
                                + " (establishments.value_added: 1 of 4 rows have no value and are left out: E4)");
        assertThat(derivation.notes())
                .extracting(Text::zh)
                .singleElement()
                .asString()
                .startsWith("用合计，因为名录不全，已填的行合计为 ")
                .endsWith("（establishments.value_added：4 行中有 1 行没有值，未计入：E4）");
    }

    @Test
    void aTotalBelowWhatTheRegisterAddsUpToIsNoBetter() {
        Derivation derivation = derived("ECO01", "industrial_value_added", 6);
        assertThat(derivation.value().value()).isEqualTo(0.2);
        assertThat(derivation.notes()).extracting(Text::en).anyMatch(note -> note.endsWith("; the register counts"));
        assertThat(derived("ECO01", "industrial_value_added", 8.6).value().value())
                .as("within the tolerance of 5 %")
                .isCloseTo(18_000 / 86_000.0, org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void aCompleteRegisterCounts() {
        // Employment has no gap: 3 firms for 100 people, whatever the total says.
        Derivation derivation = derived("INO04", "employment", 150);
        assertThat(derivation.value().value()).isEqualTo(300);
        assertThat(derivation.notes())
                .extracting(Text::en)
                .containsExactly(
                        "\"employment\" is 100 people by the register and 150 people by the total; the register counts");
    }
}
