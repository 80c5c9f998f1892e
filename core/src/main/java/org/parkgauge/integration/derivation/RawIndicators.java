package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parkgauge.data.Dataset;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The indicators of the integration index, made of raw tables. Every indicator whose inputs exist is derived for every
 * park; the others are missing, and say which input lacks. Immutable.
 *
 * <pre>{@code
 * RawIndicators indicators = RawIndicators.of(RawTables.read(Path.of("raw")), DerivationSettings.standard());
 * Dataset data = indicators.data();
 * String roads = indicators.derivation("P01", "INF02").working().en();
 * }</pre>
 */
public final class RawIndicators {

    static final List<Rule> RULES = Stream.of(
                    InfrastructureRules.all(),
                    PublicServiceRules.all(),
                    JobsHousingRules.all(),
                    AgglomerationRules.all(),
                    GovernanceRules.all(),
                    EnvironmentRules.all(),
                    InnovationRules.all())
            .flatMap(List::stream)
            .toList();

    private final RawTables tables;
    private final DerivationSettings settings;
    private final SetReference reference;
    private final Map<String, Map<String, Derivation>> derivations = new LinkedHashMap<>();
    private final Dataset data;

    private RawIndicators(RawTables tables, DerivationSettings settings, SetReference reference) {
        this.tables = tables;
        this.settings = settings;
        this.reference = reference;
        if (tables.parks().isEmpty()) {
            throw new InvalidInputException("原始表中没有园区。", "The raw tables hold no park.")
                    .maybe("缺少园区表 parks。", "table parks is missing.");
        }
        Prefecture prefecture = new Prefecture(tables, settings, reference);
        List<String> catchments = new ArrayList<>();
        for (Park park : tables.parks()) {
            Region region = prefecture.region(park);
            catchments.add(region.catchment().code());
            Map<String, Derivation> byIndicator = new LinkedHashMap<>();
            RULES.forEach(rule -> byIndicator.put(rule.indicator(), derive(rule, region)));
            derivations.put(park.code(), byIndicator);
        }
        data = assemble(catchments);
    }

    /**
     * Derives all indicators; set-derived ones compare the parks of the tables with each other.
     *
     * @param tables the raw tables
     * @param settings the numbers that a bureau sets
     * @return the indicators
     * @throws InvalidInputException if the tables hold no park
     */
    public static RawIndicators of(RawTables tables, DerivationSettings settings) {
        return of(tables, settings, SetReference.of(tables, settings));
    }

    /**
     * Derives all indicators; set-derived ones compare with frozen parks, and a park is not compared with itself.
     *
     * @param tables the raw tables
     * @param settings the numbers that a bureau sets
     * @param reference the parks to compare with
     * @return the indicators
     * @throws InvalidInputException if the tables hold no park
     */
    public static RawIndicators of(RawTables tables, DerivationSettings settings, SetReference reference) {
        return new RawIndicators(tables, settings, reference);
    }

    private static Derivation derive(Rule rule, Region region) {
        Outcome outcome = rule.derive(region);
        Measured value = outcome.value();
        Text working = value.isDefined()
                ? Words.join(List.of(outcome.working(), rule.shown(value.value())), " = ", " = ")
                : Text.EMPTY;
        return new Derivation(
                region.code(),
                rule.indicator(),
                value,
                rule.formula(),
                working,
                outcome.inputs(),
                rule.isSetDerived() || outcome.isSetDerived(),
                outcome.notes());
    }

    private Dataset assemble(List<String> catchments) {
        List<Park> parks = tables.parks();
        Dataset dataset = Dataset.of(names(parks))
                .withAttribute("code", texts(Park::code))
                .withAttribute("name_en", texts(park -> park.name().en()))
                .withAttribute("block", texts(Park::block))
                .withAttribute("type", texts(Park::type))
                .withAttribute("level", texts(Park::level))
                .withAttribute("catchment", catchments)
                .withAttribute("year", texts(park -> park.origin().year()))
                .withAttribute("safety", texts(park -> answer(park.safety())))
                .withAttribute("environment", texts(park -> answer(park.environment())));
        for (Rule rule : RULES) {
            double[] values = derivations.values().stream()
                    .mapToDouble(byIndicator -> value(byIndicator, rule).value())
                    .toArray();
            dataset = dataset.with(rule.indicator(), values);
        }
        return dataset;
    }

    private static Measured value(Map<String, Derivation> byIndicator, Rule rule) {
        return Objects.requireNonNull(byIndicator.get(rule.indicator())).value();
    }

    /** The names of the parks, or the codes of those without a name of their own. */
    private static List<String> names(List<Park> parks) {
        List<String> names = parks.stream().map(park -> park.name().zh()).toList();
        return parks.stream()
                .map(park -> park.name().zh().isBlank()
                                || Collections.frequency(names, park.name().zh()) > 1
                        ? park.code()
                        : park.name().zh())
                .toList();
    }

    private List<String> texts(Function<Park, String> text) {
        return tables.parks().stream().map(text).toList();
    }

    private static String answer(YesNo answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNSTATED -> "";
        };
    }

    /**
     * The values.
     *
     * @return a unit a park, called by its Chinese name, or by its code where it has none of its own; a variable an
     *     indicator in the unit of the index, NaN where it is missing; attributes code, name_en, block, type, level, catchment, year,
     *     safety and environment
     */
    public Dataset data() {
        return data;
    }

    /**
     * How one value came about.
     *
     * @param park the code of the park
     * @param indicator the code of the indicator
     * @return its derivation
     * @throws InvalidInputException if there is no such park or indicator
     */
    public Derivation derivation(String park, String indicator) {
        Derivation derivation = derivations.getOrDefault(park, Map.of()).get(indicator);
        if (derivation == null) {
            throw new InvalidInputException(
                            "没有园区“" + park + "”的指标“" + indicator + "”。",
                            "There is no indicator \"" + indicator + "\" of a park \"" + park + "\".")
                    .maybe("用园区代码和指标代码。", "use the code of the park and that of the indicator.");
        }
        return derivation;
    }

    /**
     * How all values came about.
     *
     * @return the derivations, park by park, in the order of the indicators
     */
    public List<Derivation> derivations() {
        return derivations.values().stream()
                .flatMap(byIndicator -> byIndicator.values().stream())
                .toList();
    }

    /**
     * What is missing: for each indicator and each reason, the parks without a value.
     *
     * @return the issues, in the order of the indicators
     */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        List<String> names = data.units();
        for (Rule rule : RULES) {
            Map<Text, List<String>> parksByReason = new LinkedHashMap<>();
            int place = 0;
            for (Map<String, Derivation> byIndicator : derivations.values()) {
                Measured value = value(byIndicator, rule);
                if (!value.isDefined()) {
                    parksByReason
                            .computeIfAbsent(value.reason(), reason -> new ArrayList<>())
                            .add(names.get(place));
                }
                place++;
            }
            parksByReason.forEach((reason, parks) ->
                    issues.add(new Issue(Issue.Kind.MISSING_VALUES, rule.indicator(), parks, reason)));
        }
        return issues;
    }

    /**
     * The answers to the questionnaire, scored: a panel beside the indicators, which do not use it.
     *
     * @return one for each park and question, in the order of the table; empty without a questionnaire
     */
    public List<Satisfaction> satisfaction() {
        return tables.questionnaire().stream().map(Satisfaction::of).toList();
    }

    /**
     * What set-derived indicators compare with.
     *
     * @return the structures of the reference parks
     */
    public SetReference reference() {
        return reference;
    }

    /**
     * The settings.
     *
     * @return the numbers that a bureau sets
     */
    public DerivationSettings settings() {
        return settings;
    }
}
