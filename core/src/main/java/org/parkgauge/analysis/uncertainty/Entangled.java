package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Which alternatives go together. A pair cannot work if it is refused with the first alternatives of all other choices and
 * also with any other alternative of one of them. Choices bound by such pairs are drawn as one, from their combinations
 * that work.
 */
final class Entangled {

    private static final int MOST = 100_000;

    private final IndexSpec spec;
    private final List<Choice> choices;
    private final Trial trial;
    private final boolean[][] possible;
    private final boolean[][][][] together;
    private final List<Exclusion> exclusions = new ArrayList<>();

    /** Evaluates a recipe; throws where it cannot work. */
    interface Trial {
        void of(IndexSpec spec);
    }

    Entangled(IndexSpec spec, List<Choice> choices, Trial trial) {
        this.spec = spec;
        this.choices = choices;
        this.trial = trial;
        int n = choices.size();
        possible = new boolean[n][];
        together = new boolean[n][n][][];
        for (int a = 0; a < n; a++) {
            possible[a] = new boolean[options(a)];
        }
        singles();
        pairs();
    }

    private int options(int choice) {
        return choices.get(choice).options().size();
    }

    private void singles() {
        for (int a = 0; a < choices.size(); a++) {
            boolean any = false;
            Text reason = Text.EMPTY;
            for (int k = 0; k < possible[a].length; k++) {
                int[] options = new int[choices.size()];
                options[a] = k;
                Text refused = search(options, a, a);
                possible[a][k] = refused == null;
                any |= possible[a][k];
                if (refused != null) {
                    reason = refused;
                    exclusions.add(new Exclusion(
                            Map.of(
                                    choices.get(a).name(),
                                    choices.get(a).options().get(k).name()),
                            refused));
                }
            }
            if (!any) {
                throw new InvalidInputException(
                                "“" + choices.get(a).name() + "”的备选方案都不可行：" + reason.zh(),
                                "None of the alternatives of \""
                                        + choices.get(a).name() + "\" can work: " + reason.en())
                        .maybe("改用与指数其他步骤相容的方案。", "choose alternatives that suit the other steps of the index.");
            }
        }
    }

    private void pairs() {
        for (int a = 0; a < choices.size(); a++) {
            for (int b = a + 1; b < choices.size(); b++) {
                boolean[][] fits = new boolean[options(a)][options(b)];
                together[a][b] = fits;
                for (int k = 0; k < fits.length; k++) {
                    for (int l = 0; l < fits[k].length; l++) {
                        if (possible[a][k] && possible[b][l]) {
                            int[] options = new int[choices.size()];
                            options[a] = k;
                            options[b] = l;
                            Text refused = search(options, a, b);
                            fits[k][l] = refused == null;
                            if (refused != null) {
                                exclusions.add(new Exclusion(
                                        Map.of(
                                                choices.get(a).name(),
                                                choices.get(a).options().get(k).name(),
                                                choices.get(b).name(),
                                                choices.get(b).options().get(l).name()),
                                        refused));
                            }
                        }
                    }
                }
            }
        }
    }

    /** Null if some completion works that differs from the first alternatives in one choice at most; else the reason. */
    private @Nullable Text search(int[] options, int a, int b) {
        Text reason = refusal(options);
        for (int c = 0; reason != null && c < options.length; c++) {
            for (int k = 1; c != a && c != b && reason != null && k < options(c); k++) {
                int[] other = options.clone();
                other[c] = k;
                if (refusal(other) == null) {
                    reason = null;
                }
            }
        }
        return reason;
    }

    private @Nullable Text refusal(int[] options) {
        try {
            List<Option> chosen = new ArrayList<>();
            for (int c = 0; c < options.length; c++) {
                chosen.add(choices.get(c).options().get(options[c]));
            }
            trial.of(Applied.all(spec, chosen));
            return null;
        } catch (RuntimeException refused) {
            return reason(refused);
        }
    }

    /** What a refusal says, on one line, in both languages where it can. */
    static Text reason(RuntimeException refused) {
        return refused instanceof InvalidInputException known
                ? Text.of(first(known.in(Language.ZH)), first(known.in(Language.EN)))
                : Text.of(refused.getClass().getSimpleName() + ": " + first(String.valueOf(refused.getMessage())));
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("");
    }

    List<Exclusion> exclusions() {
        return List.copyOf(exclusions);
    }

    /** The choices in groups that must be drawn together, each with its combinations that work. */
    List<Group> groups() {
        int n = choices.size();
        int[] group = new int[n];
        for (int a = 0; a < n; a++) {
            group[a] = a;
        }
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (clash(a, b)) {
                    int joined = group[b];
                    for (int c = 0; c < n; c++) {
                        group[c] = group[c] == joined ? group[a] : group[c];
                    }
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            List<Integer> members = new ArrayList<>();
            for (int c = 0; c < n; c++) {
                if (group[c] == a) {
                    members.add(c);
                }
            }
            if (!members.isEmpty()) {
                List<int[]> combinations = new ArrayList<>();
                combine(members, new int[members.size()], 0, combinations);
                groups.add(new Group(members, combinations));
            }
        }
        return groups;
    }

    private boolean clash(int a, int b) {
        for (int k = 0; k < options(a); k++) {
            for (int l = 0; l < options(b); l++) {
                if (possible[a][k] && possible[b][l] && !together[a][b][k][l]) {
                    return true;
                }
            }
        }
        return false;
    }

    private void combine(List<Integer> members, int[] options, int depth, List<int[]> found) {
        if (depth == options.length) {
            if (found.size() == MOST) {
                throw new InvalidInputException(
                                "相互制约的备选方案组合超过" + MOST + "种。",
                                "There are more than " + MOST
                                        + " combinations of alternatives that depend on each other.")
                        .maybe("减少备选方案，或去掉不能共存的。", "name fewer alternatives, or leave out those that clash.");
            }
            found.add(options.clone());
            return;
        }
        int choice = members.get(depth);
        for (int k = 0; k < options(choice); k++) {
            boolean fits = possible[choice][k];
            for (int e = 0; e < depth && fits; e++) {
                fits = together[members.get(e)][choice][options[e]][k];
            }
            if (fits) {
                options[depth] = k;
                combine(members, options, depth + 1, found);
            }
        }
    }

    /** Choices drawn as one. */
    static final class Group {
        final List<Integer> members;
        final List<int[]> combinations;

        Group(List<Integer> members, List<int[]> combinations) {
            this.members = members;
            this.combinations = combinations;
        }
    }
}
