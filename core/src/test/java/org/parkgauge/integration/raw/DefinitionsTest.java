package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.index.Indicator;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.raw.ColumnDefinition.Kind;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The definitions hang together and cover every indicator of the index. */
class DefinitionsTest {

    static Stream<TableDefinition> tables() {
        return Definitions.tables().stream();
    }

    private static void assertBilingual(Text text) {
        assertThat(text.zh()).isNotBlank();
        assertThat(text.en()).isNotBlank();
    }

    @Test
    void theTablesOfTheIssueAreThere() {
        assertThat(Definitions.tables())
                .extracting(TableDefinition::code)
                .containsExactly(
                        "parks",
                        "zones",
                        "industries",
                        "establishments",
                        "facilities",
                        "commuting",
                        "travel",
                        "staff",
                        "projects",
                        "supply",
                        "networks",
                        "services",
                        "housing",
                        "economy",
                        "governance",
                        "environment",
                        "innovation",
                        "questionnaire",
                        "labels");
    }

    @Test
    void everyIndicatorHasRawInputsAndNoneIsUnknown() {
        Set<String> used = new TreeSet<>();
        Definitions.items().forEach(item -> used.addAll(item.indicators()));
        tables().flatMap(table -> table.columns().stream()).forEach(column -> used.addAll(column.indicators()));
        Set<String> known = new TreeSet<>();
        IntegrationIndex.icii().indicators().stream().map(Indicator::code).forEach(known::add);
        assertThat(used).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsWellDefined(TableDefinition table) {
        assertBilingual(table.label());
        assertBilingual(table.description());
        assertThat(table.key()).isNotEmpty();
        Set<String> names = new HashSet<>();
        for (ColumnDefinition column : table.columns()) {
            assertBilingual(column.label());
            assertBilingual(column.description());
            Set<String> own = new HashSet<>(
                    List.of(column.code(), column.label().zh(), column.label().en()));
            own.forEach(name -> assertThat(names.add(name)).as(name).isTrue());
            assertThat(column.unit().isPresent())
                    .as(column.code())
                    .isEqualTo(column.kind().isNumeric());
            if (column.kind() == Kind.TERM) {
                assertThat(Term.list(column.target())).isNotEmpty();
            } else if (column.kind() == Kind.REFERENCE || column.kind() == Kind.REFERENCES) {
                assertThat(Definitions.table(column.target()).key()).containsExactly("code");
            } else {
                assertThat(column.target()).isEmpty();
            }
        }
        table.key().forEach(column -> assertThat(table.column(column).code()).isEqualTo(column));
        assertThat(table.isLong()).isEqualTo(!table.items().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aLongTableHasTheColumnsOfItsKind(TableDefinition table) {
        if (table.isLong()) {
            assertThat(table.columns())
                    .extracting(ColumnDefinition::code)
                    .containsExactly("park", "item", "value", "unit", "year", "price_base", "source", "evidence");
            Set<String> names = new HashSet<>();
            for (ItemDefinition item : table.items()) {
                assertBilingual(item.label());
                assertBilingual(item.description());
                assertThat(item.table()).isEqualTo(table.code());
                new HashSet<>(List.of(
                                item.code(), item.label().zh(), item.label().en()))
                        .forEach(name -> assertThat(names.add(name)).as(name).isTrue());
            }
        }
    }

    @Test
    void itemsHaveCodesOfTheirOwnAndPartsAreMeasuredLikeTheirWhole() {
        Set<String> codes = new HashSet<>();
        for (ItemDefinition item : Definitions.items()) {
            assertThat(codes.add(item.code())).as(item.code()).isTrue();
            assertThat(item.units()).isNotEmpty();
            assertThat(item.unit()).isEqualTo(item.units().get(0));
            assertThat(item.quantities()).hasSameSizeAs(item.units());
            if (!item.partOf().isEmpty()) {
                assertThat(Definitions.item(item.partOf()).quantities()).isEqualTo(item.quantities());
            }
        }
    }

    @Test
    void theFiveIntegrationsAndTheFiveUtilitiesAreGradedWithEvidence() {
        List<String> grades = new ArrayList<>();
        for (ItemDefinition item : Definitions.items()) {
            if (item.unit().quantity().needsEvidence()) {
                grades.add(item.code());
            }
        }
        assertThat(grades)
                .containsExactly(
                        "integration_products",
                        "integration_utilities",
                        "integration_logistics",
                        "integration_safety",
                        "integration_management",
                        "pipe_corridor",
                        "fire_service",
                        "logistics_service",
                        "central_wastewater",
                        "emergency_response",
                        "personnel_reform",
                        "duty_separation");
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void aQuantityHasOneBaseUnitAndUnambiguousNames(Quantity quantity) {
        List<Unit> units = Unit.of(List.of(quantity));
        assertThat(units).filteredOn(unit -> unit.times() == unit.over()).containsExactly(quantity.base());
        assertThat(quantity.base().quantity()).isEqualTo(quantity);
        assertBilingual(quantity.label());
        assertThat(quantity.code()).isNotBlank();
        Set<String> names = new HashSet<>();
        for (Unit unit : units) {
            Set<String> own = new HashSet<>(unit.names());
            own.addAll(List.of(unit.code(), unit.label().zh(), unit.label().en()));
            own.forEach(name -> assertThat(names.add(name)).as(name).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void aMarkIsAColumnOfTheEstablishments(Mark mark) {
        ColumnDefinition column = Definitions.table("establishments").column(mark.column());
        assertThat(column.kind()).isEqualTo(Kind.FLAG);
        assertThat(mark.label()).isEqualTo(column.label());
    }

    @Test
    void everyYesOrNoOfAnEstablishmentIsAMark() {
        assertThat(Definitions.table("establishments").columns())
                .filteredOn(column -> column.kind() == Kind.FLAG)
                .hasSameSizeAs(Mark.values());
    }

    @Test
    void termsHaveCodesOfTheirOwnInTheirList() {
        for (String list : List.of("Sector", "FacilityCategory", "Skill", "Dwelling", "DistanceBand", "Catchment")) {
            Set<String> names = new HashSet<>();
            for (Term term : Term.list(list)) {
                assertBilingual(term.label());
                Set<String> own = new HashSet<>(
                        List.of(term.code(), term.label().zh(), term.label().en()));
                own.forEach(name -> {
                    assertThat(names.add(name)).as(name).isTrue();
                    assertThat(term.isCalled(name)).isTrue();
                });
                assertThat(term.isCalled("?")).isFalse();
                if (term instanceof FacilityCategory category) {
                    assertBilingual(category.capacity());
                }
            }
        }
        assertThatThrownBy(() -> Term.list("Colour")).hasMessageContaining("Colour");
    }

    @Test
    void industryIsMiningManufacturingAndUtilities() {
        assertThat(Stream.of(Sector.values()).filter(Sector::isIndustry))
                .containsExactly(Sector.MINING, Sector.MANUFACTURING, Sector.UTILITIES);
    }

    @Test
    void whatIsUnknownIsRefused() {
        assertThatThrownBy(() -> Definitions.table("park"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no raw table \"park\".")
                .hasMessageContaining("Maybe it is one of these: parks, zones");
        assertThatThrownBy(() -> Definitions.item("roads")).hasMessage("There is no item with the code \"roads\".");
        assertThatThrownBy(() -> Definitions.table("parks").column("size"))
                .hasMessage("Table parks has no column \"size\".");
    }
}
