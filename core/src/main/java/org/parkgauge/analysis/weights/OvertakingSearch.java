package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the smallest changes of weights by which one unit draws level with another. */
final class OvertakingSearch {

    private final WeightTree tree;
    private final int unit;
    private final int rival;
    private final Norm norm;

    private OvertakingSearch(WeightTree tree, int unit, int rival, Norm norm) {
        this.tree = tree;
        this.unit = unit;
        this.rival = rival;
        this.norm = norm;
    }

    static Overtaking run(WeightTree tree, String unit, String rival, Norm norm) {
        OvertakingSearch search = new OvertakingSearch(tree, tree.find(unit), tree.find(rival), norm);
        double[] now = tree.scores(tree.inside());
        double mine = now[search.unit];
        double other = now[search.rival];
        if (tree.gap(mine, other) >= -tree.rounding(mine, other)) {
            return new Overtaking(unit, rival, norm, true, false, List.of(), Optional.empty(), List.of());
        }
        int b = tree.units()[search.unit];
        int a = tree.units()[search.rival];
        if (new PairSolver(tree).gap(a, b) > tree.rounding(mine, other)) {
            return new Overtaking(unit, rival, norm, false, true, List.of(), Optional.empty(), List.of());
        }
        List<WeightChange> alone = new ArrayList<>();
        List<String> unsolved = new ArrayList<>();
        for (Part.Mean mean : tree.means()) {
            Optional<List<List<double[]>>> conditions = NodeCondition.of(tree, mean, b, a);
            if (conditions.isEmpty()) {
                unsolved.add(mean.code);
            } else {
                search.alone(mean, conditions.get()).ifPresent(alone::add);
            }
        }
        return new Overtaking(unit, rival, norm, false, false, alone, search.together(), unsolved);
    }

    private Optional<WeightChange> alone(Part.Mean mean, List<List<double[]>> conditions) {
        double least = Double.POSITIVE_INFINITY;
        double[][] nearest = tree.insideCopy();
        for (List<double[]> condition : conditions) {
            List<double[]> rows = mean.weights.homogeneous();
            rows.addAll(condition);
            Optional<double[]> found = Nearest.find(norm, mean.weights.given(), rows);
            if (found.isPresent()) {
                double[] point = found.get();
                mean.weights.repair(point);
                double distance = Nearest.distance(norm, point, mean.weights.given());
                if (distance < least) {
                    least = distance;
                    nearest[mean.id] = point;
                }
            }
        }
        return least < Double.POSITIVE_INFINITY
                ? Optional.of(new WeightChange(mean.code, least, tree.choice(nearest)))
                : Optional.empty();
    }

    private Optional<WeightChange> together() {
        Optional<LinearForm> linear = LinearForm.of(tree);
        if (linear.isEmpty()) {
            return Optional.empty();
        }
        LinearForm form = linear.get();
        List<double[]> rows = new ArrayList<>(form.rows());
        double[] ahead = new double[form.size()];
        for (int j = 0; j < ahead.length; j++) {
            ahead[j] = form.terms(unit)[j] - form.terms(rival)[j];
        }
        rows.add(ahead);
        return Nearest.find(norm, form.given(), rows)
                .map(x -> new WeightChange("", Nearest.distance(norm, x, form.given()), tree.choice(form.weights(x))));
    }
}
