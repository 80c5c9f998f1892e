package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;

/** The problems of all tables, in the order in which they are found; the same problem of several rows stands once. */
final class Problems {

    /** How many a refusal lists. */
    static final int LISTED = 50;

    private final Map<Problem, List<Long>> places = new LinkedHashMap<>();

    void add(Problem problem) {
        places.computeIfAbsent(problem.at(List.of()), same -> new ArrayList<>()).addAll(problem.places());
    }

    /** Adds what a file was refused for as a whole; the message names the file already. */
    void add(InvalidInputException refusal) {
        InvalidInputException bare = refusal.maybe("", "");
        String zh = refusal.advice().zh();
        add(new Problem(
                "",
                "",
                List.of(),
                "",
                "",
                Text.of(bare.in(Language.ZH), bare.in(Language.EN)),
                Text.of(
                        zh.endsWith("。") ? zh.substring(0, zh.length() - 1) : zh,
                        refusal.advice().en().replaceFirst("\\.$", "")),
                refusal.remedy()));
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>();
        places.forEach(
                (problem, lines) -> all.add(problem.at(lines.stream().sorted().toList())));
        return all;
    }

    /**
     * The refusal for some problems. A remedy that a program can put in its own words is told once, at the end, where all
     * problems that have one have the same.
     */
    static InvalidInputException refusal(List<Problem> problems) {
        Set<Remedy> remedies = problems.stream()
                .flatMap(problem -> problem.remedy().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Remedy.class)));
        Optional<Remedy> only =
                remedies.size() == 1 ? Optional.of(remedies.iterator().next()) : Optional.empty();
        InvalidInputException refusal =
                new InvalidInputException(list(problems, only, Language.ZH), list(problems, only, Language.EN));
        return problems.stream()
                .filter(problem -> only.isPresent() && problem.remedy().equals(only))
                .findFirst()
                .map(problem -> refusal.maybe(
                                problem.cure().zh() + "。", problem.cure().en() + ".")
                        .by(only.orElseThrow()))
                .orElse(refusal);
    }

    private static String list(List<Problem> problems, Optional<Remedy> toldLater, Language language) {
        boolean chinese = language == Language.ZH;
        int count = problems.size();
        int rows = problems.stream().mapToInt(Problem::count).sum();
        StringBuilder text = new StringBuilder();
        if (chinese) {
            text.append("原始表有").append(count).append("个问题");
            text.append(rows > count ? "，共" + rows + "处。" : "。");
        } else {
            text.append(count == 1 ? "The raw tables have a problem" : "The raw tables have " + count + " problems");
            text.append(rows > count ? ", in " + rows + " places." : ".");
        }
        for (Problem problem : problems.subList(0, Math.min(LISTED, count))) {
            boolean later = toldLater.isPresent() && problem.remedy().equals(toldLater);
            text.append('\n').append(later ? problem.withoutCure(language) : problem.in(language));
        }
        if (count > LISTED) {
            int more = count - LISTED;
            text.append(chinese ? "\n……另有" + more + "个" : "\n... and " + more + " more");
        }
        return text.toString();
    }
}
