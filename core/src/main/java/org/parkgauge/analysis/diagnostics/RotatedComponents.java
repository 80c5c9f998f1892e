package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/**
 * Components after an orthogonal rotation, the one that explains most first. Rotation moves variance between components;
 * what they explain together, and the communality of each variable, stay.
 *
 * @param names the variables
 * @param loadings variables x components
 * @param explained the sum of the squared loadings of each component, in units of one variable
 * @param communalities the sum of the squared loadings of each variable: the share of its variance that the components
 *     explain
 */
public record RotatedComponents(List<String> names, Matrix loadings, Vector explained, Vector communalities)
        implements Serializable {

    /** Copies the list. */
    public RotatedComponents {
        names = List.copyOf(names);
    }

    static RotatedComponents of(List<String> names, Matrix rotated) {
        int p = rotated.rows();
        int k = rotated.columns();
        double[] squares = new double[k];
        double[] communalities = new double[p];
        for (int j = 0; j < p; j++) {
            for (int f = 0; f < k; f++) {
                double square = rotated.get(j, f) * rotated.get(j, f);
                squares[f] += square;
                communalities[j] += square;
            }
        }
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -squares[f]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] explained = new double[k];
        for (int f = 0; f < k; f++) {
            explained[f] = squares[order[f]];
        }
        return new RotatedComponents(
                names,
                Matrix.generate(p, k, place -> rotated.get(place / k, order[place % k])),
                Vector.of(explained),
                Vector.of(communalities));
    }

    /**
     * The component on which a variable loads most in size.
     *
     * @param name the variable
     * @return its number, from 0
     */
    public int component(String name) {
        double[] row = loadings.row(names.indexOf(name));
        int highest = 0;
        for (int f = 1; f < row.length; f++) {
            highest = Math.abs(row[f]) > Math.abs(row[highest]) ? f : highest;
        }
        return highest;
    }
}
