package org.parkgauge.imputation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Leaves out units with too little data before an index is fitted. A unit is removed if the share of its variables that
 * are present is below the smallest availability, or if the share of those present that are not zero is below the smallest
 * share of non-zero values (which tells of zeros that stand for "not known"). Units of the forced lists are kept or removed
 * whatever they have. A unit without any value has the non-zero share 1, so that only its availability counts.
 *
 * <p>A share equal to the threshold is enough. Nothing is removed in silence: the reasons come with the result. Source:
 * OECD/JRC (2008), step 3; COINr's {@code Screen}, whose defaults are 2/3 and 0.05 (the latter only where asked for).
 *
 * @param availability the smallest share of variables present, 0 to 1
 * @param nonZero the smallest share of values that are not zero, 0 to 1
 * @param keep the names of units that stay in any case
 * @param remove the names of units that go in any case
 */
public record Screening(double availability, double nonZero, List<String> keep, List<String> remove)
        implements Serializable {

    /** Two thirds of the data; zeros are not looked at; no lists. */
    public Screening() {
        this(2.0 / 3);
    }

    /**
     * By availability alone.
     *
     * @param availability the smallest share of variables present
     */
    public Screening(double availability) {
        this(availability, 0);
    }

    /**
     * By availability and zeros.
     *
     * @param availability the smallest share of variables present
     * @param nonZero the smallest share of values that are not zero
     */
    public Screening(double availability, double nonZero) {
        this(availability, nonZero, List.of(), List.of());
    }

    /** Checks the shares and copies the lists. */
    public Screening {
        keep = List.copyOf(keep);
        remove = List.copyOf(remove);
        if (!(availability >= 0 && availability <= 1 && nonZero >= 0 && nonZero <= 1)) {
            throw new InvalidInputException(
                            "筛选的两个比例须在 0 到 1 之间，得到" + availability + "和" + nonZero + "。",
                            "The shares of a screening lie between 0 and 1, and " + availability + " and " + nonZero
                                    + " do not.")
                    .maybe("75% 写作 0.75。", "write 75 per cent as 0.75.");
        }
        for (String unit : keep) {
            if (remove.contains(unit)) {
                throw new InvalidInputException(
                                "单元“" + unit + "”既要保留又要剔除。", "Unit \"" + unit + "\" is to be kept and to be removed.")
                        .maybe("只放在一个名单中。", "name it in one of the two lists.");
            }
        }
    }

    /**
     * The same rule with lists of units.
     *
     * @param kept the names of units that stay in any case
     * @param removed the names of units that go in any case
     * @return a new screening
     */
    public Screening forced(List<String> kept, List<String> removed) {
        return new Screening(availability, nonZero, kept, removed);
    }

    /**
     * Screens units by all variables of a data set.
     *
     * @param data the data
     * @return what is left, and what was removed why
     */
    public Screened screen(Dataset data) {
        return screen(data, data.variables());
    }

    /**
     * Screens units by some variables.
     *
     * @param data the data
     * @param variables the variables that count, such as those of the indicators without the denominators
     * @return what is left, with all variables, and what was removed why
     * @throws InvalidInputException if a variable or a unit of a list is not in the data, or no unit is left
     */
    public Screened screen(Dataset data, Collection<String> variables) {
        keep.forEach(data::place);
        remove.forEach(data::place);
        List<Column> columns = variables.stream().map(data::column).toList();
        List<Removed> removed = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            String unit = data.units().get(i);
            Removed reason = reason(unit, columns, i);
            if (reason == null) {
                kept.add(i);
            } else {
                removed.add(reason);
            }
        }
        if (kept.isEmpty()) {
            throw new InvalidInputException("筛选后没有剩余单元。", "The screening leaves no unit.")
                    .maybe("降低要求的比例。", "ask for a lower share.");
        }
        Dataset rest = data.rows(kept.stream().mapToInt(Integer::intValue).toArray());
        return new Screened(rest, removed);
    }

    private @Nullable Removed reason(String unit, List<Column> columns, int i) {
        int present =
                (int) columns.stream().filter(column -> !column.isMissing(i)).count();
        int zeros = (int) IntStream.range(0, columns.size())
                .filter(j -> columns.get(j).get(i) == 0)
                .count();
        double share = columns.isEmpty() ? 1 : 1 - (columns.size() - present) / (double) columns.size();
        double useful = present == 0 ? 1 : 1 - zeros / (double) present;
        if (remove.contains(unit)) {
            return new Removed(unit, share, useful, Set.of(Reason.FORCED));
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (share < availability) {
            reasons.add(Reason.TOO_MUCH_MISSING);
        }
        if (useful < nonZero) {
            reasons.add(Reason.TOO_MANY_ZEROS);
        }
        return reasons.isEmpty() || keep.contains(unit) ? null : new Removed(unit, share, useful, reasons);
    }

    /** Why a unit is removed. */
    public enum Reason {
        /** Its availability is too low. */
        TOO_MUCH_MISSING("缺失太多", "too much is missing"),
        /** Its share of non-zero values is too low. */
        TOO_MANY_ZEROS("零值太多", "too many zeros"),
        /** It is on the list of units to be removed. */
        FORCED("列入剔除名单", "on the list of units to be removed");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * The reason in words.
         *
         * @return a clause without a full stop
         */
        public Text label() {
            return Text.of(zh, en);
        }
    }

    /**
     * A unit that is left out.
     *
     * @param unit its name
     * @param availability the share of variables present
     * @param nonZero the share of those present that are not zero, 1 where none is
     * @param reasons why, at least one
     */
    public record Removed(String unit, double availability, double nonZero, Set<Reason> reasons)
            implements Serializable {

        /** Copies the set. */
        public Removed {
            reasons = Set.copyOf(reasons);
        }
    }

    /**
     * The result of a screening.
     *
     * @param data the units that are left
     * @param removed the units that are left out, in the order of the data
     */
    public record Screened(Dataset data, List<Removed> removed) {

        /** Copies the list. */
        public Screened {
            removed = List.copyOf(removed);
        }
    }
}
