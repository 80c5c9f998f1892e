package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parkgauge.measure.agglomeration.Competition;
import org.parkgauge.measure.agglomeration.StructuralSimilarity;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * How alike the industrial structures of the parks are: the cosine of their shares (UNIDO 1979), with the closest competitor
 * of each. Alike is not yet in competition: a supply chain in one industry looks the same.
 *
 * @param parks the parks that have a structure
 * @param industries the industries
 * @param shares parks x industries, each row sums to 1
 * @param similarity parks x parks, symmetric, 0 to 1, 1 on the diagonal
 */
public record Rivalry(List<String> parks, List<String> industries, Matrix shares, Matrix similarity)
        implements Serializable {

    /** Industries named with a competitor. */
    private static final int NAMED = 3;

    /** Copies the lists. */
    public Rivalry {
        parks = List.copyOf(parks);
        industries = List.copyOf(industries);
    }

    /**
     * The most similar park.
     *
     * @param park its name
     * @param similarity how similar, 0 to 1
     * @param shared the industries that both have most of in common (the smaller share of the two is largest), at most three
     */
    public record Rival(String park, double similarity, List<String> shared) implements Serializable {

        /** Copies the list. */
        public Rival {
            shared = List.copyOf(shared);
        }
    }

    /**
     * Compares the parks that have a structure.
     *
     * @param structures parks x industries
     * @return the comparison; empty where no park has any amount
     */
    public static Optional<Rivalry> of(Structures structures) {
        int m = structures.industries().size();
        int[] kept = IntStream.range(0, structures.parks().size())
                .filter(i -> structures.total(i) > 0)
                .toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (int i : kept) {
            names.add(structures.parks().get(i));
        }
        Matrix shares = Matrix.generate(kept.length, m, place -> {
            int park = kept[place / m];
            return structures.amounts().get(park, place % m) / structures.total(park);
        });
        Competition competition = Competition.of(StructuralSimilarity.COSINE, shares);
        return Optional.of(new Rivalry(names, structures.industries(), shares, competition.similarity()));
    }

    /**
     * How similar a park is to each other one.
     *
     * @param park its name
     * @return the other parks with their similarity, in order; empty for a park without a structure
     */
    public Map<String, Double> row(String park) {
        Map<String, Double> row = new LinkedHashMap<>();
        int place = parks.indexOf(park);
        for (int l = 0; place >= 0 && l < parks.size(); l++) {
            if (l != place) {
                row.put(parks.get(l), similarity.get(place, l));
            }
        }
        return Collections.unmodifiableMap(row);
    }

    /**
     * How similar two parks are.
     *
     * @param one the name of a park
     * @param other the name of another
     * @return 0 to 1
     * @throws InvalidInputException if one of them has no structure
     */
    public double between(String one, String other) {
        return similarity.get(place(one), place(other));
    }

    private int place(String park) {
        int place = parks.indexOf(park);
        if (place < 0) {
            throw new InvalidInputException(
                            "园区“" + park + "”没有产业结构。", "Park \"" + park + "\" has no industrial structure.")
                    .maybe("是其中之一：" + parks + "。", "it is one of these: " + parks + ".");
        }
        return place;
    }

    /**
     * The closest competitor of a park; of several, the first.
     *
     * @param park its name
     * @return the competitor; empty for a lone park, one without a structure, or one that has no industry in common with
     *     any
     */
    public Optional<Rival> closest(String park) {
        int place = parks.indexOf(park);
        if (place < 0) {
            return Optional.empty();
        }
        return new Competition(similarity)
                .closestCompetitor(place).stream()
                        .filter(l -> similarity.get(place, l) > 0)
                        .mapToObj(l -> new Rival(parks.get(l), similarity.get(place, l), shared(place, l)))
                        .findFirst();
    }

    private List<String> shared(int one, int other) {
        return IntStream.range(0, industries.size())
                .boxed()
                .filter(j -> common(one, other, j) > 0)
                .sorted(Comparator.comparingDouble((Integer j) -> -common(one, other, j)))
                .limit(NAMED)
                .map(industries::get)
                .toList();
    }

    private double common(int one, int other, int industry) {
        return Math.min(shares.get(one, industry), shares.get(other, industry));
    }
}
