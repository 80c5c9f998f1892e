package org.parkgauge.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.FittedTreatment;
import org.parkgauge.treatment.NoTreatment;

/**
 * What the treatment of outliers does to the values of some units, indicator by indicator: the rule that was learned, the
 * points that it changes, skewness and kurtosis before and after. Of the reference set it is the record of the treatment;
 * of other units it shows what the frozen rules do to them.
 *
 * @param entries one for each indicator that has a treatment, in the order of the tree
 */
public record TreatmentReport(List<Entry> entries) {

    /** Copies the list. */
    public TreatmentReport {
        entries = List.copyOf(entries);
    }

    /**
     * One indicator.
     *
     * @param code its code
     * @param label its name
     * @param done what was learned to be done to its values
     * @param changes the points changed, unit to value before and after; for a transformation these are all
     * @param values how many values there are
     * @param before skewness and kurtosis before
     * @param after skewness and kurtosis after
     */
    public record Entry(
            String code, Text label, Text done, Map<String, Change> changes, int values, Shape before, Shape after) {

        /** Copies the map in its order. */
        public Entry {
            changes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }

        /**
         * One line for a person.
         *
         * @param language the language
         * @return the line
         */
        public String in(Language language) {
            boolean zh = language == Language.ZH;
            StringBuilder line = new StringBuilder(code);
            if (!label.in(language).equals(code)) {
                line.append(' ').append(label.in(language));
            }
            line.append(zh ? "：" : ": ").append(done.in(language));
            line.append(
                    zh
                            ? "；改动 " + changes.size() + "/" + values + " 个值"
                            : "; " + changes.size() + " of " + values + " values changed");
            line.append(zh ? "；偏度 " : "; skewness ").append(number(before.skewness()));
            line.append(zh ? "，峰度 " : ", kurtosis ").append(number(before.kurtosis()));
            if (!changes.isEmpty()) {
                line.append(zh ? "；处理后偏度 " : "; afterwards ").append(number(after.skewness()));
                line.append(zh ? "，峰度 " : " and ").append(number(after.kurtosis()));
            }
            return line.toString();
        }

        private static String number(double value) {
            return Decimals.rounded(value, 2);
        }
    }

    /**
     * A point that was changed.
     *
     * @param before its value
     * @param after its treated value
     */
    public record Change(double before, double after) {}

    /**
     * The report on some units.
     *
     * @param index a fitted index
     * @param data the units and their raw variables, such as the reference set
     * @return the report
     * @throws org.parkgauge.text.InvalidInputException if a variable is absent
     */
    public static TreatmentReport of(FittedIndex index, Dataset data) {
        IndexSpec spec = index.spec();
        Inputs.check(spec, data);
        List<Column> values = ReferenceFill.imputed(index, data);
        List<Entry> entries = new ArrayList<>();
        int j = 0;
        for (FittedComponent component : index.plan().nodes()) {
            if (component instanceof FittedIndicator leaf) {
                if (!(spec.treatmentOf(leaf.component()) instanceof NoTreatment)) {
                    entries.add(entry(leaf, values.get(j), data));
                }
                j++;
            }
        }
        return new TreatmentReport(entries);
    }

    private static Entry entry(FittedIndicator leaf, Column column, Dataset data) {
        ColumnMap map = leaf.treatment();
        double[] before = column.toArray();
        double[] after = column.map(map).toArray();
        Map<String, Change> changes = new LinkedHashMap<>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i] && !Double.isNaN(before[i])) {
                changes.put(data.units().get(i), new Change(before[i], after[i]));
            }
        }
        return new Entry(
                leaf.component().code(),
                leaf.component().label(),
                map instanceof FittedTreatment fitted ? fitted.summary() : Text.of("自定义方法", "a method of one's own"),
                changes,
                before.length - column.missing(),
                Shape.of(before),
                Shape.of(after));
    }

    /**
     * The report for a person, a line an indicator.
     *
     * @param language the language
     * @return the lines, joined by line breaks
     */
    public String in(Language language) {
        return String.join(
                "\n", entries.stream().map(entry -> entry.in(language)).toList());
    }
}
