package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Units convert to the base unit of their quantity, and only known ones. */
class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "AREA, 亩, 15, 10000",
        "AREA, mu, 1, 666.6666666666666",
        "AREA, 公顷, 2.5, 25000",
        "AREA, km², 1.25, 1250000",
        "AREA, 平方公里, 1.25, 1250000",
        "AREA, m2, 3, 3",
        "AREA, 万平方米, 2, 20000",
        "LENGTH, km, 1.5, 1500",
        "LENGTH, m, 7, 7",
        "TIME, h, 0.75, 45",
        "TIME, 分钟, 45, 45",
        "MONEY, 元, 12, 12",
        "MONEY, 千元, 2, 2000",
        "MONEY, 万元, 12.5, 125000",
        "MONEY, 百万元, 3, 3000000",
        "MONEY, 亿元, 88.1, 8810000000",
        "MONEY_PER_MONTH, 元/年, 120000, 10000",
        "MONEY_PER_MONTH, 万元/年, 12, 10000",
        "PEOPLE, 万人, 1.2, 12000",
        "COUNT, 家, 9, 9",
        "COUNT, 万套, 0.5, 5000",
        "VOLUME, 万m³, 3, 30000",
        "VOLUME, 亿m³, 1, 100000000",
        "MASS, kg, 250, 0.25",
        "MASS, 万吨, 0.3, 3000",
        "ENERGY, kgce, 500, 0.5",
        "ENERGY, 万吨标准煤, 2, 20000",
        "POWER, MW, 3, 3000",
        "POWER, 万千瓦, 1, 10000",
        "DAYS, 天, 300, 300",
        "WORKING_DAYS, 工作日, 60, 60",
        "SHARE, %, 45, 0.45",
        "SHARE, ％, 45, 0.45",
        "SHARE, fraction, 0.45, 0.45",
        "GRADE, 级, 3, 3",
        "DEGREE, degree, 0.5, 0.5",
        "FLAG, 是/否, 1, 1",
        "NUMBER, number, 1.6, 1.6",
    })
    void valuesConvertToTheBaseUnit(Quantity quantity, String name, double value, double base) {
        Unit unit = Unit.named(name, Set.of(quantity));
        assertThat(unit.quantity()).isEqualTo(quantity);
        assertThat(unit.toBase(value)).isEqualTo(base);
        assertThat(unit.fromBase(base)).isEqualTo(value, within(1e-12 * value));
        assertThat(new Amount(value, unit, Origin.UNSTATED).base()).isEqualTo(base);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.all());
    }

    @Property(tries = 200)
    void thereAndBackIsTheSame(@ForAll("units") Unit unit, @ForAll @DoubleRange(min = 0, max = 1e9) double value) {
        assertThat(unit.fromBase(unit.toBase(value))).isEqualTo(value, within(1e-14 * value));
        assertThat(unit.toBase(Double.NaN)).isNaN();
    }

    @Test
    void anUnknownUnitIsRefusedWithThoseThatMayStandThere() {
        assertThatThrownBy(() -> Unit.named("顷", Set.of(Quantity.AREA)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal)
                            .hasMessage(
                                    "\"顷\" is not a unit that may stand here.\nMaybe use one of m2, mu, ha, 1e4m2, km2.");
                    assertThat(refusal.in(Language.ZH)).isEqualTo("“顷”不是这里可用的单位。\n也许：可用：m²、亩、公顷、万m²、km²。");
                });
        assertThatThrownBy(() -> Unit.named("km", Set.of(Quantity.AREA))).hasMessageContaining("\"km\"");
        assertThatThrownBy(() -> Unit.of("acre")).hasMessageContaining("\"acre\"");
    }

    @Test
    void unitsOfSeveralQuantitiesKeepTheirOrder() {
        assertThat(Unit.of(List.of(Quantity.SHARE, Quantity.TIME)))
                .extracting(Unit::code)
                .containsExactly("min", "h", "%", "fraction");
    }

    @ParameterizedTest
    @CsvSource({
        "money, -1, -1 is negative",
        "%, 101, 'is above 100, the most that a share can be'",
        "fraction, 1.5, 'is above 1, the most that a share can be'",
        "grade, 5, 'is above 4, the most that a grade can be'",
        "grade, 2.5, 'is not whole, as a grade must be'",
        "degree, 1.1, 'is above 1, the most that a degree can be'",
        "flag, 2, 'is above 1, the most that a flag can be'",
        "km2, Infinity, Infinity is infinite",
    })
    void anAmountThatCannotBeIsRefused(String unit, double value, String message) {
        Unit known = unit.equals("money") ? Unit.of("CNY") : Unit.of(unit);
        assertThatThrownBy(() -> new Amount(value, known, Origin.UNSTATED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .hasMessageEndingWith("Maybe write NaN for a missing value.");
    }

    @Test
    void aMissingAmountIsAllowedInEveryUnit() {
        for (Unit unit : Unit.all()) {
            Amount amount = new Amount(Double.NaN, unit, Origin.UNSTATED);
            assertThat(amount.isMissing()).isTrue();
            assertThat(amount.base()).isNaN();
            assertThat(amount.quantity()).isEqualTo(unit.quantity());
        }
        assertThat(new Amount(0, Unit.of("ha"), Origin.UNSTATED).isMissing()).isFalse();
    }

    @Test
    void whatIsWholeAndWhatNeedsEvidence() {
        assertThat(Quantity.values()).filteredOn(Quantity::isWhole).containsExactly(Quantity.GRADE, Quantity.FLAG);
        assertThat(Quantity.values())
                .filteredOn(Quantity::needsEvidence)
                .containsExactly(Quantity.GRADE, Quantity.DEGREE);
    }
}
