package org.parkgauge.analysis.weights;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which unit beats which: necessarily, at all admitted weights, or possibly, at some (robust ordinal regression, Greco,
 * Mousseau and Słowiński 2008; dominance over sets of weights, Salo and Hämäläinen 1992; for indices, Foster, McGillivray
 * and Seth 2013). To beat is to have the higher score, so that equal units beat one another neither necessarily nor
 * possibly. (Greco et al. compare by "at least as good".)
 *
 * <p>Necessary preference is a strict partial order: irreflexive, asymmetric, transitive. Where a is necessarily better, b is
 * not possibly better. Where the tree does not allow exact minima ({@link PairSolver}'s cases, told by {@link #isDecided}),
 * necessary preference claims only what is certain, and possible preference excludes only what is certain. Gaps below 1e-12
 * of the scores, or 1e-8 where linear programmes are solved, count as ties.
 *
 * <p>Immutable.
 */
public final class Preferences {

    private final WeightTree tree;
    private final BitSet[] beats;
    private final BitSet[] mayBeat;
    private final BitSet[] undecided;

    Preferences(WeightTree tree, BitSet[] beats, BitSet[] mayBeat, BitSet[] undecided) {
        this.tree = tree;
        this.beats = beats;
        this.mayBeat = mayBeat;
        this.undecided = undecided;
    }

    /**
     * The units with a score.
     *
     * @return their names in data order
     */
    public List<String> units() {
        return tree.names();
    }

    /**
     * Whether a unit has the higher score at all admitted weights.
     *
     * @param unit the name of a unit
     * @param rival the name of another
     * @return true if that is certain
     */
    public boolean necessarily(String unit, String rival) {
        return beats[tree.find(unit)].get(tree.find(rival));
    }

    /**
     * Whether a unit has the higher score at some admitted weights.
     *
     * @param unit the name of a unit
     * @param rival the name of another
     * @return false only if it certainly has not
     */
    public boolean possibly(String unit, String rival) {
        return mayBeat[tree.find(unit)].get(tree.find(rival));
    }

    /**
     * Whether what is said of a pair is exact, in both directions.
     *
     * @param unit the name of a unit
     * @param rival the name of another
     * @return false where only a bound is known and it leaves the question open
     */
    public boolean isDecided(String unit, String rival) {
        return !undecided[tree.find(unit)].get(tree.find(rival));
    }

    /**
     * Whether everything said is exact.
     *
     * @return true if all pairs are decided
     */
    public boolean isDecided() {
        return IntStream.range(0, undecided.length).allMatch(i -> undecided[i].isEmpty());
    }

    /**
     * The units that a unit beats at all admitted weights.
     *
     * @param unit its name
     * @return their names in data order
     */
    public List<String> beatenBy(String unit) {
        return beats[tree.find(unit)].stream().mapToObj(units()::get).toList();
    }

    /**
     * The share of pairs of units whose order is the same at all admitted weights.
     *
     * @return 0 to 1, 1 for a single unit
     */
    public double certainShare() {
        long certain = 0;
        for (BitSet row : beats) {
            certain += row.cardinality();
        }
        long n = beats.length;
        return n < 2 ? 1 : 2.0 * certain / (n * (n - 1));
    }

    /**
     * How little a unit can be ahead of another, and at which weights.
     *
     * @param unit the name of a unit
     * @param rival the name of another
     * @return the least gap
     */
    public WorstCase worstCase(String unit, String rival) {
        PairSolver solver = new PairSolver(tree);
        double gap = solver.gap(tree.units()[tree.find(unit)], tree.units()[tree.find(rival)]);
        boolean isRatio = tree.isLogarithmic();
        return new WorstCase(
                unit, rival, isRatio ? Math.exp(gap) : gap, isRatio, solver.isExact(), tree.choice(solver.weights()));
    }

    /**
     * The necessary preferences as a diagram without those that follow from others.
     *
     * @return the diagram
     */
    public Hasse hasse() {
        return Hasse.of(units(), beats);
    }

    /** How many units certainly beat one. */
    int above(int unit) {
        int count = 0;
        for (BitSet row : beats) {
            count += row.get(unit) ? 1 : 0;
        }
        return count;
    }

    /** How many units may beat one. */
    int possiblyAbove(int unit) {
        int count = 0;
        for (BitSet row : mayBeat) {
            count += row.get(unit) ? 1 : 0;
        }
        return count;
    }

    /** The units that may beat one, but do not certainly. */
    BitSet openAbove(int unit) {
        BitSet open = new BitSet(beats.length);
        for (int j = 0; j < beats.length; j++) {
            open.set(j, mayBeat[j].get(unit) && !beats[j].get(unit));
        }
        return open;
    }

    /** The units that one may beat. */
    BitSet mayBeat(int unit) {
        return (BitSet) mayBeat[unit].clone();
    }

    /** Whether it is open which of two is ahead: each may beat the other. */
    boolean isOpen(int unit, int rival) {
        return mayBeat[unit].get(rival) && mayBeat[rival].get(unit);
    }
}
