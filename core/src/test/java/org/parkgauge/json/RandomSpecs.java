package org.parkgauge.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Direction;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Component;
import org.parkgauge.index.Denominator;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scale;
import org.parkgauge.index.Tiers;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/** Definitions of indices at random: trees, directions, steps, profiles; numbers of any size and texts of any character. */
final class RandomSpecs {

    private static final String[] PIECES = {
        "", "a", "产城", "\"", "\\", "\n", "\t", "\u0001", "\ud83c\udfed", "\ud800", "，", "</", "é"
    };

    private final Random random;
    private final RandomSteps steps;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private int codes;

    private RandomSpecs(Random random) {
        this.random = random;
        steps = new RandomSteps(random);
    }

    /** A definition that the index accepts. */
    static IndexSpec spec(Random random) {
        while (true) {
            try {
                return new RandomSpecs(random).build();
            } catch (InvalidInputException clash) {
                // two steps that do not go together, or limits in the wrong order: try again
            }
        }
    }

    private IndexSpec build() {
        Dimension root = dimension(0);
        List<TypeProfile> profiles = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            profiles.add(profile());
        }
        IndexSpec spec = IndexSpec.named("index" + random.nextInt(10))
                .version(text())
                .label(label())
                .note(label())
                .root(root)
                .imputation(random.nextBoolean() ? new NoImputation() : (Imputation) steps.any(StepKind.IMPUTATION))
                .treatment(treatment())
                .normalization(normalization())
                .weighting(weighting())
                .aggregation(aggregation())
                .prerequisites(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new Prerequisite("p", label(), text(), random.nextBoolean())))
                .profiles(profiles)
                .build();
        spec = random.nextBoolean() ? spec : spec.toBuilder().tiers(tiers()).build();
        return profiles.isEmpty() || random.nextBoolean()
                ? spec
                : spec.withProfile(profiles.get(0).code());
    }

    private String code() {
        return "c" + codes++;
    }

    private Dimension dimension(int depth) {
        List<Component> children = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            children.add(depth < 3 && random.nextInt(3) == 0 ? dimension(depth + 1) : indicator());
        }
        return new Dimension(
                code(),
                label(),
                label(),
                weight(),
                children,
                maybe(weighting()),
                maybe(aggregation()),
                random.nextBoolean() ? Double.NaN : random.nextDouble());
    }

    private Indicator indicator() {
        String code = code();
        List<Denominator> per = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            per.add(new Denominator("v" + text(), random.nextBoolean() ? 1 : Math.abs(number())));
        }
        Indicator indicator = new Indicator(
                code,
                random.nextBoolean() ? Text.of(code) : label(),
                label(),
                label(),
                direction(),
                random.nextInt(4) == 0 ? Scale.LOG : Scale.LINEAR,
                weight(),
                random.nextBoolean() ? code : "v" + text(),
                per,
                maybe(treatment()),
                maybe(normalization()),
                label(),
                label());
        indicators.put(code, indicator);
        return indicator;
    }

    private Direction direction() {
        double[] limits = {number(), number(), number(), number()};
        java.util.Arrays.sort(limits);
        return switch (random.nextInt(6)) {
            case 0 -> Direction.HIGHER;
            case 1 -> Direction.LOWER;
            case 2 -> new Direction.HigherIsBetter(limits[0], limits[1]);
            case 3 -> new Direction.LowerIsBetter(limits[3], limits[2]);
            case 4 -> new Direction.BestRange(limits[1], limits[2]);
            default -> new Direction.BestRange(limits[0], limits[1], limits[2], limits[3]);
        };
    }

    private TypeProfile profile() {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Direction> directions = new HashMap<>();
        indicators.keySet().forEach(code -> {
            if (random.nextBoolean()) {
                directions.put(code, direction());
            }
            if (random.nextBoolean()) {
                weights.put(code, random.nextBoolean() ? Double.NaN : Math.abs(number()));
            }
        });
        return new TypeProfile(
                code(),
                label(),
                label(),
                random.nextBoolean() ? List.of() : List.of(text(), text()),
                text(),
                weights,
                directions);
    }

    private Tiers tiers() {
        double from = number();
        List<Tiers.Tier> levels = List.of(
                new Tiers.Tier("top", label(), from),
                new Tiers.Tier("middle", label(), Math.nextDown(from)),
                new Tiers.Tier("low", label(), Double.NaN));
        return random.nextBoolean() ? new Tiers(levels, Double.NaN, "") : new Tiers(levels, number(), "middle");
    }

    private Treatment treatment() {
        return random.nextBoolean() ? new NoTreatment() : (Treatment) steps.any(StepKind.TREATMENT);
    }

    private Normalization normalization() {
        return random.nextInt(5) == 0
                ? new ShareOfMaximum(Math.abs(number()))
                : (Normalization) steps.any(StepKind.NORMALIZATION);
    }

    private Weighting weighting() {
        return random.nextBoolean() ? new GivenWeights() : (Weighting) steps.any(StepKind.WEIGHTING);
    }

    private Aggregation aggregation() {
        return switch (random.nextInt(6)) {
            case 0 -> new Arithmetic();
            case 1 -> new Geometric();
            case 2 -> new Geometric(Math.abs(number()));
            case 3 -> new Harmonic();
            case 4 -> new Topsis(Topsis.Scaling.NONE, Topsis.Metric.CITY_BLOCK);
            default -> new Copeland();
        };
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private double weight() {
        return random.nextInt(3) == 0 ? Math.abs(number()) : Double.NaN;
    }

    /** A finite number: a round one, or any bits. */
    private double number() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) && random.nextBoolean() ? value : random.nextInt(2000) / 8.0 - 100;
    }

    private Text label() {
        return random.nextBoolean() ? Text.EMPTY : Text.of(text(), text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
