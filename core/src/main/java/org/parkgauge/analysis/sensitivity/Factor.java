package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.text.InvalidInputException;

/**
 * One uncertain choice: a coordinate of the unit cube, or several that belong together and are always changed together, such
 * as the coordinates of a vector of weights.
 *
 * @param name its name
 * @param coordinates its coordinates, from 0
 */
public record Factor(String name, List<Integer> coordinates) implements Serializable {

    /** Copies the list; refuses a factor without coordinates. */
    public Factor {
        coordinates = List.copyOf(coordinates);
        if (coordinates.isEmpty()) {
            throw new InvalidInputException("因素“" + name + "”没有坐标。", "Factor \"" + name + "\" has no coordinate.")
                    .maybe("给它至少一个坐标，或去掉它。", "give it a coordinate, or leave it out.");
        }
    }

    /** Copies its coordinates from one point to another. */
    void copy(double[] from, double[] to) {
        for (int coordinate : coordinates) {
            to[coordinate] = from[coordinate];
        }
    }
}
