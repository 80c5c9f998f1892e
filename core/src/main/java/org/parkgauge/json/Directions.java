package org.parkgauge.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.text.InvalidInputException;

/**
 * Directions in files: a name and goalposts, {@code [worst, best]}, or for a best range {@code [a, b, c, d]}, or
 * {@code [b, c]} where it has no outer limits.
 */
final class Directions {

    static final String DIRECTION = "direction";
    static final String GOALPOSTS = "goalposts";
    static final String HIGHER = "higher";
    static final String LOWER = "lower";
    static final String RANGE = "range";

    private Directions() {}

    /** The name of a direction. */
    static String name(Direction direction) {
        if (direction instanceof HigherIsBetter) {
            return HIGHER;
        }
        return direction instanceof LowerIsBetter ? LOWER : RANGE;
    }

    /** The goalposts, empty where there are none. */
    static List<Double> goalposts(Direction direction) {
        if (direction instanceof BestRange range) {
            return range.hasGoalposts()
                    ? List.of(range.outerLow(), range.low(), range.high(), range.outerHigh())
                    : List.of(range.low(), range.high());
        }
        if (!direction.hasGoalposts()) {
            return List.of();
        }
        return direction instanceof HigherIsBetter higher
                ? List.of(higher.worst(), higher.best())
                : List.of(((LowerIsBetter) direction).worst(), ((LowerIsBetter) direction).best());
    }

    /** Puts a direction into an object that is written. */
    static void put(Direction direction, Map<String, @Nullable Object> object) {
        object.put(DIRECTION, name(direction));
        if (!goalposts(direction).isEmpty()) {
            object.put(GOALPOSTS, goalposts(direction));
        }
    }

    /** The written form of a direction that stands alone. */
    static Object write(Direction direction) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        put(direction, object);
        return object;
    }

    /** Reads a direction that stands alone. */
    static Direction read(Spot spot) {
        Members members = spot.members();
        Direction direction = read(members);
        members.finish();
        return direction;
    }

    /** Reads the two properties of an object that has a direction, which is never guessed. */
    static Direction read(Members members) {
        Optional<Spot> name = members.optional(DIRECTION);
        Optional<Spot> goalposts = members.optional(GOALPOSTS);
        if (name.isEmpty()) {
            throw members.object()
                    .refuse("缺少属性“direction”：没有写明指标的方向。", "the property \"direction\" is missing.")
                    .maybe(
                            "加上 \"direction\": \"higher\"（越大越好）、\"lower\"（越小越好）或 \"range\"（适度）。",
                            "add \"direction\": \"higher\", \"lower\" or \"range\", by the values that are best.");
        }
        String direction = name.get().text();
        if (!List.of(HIGHER, LOWER, RANGE).contains(direction)) {
            throw name.get()
                    .refuse("没有方向“" + direction + "”。", "there is no direction \"" + direction + "\".")
                    .maybe(
                            "higher 越大越好，lower 越小越好，range 适度。",
                            "it is higher, lower or range, by the values that are best.");
        }
        if (goalposts.isPresent()) {
            return read(direction, goalposts.get());
        }
        return switch (direction) {
            case HIGHER -> Direction.HIGHER;
            case LOWER -> Direction.LOWER;
            default ->
                throw members.object()
                        .refuse("方向为 range，但没有给出 goalposts。", "the direction is range, and the goalposts are missing.")
                        .maybe(
                                "依次给出 [a, b, c, d]。",
                                "give [a, b, c, d]: full marks from b to c, none up to a and from d.");
        };
    }

    /** Reads goalposts of a direction whose name is known. */
    static Direction read(String direction, Spot spot) {
        double[] values = spot.numbers(false);
        if (direction.equals(RANGE)) {
            if (values.length == 2) {
                return spot.make(() -> new BestRange(values[0], values[1]));
            }
            refuseUnless(
                    values.length == 4,
                    spot,
                    "适度指标有四个界限 [a, b, c, d]，或只有两个 [b, c]",
                    "a range has four limits, [a, b, c, d], or two, [b, c]");
            return spot.make(() -> new BestRange(values[0], values[1], values[2], values[3]));
        }
        refuseUnless(values.length == 2, spot, "目标值有两个：[最差, 最好]", "there are two goalposts, [worst, best]");
        return spot.make(() -> direction.equals(HIGHER)
                ? new HigherIsBetter(values[0], values[1])
                : new LowerIsBetter(values[0], values[1]));
    }

    private static void refuseUnless(boolean right, Spot spot, String zh, String en) {
        if (!right) {
            int given = spot.elements().size();
            InvalidInputException refusal =
                    spot.refuse(zh + "，得到" + given + "个。", en + ", and " + given + " are given.");
            throw refusal.maybe(
                    "适度指标的方向是 range。", "the direction should be \"range\" where both too little and too much are bad.");
        }
    }
}
