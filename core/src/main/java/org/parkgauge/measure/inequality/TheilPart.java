package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A group in the decomposition of a Theil index, or the whole. A group that is divided further adds what lies between its
 * parts; one that is not adds what lies within it. With v the weight of the group at the root (its share of the total for
 * T, of the weight for L):
 *
 * <pre>
 * index = between + sum over parts of (v_part / v) index_part
 * contribution = v between    (divided further)    or    v index    (not divided)
 * </pre>
 *
 * @param label the label of the group; empty for the whole
 * @param size how many values of positive weight it has
 * @param weightShare its share of the weight, 0 to 1
 * @param valueShare its share of the total, 0 to 1
 * @param mean its mean
 * @param index the inequality among all in it; 0 where all its values are zero
 * @param between the inequality that would be left in it if everybody had the mean of their part; 0 if it is not divided
 * @param contribution what it adds to the index of the whole by itself, without its parts
 * @param parts the groups that it is divided into, in order of appearance
 */
public record TheilPart(
        String label,
        int size,
        double weightShare,
        double valueShare,
        double mean,
        double index,
        double between,
        double contribution,
        List<TheilPart> parts)
        implements Serializable {

    /** Copies the list. */
    public TheilPart {
        parts = List.copyOf(parts);
    }

    /**
     * The inequality inside the parts of this group, index - between; index if it is not divided.
     *
     * @return the part within
     */
    public double within() {
        return parts.isEmpty() ? index : Math.max(0, index - between);
    }

    /**
     * What each level adds, seen from the whole: between the groups of the coarsest level, between those of the next within
     * them, and so on; last, what is left within the finest groups. The numbers sum to the index.
     *
     * @return the parts, one more than there are levels
     */
    public List<Double> levels() {
        List<Double> sums = new ArrayList<>();
        add(0, sums);
        return List.copyOf(sums);
    }

    private void add(int depth, List<Double> sums) {
        if (sums.size() <= depth) {
            sums.add(0.0);
        }
        sums.set(depth, sums.get(depth) + contribution);
        parts.forEach(part -> part.add(depth + 1, sums));
    }
}
