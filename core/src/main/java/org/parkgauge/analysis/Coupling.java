package org.parkgauge.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.coupling.CoordinationGrade;
import org.parkgauge.measure.coupling.CouplingCoordination;
import org.parkgauge.measure.coupling.CouplingDegree;
import org.parkgauge.measure.coupling.CouplingStage;
import org.parkgauge.measure.coupling.Lag;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The coupling coordination of subsystems of an index: a recipe, applied to scores. A subsystem score is U = score / top of
 * the scale, by default score/100. Its nodes must fill the scale from 0 to that top, so that z-scores and unclamped
 * goalposts are refused. Nodes below which a step depends on the set of units (min-max, ranks, winsorizing) are used, with
 * an issue: grades then hold within that set only.
 *
 * <p>A unit without a score at one of the nodes has no coupling, with an issue: leaving a node out would change the
 * subsystem.
 *
 * @param subsystems two or more
 * @param form how the coupling degree C is measured
 * @param tolerance how far a subsystem may be below the highest without lagging, on the scale of U
 * @param top the score that counts as 1
 */
public record Coupling(List<Subsystem> subsystems, CouplingDegree form, double tolerance, double top)
        implements Serializable {

    /** The top of the usual scale. */
    private static final double HUNDRED = 100;

    private static final double ROUNDING = 1e-9;

    /** Copies the list; refuses fewer than two subsystems, equal codes, and a tolerance or top without meaning. */
    public Coupling {
        subsystems = List.copyOf(subsystems);
        if (subsystems.size() < 2) {
            throw new InvalidInputException(
                            "耦合至少需要两个子系统，只有" + subsystems.size() + "个。",
                            "Coupling needs at least two subsystems, and there are " + subsystems.size() + ".")
                    .maybe("加入另一个子系统。", "add another subsystem.");
        }
        Set<String> codes = new HashSet<>();
        for (Subsystem subsystem : subsystems) {
            if (!codes.add(subsystem.code())) {
                throw new InvalidInputException(
                                "两个子系统的代码都是“" + subsystem.code() + "”。",
                                "Two subsystems have the code \"" + subsystem.code() + "\".")
                        .maybe("给它们不同的代码。", "give them different codes.");
            }
        }
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new InvalidInputException(
                            "滞后的容差须在 0 与 1 之间，得到" + tolerance + "。",
                            "The tolerance of a lag lies between 0 and 1, and " + tolerance + " does not.")
                    .maybe("常用 0.1。", "use 0.1.");
        }
        if (!(top > 0 && top < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "满分须为有限的正数，得到" + top + "。",
                            "The top of the scale is finite and positive, and " + top + " is not.")
                    .maybe("百分制为 100。", "use 100 for scores of 0 to 100.");
        }
    }

    /**
     * The traditional coupling of subsystems, on scores of 0 to 100, with a tolerance of 0.1.
     *
     * @param subsystems two or more
     * @return the recipe
     * @throws InvalidInputException if there are fewer than two, or two have one code
     */
    public static Coupling between(Subsystem... subsystems) {
        return new Coupling(List.of(subsystems), CouplingDegree.TRADITIONAL, Lag.USUAL_TOLERANCE, HUNDRED);
    }

    /**
     * The same recipe with another coupling degree.
     *
     * @param chosen how C is measured
     * @return a copy
     */
    public Coupling form(CouplingDegree chosen) {
        return new Coupling(subsystems, chosen, tolerance, top);
    }

    /**
     * The same recipe with another tolerance.
     *
     * @param delta 0 to 1, on the scale of U
     * @return a copy
     * @throws InvalidInputException if it is not in 0..1
     */
    public Coupling tolerance(double delta) {
        return new Coupling(subsystems, form, delta, top);
    }

    /**
     * The same recipe for scores with another top.
     *
     * @param best the score that counts as 1
     * @return a copy
     * @throws InvalidInputException if it is not finite and positive
     */
    public Coupling outOf(double best) {
        return new Coupling(subsystems, form, tolerance, best);
    }

    /**
     * The coupling of one unit.
     *
     * @param unit its name
     * @param scores U of each subsystem, 0 to 1; NaN where a node has no score
     * @param coupling C
     * @param coordination T
     * @param degree D
     * @param behind the codes of the subsystems that lag
     * @param lag the lag in words, such as 城市滞后型; empty where a score is missing
     */
    public record Unit(
            String unit,
            Vector scores,
            Measured coupling,
            Measured coordination,
            Measured degree,
            List<String> behind,
            Text lag)
            implements Serializable {

        /** Copies the list. */
        public Unit {
            behind = List.copyOf(behind);
        }

        /**
         * D in words.
         *
         * @return one of ten classes; empty where a score is missing
         */
        public Optional<CoordinationGrade> grade() {
            return degree.isDefined() ? Optional.of(CoordinationGrade.of(degree.value())) : Optional.empty();
        }

        /**
         * C in words.
         *
         * @return one of four stages; empty where C is undefined
         */
        public Optional<CouplingStage> stage() {
            return coupling.isDefined() ? Optional.of(CouplingStage.of(coupling.value())) : Optional.empty();
        }
    }

    /**
     * The coupling of all units.
     *
     * @param units the units, in data order
     * @param issues which units lack a score, and which nodes are not on a fixed scale
     */
    public record Result(List<Unit> units, List<Issue> issues) implements Serializable {

        /** Copies the lists. */
        public Result {
            units = List.copyOf(units);
            issues = List.copyOf(issues);
        }

        /**
         * The coupling of one unit.
         *
         * @param name the name of the unit
         * @return its coupling
         * @throws InvalidInputException if there is no such unit
         */
        public Unit unit(String name) {
            return units.stream()
                    .filter(one -> one.unit().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Names.unknown(name));
        }
    }

    /**
     * Applies the recipe.
     *
     * @param scores the scores of some units
     * @return the coupling of each
     * @throws InvalidInputException if a node does not exist or its scores do not fill the scale
     */
    public Result of(Scores scores) {
        List<Issue> issues = new ArrayList<>();
        FixedScale scale = new FixedScale(scores.index());
        List<double[]> columns = new ArrayList<>();
        for (Subsystem subsystem : subsystems) {
            for (String node : subsystem.nodes().keySet()) {
                scale.refuseOther(subsystem.code(), node, top);
                List<String> moving = scale.moving(node);
                if (!moving.isEmpty()) {
                    issues.add(Issue.of(
                            Issue.Kind.INDEX,
                            node,
                            Text.of(
                                    "得分依赖参照集（" + String.join("、", moving) + "），耦合等级只在该参照集内可比，不能跨集或跨年比较",
                                    "scores depend on the reference set (" + String.join(", ", moving)
                                            + "): grades of coupling hold within this set, not across sets or years")));
                }
                missing(scores, node, issues);
            }
            columns.add(column(scores, subsystem));
        }
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < scores.units().size(); i++) {
            double[] row = new double[columns.size()];
            for (int k = 0; k < row.length; k++) {
                row[k] = columns.get(k)[i];
            }
            units.add(unit(scores.units().get(i), row));
        }
        return new Result(units, issues);
    }

    private static void missing(Scores scores, String node, List<Issue> issues) {
        List<String> lacking = Names.missing(scores, node);
        if (!lacking.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.MISSING_VALUES, node, lacking, Text.of("没有得分，不计算耦合", "no score, so no coupling")));
        }
    }

    private double[] column(Scores scores, Subsystem subsystem) {
        double total = subsystem.nodes().values().stream().mapToDouble(w -> w).sum();
        double[] sum = new double[scores.units().size()];
        for (Map.Entry<String, Double> node : subsystem.nodes().entrySet()) {
            double[] values = scores.scores(node.getKey());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += node.getValue() / total * (values[i] / top);
            }
        }
        for (int i = 0; i < sum.length; i++) {
            refuseBeyond(sum[i], subsystem, scores.units().get(i));
            sum[i] = Double.isNaN(sum[i]) ? sum[i] : Math.max(0, Math.min(1, sum[i]));
        }
        return sum;
    }

    /** Refuses a score beyond the scale by more than rounding, which an open scale may give to a new unit. */
    private void refuseBeyond(double score, Subsystem subsystem, String unit) {
        if (score < -ROUNDING || score > 1 + ROUNDING) {
            throw new InvalidInputException(
                            "单元“" + unit + "”的子系统“" + subsystem.code() + "”得分为" + score * top + "，超出 0 到" + top + "。",
                            "Unit \"" + unit + "\" scores " + score * top + " in subsystem \"" + subsystem.code()
                                    + "\", outside 0 to " + top + ".")
                    .maybe("让目标值标准化截断超出的值。", "let the goalposts clamp values beyond them.");
        }
    }

    private Unit unit(String name, double[] row) {
        for (double score : row) {
            if (Double.isNaN(score)) {
                Measured none = Measured.undefined("有子系统没有得分", "a subsystem has no score");
                return new Unit(name, Vector.of(row), none, none, none, List.of(), Text.EMPTY);
            }
        }
        double[] weights = subsystems.stream().mapToDouble(Subsystem::weight).toArray();
        CouplingCoordination result = CouplingCoordination.of(form, row, weights);
        Lag lag = Lag.of(tolerance, row);
        return new Unit(
                name,
                Vector.of(row),
                result.coupling(),
                Measured.of(result.coordination()),
                Measured.of(result.degree()),
                lag.behind().stream().map(k -> subsystems.get(k).code()).toList(),
                lag.label(subsystems.stream().map(Subsystem::label).toList()));
    }
}
