package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Which alternatives go together, found by trial. An alternative, or some together, cannot work if no combination with
 * alternatives of the other choices does; the smallest such sets are the exclusions. Choices bound by them are drawn as one,
 * from their combinations that work.
 *
 * <p>Few combinations are all tried, so that every draw has been tried before. Of many, single alternatives and pairs are
 * completed by the others in likely ways until one works; what only three together spoil is left to fail when drawn.
 */
final class Entangled {

    /** Combinations of one group, at most. */
    private static final int MOST = 100_000;
    /** Completions tried before alternatives are given up. */
    private static final int SEARCHED = 512;
    /** Working combinations that are tried with one more alternative changed. */
    private static final int RECENT = 32;

    private static final int FREE = -1;

    private final IndexSpec spec;
    private final List<Choice> choices;
    private final Trial trial;
    private final boolean exact;
    /** The refusal of each combination tried, empty for one that works. */
    private final Map<List<Integer>, Text> tried = new HashMap<>();

    private final List<int[]> working = new ArrayList<>();
    private final List<int[]> refused = new ArrayList<>();
    private final List<int[]> excluded = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    /** Evaluates a recipe; throws where it cannot work. */
    interface Trial {
        void of(IndexSpec spec);
    }

    /** Tries all combinations if there are no more than {@code affordable}. */
    Entangled(IndexSpec spec, List<Choice> choices, int affordable, Trial trial) {
        this.spec = spec;
        this.choices = choices;
        this.trial = trial;
        double combinations = 1;
        for (int c = 0; c < choices.size(); c++) {
            combinations *= options(c);
        }
        exact = combinations <= affordable;
        if (exact) {
            complete(free(), 0, Integer.MAX_VALUE, false);
        }
        exclude(1);
        refuseNone();
        for (int size = 2; size <= (exact ? choices.size() : 2); size++) {
            exclude(size);
        }
    }

    private int options(int choice) {
        return choices.get(choice).options().size();
    }

    private int[] free() {
        int[] partial = new int[choices.size()];
        Arrays.fill(partial, FREE);
        return partial;
    }

    /** Excludes sets of so many alternatives that cannot work, though all smaller sets within them can. */
    private void exclude(int size) {
        if (!exact || !refused.isEmpty()) {
            exclude(free(), 0, size);
        }
    }

    private void exclude(int[] partial, int next, int left) {
        if (left == 0) {
            if (!holdsExcluded(partial) && !possible(partial)) {
                excluded.add(partial.clone());
                exclusions.add(new Exclusion(named(partial), reason(partial)));
            }
            return;
        }
        for (int c = next; c <= choices.size() - left; c++) {
            for (int k = 0; k < options(c); k++) {
                partial[c] = k;
                exclude(partial, c + 1, left - 1);
            }
            partial[c] = FREE;
        }
    }

    private Map<String, String> named(int[] partial) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int c = 0; c < partial.length; c++) {
            if (partial[c] != FREE) {
                Choice choice = choices.get(c);
                names.put(choice.name(), choice.options().get(partial[c]).name());
            }
        }
        return names;
    }

    private boolean holdsExcluded(int[] partial) {
        return excluded.stream().anyMatch(one -> holds(partial, one));
    }

    /** Whether a combination has all the alternatives of a set. */
    private static boolean holds(int[] combination, int[] set) {
        for (int c = 0; c < set.length; c++) {
            if (set[c] != FREE && set[c] != combination[c]) {
                return false;
            }
        }
        return true;
    }

    /** Refuses a choice of which nothing can work. */
    private void refuseNone() {
        for (int c = 0; c < choices.size(); c++) {
            int choice = c;
            if (excluded.stream().filter(one -> one[choice] != FREE).count() == options(c)) {
                String name = choices.get(c).name();
                Text reason = exclusions.stream()
                        .filter(one -> one.options().containsKey(name))
                        .findFirst()
                        .orElseThrow()
                        .reason();
                throw new InvalidInputException(
                                "“" + name + "”的备选方案都不可行：" + reason.zh(),
                                "None of the alternatives of \"" + name + "\" can work: " + reason.en())
                        .maybe("改用与指数其他步骤相容的方案。", "choose alternatives that suit the other steps of the index.");
            }
        }
    }

    /** Whether some combination that holds a set of alternatives works. */
    private boolean possible(int[] set) {
        if (working.stream().anyMatch(one -> holds(one, set))) {
            return true;
        }
        return !exact && search(set);
    }

    /** Completes a set by what works already, by alternatives of one name, by anything. */
    private boolean search(int[] set) {
        List<int[]> starts = new ArrayList<>();
        for (int w = working.size() - 1; w >= Math.max(0, working.size() - RECENT); w--) {
            starts.add(joined(set, working.get(w)));
        }
        for (Choice choice : choices) {
            for (Option option : choice.options()) {
                starts.add(joined(set, alike(option.name())));
            }
        }
        for (int[] start : starts) {
            if (works(start)) {
                return true;
            }
        }
        return complete(set, 0, tried.size() + SEARCHED, true);
    }

    /** The alternative of one name in every choice that has it, else the first. */
    private int[] alike(String name) {
        int[] options = new int[choices.size()];
        Arrays.setAll(options, c -> {
            List<Option> all = choices.get(c).options();
            for (int k = 0; k < all.size(); k++) {
                if (all.get(k).name().equals(name)) {
                    return k;
                }
            }
            return 0;
        });
        return options;
    }

    private static int[] joined(int[] set, int[] others) {
        int[] options = others.clone();
        for (int c = 0; c < set.length; c++) {
            options[c] = set[c] == FREE ? others[c] : set[c];
        }
        return options;
    }

    /** Tries the combinations that hold a set, one after the other, until so many have been tried or one works. */
    private boolean complete(int[] set, int next, int most, boolean untilOneWorks) {
        int c = next;
        while (c < set.length && set[c] != FREE) {
            c++;
        }
        if (c == set.length) {
            return works(set);
        }
        int[] longer = set.clone();
        boolean any = false;
        for (int k = 0; k < options(c) && tried.size() < most && !(any && untilOneWorks); k++) {
            longer[c] = k;
            any |= complete(longer, c + 1, most, untilOneWorks);
        }
        return any;
    }

    private boolean works(int[] options) {
        return refusal(options).equals(Text.EMPTY);
    }

    private Text refusal(int[] options) {
        List<Integer> key = Arrays.stream(options).boxed().toList();
        Text known = tried.get(key);
        if (known == null) {
            known = attempt(options);
            tried.put(key, known);
            (known.equals(Text.EMPTY) ? working : refused).add(options.clone());
        }
        return known;
    }

    private Text attempt(int[] options) {
        try {
            List<Option> chosen = new ArrayList<>();
            for (int c = 0; c < options.length; c++) {
                chosen.add(choices.get(c).options().get(options[c]));
            }
            trial.of(Applied.all(spec, chosen));
            return Text.EMPTY;
        } catch (RuntimeException clash) {
            return reason(clash);
        }
    }

    /** The commonest reason for which combinations that hold a set were refused. */
    private Text reason(int[] set) {
        Map<Text, Integer> counts = new LinkedHashMap<>();
        for (int[] one : refused) {
            if (holds(one, set)) {
                counts.merge(refusal(one), 1, Integer::sum);
            }
        }
        Text commonest = Text.EMPTY;
        int most = 0;
        for (Map.Entry<Text, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                commonest = entry.getKey();
                most = entry.getValue();
            }
        }
        return commonest;
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

    /** Whether every combination of the groups has been tried and works. */
    boolean isExact() {
        return exact;
    }

    List<Exclusion> exclusions() {
        return List.copyOf(exclusions);
    }

    /** The choices in groups that must be drawn together, in the order of their first, each with what works. */
    List<Group> groups() {
        int[] group = new int[choices.size()];
        Arrays.setAll(group, c -> c);
        for (int[] set : excluded) {
            int joined = FREE;
            for (int c = 0; c < set.length; c++) {
                if (set[c] != FREE) {
                    joined = joined == FREE ? group[c] : joined;
                    join(group, joined, group[c]);
                }
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int c = 0; c < group.length; c++) {
            members.computeIfAbsent(group[c], one -> new ArrayList<>()).add(c);
        }
        List<Group> groups = new ArrayList<>();
        for (List<Integer> own : members.values()) {
            List<int[]> combinations = new ArrayList<>();
            combine(own, free(), 0, combinations);
            groups.add(new Group(own, combinations));
        }
        return groups;
    }

    private static void join(int[] group, int one, int other) {
        for (int c = 0; c < group.length; c++) {
            group[c] = group[c] == other ? one : group[c];
        }
    }

    private void combine(List<Integer> members, int[] partial, int depth, List<int[]> found) {
        if (depth == members.size()) {
            if (found.size() == MOST) {
                throw new InvalidInputException(
                                "相互制约的备选方案组合超过" + MOST + "种。",
                                "There are more than " + MOST
                                        + " combinations of alternatives that depend on each other.")
                        .maybe("减少备选方案，或去掉不能共存的。", "name fewer alternatives, or leave out those that clash.");
            }
            found.add(members.stream().mapToInt(c -> partial[c]).toArray());
            return;
        }
        int choice = members.get(depth);
        for (int k = 0; k < options(choice); k++) {
            partial[choice] = k;
            if (!holdsExcluded(partial)) {
                combine(members, partial, depth + 1, found);
            }
        }
        partial[choice] = FREE;
    }

    /** Choices drawn as one. */
    static final class Group {
        final List<Integer> members;
        /** What works: for each member the place of an alternative. */
        final List<int[]> combinations;

        Group(List<Integer> members, List<int[]> combinations) {
            this.members = members;
            this.combinations = combinations;
        }
    }
}
