package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.text.InvalidInputException;

/**
 * Which group each value belongs to, on one level or on several nested ones. A group of a finer level is named by the
 * labels on the way to it: "north" of block A and "north" of block B are two groups.
 *
 * @param levels from the coarsest to the finest, the label of each value
 */
public record Grouping(List<List<String>> levels) implements Serializable {

    /** Copies the lists; refuses levels of different size and empty labels. */
    public Grouping {
        List<List<String>> copies = new ArrayList<>();
        for (List<String> level : levels) {
            copies.add(List.copyOf(level));
        }
        levels = List.copyOf(copies);
        if (levels.isEmpty()) {
            throw new InvalidInputException("分组至少要有一层。", "A grouping has at least one level.")
                    .maybe("给出每个值的组名。", "give the label of each value.");
        }
        for (int depth = 0; depth < levels.size(); depth++) {
            List<String> level = levels.get(depth);
            if (level.size() != levels.get(0).size()) {
                throw new InvalidInputException(
                                "第" + depth + "层（从0数起）有" + level.size() + "个组名，第0层有"
                                        + levels.get(0).size() + "个。",
                                "Level " + depth + " has " + level.size() + " labels, level 0 has "
                                        + levels.get(0).size() + ".")
                        .maybe("每层给每个值一个组名。", "give each value one label a level.");
            }
            for (int i = 0; i < level.size(); i++) {
                if (level.get(i).isBlank()) {
                    throw new InvalidInputException(
                                    "第" + depth + "层第" + i + "位（从0数起）的组名为空。",
                                    "The label at place " + i + " of level " + depth + " is empty.")
                            .maybe("去掉没有组的值，或给它们一个组名。", "leave values without a group out, or name a group for them.");
                }
            }
        }
    }

    /**
     * Groups on one level.
     *
     * @param labels the label of each value
     * @return the grouping
     */
    public static Grouping by(List<String> labels) {
        return new Grouping(List.of(labels));
    }

    /**
     * Groups on one level.
     *
     * @param labels the label of each value
     * @return the grouping
     */
    public static Grouping by(String... labels) {
        return by(List.of(labels));
    }

    /**
     * The same groups, divided further.
     *
     * @param labels the label of each value on the next finer level
     * @return the grouping with one level more
     */
    public Grouping then(List<String> labels) {
        List<List<String>> more = new ArrayList<>(levels);
        more.add(labels);
        return new Grouping(more);
    }

    /**
     * The same groups, divided further.
     *
     * @param labels the label of each value on the next finer level
     * @return the grouping with one level more
     */
    public Grouping then(String... labels) {
        return then(List.of(labels));
    }

    /** Refuses a distribution of another size. */
    void check(Distribution distribution) {
        int labels = levels.get(0).size();
        if (labels != distribution.size()) {
            throw new InvalidInputException(
                            "有" + distribution.size() + "个值，却有" + labels + "个组名。",
                            "There are " + distribution.size() + " values and " + labels + " labels.")
                    .maybe("给每个值一个组名。", "give each value one label.");
        }
    }
}
