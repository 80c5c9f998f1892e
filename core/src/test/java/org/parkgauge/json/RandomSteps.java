package org.parkgauge.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Step;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.BestWorst;
import org.parkgauge.weighting.BudgetAllocation;
import org.parkgauge.weighting.NamedSetWeights;
import org.parkgauge.weighting.Swara;
import org.parkgauge.weighting.Weighting;

/**
 * Built-in steps with parameters at random: each parameter gets values of its type until the step accepts them, so that a
 * new step takes part without a word here. Judgements that must agree with each other are made by hand.
 */
final class RandomSteps {

    private static final int ATTEMPTS = 2000;
    private static final List<String> CODES = List.of("c0", "c1", "c2", "产城");

    private final Random random;
    private int depth;

    RandomSteps(Random random) {
        this.random = random;
    }

    /** Any step of a kind. */
    Step any(StepKind kind) {
        List<StepType> types = BuiltInSteps.steps().stream()
                .filter(type -> type.kind() == kind)
                .toList();
        return of(types.get(random.nextInt(types.size())).configuration());
    }

    /** A step of a type. */
    Step of(Class<? extends Step> type) {
        return (Step) record(type);
    }

    private Object record(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Object judged = judged(type);
                if (judged != null) {
                    return judged;
                }
                Object[] values = new Object[shape.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(shape.type(i));
                }
                return shape.make(values);
            } catch (InvalidInputException refused) {
                // try other values
            }
        }
        throw new IllegalStateException("No values found that " + type + " accepts");
    }

    private @Nullable Object judged(Class<?> type) {
        double times = 1 + random.nextDouble() * 8;
        if (type == BestWorst.class) {
            return new BestWorst(
                    "c0",
                    "c1",
                    Map.of("c0", 1.0, "c1", times, "c2", 2.0),
                    Map.of("c0", times, "c1", 1.0, "c2", 1.5),
                    (BestWorst.Model) value(BestWorst.Model.class),
                    random.nextDouble());
        }
        if (type == AnalyticHierarchy.Comparison.class) {
            return new AnalyticHierarchy.Comparison("c" + random.nextInt(2), "c2", times);
        }
        if (type == Swara.class) {
            return new Swara(List.of("c1", "c0", "c2"), Map.of("c0", times, "c2", random.nextDouble()));
        }
        if (type == NamedSetWeights.class) {
            return new NamedSetWeights(Map.of("", numbers(), "旧", numbers()), random.nextBoolean() ? "" : "旧");
        }
        if (type == BudgetAllocation.class) {
            return new BudgetAllocation(
                    List.of(
                            new BudgetAllocation.Expert("李", Map.of("c0", times, "c1", 10 - times)),
                            new BudgetAllocation.Expert("王", Map.of("c0", 10.0, "c1", 0.0))),
                    10);
        }
        return null;
    }

    private Object value(Type type) {
        if (type == double.class) {
            return number();
        }
        if (type == int.class) {
            return random.nextInt(30) - 1;
        }
        if (type == long.class) {
            return random.nextBoolean() ? random.nextInt(10) : random.nextLong() >> 10;
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return List.of("block", "g\"\\", "产城", "c1").get(random.nextInt(4));
        }
        if (type == Vector.class) {
            double[] values = random.doubles(1 + random.nextInt(3), 0, 1).toArray();
            java.util.Arrays.sort(values);
            return Vector.of(values);
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(generic.getActualTypeArguments()[0]) : numbers();
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            Object[] options = wanted.getEnumConstants();
            return options[random.nextInt(options.length)];
        }
        if (wanted == Weighting.class || wanted == Treatment.class) {
            depth++;
            Step part = depth > 2
                    ? record(wanted == Weighting.class ? "equal" : "asinh")
                    : any(wanted == Weighting.class ? StepKind.WEIGHTING : StepKind.TREATMENT);
            depth--;
            return part;
        }
        return record(wanted);
    }

    private Step record(String name) {
        return of(BuiltInSteps.steps().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow()
                .configuration());
    }

    private List<Object> list(Type type) {
        List<Object> list = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            list.add(value(type));
        }
        return list;
    }

    private Map<String, Double> numbers() {
        Map<String, Double> numbers = new TreeMap<>();
        for (String code : CODES) {
            if (random.nextBoolean()) {
                numbers.put(code, 1 + 8 * random.nextDouble());
            }
        }
        return numbers;
    }

    /** A number of any size, a share, a round one, or none. */
    private double number() {
        double bits = Double.longBitsToDouble(random.nextLong());
        return switch (random.nextInt(5)) {
            case 0 -> Double.NaN;
            case 1 -> Double.isFinite(bits) ? bits : -0.0;
            case 2 -> random.nextInt(2000) / 8.0 - 100;
            case 3 -> random.nextInt(4);
            default -> random.nextDouble();
        };
    }
}
