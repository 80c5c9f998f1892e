package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.measure.coupling.CoordinationGrade;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Applies the rules to one park. */
final class Advisor {

    private static final double PER_CENT = 100;
    private static final double ROUNDING = 1e-9;

    private final Scores scores;
    private final IndexSpec spec;
    private final ParkDiagnosis park;
    private final String type;

    Advisor(Scores scores, ParkDiagnosis park, String type) {
        this.scores = scores;
        this.spec = scores.index().spec();
        this.park = park;
        this.type = type;
    }

    /** Something that a rule found, in words. */
    private record Finding(String code, Text text) {}

    /**
     * The suggestions that the rules raise: by heading; within it those of the park as a whole, then those of indicators by
     * what these take from the score, last the data to collect; equal ones in the order of the rules.
     */
    List<Suggestion> suggestions(SuggestionRules rules) {
        List<Suggestion> all = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            List<Suggestion> here = new ArrayList<>();
            for (SuggestionRule rule : rules.rules()) {
                if (rule.heading() == heading
                        && (rule.types().isEmpty() || rule.types().contains(type))) {
                    apply(rule).ifPresent(here::add);
                }
            }
            here.sort(Comparator.comparingInt(Advisor::place).thenComparingDouble(one -> -one.loss()));
            all.addAll(here);
        }
        return all;
    }

    private static int place(Suggestion one) {
        return switch (one.trigger()) {
            case PREREQUISITE, CAPPED, SIMILAR, QUADRANT, LAG -> 0;
            case WEAK, OBSTACLE, BEHIND -> 1;
            case MISSING -> 2;
        };
    }

    /** What a named indicator or dimension takes from the score. */
    private double loss(String code) {
        Optional<IndicatorState> state = park.boards().indicator(code);
        if (state.isPresent()) {
            return Double.isNaN(state.get().loss()) ? 0 : state.get().loss();
        }
        return park.obstacleDimensions().stream()
                .filter(one -> one.code().equals(code))
                .mapToDouble(Obstacle::loss)
                .sum();
    }

    private Optional<Suggestion> apply(SuggestionRule rule) {
        return switch (rule.trigger()) {
            case WEAK -> listed(rule, indicatorsOrNodes(rule));
            case OBSTACLE -> listed(rule, obstacles(rule));
            case BEHIND -> listed(rule, behind(rule));
            case MISSING -> listed(rule, missing(rule));
            case PREREQUISITE -> listed(rule, prerequisites(rule));
            case CAPPED -> capped(rule);
            case SIMILAR -> similar(rule);
            case QUADRANT -> quadrant(rule);
            case LAG -> lag(rule);
        };
    }

    private Stream<IndicatorState> known(SuggestionRule rule) {
        return rule.nodes().stream()
                .flatMap(code -> park.boards().indicator(code).stream())
                .filter(IndicatorState::isKnown);
    }

    private List<Finding> indicatorsOrNodes(SuggestionRule rule) {
        List<Finding> found = new ArrayList<>();
        for (String code : rule.nodes()) {
            Optional<IndicatorState> state = park.boards().indicator(code);
            if (state.isPresent()) {
                if (state.get().isKnown() && state.get().score() < rule.limit()) {
                    found.add(new Finding(code, Wording.indicator(state.get())));
                }
            } else if (scores.nodes().contains(code) && scores.score(park.unit(), code) < rule.limit()) {
                found.add(
                        new Finding(code, Wording.node(spec.component(code).label(), scores.score(park.unit(), code))));
            }
        }
        return found;
    }

    private List<Finding> obstacles(SuggestionRule rule) {
        return Stream.concat(park.obstacles().stream(), park.obstacleDimensions().stream())
                .filter(one -> rule.nodes().contains(one.code()) && PER_CENT * one.share() >= rule.limit() - ROUNDING)
                .filter(one -> park.boards()
                        .indicator(one.code())
                        .map(IndicatorState::isKnown)
                        .orElse(true))
                .map(one -> new Finding(one.code(), obstacle(one)))
                .toList();
    }

    private static Text obstacle(Obstacle one) {
        String share = Wording.share(one.share());
        String score = Wording.score(one.score());
        return Text.of(
                one.label().zh() + "（占失分 " + share + "，得分 " + score + "）",
                one.label().en() + " (" + share + " of the loss, score " + score + ")");
    }

    private List<Finding> behind(SuggestionRule rule) {
        return known(rule)
                .filter(state -> state.peers().scoreGap() <= -rule.limit() + ROUNDING)
                .map(state -> new Finding(state.code(), behind(state)))
                .toList();
    }

    private static Text behind(IndicatorState state) {
        String gap = Wording.score(-state.peers().scoreGap());
        return Text.of(
                state.label().zh() + " " + Wording.measured(state.value(), state.unit(), Language.ZH) + "（中位数 "
                        + Wording.measured(state.peers().median(), state.unit(), Language.ZH) + "，得分低 " + gap + " 分）",
                state.label().en() + " " + Wording.measured(state.value(), state.unit(), Language.EN) + " (median "
                        + Wording.measured(state.peers().median(), state.unit(), Language.EN) + ", " + gap
                        + " points behind)");
    }

    private List<Finding> missing(SuggestionRule rule) {
        return rule.nodes().stream()
                .flatMap(code -> park.boards().indicator(code).stream())
                .filter(state -> !state.isKnown())
                .map(state -> new Finding(state.code(), state.label()))
                .toList();
    }

    private List<Finding> prerequisites(SuggestionRule rule) {
        return park.prerequisites().stream()
                .filter(gate -> gate.status() == Prerequisite.Status.NOT_MET)
                .filter(gate -> rule.nodes().contains(gate.code()))
                .map(gate -> new Finding(gate.code(), gate.label()))
                .toList();
    }

    private Optional<Suggestion> listed(SuggestionRule rule, List<Finding> found) {
        Map<String, Text> values = new HashMap<>();
        values.put("limit", Text.of(Wording.value(rule.limit())));
        return listed(rule, found, values);
    }

    private Optional<Suggestion> listed(SuggestionRule rule, List<Finding> found, Map<String, Text> values) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        values.put("list", Wording.list(found.stream().map(Finding::text).toList()));
        values.put("count", Text.of(Integer.toString(found.size())));
        return made(rule, found.stream().map(Finding::code).toList(), values);
    }

    private Optional<Suggestion> capped(SuggestionRule rule) {
        Optional<Tiers.Tier> tier = park.tier();
        if (!park.lowered() || tier.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> found = park.weak().stream()
                .filter(node -> rule.nodes().contains(node.code()))
                .map(node -> new Finding(node.code(), Wording.node(node.label(), node.score())))
                .toList();
        Map<String, Text> values = new HashMap<>();
        values.put("limit", Text.of(Wording.value(spec.tiers().capBelow())));
        values.put("tier", tier.get().label());
        return listed(rule, found, values);
    }

    private Optional<Suggestion> similar(SuggestionRule rule) {
        return park.rival().filter(rival -> rival.similarity() >= rule.limit()).flatMap(rival -> {
            Map<String, Text> values = new HashMap<>();
            values.put("limit", Text.of(Wording.value(rule.limit())));
            values.put("competitor", rival.name());
            values.put("similarity", Text.of(Page.two(rival.similarity())));
            values.put("shared", Wording.list(rival.shared()));
            return made(rule, List.of(), values);
        });
    }

    private Optional<Suggestion> quadrant(SuggestionRule rule) {
        return park.typology()
                .filter(one -> rule.nodes().contains(one.quadrant().code()))
                .flatMap(one -> {
                    Map<String, Text> values = new HashMap<>();
                    values.put("quadrant", one.quadrant().label());
                    values.put("industry", Text.of(Wording.score(one.industry())));
                    values.put("city", Text.of(Wording.score(one.city())));
                    values.put("industry_from", Text.of(Wording.value(one.industryFrom())));
                    values.put("city_from", Text.of(Wording.value(one.cityFrom())));
                    return made(rule, List.of(), values);
                });
    }

    private Optional<Suggestion> lag(SuggestionRule rule) {
        org.parkgauge.analysis.Coupling.Unit coupling = park.couplings().industryCity();
        Optional<CoordinationGrade> grade = coupling.grade();
        if (grade.isEmpty() || coupling.behind().stream().noneMatch(rule.nodes()::contains)) {
            return Optional.empty();
        }
        Map<String, Text> values = new HashMap<>();
        values.put(
                "industry", Text.of(Wording.score(PER_CENT * coupling.scores().get(0))));
        values.put("city", Text.of(Wording.score(PER_CENT * coupling.scores().get(1))));
        values.put("degree", Text.of(Page.two(coupling.degree().value())));
        values.put("grade", grade.get().label());
        return made(rule, List.of(), values);
    }

    private Optional<Suggestion> made(SuggestionRule rule, List<String> codes, Map<String, Text> values) {
        values.put("park", park.name());
        Map<String, String> zh = new HashMap<>();
        Map<String, String> en = new HashMap<>();
        values.forEach((name, value) -> {
            zh.put(name, value.zh());
            en.put(name, value.en());
        });
        Text text = Text.of(
                Template.fill(rule.template().zh(), zh),
                Template.fill(rule.template().en(), en));
        return Optional.of(new Suggestion(
                rule.heading(),
                rule.code(),
                rule.trigger(),
                codes,
                codes.stream().mapToDouble(this::loss).sum(),
                text));
    }
}
