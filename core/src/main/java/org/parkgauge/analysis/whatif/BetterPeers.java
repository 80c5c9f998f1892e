package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/**
 * Whom a unit can learn from: the units with a higher score, the one just above it, and the one most like it.
 *
 * <p>Likeness is the distance d = sqrt(sum w (x - y)^2 / sum w) over the indicators for which both units have a normalized
 * score, w the effective weights: points of an indicator's score. It wants indicators on one scale. A peer that shares less
 * than half of the weight is not called alike.
 */
public final class BetterPeers {

    private static final double HALF = 0.5;

    private final Scores scores;
    private final String unit;
    private final List<Peer> peers;

    /**
     * A unit with a higher score.
     *
     * @param unit its name
     * @param rank its rank
     * @param score its score
     * @param gap its score less that of the unit
     * @param distance how unlike it is, 0 for equal scores of all indicators; NaN where no indicator is shared
     * @param sharedWeight the share of the effective weight of indicators for which both have a score
     */
    public record Peer(String unit, int rank, double score, double gap, double distance, double sharedWeight) {}

    private BetterPeers(Scores scores, String unit, List<Peer> peers) {
        this.scores = scores;
        this.unit = unit;
        this.peers = peers;
    }

    /**
     * Finds the better units.
     *
     * @param scores the scores
     * @param unit the unit
     * @return its better peers
     * @throws InvalidInputException if there is no such unit or it has no score
     */
    public static BetterPeers of(Scores scores, String unit) {
        double own = scores.score(unit);
        if (Double.isNaN(own)) {
            throw new InvalidInputException(
                            "“" + unit + "”没有总得分，无从比较高低。",
                            "\"" + unit + "\" has no score, so nobody is above or below it.")
                    .maybe("补齐缺失数据，或降低最低覆盖率。", "complete its data, or lower the minimum coverage.");
        }
        List<Peer> peers = new ArrayList<>();
        for (String other : scores.units()) {
            double score = scores.score(other);
            if (score > own) {
                peers.add(peer(scores, unit, other, score - own));
            }
        }
        peers.sort(Comparator.comparingDouble(Peer::score).thenComparing(Peer::unit));
        return new BetterPeers(scores, unit, List.copyOf(peers));
    }

    private static Peer peer(Scores scores, String unit, String other, double gap) {
        Map<String, Double> weights = scores.index().effectiveWeights();
        double sum = 0;
        double shared = 0;
        double all = 0;
        for (Indicator indicator : scores.index().spec().indicators()) {
            double weight = weights.getOrDefault(indicator.code(), 0.0);
            double difference = scores.score(unit, indicator.code()) - scores.score(other, indicator.code());
            all += weight;
            if (weight > 0 && !Double.isNaN(difference)) {
                sum += weight * difference * difference;
                shared += weight;
            }
        }
        return new Peer(
                other,
                scores.rank(other).orElseThrow(),
                scores.score(other),
                gap,
                Math.sqrt(sum / shared),
                shared / all);
    }

    /**
     * All units with a higher score, the nearest in score first.
     *
     * @return the peers; none for the best
     */
    public List<Peer> all() {
        return peers;
    }

    /**
     * The unit just above.
     *
     * @return the lowest of the higher scores, the first by name of equal ones; empty for the best
     */
    public Optional<Peer> nextAbove() {
        return peers.stream().findFirst();
    }

    /**
     * The better unit that is most alike.
     *
     * @return the one of the least distance, the nearer in score of equal ones; empty where no better unit shares half of
     *     the weight
     */
    public Optional<Peer> mostAlike() {
        return peers.stream()
                .filter(peer -> peer.sharedWeight() >= HALF)
                .min(Comparator.comparingDouble(Peer::distance));
    }

    /**
     * Why a peer is above.
     *
     * @param peer one of the better units
     * @return the gap between the peer and the unit as a tree
     */
    public WhyAbove why(Peer peer) {
        return WhyAbove.of(scores, peer.unit(), unit);
    }

    /**
     * Both peers in words.
     *
     * @param language the language
     * @return one or two lines, without a final line break
     */
    public String summary(Language language) {
        boolean zh = language == Language.ZH;
        if (peers.isEmpty()) {
            return zh ? unit + "：没有更高分的单元" : unit + ": nobody scores higher";
        }
        Peer next = peers.get(0);
        StringBuilder text = new StringBuilder(unit);
        text.append(zh ? "：紧邻其前的是" : ": just above is ").append(next.unit());
        text.append(zh ? "，高 " : ", by ").append(Decimals.rounded(next.gap(), 2));
        mostAlike().ifPresent(alike -> {
            text.append(zh ? "；最相似的更优单元是" : "; the better unit most alike is ").append(alike.unit());
            text.append(zh ? "（距离 " : " (distance ").append(Decimals.rounded(alike.distance(), 1));
            text.append(zh ? "，高 " : ", above by ").append(Decimals.rounded(alike.gap(), 2));
            text.append(zh ? "）" : ")");
        });
        return text.toString();
    }
}
