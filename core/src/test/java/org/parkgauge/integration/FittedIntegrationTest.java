package org.parkgauge.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.InvalidInputException;

class FittedIntegrationTest {

    private static final DerivationSettings COMMON = DerivationSettings.standard()
            .catchment(CatchmentPolicy.PARK)
            .anchors(3)
            .leastShare(0.8);

    @TempDir
    Path folder;

    private RawTables parks(String name, String... rows) throws IOException {
        Path tables = Files.createDirectory(folder.resolve(name));
        Files.write(
                tables.resolve("industries.csv"),
                List.of("code,name,sector", "25,石化,manufacturing", "65,软件,producer-service"));
        Files.writeString(tables.resolve("parks.csv"), "code,name,type,developed_area\n");
        Files.writeString(tables.resolve("establishments.csv"), "code,name,park,industry,employment,output\n");
        Files.writeString(tables.resolve("networks.csv"), "park,item,value\n");
        for (int i = 0; i < rows.length; i += 3) {
            String park = rows[i];
            append(tables, "parks", park + "," + park + ",city,10");
            append(tables, "networks", park + ",road_length,60");
            append(tables, "establishments", park + "1,甲," + park + ",25," + rows[i + 1] + "," + rows[i + 1]);
            append(tables, "establishments", park + "2,乙," + park + ",65," + rows[i + 2] + "," + rows[i + 2]);
        }
        return RawTables.read(tables);
    }

    private static void append(Path folder, String table, String row) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), row + "\n", java.nio.file.StandardOpenOption.APPEND);
    }

    private FittedIntegration fitted() throws IOException {
        return FittedIntegration.fit(
                IntegrationIndex.icii().withProfile("common"), parks("old", "A", "1", "0", "B", "3", "4"), COMMON);
    }

    @Test
    void aNewParkIsComparedWithTheFrozenParks() throws IOException {
        FittedIntegration fitted = fitted();
        RawTables next = parks("new", "B", "3", "4", "C", "0", "1");
        // C against A and B: cosines 0 and 4/5; B against A alone, not against itself or C: 3/5
        assertThat(fitted.derive(next).derivation("C", "AGG03").value().value()).isEqualTo(0.4);
        assertThat(fitted.derive(next).derivation("B", "AGG03").value().value())
                .isCloseTo(0.6, org.assertj.core.api.Assertions.within(1e-12));
        Scores scores = fitted.score(next);
        assertThat(scores.score("C", "INF02")).isEqualTo(100);
        // lower is better, from 1 down to 0.3: 100 (1 - 0.4) / 0.7
        assertThat(scores.score("C", "AGG03")).isCloseTo(60 / 0.7, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void itIsReadBackToTheBit() throws IOException {
        FittedIntegration fitted = fitted();
        Path file = folder.resolve("fitted.json");
        fitted.write(file);
        FittedIntegration read = FittedIntegration.read(file);
        assertThat(read.settings()).isEqualTo(COMMON);
        assertThat(read.reference()).isEqualTo(fitted.reference());
        assertThat(read.index().hash()).isEqualTo(fitted.index().hash());
        RawTables next = parks("new", "C", "1", "1");
        assertThat(read.score(next).score("C", "AGG03"))
                .isEqualTo(fitted.score(next).score("C", "AGG03"));
        StringBuilder text = new StringBuilder();
        read.write(text);
        assertThat(text.toString()).isEqualTo(Files.readString(file));
    }

    @Test
    void aChangedDocumentIsRefused() throws IOException {
        StringBuilder text = new StringBuilder();
        fitted().write(text);
        String buffer = text.toString().replaceFirst("\"buffer\": *1000", "\"buffer\": 2000");
        assertThat(buffer).isNotEqualTo(text.toString());
        assertThatThrownBy(() -> FittedIntegration.read(new StringReader(buffer), "fitted.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("fitted.json")
                .hasMessageContaining("its hash does not agree");
        String category = text.toString().replaceFirst("\"kindergarten\"", "\"playground\"");
        assertThatThrownBy(() -> FittedIntegration.read(new StringReader(category), "fitted.json"))
                .hasMessageContaining("there is no option \"playground\"");
        String kind = text.toString().replaceFirst("fitted-integration", "fitted-index");
        assertThatThrownBy(() -> FittedIntegration.read(new StringReader(kind), "fitted.json"))
                .hasMessageContaining("this is a fitted index, not a fitted index with the derivation from raw tables");
    }
}
