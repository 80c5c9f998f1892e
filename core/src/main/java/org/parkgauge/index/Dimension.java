package org.parkgauge.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.weighting.Weighting;

/**
 * A node of the index with children, which may be indicators and dimensions side by side.
 *
 * <p>A unit gets a score of the dimension only where enough of it is covered: the effective leaf weight that stands under
 * children with a score, as a share of all, must reach the minimum coverage. By default that is 0.75, and 1 at the root,
 * where every child of positive weight must be there; otherwise hiding a bad dimension would raise the score.
 *
 * @param code its code
 * @param label its name
 * @param note a remark
 * @param weight the weight beside its siblings, NaN where none is given
 * @param children its parts, at least one
 * @param weighting its own weighting, or null for that of the index
 * @param aggregation its own aggregation, or null for that of the index
 * @param minimumCoverage 0 to 1, or NaN for the default
 */
public record Dimension(
        String code,
        Text label,
        Text note,
        double weight,
        List<Component> children,
        @Nullable Weighting weighting,
        @Nullable Aggregation aggregation,
        double minimumCoverage)
        implements Component {

    /** The minimum coverage of a dimension that names none. */
    public static final double DEFAULT_COVERAGE = 0.75;

    /** The minimum coverage of a root that names none. */
    public static final double DEFAULT_ROOT_COVERAGE = 1;

    /** Checks code, weights and coverage and copies the list. */
    public Dimension {
        Checks.code(code);
        Checks.weight(code, weight);
        children = List.copyOf(children);
        if (children.isEmpty()) {
            throw new InvalidInputException("维度" + code + "没有下级。", "Dimension " + code + " has no children.")
                    .maybe("给它指标，或删去该维度。", "give it indicators, or leave the dimension out.");
        }
        if (children.stream().allMatch(Component::isOutside)) {
            throw new InvalidInputException(
                            "维度" + code + "的下级权重全为 0。", "All children of dimension " + code + " have weight 0.")
                    .maybe("至少给一个下级正的权重。", "give at least one of them a positive weight.");
        }
        if (minimumCoverage < 0 || minimumCoverage > 1) {
            throw new InvalidInputException(
                            "维度" + code + "的最低覆盖率为" + minimumCoverage + "，应在 0 到 1 之间。",
                            "The minimum coverage of dimension " + code + " is " + minimumCoverage
                                    + ", outside 0 to 1.")
                    .maybe("75% 写作 0.75。", "write 75 per cent as 0.75.");
        }
    }

    /**
     * A dimension with the weighting, aggregation and coverage of the index.
     *
     * @param code its code
     * @param children its parts
     * @return the dimension
     */
    public static Dimension of(String code, Component... children) {
        return new Dimension(
                code, Text.of(code), Text.EMPTY, Double.NaN, Arrays.asList(children), null, null, Double.NaN);
    }

    /**
     * The same dimension with a name.
     *
     * @param zh the Chinese name
     * @param en the English name
     * @return a new dimension
     */
    public Dimension label(String zh, String en) {
        return new Dimension(code, Text.of(zh, en), note, weight, children, weighting, aggregation, minimumCoverage);
    }

    /**
     * The same dimension with another weight.
     *
     * @param weight the weight beside its siblings, NaN for none
     * @return a new dimension
     */
    public Dimension weight(double weight) {
        return new Dimension(code, label, note, weight, children, weighting, aggregation, minimumCoverage);
    }

    /**
     * The same dimension with other children.
     *
     * @param children its parts
     * @return a new dimension
     */
    public Dimension children(List<? extends Component> children) {
        return new Dimension(code, label, note, weight, List.copyOf(children), weighting, aggregation, minimumCoverage);
    }

    /**
     * The same dimension with a weighting of its own.
     *
     * @param weighting the weighting of its children
     * @return a new dimension
     */
    public Dimension weighting(Weighting weighting) {
        return new Dimension(code, label, note, weight, children, weighting, aggregation, minimumCoverage);
    }

    /**
     * The same dimension with an aggregation of its own.
     *
     * @param aggregation the aggregation of its children
     * @return a new dimension
     */
    public Dimension aggregation(Aggregation aggregation) {
        return new Dimension(code, label, note, weight, children, weighting, aggregation, minimumCoverage);
    }

    /**
     * The same dimension with a minimum coverage of its own.
     *
     * @param minimumCoverage 0 to 1
     * @return a new dimension
     */
    public Dimension minimumCoverage(double minimumCoverage) {
        return new Dimension(code, label, note, weight, children, weighting, aggregation, minimumCoverage);
    }
}
