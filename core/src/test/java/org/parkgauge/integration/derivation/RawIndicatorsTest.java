package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.Indicator;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.raw.ColumnDefinition;
import org.parkgauge.integration.raw.Definitions;
import org.parkgauge.integration.raw.ItemDefinition;
import org.parkgauge.integration.raw.TableDefinition;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

class RawIndicatorsTest {

    /** The kinds of columns that hold amounts; the others say where or which. */
    private static final Set<ColumnDefinition.Kind> AMOUNTS =
            Set.of(ColumnDefinition.Kind.NUMBER, ColumnDefinition.Kind.FLAG);

    /**
     * Columns that decide which rows or people count, or that stand in for others: the inputs of a park without figures do not
     * name them. The tests of the rules show that they are read.
     */
    private static final Map<String, Set<String>> DECIDING = Map.of(
            "zones.area", Set.of("JHB01", "JHB02", "JHB06", "JHB10"),
            "travel.time", Set.of("PUB04", "JHB04", "JHB09"),
            "travel.distance", Set.of("PUB04", "JHB05"),
            "commuting.time", Set.of("JHB04", "JHB09"),
            "commuting.distance", Set.of("JHB05"),
            "projects.enterprise", Set.of("GOV06"),
            "establishments.dual_feed_needed", Set.of("INF04"),
            "establishments.employment", Set.of("AGG01", "AGG05"),
            "industries.reference_employment", Set.of("AGG01"),
            "establishments.high_tech", Set.of("AGG08"));

    private static final Map<String, Set<String>> STANDING_IN = Map.of("supply.amount", Set.of("AGG04"));

    private static List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        for (Component dimension : IntegrationIndex.icii().root().children()) {
            ((Dimension) dimension).children().forEach(child -> indicators.add((Indicator) child));
        }
        return indicators;
    }

    @Test
    void everyIndicatorHasOneRuleInItsUnit() {
        List<Rule> rules = RawIndicators.RULES;
        assertThat(rules)
                .extracting(Rule::indicator)
                .containsExactlyElementsOf(
                        indicators().stream().map(Indicator::code).toList());
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            assertThat(rule.unit())
                    .as(rule.indicator())
                    .isEqualTo(indicators().get(i).unit());
            assertThat(rule.formula().zh()).isNotBlank();
            assertThat(rule.formula().en()).isNotBlank();
        }
    }

    /** The places that the rules read, by indicator, as the inputs of a park without any figures name them. */
    private static Map<String, Set<String>> placesRead() {
        Map<String, Set<String>> places = new TreeMap<>();
        RawIndicators empty = Raw.park("city", "park").indicators();
        for (Derivation derivation : empty.derivations()) {
            derivation
                    .inputs()
                    .forEach(input -> places.computeIfAbsent(input.place(), place -> new TreeSet<>())
                            .add(derivation.indicator()));
        }
        return places;
    }

    @Test
    void everyItemIsReadByTheRulesThatItsDefinitionNames() {
        Map<String, Set<String>> read = placesRead();
        for (ItemDefinition item : Definitions.items()) {
            assertThat(read.getOrDefault(item.table() + "." + item.code(), Set.of()))
                    .as(item.code())
                    .containsExactlyInAnyOrderElementsOf(item.indicators());
        }
    }

    @Test
    void everyAmountIsReadByTheRulesThatItsColumnNames() {
        Map<String, Set<String>> read = placesRead();
        for (TableDefinition table : Definitions.tables()) {
            for (ColumnDefinition column : table.columns()) {
                String place = table.code() + "." + column.code();
                Set<String> expected = new TreeSet<>(column.indicators());
                Set<String> found = new TreeSet<>(read.getOrDefault(place, Set.of()));
                found.addAll(DECIDING.getOrDefault(place, Set.of()));
                found.addAll(STANDING_IN.getOrDefault(place, Set.of()));
                if (AMOUNTS.contains(column.kind())) {
                    assertThat(found).as(place).isEqualTo(expected);
                } else {
                    assertThat(expected).as(place).containsAll(found);
                }
            }
        }
    }

    @Test
    void aParkWithoutFiguresSaysWhatItLacks() {
        RawIndicators empty = Raw.park("city", "park").indicators();
        assertThat(empty.derivations()).hasSize(RawIndicators.RULES.size()).allSatisfy(derivation -> {
            assertThat(derivation.value().isDefined())
                    .as(derivation.indicator())
                    .isFalse();
            assertThat(derivation.value().reason().zh())
                    .as(derivation.indicator())
                    .isNotBlank();
            assertThat(derivation.value().reason().en())
                    .as(derivation.indicator())
                    .isNotBlank();
            assertThat(derivation.working().isEmpty()).isTrue();
        });
        assertThat(empty.issues())
                .extracting(Issue::node)
                .containsExactlyElementsOf(
                        RawIndicators.RULES.stream().map(Rule::indicator).toList());
    }

    private static Raw two() {
        return Raw.empty()
                .table(
                        "parks",
                        "code,name,block,type,level,catchment,developed_area,safety,environment,year",
                        "P,甲,东,city,national,park,10,是,否,2024",
                        "Q,乙,西,town,provincial,park+town,20,,是,2023",
                        "R,乙,西,town,provincial,park+town,,,,")
                .items("networks", "road_length", 40);
    }

    @Test
    void theDataSetIsReadyForTheIndex() {
        Dataset data = two().indicators().data();
        assertThat(data.units()).containsExactly("甲", "Q", "R");
        assertThat(data.attribute("code")).containsExactly("P", "Q", "R");
        assertThat(data.attribute("block")).containsExactly("东", "西", "西");
        assertThat(data.attribute("type")).containsExactly("city", "town", "town");
        assertThat(data.attribute("level")).containsExactly("national", "provincial", "provincial");
        assertThat(data.attribute("catchment")).containsExactly("park", "park+town", "park+town");
        assertThat(data.attribute("year")).containsExactly("2024", "2023", "");
        assertThat(data.attribute("safety")).containsExactly("yes", "", "");
        assertThat(data.attribute("environment")).containsExactly("no", "yes", "");
        assertThat(data.variables())
                .containsExactlyElementsOf(
                        RawIndicators.RULES.stream().map(Rule::indicator).toList());
        assertThat(data.column("INF02").get(0)).isEqualTo(4);
        assertThat(data.column("INF02").get(1)).isNaN();
        Dataset common = two().indicators(DerivationSettings.standard().catchment(CatchmentPolicy.PARK))
                .data();
        FittedIndex fitted = IntegrationIndex.icii().withProfile("common").fit(common);
        assertThat(common.variables()).containsAll(fitted.inputs());
    }

    @Test
    void issuesNameTheParksOfEachReason() {
        assertThat(two().indicators().issues())
                .filteredOn(issue -> issue.node().equals("INF02"))
                .extracting(Issue::units, issue -> issue.message().zh())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                List.of("Q"),
                                "缺少“主干路长度”（networks.road_arterial）；缺少“次干路长度”（networks.road_collector）；缺少“支路长度”（networks.road_local），也缺少“道路长度”（networks.road_length）"),
                        org.assertj.core.groups.Tuple.tuple(
                                List.of("R"),
                                "缺少“主干路长度”（networks.road_arterial）；缺少“次干路长度”（networks.road_collector）；缺少“支路长度”（networks.road_local），也缺少“道路长度”（networks.road_length）；缺少“建成区面积”（parks.developed_area）"));
    }

    @Test
    void whatIsNotThereIsRefused() {
        RawIndicators indicators = two().indicators();
        assertThatThrownBy(() -> indicators.derivation("X", "INF02"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no indicator \"INF02\" of a park \"X\".");
        assertThatThrownBy(() -> indicators.derivation("P", "INF99")).hasMessageContaining("INF99");
        assertThatThrownBy(() -> Raw.empty().table("labels", "item,name").indicators())
                .hasMessageContaining("The raw tables hold no park.");
    }

    @Test
    void derivationsCanBeSerialized() throws IOException, ClassNotFoundException {
        RawIndicators indicators = two().indicators();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(indicators.derivation("P", "INF02"));
            out.writeObject(indicators.reference());
            out.writeObject(indicators.settings());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(indicators.derivation("P", "INF02"));
            assertThat(in.readObject()).isEqualTo(indicators.reference());
            assertThat(in.readObject()).isEqualTo(indicators.settings());
        }
    }
}
