package org.parkgauge.analysis.weights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.index.Scores;

/** Draft. */
public final class WeightSpace {

    private final Scores scores;
    private final WeightTree tree;
    private volatile @Nullable Preferences preferences;

    private WeightSpace(Scores scores, WeightTree tree) {
        this.scores = scores;
        this.tree = tree;
    }

    /** Draft. */
    public static WeightSpace of(Scores scores, WeightSets sets) {
        return new WeightSpace(scores, new TreeReader(scores, sets).read());
    }

    /** Draft. */
    public List<String> units() {
        return tree.names();
    }

    /** Draft. */
    public Preferences preferences() {
        return preferences(ProgressListener.NONE);
    }

    /** Draft. */
    public Preferences preferences(ProgressListener listener) {
        Preferences found = preferences;
        if (found == null) {
            found = PreferenceSearch.run(tree, listener);
            preferences = found;
        }
        return found;
    }
}
