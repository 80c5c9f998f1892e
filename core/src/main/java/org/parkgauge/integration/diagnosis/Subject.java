package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.text.Text;

/**
 * What was diagnosed.
 *
 * @param provenance index, reference data, library
 * @param scoredData the fingerprint of the scored data
 * @param root the code of the root
 * @param label the name of the index
 * @param profile the name of its profile; empty for none
 * @param tiers the tiers, from the best down
 * @param ranking the parks, best first
 */
record Subject(
        Provenance provenance,
        String scoredData,
        String root,
        Text label,
        Text profile,
        List<Tier> tiers,
        List<String> ranking)
        implements Serializable {

    static Subject of(Scores scores) {
        IndexSpec spec = scores.index().spec();
        return new Subject(
                scores.provenance(),
                scores.data().fingerprint(),
                spec.root().code(),
                spec.label(),
                spec.profile().isEmpty()
                        ? Text.EMPTY
                        : spec.profile(spec.profile()).label(),
                List.copyOf(spec.tiers().levels()),
                List.copyOf(scores.ranking()));
    }
}
