package org.parkgauge.analysis.sensitivity;

import java.util.List;

/** Functions whose indices are known in closed form. */
final class TestFunctions {

    static final List<String> Y = List.of("y");

    /** y = 100 + x1 + 2 x2 + 3 x3. */
    static final Known LINEAR = new Known(
            "linear",
            Factors.of("x1", "x2", "x3"),
            Model.of(u -> 100 + u[0] + 2 * u[1] + 3 * u[2]),
            new double[] {1 / 14.0, 4 / 14.0, 9 / 14.0},
            new double[] {1 / 14.0, 4 / 14.0, 9 / 14.0},
            new double[] {1 / 14.0, 4 / 14.0, 9 / 14.0});

    /** Ishigami and Homma (1990), a = 7, b = 0.1. */
    static final Known ISHIGAMI = ishigami();

    /** The g-function of Sobol with a = 0, 1, 4.5, 9, 99, 99. */
    static final Known G = g(0, 1, 4.5, 9, 99, 99);

    private TestFunctions() {}

    /** A function with its indices. */
    static final class Known {

        final String name;
        final Factors factors;
        final Model model;
        final double[] first;
        final double[] total;
        final double[] shapley;

        Known(String name, Factors factors, Model model, double[] first, double[] total, double[] shapley) {
            this.name = name;
            this.factors = factors;
            this.model = model;
            this.first = first;
            this.total = total;
            this.shapley = shapley;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Known ishigami() {
        double b = 0.1;
        double one = 0.5 * Math.pow(1 + b * Math.pow(Math.PI, 4) / 5, 2);
        double two = 49 / 8.0;
        double both = b * b * Math.pow(Math.PI, 8) * 8 / 225;
        double all = one + two + both;
        return new Known(
                "Ishigami",
                Factors.of("x1", "x2", "x3"),
                Model.of(u -> {
                    double x = angle(u[0]);
                    double y = angle(u[1]);
                    double z = angle(u[2]);
                    return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + b * z * z * z * z * Math.sin(x);
                }),
                new double[] {one / all, two / all, 0},
                new double[] {(one + both) / all, two / all, both / all},
                new double[] {(one + both / 2) / all, two / all, both / 2 / all});
    }

    private static double angle(double u) {
        return (2 * u - 1) * Math.PI;
    }

    private static Known g(double... a) {
        int d = a.length;
        String[] names = new String[d];
        double[] parts = new double[d];
        double product = 1;
        for (int j = 0; j < d; j++) {
            names[j] = "x" + (j + 1);
            parts[j] = 1 / (3 * (1 + a[j]) * (1 + a[j]));
            product *= 1 + parts[j];
        }
        double variance = product - 1;
        double[] first = new double[d];
        double[] total = new double[d];
        for (int j = 0; j < d; j++) {
            first[j] = parts[j] / variance;
            total[j] = parts[j] * product / (1 + parts[j]) / variance;
        }
        // The part of each subset is the product of those of its members, and is divided evenly among them.
        double[] shapley = new double[d];
        for (int mask = 1; mask < 1 << d; mask++) {
            double part = 1 / variance;
            for (int j = 0; j < d; j++) {
                part *= (mask >> j & 1) == 1 ? parts[j] : 1;
            }
            for (int j = 0; j < d; j++) {
                shapley[j] += (mask >> j & 1) == 1 ? part / Integer.bitCount(mask) : 0;
            }
        }
        return new Known(
                "g-function",
                Factors.of(names),
                Model.of(u -> {
                    double value = 1;
                    for (int j = 0; j < d; j++) {
                        value *= (Math.abs(4 * u[j] - 2) + a[j]) / (1 + a[j]);
                    }
                    return value;
                }),
                first,
                total,
                shapley);
    }
}
