package org.parkgauge.integration.derivation;

import java.util.function.Function;
import org.parkgauge.integration.raw.Definitions;
import org.parkgauge.text.Text;

/**
 * How one indicator is made of the tables.
 *
 * @param indicator the code of the indicator
 * @param unit the unit of the value, as the index declares it
 * @param formula the rule in words
 * @param isSetDerived whether the value depends on the other parks of the set
 * @param how the value for one park
 */
record Rule(String indicator, Text unit, Text formula, boolean isSetDerived, Function<Region, Outcome> how) {

    static Rule of(String indicator, Text unit, String zh, String en, Function<Region, Outcome> how) {
        return new Rule(indicator, unit, Text.of(zh, en), false, how);
    }

    /** A rule for a value in %. */
    static Rule percent(String indicator, String zh, String en, Function<Region, Outcome> how) {
        return of(indicator, Text.of("%"), zh, en, how);
    }

    /** A rule for the share of one item in another, in %. */
    static Rule share(String indicator, String part, String whole) {
        Text one = Definitions.item(part).label();
        Text all = Definitions.item(whole).label();
        return percent(
                indicator,
                one.zh() + " ÷ " + all.zh(),
                one.en() + " / " + all.en(),
                region -> Outcome.share(region.amount(part), region.amount(whole)));
    }

    /** The same rule, marked as depending on the other parks of the set. */
    Rule setDerived() {
        return new Rule(indicator, unit, formula, true, how);
    }

    Outcome derive(Region region) {
        return how.apply(region);
    }

    /** A value with its unit; ratios and coefficients bare. */
    Text shown(double value) {
        String number = Words.number(value);
        boolean bare = unit.zh().startsWith("比值") || unit.zh().startsWith("系数");
        return bare ? Text.of(number) : Text.of(number + " " + unit.zh(), number + " " + unit.en());
    }
}
