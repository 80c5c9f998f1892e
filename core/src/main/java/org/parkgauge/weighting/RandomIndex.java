package org.parkgauge.weighting;

import org.parkgauge.statistics.Vector;

/**
 * The mean consistency index of random comparison matrices, by which a consistency index is judged. The tables in
 * circulation differ; the choice changes the consistency ratio, never the weights.
 */
public enum RandomIndex {
    /** Saaty (1980), for 1 to 15 elements. */
    SAATY_1980,
    /** The later table of Saaty, for 1 to 12 elements. */
    SAATY_REVISED,
    /** The table common in Chinese texts, for 1 to 10 elements. */
    CHINESE_TEXTS;

    private Vector table() {
        return switch (this) {
            case SAATY_1980 ->
                Vector.of(0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59);
            case SAATY_REVISED -> Vector.of(0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54);
            case CHINESE_TEXTS -> Vector.of(0, 0, 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49);
        };
    }

    /**
     * The random index of matrices of one size.
     *
     * @param size the number of elements compared, at least 1
     * @return the index
     * @throws IllegalArgumentException if the table does not reach that size
     */
    public double of(int size) {
        if (size < 1 || size > largest()) {
            throw new IllegalArgumentException("The random index " + this + " is known for 1 to " + largest()
                    + " elements, not for " + size + ".");
        }
        return table().get(size - 1);
    }

    /**
     * The largest size that the table reaches.
     *
     * @return the number of elements
     */
    public int largest() {
        return table().size();
    }
}
