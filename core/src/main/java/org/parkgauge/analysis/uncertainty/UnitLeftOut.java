package org.parkgauge.analysis.uncertainty;

import org.parkgauge.text.Text;

/**
 * Each draw is made without one unit, any as likely as the others: what is learned from the set is learned without it. The
 * unit has no score and no rank in that draw, and the ranks of the others are those among the units left.
 */
public record UnitLeftOut() implements Source {

    @Override
    public String name() {
        return "unit-left-out";
    }

    @Override
    public Text label() {
        return Text.of("去掉一个单元", "one unit left out");
    }

    @Override
    public Text description() {
        return Text.of("每次去掉任意一个单元", "each draw without any one unit");
    }
}
