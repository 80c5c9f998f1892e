package org.parkgauge.integration.derivation;

import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Mark;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.text.Text;

/** Trade between the establishments of a park. */
final class Linkage {

    private Linkage() {}

    static Outcome linkage(Region region) {
        Rows<Establishment> firms = region.establishments();
        Text part = region.tables().label("inputs_from_park");
        Text whole = region.tables().label("intermediate_inputs");
        Portion stated = bought(firms, part, whole, Establishment::localInputs);
        Map<String, Double> purchases = region.prefecture().purchasesWithin(region.code());
        Portion supplied = purchases.isEmpty()
                ? stated
                : bought(firms, part, whole, row -> purchases.getOrDefault(row.code(), 0.0));
        Portion totals = new Portion(region.amount("inputs_from_park"), region.amount("intermediate_inputs"));
        Portion inputs = region.or(stated.isKnown() ? stated : supplied, totals);
        Outcome outcome = inputs.share();
        Outcome fallback = linked(region).share();
        return outcome.value().isDefined() || !fallback.value().isDefined()
                ? outcome
                : outcome.noting(Text.of(
                        "可改用 AGG04b（园区内有供应商或客户的企业占比），为 "
                                + Words.number(fallback.value().value()) + " %；目标值不同，不可代入 AGG04",
                        "AGG04b, the share of establishments with a supplier or customer in the park, is "
                                + Words.number(fallback.value().value())
                                + " %; it may stand as an indicator of its own, with goalposts of its own"));
    }

    /** Over the establishments that state both. */
    private static Portion bought(
            Rows<Establishment> firms, Text part, Text whole, ToDoubleFunction<Establishment> local) {
        Figure bought = firms.sum(
                part, "local_inputs", row -> Double.isNaN(row.inputs()) ? Double.NaN : local.applyAsDouble(row));
        Figure all =
                firms.sum(whole, "inputs", row -> Double.isNaN(local.applyAsDouble(row)) ? Double.NaN : row.inputs());
        return new Portion(bought, all.withoutNotes());
    }

    static Portion linked(Region region) {
        Set<String> trading = region.prefecture().tradingWithin(region.code());
        return region.establishments()
                .portion(
                        Mark.LINKED.label(),
                        Text.of("企业", "establishments"),
                        "linked",
                        row -> 1,
                        row -> trading.contains(row.code())
                                ? YesNo.YES
                                : row.mark(Mark.LINKED) == YesNo.UNSTATED && !trading.isEmpty()
                                        ? YesNo.NO
                                        : row.mark(Mark.LINKED));
    }
}
