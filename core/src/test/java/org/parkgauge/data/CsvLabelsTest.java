package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Columns called by labels. */
class CsvLabelsTest {

    private static final Csv RULES = Csv.standard()
            .numbers(List.of("JHB01", "INF02"))
            .units(Map.of("INF02", "%"))
            .labels(Map.of(
                    " 职住比 ", List.of("JHB01"),
                    "路网", List.of("INF02"),
                    "园区类型", List.of("type"),
                    "占比", List.of("JHB01", "INF02")));

    private static Dataset read(String text) {
        return RULES.read(new StringReader(text), "parks.csv");
    }

    @Test
    void aLabelStandsForItsColumn() {
        Dataset data = read("园区, 职住比 ,园区类型,INF02,备注\n东园,0.9,city,12.5%,x\n");
        assertThat(data.variables()).containsExactly("JHB01", "INF02");
        assertThat(data.attributes()).containsExactly("type", "备注");
        assertThat(data.column("JHB01").get(0)).isEqualTo(0.9);
        assertThat(data.column("INF02").get(0)).isEqualTo(12.5);
        assertThat(read("园区,路网\n东园,12.5%\n").column("INF02").get(0)).isEqualTo(12.5);
    }

    @Test
    void whatWasMatchedIsTold() {
        assertThat(RULES.matched(List.of("园区", "职住比", "INF02", "园区类型", "占比")))
                .containsExactly(Map.entry("职住比", "JHB01"), Map.entry("园区类型", "type"));
        assertThat(Csv.standard().matched(List.of("职住比"))).isEmpty();
    }

    @Test
    void aLabelOfSeveralColumnsIsRefused() {
        InvalidInputException error = catchThrowableOfType(InvalidInputException.class, () -> read("园区,占比\n东园,1\n"));
        assertThat(error.in(Language.EN))
                .isEqualTo("parks.csv, line 1: the column name \"占比\" may mean INF02 or JHB01.\n"
                        + "Maybe call the column by one of these codes.");
        assertThat(error.in(Language.ZH)).isEqualTo("parks.csv 第1行：列名“占比”可指 INF02、JHB01，无法确定。\n也许：改用其中一个代码作列名。");
    }

    @Test
    void aColumnIsNamedOnce() {
        assertThatThrownBy(() -> read("园区,职住比,JHB01\n东园,1,2\n"))
                .hasMessage("parks.csv, line 1: the columns \"职住比\" and \"JHB01\" both are JHB01.\n"
                        + "Maybe delete one of them.");
    }

    @Test
    void messagesUseTheWordsOfTheFile() {
        assertThatThrownBy(() -> read("园区,职住比\n东园,many\n"))
                .hasMessageContaining("职住比")
                .hasMessageNotContaining("JHB01");
    }

    @Test
    void unitsMayStandUnderALabel() {
        Csv csv = RULES.labels(Map.of("名称", List.of("name"), "职住比", List.of("JHB01")))
                .unitColumn("name");
        assertThat(csv.read(new StringReader("职住比,名称\n1,东园\n"), "x").units()).containsExactly("东园");
        assertThat(csv.read(new StringReader("职住比,name\n1,东园\n"), "x").units()).containsExactly("东园");
        assertThat(csv.unitPlace(List.of("名称", "name"))).isEqualTo(1);
        assertThat(csv.named()).containsExactlyInAnyOrder("name", "名称", "JHB01", "INF02", "职住比");
    }

    @Test
    void textsKeepTheWordsOfTheFile() {
        assertThat(RULES.rows(
                                new java.io.ByteArrayInputStream(
                                        "园区,职住比\n东园,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                "x")
                        .header())
                .containsExactly("园区", "职住比");
    }
}
