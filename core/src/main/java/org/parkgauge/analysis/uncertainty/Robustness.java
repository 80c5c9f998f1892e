package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parkgauge.analysis.sampling.Design;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** What a simulation found: how far scores and ranks move over the stated choices. */
public final class Robustness {

    private final UncertainIndex index;
    private final Simulation simulation;
    private final Design design;
    private final List<NodeRobustness> nodes;
    private final List<Failure> failures;
    private final Convergence convergence;
    private final Matrix kept;

    Robustness(
            UncertainIndex index,
            Simulation simulation,
            Design design,
            List<NodeRobustness> nodes,
            List<Failure> failures,
            Convergence convergence,
            Matrix kept) {
        this.index = index;
        this.simulation = simulation;
        this.design = design;
        this.nodes = List.copyOf(nodes);
        this.failures = List.copyOf(failures);
        this.convergence = convergence;
        this.kept = kept;
    }

    /**
     * What varied.
     *
     * @return the uncertain index
     */
    public UncertainIndex index() {
        return index;
    }

    /**
     * How it was simulated.
     *
     * @return the settings
     */
    public Simulation simulation() {
        return simulation;
    }

    /**
     * The root.
     *
     * @return its scores and ranks
     */
    public NodeRobustness root() {
        return nodes.get(0);
    }

    /**
     * All recorded nodes.
     *
     * @return the nodes, the root first
     */
    public List<NodeRobustness> nodes() {
        return nodes;
    }

    /**
     * A recorded node.
     *
     * @param code its code
     * @return its scores and ranks
     * @throws InvalidInputException if it was not recorded
     */
    public NodeRobustness node(String code) {
        return nodes.stream()
                .filter(one -> one.node().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "节点“" + code + "”没有记录。", "The node \"" + code + "\" was not recorded.")
                        .maybe(
                                "用 Simulation.nodes(...) 指定要记录的节点。",
                                "name the nodes to record by Simulation.nodes(...)."));
    }

    /**
     * Draws that gave no scores, by reason. They count nowhere else.
     *
     * @return the failures; of more than twenty reasons the rest as one
     */
    public List<Failure> failures() {
        return failures;
    }

    /**
     * How many draws gave scores.
     *
     * @return the number
     */
    public long succeeded() {
        return simulation.draws() - failures.stream().mapToLong(Failure::count).sum();
    }

    /**
     * Whether there were enough draws.
     *
     * @return the convergence
     */
    public Convergence convergence() {
        return convergence;
    }

    /**
     * A draw made again, whether or not draws were kept.
     *
     * @param number its number, from 0
     * @return the draw
     * @throws InvalidInputException if there was no such draw
     */
    public Draw draw(long number) {
        if (number < 0 || number >= simulation.draws()) {
            throw new InvalidInputException(
                            "没有第" + number + "次抽样，共" + simulation.draws() + "次，从 0 编号。",
                            "There is no draw " + number + "; there were " + simulation.draws() + ", numbered from 0.")
                    .maybe("编号应小于抽样次数。", "give a number below that of draws.");
        }
        double[] point = new double[index.dimensions()];
        design.point(number, point);
        return index.draw(point);
    }

    /**
     * The root scores of every draw.
     *
     * @return a row for each draw and a column for each unit, NaN = missing or failed; empty unless they were kept
     */
    public Optional<Matrix> keptScores() {
        return simulation.keepsDraws() ? Optional.of(kept) : Optional.empty();
    }

    /**
     * What a reader should know.
     *
     * @return alternatives that took no part, draws that failed, too few draws, units without ranks
     */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        String rootCode = root().node();
        for (Exclusion exclusion : index.exclusions()) {
            String options = String.join(" + ", exclusion.options().values());
            issues.add(Issue.of(
                    Issue.Kind.INDEX,
                    rootCode,
                    Text.of(
                            "备选方案 " + options + " 不可行，未参与抽样："
                                    + exclusion.reason().zh(),
                            "the alternatives " + options + " cannot work and took no part: "
                                    + exclusion.reason().en())));
        }
        for (Failure failure : failures) {
            issues.add(Issue.of(
                    Issue.Kind.INDEX,
                    rootCode,
                    Text.of(
                            failure.count() + "次抽样没有得分（首次为第" + failure.first() + "次）："
                                    + failure.reason().zh(),
                            failure.count() + " draws gave no scores (the first is draw " + failure.first() + "): "
                                    + failure.reason().en())));
        }
        if (simulation.draws() < convergence.enough()) {
            issues.add(Issue.of(Issue.Kind.INDEX, rootCode, convergence.text(simulation.draws())));
        }
        List<String> without = root().units().stream()
                .filter(one -> one.draws() == 0)
                .map(UnitRobustness::unit)
                .toList();
        if (!without.isEmpty()) {
            issues.add(new Issue(Issue.Kind.INDEX, rootCode, without, Text.of("在抽样中没有名次", "had no rank in any draw")));
        }
        return issues;
    }
}
