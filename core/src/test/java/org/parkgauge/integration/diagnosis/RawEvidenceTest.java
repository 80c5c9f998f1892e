package org.parkgauge.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.derivation.SetReference;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** What raw tables give a diagnosis beside the indicators. */
class RawEvidenceTest {

    private static final DerivationSettings SETTINGS = DerivationSettings.standard();

    private static RawTables tables(Path folder, String parks, String establishments) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("parks.csv"), "code,name,name_en\n" + parks);
        write(
                folder.resolve("industries.csv"),
                "code,name,name_en,sector\n25,石油、煤炭,Oil and coal,manufacturing\n26,化学,,manufacturing\n27,化学,,manufacturing\n");
        write(folder.resolve("establishments.csv"), "code,park,industry,employment[人],output[万元]\n" + establishments);
        return RawTables.read(folder);
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void structuresNamesAndDerivations(@TempDir Path folder) throws IOException {
        RawTables tables = tables(
                folder, "P1,甲园,Park A\nP2,乙园,\n", "E1,P1,25,10,300\nE2,P1,26,10,400\nE3,P2,27,10,200\nE4,P2,25,10,0\n");
        RawIndicators indicators = RawIndicators.of(tables, SETTINGS);
        Evidence evidence = Evidence.of(tables, indicators);
        assertThat(evidence.structures().parks()).containsExactly("甲园", "乙园");
        assertThat(evidence.structures().industries())
                .containsExactly(Text.of("石油、煤炭", "Oil and coal"), Text.of("26 化学"), Text.of("27 化学"));
        double[] amounts = evidence.structures().amounts().row(0);
        assertThat(amounts[0] / amounts[1]).isCloseTo(0.75, within(1e-12));
        assertThat(evidence.structures().amounts().get(0, 2)).isZero();
        assertThat(evidence.names()).isEqualTo(Map.of("甲园", Text.of("甲园", "Park A"), "乙园", Text.of("乙园")));
        assertThat(evidence.derivation("甲园", "INF02"))
                .isEqualTo(indicators.derivation("P1", "INF02").value().reason());
        assertThat(evidence.derivation("甲园", "AGG03"))
                .isEqualTo(indicators.derivation("P1", "AGG03").working());
    }

    @Test
    void employmentIsTakenWhereMoreParksStateIt(@TempDir Path folder) throws IOException {
        RawTables tables = tables(folder, "P1,甲园,\nP2,乙园,\n", "E1,P1,25,10,\nE2,P1,26,30,\nE3,P2,25,10,200\n");
        Evidence evidence = Evidence.of(tables, RawIndicators.of(tables, SETTINGS));
        assertThat(evidence.structures().parks()).containsExactly("甲园", "乙园");
        assertThat(evidence.structures().amounts().row(0)).containsExactly(10, 30);
    }

    @Test
    void parksFrozenWithAnEarlierIndexStayCompetitors(@TempDir Path folder) throws IOException {
        RawTables before = tables(
                folder.resolve("before"),
                "P1,甲园,Park A\nP2,乙园,Park B\nP3,丙园,\nP4,丁园,\n",
                "E1,P1,25,10,300\nE2,P2,25,10,100\nE3,P3,26,10,100\nE4,P4,26,10,100\n");
        SetReference reference = SetReference.of(before, SETTINGS);
        RawTables now = tables(folder.resolve("now"), "P1,丁园,Park A\n", "E1,P1,26,10,500\n");
        Evidence evidence = Evidence.of(now, RawIndicators.of(now, SETTINGS, reference));
        // P1 as it is now; the frozen P4 shares the name that P1 has now
        assertThat(evidence.structures().parks()).containsExactly("丁园", "乙园", "丙园", "P4");
        assertThat(evidence.structures().amounts().get(0, 0)).isZero();
        assertThat(evidence.names().get("乙园")).isEqualTo(Text.of("乙园", "Park B"));
        assertThat(evidence.names().get("丁园")).isEqualTo(Text.of("丁园", "Park A"));
    }

    @Test
    void indicatorsOfOtherTablesAreRefused(@TempDir Path folder) throws IOException {
        RawTables one = tables(folder.resolve("one"), "P1,甲园,\n", "E1,P1,25,10,300\n");
        RawTables other = tables(folder.resolve("other"), "P2,乙园,\n", "E1,P2,25,10,300\n");
        RawIndicators indicators = RawIndicators.of(other, SETTINGS);
        assertThatThrownBy(() -> Evidence.of(one, indicators))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "The indicators were not derived from these tables: the parks differ.\nMaybe give the tables"
                                + " that they were derived from.");
    }
}
