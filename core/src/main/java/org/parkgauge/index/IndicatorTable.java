package org.parkgauge.index;

import java.util.List;
import java.util.Map;
import org.parkgauge.data.CellTable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.normalization.DistanceToTarget;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/**
 * An index as two tables, in the style of COINr's iMeta (a row a component) and iData (a row a unit), so that an index moves
 * over from R or from a spreadsheet, and back.
 *
 * <pre>{@code
 * IndicatorTable table = IndicatorTable.read(Csv.standard().rows(Path.of("iMeta.csv")));
 * Dataset data = table.rules().read(Path.of("iData.csv"));
 * Scores scores = table.spec().fit(data).score(data);
 * }</pre>
 *
 * <p><b>Columns of the structure.</b> {@code iCode}, {@code Type} (Indicator, Aggregate, Group, Denominator, Other), {@code
 * Parent}, {@code Direction} (1 or -1) and {@code Weight} must be there; {@code iName}, {@code Level}, {@code Unit}, {@code
 * Denominator}, {@code ScaleFactor} (what the quotient is multiplied with), {@code goalpost_lower}, {@code goalpost_upper}
 * and {@code Target} may. The aggregate without a parent is the root. A parent has a higher level than its children. Empty
 * cells and NA mean that nothing is stated. Dots, hyphens and blanks in a code become underscores, the variable keeps its
 * name. Everything else that the table holds and the recipe does not is listed in {@link #issues()}.
 *
 * <p><b>The recipe.</b> The tables say nothing of the steps, so the recipe has COINr's own defaults: no imputation, no
 * treatment, {@code MinMax} from 0 to 100, given weights, arithmetic means. Change them by {@link IndexSpec#toBuilder()}.
 * Other than in COINr, a dimension needs a minimum coverage ({@link Dimension}).
 *
 * <p>Source: Becker, Caperna, Del Sorbo, Norlén, Papadimitriou and Saisana (2022), COINr: An R package for developing
 * composite indicators, Journal of Open Source Software 7(78), 4567.
 */
public final class IndicatorTable {

    private final IndexSpec spec;
    private final Map<String, Double> targets;
    private final List<String> groups;
    private final List<Issue> issues;

    IndicatorTable(IndexSpec spec, Map<String, Double> targets, List<String> groups, List<Issue> issues) {
        this.spec = spec;
        this.targets = java.util.Collections.unmodifiableMap(targets);
        this.groups = List.copyOf(groups);
        this.issues = List.copyOf(issues);
    }

    /**
     * Reads the structure.
     *
     * @param structure the rows of iMeta, as by {@link Csv#rows}
     * @return the table
     * @throws InvalidInputException if it is not as described above; the message names the cell
     */
    public static IndicatorTable read(CellTable structure) {
        return new StructureReading(structure).read();
    }

    /**
     * The recipe.
     *
     * @return the index, its code and name those of the root
     */
    public IndexSpec spec() {
        return spec;
    }

    /**
     * The targets that the table states.
     *
     * @return indicator code to target
     */
    public Map<String, Double> targets() {
        return targets;
    }

    /**
     * The columns of iData that group units.
     *
     * @return their names, text attributes of the data
     */
    public List<String> groups() {
        return groups;
    }

    /**
     * What the table states and the recipe does not.
     *
     * @return the issues
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * The recipe with the distance to its target as the normalization of each indicator.
     *
     * @param capped whether what is better than the target counts as the target
     * @return a new recipe
     * @throws InvalidInputException if an indicator has no target
     */
    public IndexSpec towardsTargets(boolean capped) {
        for (Indicator indicator : spec.indicators()) {
            if (!targets.containsKey(indicator.code())) {
                throw new InvalidInputException(
                                "指标" + indicator.code() + "没有目标值。", "Indicator " + indicator.code() + " has no target.")
                        .maybe("在 Target 列填上。", "give one in column Target.");
            }
        }
        return spec.toBuilder()
                .root((Dimension) towardsTargets(spec.root(), capped))
                .build();
    }

    private Component towardsTargets(Component component, boolean capped) {
        if (component instanceof Indicator indicator) {
            double target = targets.getOrDefault(indicator.code(), Double.NaN);
            return indicator.normalization(new DistanceToTarget(target, capped));
        }
        Dimension dimension = (Dimension) component;
        return dimension.children(dimension.children().stream()
                .map(child -> towardsTargets(child, capped))
                .toList());
    }

    /**
     * How the table of the units is read: their names in column {@code uCode}, the variables of the index as numbers, all
     * else as text attributes.
     *
     * @return the rules, to be changed where the file needs it
     */
    public Csv rules() {
        return Csv.standard().unitColumn(StructureReading.UNIT).numbers(spec.inputs());
    }

    /**
     * An index and its data as tables, to be written.
     *
     * @param spec the recipe
     * @param data the units, their raw variables and attributes
     * @param language the language of names and units
     * @return the two tables, and what they do not say
     * @throws InvalidInputException if the tables would say something else than the recipe: of an indicator that is best
     *     within a range, on a logarithmic scale or with several denominators
     */
    public static IndicatorTables write(IndexSpec spec, Dataset data, Language language) {
        return new StructureWriting(spec, data, language).write();
    }
}
