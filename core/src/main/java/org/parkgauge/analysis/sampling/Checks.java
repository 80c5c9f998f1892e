package org.parkgauge.analysis.sampling;

import org.parkgauge.text.InvalidInputException;

/** What every design refuses. */
final class Checks {

    private Checks() {}

    static void dimensions(int dimensions) {
        if (dimensions < 1) {
            throw new InvalidInputException(
                            "抽样设计至少需要一维，得到" + dimensions + "。",
                            "A design has at least one coordinate, not " + dimensions + ".")
                    .maybe("给出至少一个不确定的选择。", "state at least one uncertain choice.");
        }
    }

    static void points(long points, long most) {
        if (points < 1 || points > most) {
            throw new InvalidInputException(
                            "样本点数须在 1 与" + most + "之间，得到" + points + "。",
                            "A design has 1 to " + most + " points, not " + points + ".")
                    .maybe("常用 1024 或更多。", "use 1,024 or more.");
        }
    }

    static void number(long number, long points) {
        if (number < 0 || number >= points) {
            throw new InvalidInputException(
                            "该设计只有编号 0 到" + (points - 1) + "的样本点，没有" + number + "号。",
                            "The design has the points 0 to " + (points - 1) + ", and no point " + number + ".")
                    .maybe("构造设计时给出更多样本点。", "make a design of more points.");
        }
    }
}
