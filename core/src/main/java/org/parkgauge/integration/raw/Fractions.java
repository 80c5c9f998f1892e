package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.integration.raw.RawRows.Figure;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Shares in per cent that look like fractions: 0.95 in the unit % is possible, but 95 is likelier to be meant. */
final class Fractions {

    /** So many small per cents of one park in different items are no accident. */
    private static final int MANY = 3;

    private Fractions() {}

    /** Asks about the items, and then about the parks, all of whose per cents lie between 0 and 1. */
    static void check(RawRows rows, List<Issue> issues) {
        Map<String, List<Figure>> byItem = new LinkedHashMap<>();
        Map<String, List<Figure>> byPark = new LinkedHashMap<>();
        for (Sheet<Figure> sheet : rows.figures.values()) {
            for (Figure figure : sheet.rows()) {
                Amount amount = figure.amount();
                boolean perCent =
                        amount.quantity() == Quantity.SHARE && amount.unit().toBase(1) != 1;
                if (perCent && !amount.isMissing()) {
                    byItem.computeIfAbsent(figure.item(), item -> new ArrayList<>())
                            .add(figure);
                    byPark.computeIfAbsent(figure.park(), park -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        Set<Figure> told = new HashSet<>();
        byItem.forEach((item, figures) -> {
            if (small(figures)) {
                told.addAll(figures);
                issues.add(ofItem(Definitions.item(item), figures));
            }
        });
        byPark.forEach((park, figures) -> {
            figures.removeAll(told);
            if (figures.size() >= MANY && small(figures)) {
                issues.add(ofPark(park, figures));
            }
        });
    }

    private static boolean small(List<Figure> figures) {
        double most = largest(figures);
        return most > 0 && most <= 1;
    }

    private static double largest(List<Figure> figures) {
        return figures.stream()
                .mapToDouble(figure -> figure.amount().value())
                .max()
                .orElse(0);
    }

    private static Issue ofItem(ItemDefinition item, List<Figure> figures) {
        String most = Decimals.exact(largest(figures));
        int count = figures.size();
        Text label = item.label();
        return new Issue(
                Issue.Kind.DATA,
                String.join(" ", item.indicators()),
                figures.stream().map(Figure::park).toList(),
                Text.of(
                        "“" + label.zh() + "”（" + item.code() + "）以 % 为单位的 " + count + " 个值都不超过 1，最大的是 " + most
                                + "：填的是小数吗？若是，单位写“小数”，或把数值乘以 100",
                        (count == 1 ? "the only value" : "all " + count + " values") + " of \"" + label.en() + "\" ("
                                + item.code() + ") in % " + (count == 1 ? "is" : "are at most") + " " + most
                                + ": was a fraction meant? If so, write fraction as the unit, or multiply by 100"));
    }

    private static Issue ofPark(String park, List<Figure> figures) {
        String most = Decimals.exact(largest(figures));
        return new Issue(
                Issue.Kind.DATA,
                "",
                List.of(park),
                Text.of(
                        "该园区以 % 为单位的 " + figures.size() + " 个值都不超过 1，最大的是 " + most + "：填的是小数吗？若是，单位写“小数”，或把数值乘以 100",
                        "all " + figures.size() + " values that the park gives in % are at most " + most
                                + ": were fractions meant? If so, write fraction as their unit, or multiply by 100"));
    }
}
