package org.parkgauge.data.tablesaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

class TableReaderTest {

    private static final StringColumn PARKS = StringColumn.create("park", "甲园", "South", "East");

    private static Table table(Column<?>... columns) {
        Table table = Table.create("survey", PARKS.copy());
        table.addColumns(columns);
        return table;
    }

    private static IntColumn missingIn(IntColumn column, int row) {
        return column.setMissing(row);
    }

    @Test
    void everyNumericTypeIsAVariable() {
        ShortColumn shorts = ShortColumn.create("short", (short) 1, (short) 2, (short) 3);
        shorts.setMissing(0);
        LongColumn longs = LongColumn.create("long", 1L << 53, -(1L << 53), 5);
        longs.setMissing(2);
        FloatColumn floats = FloatColumn.create("float", 0.1f, 2.5f, 3f);
        floats.setMissing(1);
        Dataset data = TableReader.standard()
                .read(table(
                        DoubleColumn.create("double", 1.5, Double.NaN, -0.0),
                        floats,
                        missingIn(IntColumn.create("int", 7, 8, 9), 1),
                        shorts,
                        longs));
        assertThat(data)
                .isEqualTo(Dataset.of(List.of("甲园", "South", "East"))
                        .with("double", 1.5, Double.NaN, -0.0)
                        .with("float", 0.1f, Double.NaN, 3)
                        .with("int", 7, Double.NaN, 9)
                        .with("short", Double.NaN, 2, 3)
                        .with("long", 0x1p53, -0x1p53, Double.NaN));
        assertThat(data.variables()).containsExactly("double", "float", "int", "short", "long");
    }

    @Test
    void otherTypesAreAttributes() {
        DateColumn dates =
                DateColumn.create("date", Arrays.asList(LocalDate.of(2024, 5, 1), null, LocalDate.of(2023, 1, 31)));
        BooleanColumn truths = BooleanColumn.create("open", true, false, true);
        truths.setMissing(2);
        Dataset data = TableReader.standard()
                .read(table(
                        StringColumn.create("block", "A", "", "007"), truths, dates, IntColumn.create("n", 1, 2, 3)));
        assertThat(data.attributes()).containsExactly("block", "open", "date");
        assertThat(data.attribute("block")).containsExactly("A", "", "007");
        assertThat(data.attribute("open")).containsExactly("true", "false", "");
        assertThat(data.attribute("date")).containsExactly("2024-05-01", "", "2023-01-31");
        assertThat(data.variables()).containsExactly("n");
    }

    @Test
    void numbersMayServeAsAttributesAndNames() {
        Table table = Table.create(
                DoubleColumn.create("year", 2024, 2023.5, Double.NEGATIVE_INFINITY),
                IntColumn.create("code", 3, 1, 2),
                StringColumn.create("name", "a", "b", "c"),
                FloatColumn.create("share", 0.5f, 1f, 2f));
        Dataset data = TableReader.standard()
                .attributes("year", "share", "absent")
                .unitColumn("code")
                .read(table);
        assertThat(data.units()).containsExactly("3", "1", "2");
        assertThat(data.attribute("year")).containsExactly("2024", "2023.5", "-Infinity");
        assertThat(data.attribute("share")).containsExactly("0.5", "1", "2");
        assertThat(data.attributes()).containsExactly("year", "name", "share");
        assertThat(data.variables()).isEmpty();
    }

    @Test
    void theFirstTextColumnThatIsNothingElseNamesTheUnits() {
        Table table = Table.create(
                IntColumn.create("n", 1, 2),
                StringColumn.create("spoilt", "1", "2"),
                StringColumn.create("block", "A", "B"),
                StringColumn.create("name", "x", "y"));
        Dataset data = TableReader.standard()
                .numbers(List.of("spoilt"))
                .attributes("block")
                .read(table);
        assertThat(data.units()).containsExactly("x", "y");
        assertThat(data.column("spoilt").toArray()).containsExactly(1, 2);
        assertThat(data.attributes()).containsExactly("block");
    }

    private static Table fouled() {
        String csv = "park,A,B\nNorth,1.5,3\nSouth,--,4\nEast,2.5,5\n";
        return Table.read().usingOptions(CsvReadOptions.builderFromString(csv).tableName("parks.csv"));
    }

    private static IndexSpec index() {
        return IndexSpec.named("demo")
                .root(Dimension.of(
                        "ALL",
                        Indicator.of("A").higherIsBetter(0, 5),
                        Indicator.of("B").higherIsBetter(0, 10)))
                .build();
    }

    @Test
    void oneDashThatTurnedAColumnToTextIsNamed() {
        assertThat(fouled().column("A")).isInstanceOf(StringColumn.class);
        assertThatThrownBy(() -> TableReader.forIndex(index()).read(fouled()))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.in(Language.EN))
                            .isEqualTo("Table \"parks.csv\": one cell cannot serve as a number.\n"
                                    + "row 2 (South), column \"A\": \"--\" is not a number\n"
                                    + "Maybe write a number, or leave the cell empty if the value is missing; if \"--\" means"
                                    + " missing, say so by missing(\"--\").");
                    assertThat(e.in(Language.ZH))
                            .isEqualTo("表“parks.csv”：有1个单元格不能用作数值。\n第2行（South），“A”列：“--”不是数\n"
                                    + "也许：写一个数；缺失则留空；若“--”表示缺失，用 missing(\"--\") 声明。");
                });
    }

    @Test
    void aWordForMissingCanBeDeclared() {
        Dataset data = TableReader.forIndex(index()).missing("--").read(fouled());
        assertThat(data.column("A").toArray()).containsExactly(1.5, Double.NaN, 2.5);
        assertThat(index().fit(data).score(data).rank("East")).isPresent();
    }

    @Test
    void withoutAnIndexAFouledColumnIsAnAttribute() {
        assertThat(TableReader.standard().read(fouled()).attribute("A")).containsExactly("1.5", "--", "2.5");
    }

    @Test
    void aMissingCellOfAFouledColumnIsMissing() {
        Table table = table(StringColumn.create("A", "", " 3 ", "1,234.5"));
        assertThat(TableReader.standard()
                        .numbers(List.of("A"))
                        .read(table)
                        .column("A")
                        .toArray())
                .containsExactly(Double.NaN, 3, 1234.5);
    }

    @Test
    void allFaultsAreCountedAndTwentyListed() {
        int n = 25;
        String[] names = new String[n];
        String[] cells = new String[n];
        for (int i = 0; i < n; i++) {
            names[i] = "park " + i;
            cells[i] = i == 3 ? "88.1亿元" : "x\n" + "y".repeat(50) + i;
        }
        Table table = Table.create(StringColumn.create("park", names), StringColumn.create("GDP", cells));
        assertThatThrownBy(() -> TableReader.standard().numbers(List.of("GDP")).read(table))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    List<String> lines = e.in(Language.EN).lines().toList();
                    assertThat(lines).hasSize(23);
                    assertThat(lines.get(0)).isEqualTo("25 cells cannot serve as numbers.");
                    assertThat(lines.get(1))
                            .isEqualTo("row 1 (park 0), column \"GDP\": \"x " + "y".repeat(38) + "…\" is not a number");
                    assertThat(lines.get(4)).startsWith("row 4 (park 3), column \"GDP\": \"88.1亿元\" ");
                    assertThat(lines.get(21)).isEqualTo("... and 5 more");
                    assertThat(lines.get(22)).startsWith("Maybe write a number").doesNotContain("missing(");
                    assertThat(e.in(Language.ZH)).contains("有25个单元格", "……另有5个");
                });
    }

    @Test
    void truthsAndDatesAreNoNumbers() {
        assertThatThrownBy(() -> TableReader.standard()
                        .numbers(List.of("open"))
                        .read(table(BooleanColumn.create("open", true, false, true))))
                .hasMessageContaining("3 cells cannot")
                .hasMessageContaining("row 1 (甲园), column \"open\": \"true\" is not a number");
    }

    @Test
    void numbersThatADoubleCannotHoldAreRefused() {
        assertThatThrownBy(() ->
                        TableReader.standard().read(table(LongColumn.create("id", 1, (1L << 53) + 1, -(1L << 53) - 1))))
                .hasMessageContaining("2 cells")
                .hasMessageContaining(
                        "row 2 (South), column \"id\": \"9007199254740993\" is beyond the whole numbers that a double holds")
                .hasMessageContaining("row 3 (East), column \"id\": \"-9007199254740993\" is beyond")
                .hasMessageContaining("Maybe declare a column of codes by attributes(\"id\").");
        assertThatThrownBy(() ->
                        TableReader.standard().read(table(DoubleColumn.create("A", 1, Double.POSITIVE_INFINITY, 2))))
                .hasMessageContaining("row 2 (South), column \"A\": \"Infinity\" is infinite")
                .hasMessageContaining("division by zero");
    }

    @Test
    void unitsMustBeThereAndDiffer() {
        assertThatThrownBy(() -> TableReader.standard().read(Table.create("t", IntColumn.create("n", 1, 2))))
                .hasMessage("Table \"t\": There is no text column to hold the names of the units.\n"
                        + "Maybe name the column by unitColumn(\"...\").");
        assertThatThrownBy(() -> TableReader.standard().unitColumn("Park").read(table()))
                .hasMessageContaining("There is no column \"Park\" to hold the names of the units.")
                .hasMessageContaining("Maybe it is one of these: park.");
        assertThatThrownBy(
                        () -> TableReader.standard().read(Table.create("t", StringColumn.create("park", "a", "", "c"))))
                .hasMessage("Table \"t\": Unit number 2 has no name.");
        assertThatThrownBy(() -> TableReader.standard().read(Table.create(StringColumn.create("park", "a", "b", "a"))))
                .hasMessageStartingWith("Unit \"a\" appears twice (number 1 and number 3).");
        assertThatThrownBy(() -> TableReader.standard().read(Table.create("t", StringColumn.create("park"))))
                .hasMessageContaining("The data hold no unit.");
    }

    @Test
    void settingsThatClashAreRefused() {
        assertThatThrownBy(() -> TableReader.standard().attributes("A").numbers(List.of("A")))
                .hasMessage(
                        "Column \"A\" is asked for as numbers and as an attribute too.\nMaybe ask for one of them.");
        assertThatThrownBy(() -> TableReader.standard().numbers(List.of("A")).attributes("B", "A"))
                .hasMessageContaining("as an attribute");
        assertThatThrownBy(() -> TableReader.standard().numbers(List.of("A")).unitColumn("A"))
                .hasMessageContaining("Column \"A\" is asked for as numbers and as the names of the units too.");
    }

    @Test
    void settingsDoNotChangeEachOther() {
        TableReader base = TableReader.standard().unitColumn("park");
        base.attributes("A");
        base.numbers(List.of("park2"));
        base.missing("x");
        assertThat(base.read(table(IntColumn.create("A", 1, 2, 3))).variables()).containsExactly("A");
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        Arbitrary<Double> value = Arbitraries.oneOf(
                Arbitraries.doubles(), Arbitraries.of(Double.NaN, -0.0, Double.MIN_VALUE, Double.MAX_VALUE));
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(6);
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(n -> Combinators.combine(
                                text.filter(one -> !one.isBlank())
                                        .list()
                                        .ofSize(n)
                                        .uniqueElements(),
                                value.array(double[].class).ofSize(n).list().ofMaxSize(3),
                                text.list().ofSize(n).list().ofMaxSize(3))
                        .as((units, variables, attributes) -> {
                            Dataset data = Dataset.of(units);
                            for (int j = 0; j < variables.size(); j++) {
                                data = data.with("V" + j, variables.get(j));
                            }
                            for (int j = 0; j < attributes.size(); j++) {
                                data = data.withAttribute("A" + j, attributes.get(j));
                            }
                            return data;
                        }));
    }

    @Property(tries = 100)
    void aDatasetComesBackFromItsTable(@ForAll("datasets") Dataset data) {
        assertThat(TableReader.standard().read(DatasetTables.of(data))).isEqualTo(data);
        assertThat(TableReader.standard().read(DatasetTables.of(data, "园区")).fingerprint())
                .isEqualTo(data.fingerprint());
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() {
        Dataset data = Dataset.of(List.of("a")).with("gdp", 1).with("GDP", 2);
        assertThatThrownBy(() -> DatasetTables.of(data))
                .hasMessageContaining("Tablesaw takes the columns \"gdp\" and \"GDP\" for one.")
                .hasMessageContaining("Maybe give one of them another name");
        assertThatThrownBy(() -> DatasetTables.of(Dataset.of(List.of("a")).with("Unit", 1)))
                .hasMessageContaining("\"unit\" and \"Unit\"");
    }
}
