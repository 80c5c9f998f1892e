package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.analysis.Progress;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The order of every pair of units in a small problem of its own. */
final class PairOrders {

    private static final byte UNKNOWN = 2;

    private final List<String> units;
    /** By place: 1 where the first is better, -1 where the second is, 0 for a tie. */
    private final byte[][] orders;

    private PairOrders(List<String> units, byte[][] orders) {
        this.units = units;
        this.orders = orders;
    }

    static PairOrders of(IndexSpec spec, Dataset data, int size, Progress progress) {
        int n = data.size();
        byte[][] orders = new byte[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                orders[i][j] = order(spec, data, i, j, size);
                orders[j][i] = orders[i][j] == UNKNOWN ? UNKNOWN : (byte) -orders[i][j];
                progress.advance(1);
            }
        }
        return new PairOrders(data.units(), orders);
    }

    private static byte order(IndexSpec spec, Dataset data, int first, int second, int size) {
        int[] members = new int[size];
        members[0] = first;
        members[1] = second;
        int filled = 2;
        for (int step = 1; filled < size; step++) {
            int next = (first + step) % data.size();
            if (next != second) {
                members[filled++] = next;
            }
        }
        try {
            double[] scores = Units.scores(spec, data.rows(members));
            return Double.isNaN(scores[0]) || Double.isNaN(scores[1])
                    ? UNKNOWN
                    : (byte) Units.compare(scores[0], scores[1]);
        } catch (InvalidInputException e) {
            return UNKNOWN;
        }
    }

    /** Whether the orders agree among themselves, over all triples of which every pair is known. */
    RankReversal.Check transitivity() {
        int n = units.size();
        long tried = 0;
        long notTried = 0;
        long violated = 0;
        List<Text> examples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    int ij = orders[i][j];
                    int jk = orders[j][k];
                    int ki = orders[k][i];
                    if (ij == UNKNOWN || jk == UNKNOWN || ki == UNKNOWN) {
                        notTried++;
                        continue;
                    }
                    tried++;
                    if (isCycle(ij, jk, ki)) {
                        violated++;
                        RankReversal.note(examples, cycle(i, j, k));
                    }
                }
            }
        }
        return new RankReversal.Check(Text.of("传递性", "transitivity"), tried, notTried, violated, examples);
    }

    /** Going round, something is gained and nothing lost, or the other way round. */
    private static boolean isCycle(int ij, int jk, int ki) {
        boolean gains = ij > 0 || jk > 0 || ki > 0;
        boolean loses = ij < 0 || jk < 0 || ki < 0;
        return gains != loses;
    }

    private Text cycle(int i, int j, int k) {
        String words = relation(i, j) + ", " + relation(j, k) + ", " + relation(k, i);
        return Text.of(words.replace(", ", "，"), words);
    }

    private String relation(int i, int j) {
        String sign = orders[i][j] > 0 ? " > " : orders[i][j] < 0 ? " < " : " = ";
        return units.get(i) + sign + units.get(j);
    }

    /** Whether the orders are those of the whole. */
    RankReversal.Check decomposition(double[] nominal) {
        long tried = 0;
        long notTried = 0;
        long violated = 0;
        List<Text> examples = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            for (int j = i + 1; j < units.size(); j++) {
                if (orders[i][j] == UNKNOWN || Double.isNaN(nominal[i]) || Double.isNaN(nominal[j])) {
                    notTried++;
                    continue;
                }
                tried++;
                if (Units.compare(nominal[i], nominal[j]) != orders[i][j]) {
                    violated++;
                    RankReversal.note(
                            examples,
                            Text.of(
                                    "子问题中 " + relation(i, j) + "，整体则不然",
                                    relation(i, j) + " by themselves, but not in the whole"));
                }
            }
        }
        return new RankReversal.Check(Text.of("分解一致性", "decomposition"), tried, notTried, violated, examples);
    }
}
