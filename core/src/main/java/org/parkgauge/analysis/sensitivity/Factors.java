package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.text.InvalidInputException;

/**
 * The factors of a model, which share all its coordinates among them. Coordinates of one factor may depend on each other through
 * the model (weights that are divided by their sum); factors are independent.
 *
 * @param list the factors, in the order of all results
 */
public record Factors(List<Factor> list) implements Serializable {

    /** Copies the list; refuses equal names, coordinates of two factors, and coordinates of none. */
    public Factors {
        list = List.copyOf(list);
        Set<String> names = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        for (Factor factor : list) {
            if (!names.add(factor.name())) {
                throw new InvalidInputException(
                                "两个因素都叫“" + factor.name() + "”。", "Two factors are called \"" + factor.name() + "\".")
                        .maybe("给它们不同的名称。", "give them different names.");
            }
            for (int coordinate : factor.coordinates()) {
                if (!taken.add(coordinate)) {
                    throw new InvalidInputException(
                                    "坐标" + coordinate + "出现两次，第二次在因素“" + factor.name() + "”。",
                                    "Coordinate " + coordinate + " appears twice, the second time in factor \""
                                            + factor.name() + "\".")
                            .maybe("每个坐标只属于一个因素。", "let each coordinate belong to one factor.");
                }
            }
        }
        for (int coordinate = 0; coordinate < taken.size(); coordinate++) {
            if (!taken.contains(coordinate)) {
                throw new InvalidInputException(
                                "坐标" + coordinate + "不属于任何因素。", "Coordinate " + coordinate + " belongs to no factor.")
                        .maybe("坐标从 0 起连续编号。", "number the coordinates from 0 without gaps.");
            }
        }
    }

    /**
     * Factors of one coordinate each.
     *
     * @param names their names, in the order of the coordinates
     * @return the factors
     * @throws InvalidInputException if two names are equal
     */
    public static Factors of(String... names) {
        List<Factor> list = new ArrayList<>();
        for (String name : names) {
            list.add(new Factor(name, List.of(list.size())));
        }
        return new Factors(list);
    }

    /**
     * The same factors and one more, on the coordinates that follow.
     *
     * @param name its name
     * @param coordinates how many coordinates it has, at least 1
     * @return a copy
     * @throws InvalidInputException if the name is taken or there is no coordinate
     */
    public Factors and(String name, int coordinates) {
        List<Integer> places = new ArrayList<>();
        int first = dimensions();
        for (int place = 0; place < coordinates; place++) {
            places.add(first + place);
        }
        List<Factor> longer = new ArrayList<>(list);
        longer.add(new Factor(name, places));
        return new Factors(longer);
    }

    /**
     * The number of factors.
     *
     * @return the size
     */
    public int size() {
        return list.size();
    }

    /**
     * The number of coordinates of all factors together.
     *
     * @return the dimensions of the unit cube
     */
    public int dimensions() {
        return list.stream().mapToInt(factor -> factor.coordinates().size()).sum();
    }

    /**
     * The names in order.
     *
     * @return the names
     */
    public List<String> names() {
        return list.stream().map(Factor::name).toList();
    }

    /** One factor. */
    Factor get(int place) {
        return list.get(place);
    }
}
