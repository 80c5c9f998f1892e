package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.integration.IntegrationIndex;

class ColumnLabelsTest {

    private static IndexSpec spec() {
        return IndexSpec.named("demo")
                .root(Dimension.of(
                        "ALL",
                        Indicator.of("A")
                                .label("绿化覆盖率", "Green coverage")
                                .unit("%")
                                .higherIsBetter(0, 100),
                        Indicator.of("B").label("占比", "share").higherIsBetter(0, 100),
                        Indicator.of("C").label("占比", "portion").higherIsBetter(0, 100),
                        Indicator.of("D").label("A", "type").higherIsBetter(0, 100),
                        Indicator.of("E")
                                .label("人均绿地", "green per head")
                                .per("POP", 1)
                                .higherIsBetter(0, 100)))
                .build();
    }

    @Test
    void namesAloneOrWithTheirUnitStandForTheColumn() {
        var columns = ColumnLabels.of(spec()).columns();
        for (String label :
                List.of("绿化覆盖率", "绿化覆盖率（%）", "绿化覆盖率(%)", "绿化覆盖率 (%)", "Green coverage", "Green coverage (%)")) {
            assertThat(columns).containsEntry(label, Set.of("A"));
        }
        assertThat(columns).containsEntry("占比", Set.of("B", "C")).containsEntry("portion", Set.of("C"));
        assertThat(columns).containsEntry("类型", Set.of("type")).containsEntry("板块", Set.of("block"));
    }

    @Test
    void aCodeIsNeverALabelAndARatioIsNotItsVariable() {
        assertThat(ColumnLabels.of(spec()).columns())
                .doesNotContainKeys("A", "B", "", "人均绿地", "green per head", "type", "（）");
    }

    @Test
    void aTableIsReadByItsNames() {
        Dataset data = ColumnLabels.of(spec())
                .rules()
                .read(new StringReader("园区,绿化覆盖率（%）,B,portion,D,E,POP,类型\n东园,40%,1,2,3,4,5,city\n"), "t.csv");
        assertThat(data.variables()).containsExactly("A", "B", "C", "D", "E", "POP");
        assertThat(data.column("A").get(0)).isEqualTo(40);
        assertThat(data.attribute("type")).containsExactly("city");
        assertThatThrownBy(() -> ColumnLabels.of(spec()).rules().read(new StringReader("园区,占比\n东园,1\n"), "t.csv"))
                .hasMessageContaining("\"占比\" may mean B or C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"icii", "icii-lite", "classic-cn"})
    void theReadyMadeIndicesHaveNoNameTwice(String name) {
        IndexSpec spec = IntegrationIndex.named(name);
        assertThat(ColumnLabels.of(spec).columns().values()).allMatch(columns -> columns.size() == 1);
        assertThat(spec.prerequisites())
                .allSatisfy(prerequisite -> assertThat(ColumnLabels.of(spec).columns())
                        .containsEntry(prerequisite.label().zh(), Set.of(prerequisite.attribute())));
        List<String> header = new ArrayList<>(List.of("园区"));
        List<String> cells = new ArrayList<>(List.of("东园"));
        List<String> expected = new ArrayList<>();
        for (Indicator indicator : spec.indicators()) {
            if (indicator.per().isEmpty() && !expected.contains(indicator.variable())) {
                header.add('"' + indicator.label().zh() + '"');
                cells.add("1");
                expected.add(indicator.variable());
            }
        }
        Dataset data = ColumnLabels.of(spec)
                .rules()
                .read(new StringReader(String.join(",", header) + "\n" + String.join(",", cells)), "t.csv");
        assertThat(data.variables()).containsExactlyElementsOf(expected).isNotEmpty();
    }
}
