package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The industrial structures of parks: employment or output by industry. Two-digit industries or finer; with a few broad
 * sectors all parks look alike.
 *
 * @param parks the names of the parks, as the scored data name them
 * @param industries the names of the industries
 * @param amounts parks x industries, none negative or missing; a park without any amount takes no part
 */
public record Structures(List<String> parks, List<Text> industries, Matrix amounts) implements Serializable {

    /** No structures are known. */
    public static final Structures NONE = new Structures(List.of(), List.of(), Matrix.of(0, 0));

    /** Copies the lists; refuses sizes that do not fit, names that stand twice, and amounts that cannot be. */
    public Structures {
        parks = List.copyOf(parks);
        industries = List.copyOf(industries);
        refuseTwice("园区", "park", parks);
        refuseTwice("产业", "industry", industries.stream().map(Text::zh).toList());
        if (amounts.rows() != parks.size() || amounts.columns() != industries.size()) {
            throw new InvalidInputException(
                            "产业结构表为" + amounts.rows() + "×" + amounts.columns() + "，而园区有" + parks.size() + "个、产业有"
                                    + industries.size() + "个。",
                            "The table of structures is " + amounts.rows() + " x " + amounts.columns() + " for "
                                    + parks.size() + " parks and " + industries.size() + " industries.")
                    .maybe("每行一个园区，每列一个产业。", "give a row for each park and a column for each industry.");
        }
        for (int i = 0; i < parks.size(); i++) {
            for (int j = 0; j < industries.size(); j++) {
                double amount = amounts.get(i, j);
                if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                    throw new InvalidInputException(
                                    "园区“" + parks.get(i) + "”的产业“"
                                            + industries.get(j).zh() + "”数额为" + amount + "，须为非负有限数。",
                                    "The amount of industry \""
                                            + industries.get(j).en() + "\" in park \"" + parks.get(i) + "\" is "
                                            + amount + ", and must be finite and not negative.")
                            .maybe("没有该产业时填0。", "write 0 where the park has none of it.");
                }
            }
        }
    }

    /**
     * Structures whose industries have one name for both languages.
     *
     * @param parks the names of the parks, as the scored data name them
     * @param industries the names of the industries
     * @param amounts parks x industries, none negative or missing
     * @return the structures
     * @throws InvalidInputException if the sizes do not fit, a name stands twice, or an amount is negative or not finite
     */
    public static Structures of(List<String> parks, List<String> industries, Matrix amounts) {
        return new Structures(parks, industries.stream().map(Text::of).toList(), amounts);
    }

    /**
     * Whether no park is in it.
     *
     * @return true for {@link #NONE}
     */
    public boolean isEmpty() {
        return parks.isEmpty();
    }

    private static void refuseTwice(String zh, String en, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new InvalidInputException(
                                zh + "“" + name + "”在产业结构表中出现两次。",
                                "The " + en + " \"" + name + "\" stands twice in the table of structures.")
                        .maybe("合并这两项。", "add the two up.");
            }
        }
    }

    /** The sum of a park's amounts. */
    double total(int park) {
        double sum = 0;
        for (int j = 0; j < industries.size(); j++) {
            sum += amounts.get(park, j);
        }
        return sum;
    }
}
