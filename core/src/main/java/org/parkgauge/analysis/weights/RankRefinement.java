package org.parkgauge.analysis.weights;

import java.util.BitSet;
import java.util.Optional;

/** Makes the rank range of one unit exact where branch and bound can. */
final class RankRefinement {

    private RankRefinement() {}

    static RankRange of(WeightTree tree, Preferences preferences, RankRange range, int limit) {
        Optional<LinearForm> form = LinearForm.of(tree);
        if (form.isEmpty() || range.isExact()) {
            return range;
        }
        int unit = tree.find(range.unit());
        BitSet open = preferences.openAbove(unit);
        RankRange better = up(tree, form.get(), preferences, range, unit, open, limit);
        return down(tree, form.get(), better, unit, open, limit);
    }

    private static RankRange up(
            WeightTree tree,
            LinearForm form,
            Preferences preferences,
            RankRange range,
            int unit,
            BitSet open,
            int limit) {
        int lost = range.innerBest() - range.outerBest();
        BitSet level = (BitSet) open.clone();
        level.andNot(preferences.mayBeat(unit));
        ExactRank search = new ExactRank(tree, form, unit, true, level, lost, tree.insideCopy(), limit);
        boolean isDone = lost > 0 && search.run(open);
        int reached = range.outerBest() + search.fewest();
        return new RankRange(
                range.unit(),
                range.rank(),
                isDone ? range.outerBest() + search.certain() : range.outerBest(),
                reached,
                range.innerWorst(),
                range.outerWorst(),
                search.fewest() < lost ? tree.choice(search.weights()) : range.best(),
                range.worst());
    }

    private static RankRange down(WeightTree tree, LinearForm form, RankRange range, int unit, BitSet open, int limit) {
        int lost = range.outerWorst() - range.innerWorst();
        ExactRank search = new ExactRank(tree, form, unit, false, new BitSet(), lost, tree.insideCopy(), limit);
        boolean isDone = lost > 0 && search.run(open);
        int reached = range.outerWorst() - search.fewest();
        return new RankRange(
                range.unit(),
                range.rank(),
                range.outerBest(),
                range.innerBest(),
                reached,
                isDone ? range.outerWorst() - search.certain() : range.outerWorst(),
                range.best(),
                search.fewest() < lost ? tree.choice(search.weights()) : range.worst());
    }
}
