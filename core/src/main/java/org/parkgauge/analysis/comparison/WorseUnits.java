package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.data.Range;
import org.parkgauge.index.Denominator;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;

/** Sets in which one unit is replaced by a worse one that stays within the observed values. */
final class WorseUnits {

    private final IndexSpec spec;
    private final Dataset data;
    private final Map<String, Direction> directions = new HashMap<>();

    WorseUnits(IndexSpec spec, Dataset data) {
        this.spec = spec;
        this.data = data;
        Set<String> fixed = new HashSet<>();
        for (Indicator indicator : spec.indicators()) {
            indicator.per().stream().map(Denominator::variable).forEach(fixed::add);
            boolean divided = !indicator.per().isEmpty();
            Direction direction = indicator.direction();
            Direction known = directions.putIfAbsent(indicator.variable(), direction);
            boolean clash = known != null && !sameSide(known, direction);
            // a best range lies on the scale of the quotient, so the side on which the variable stands is not known
            if (clash || (divided && direction instanceof BestRange)) {
                fixed.add(indicator.variable());
            }
        }
        directions.keySet().removeAll(fixed);
        directions.keySet().removeIf(variable -> !data.has(variable));
    }

    private static boolean sameSide(Direction one, Direction other) {
        return !(one instanceof BestRange) && one.getClass() == other.getClass();
    }

    /** The scores with a worse unit in place of one; none where no worse one lies within the observed values. */
    double[] scores(int unit, double share) {
        List<Column> changed = new ArrayList<>();
        directions.forEach((variable, direction) -> {
            Column column = data.column(variable);
            double value = column.get(unit);
            double target = worst(direction, column.range(), value);
            if (!Double.isNaN(value) && target != value) {
                double[] values = column.toArray();
                values[unit] = share == 1 ? target : value + share * (target - value);
                changed.add(Column.of(variable, values));
            }
        });
        return changed.isEmpty() ? new double[0] : Units.scores(spec, Units.replaced(data, changed));
    }

    /** The worst observed value to which the way leads through worse values only. */
    private static double worst(Direction direction, Range observed, double value) {
        if (direction instanceof LowerIsBetter) {
            return observed.high();
        }
        if (direction instanceof BestRange best) {
            if (value < best.low()) {
                return observed.low();
            }
            if (value > best.high()) {
                return observed.high();
            }
            return best.distance(observed.low()) > best.distance(observed.high()) ? observed.low() : observed.high();
        }
        return observed.low();
    }
}
