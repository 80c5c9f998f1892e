package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.index.IndexCompiler;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scale;
import org.parkgauge.internal.RandomStream;

/** Evaluates settings, one at a time; keeps the compiled recipes of the alternatives that it has met. Not thread-safe. */
final class Desk {

    /** Numbers held by compiled recipes that are kept, at most, roughly. */
    private static final long KEPT_NUMBERS = 16_000_000;

    private static final int MOST_KNOWN = 20_000;
    /** In place of an alternative: the columns are the same with any, and so are the given weights. */
    private static final int ANY = -1;
    /** The same for a weighting that reads given weights, which others take out of the recipe. */
    private static final int READS_GIVEN = -2;

    private final IndexSpec spec;
    private final Dataset data;
    private final Layout layout;
    private final IndexCompiler compiler;
    private final Map<List<Integer>, Station> stations;
    private final boolean keepsUnits;
    /** By choice, whether each alternative names the aggregation, or each the weighting, of the same dimensions. */
    private final boolean[] alike;
    /** Combinations of alternatives that make a recipe. */
    private final Map<List<Integer>, Boolean> sound;

    Desk(IndexSpec spec, Dataset data, Layout layout, IndexCompiler compiler) {
        this.spec = spec;
        this.data = data;
        this.layout = layout;
        this.compiler = compiler;
        long cells = Math.max(1, (long) spec.components().size() * data.size());
        int most = (int) Math.max(4, Math.min(20_000, KEPT_NUMBERS / cells));
        keepsUnits = cells * data.size() <= KEPT_NUMBERS;
        stations = recent(most);
        sound = recent(MOST_KNOWN);
        alike = new boolean[layout.choices().size()];
        for (int c = 0; c < alike.length; c++) {
            alike[c] = isAlike(layout.choices().get(c));
        }
    }

    /** A map that forgets what was not asked for longest. */
    private static <T> Map<List<Integer>, T> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Integer>, T> eldest) {
                return size() > most;
            }
        };
    }

    private static boolean isAlike(Choice choice) {
        Object first = named(choice.options().get(0));
        return first != null && choice.options().stream().allMatch(option -> first.equals(named(option)));
    }

    /** Which step of which dimensions an alternative names; null if it changes anything else. */
    private static @Nullable Object named(Option option) {
        return option instanceof Option.Aggregating aggregating
                ? List.of("aggregation", aggregating.nodes())
                : option instanceof Option.Weighing weighing ? List.of("weighting", weighing.nodes()) : null;
    }

    /** Scores all units in a setting. */
    Station run(Setting setting) {
        boolean once = setting.errors.length > 0 || setting.shifts.length > 0 || (setting.unit >= 0 && !keepsUnits);
        Station station;
        if (once) {
            station = station(setting, true);
        } else {
            List<Integer> key = key(setting);
            station = stations.get(key);
            if (station != null && !layout.isTried()) {
                refuseUnsound(setting);
            }
            if (station == null) {
                station = station(setting, false);
                stations.put(key, station);
            }
        }
        station.run(setting);
        return station;
    }

    /** What the columns of indicators depend on, and whether weights are read from the recipe. */
    private List<Integer> key(Setting setting) {
        List<Integer> key = new ArrayList<>(setting.options.length + 1);
        for (int c = 0; c < setting.options.length; c++) {
            Option option = layout.choices().get(c).options().get(setting.options[c]);
            if (!alike[c]) {
                key.add(setting.options[c]);
            } else {
                key.add(
                        option instanceof Option.Weighing weighing && SpecChange.readsGiven(weighing.weighting())
                                ? READS_GIVEN
                                : ANY);
            }
        }
        key.add(setting.unit);
        return key;
    }

    /** Refuses alternatives that make no recipe together, as the making of their station would, had it not been made yet. */
    private void refuseUnsound(Setting setting) {
        List<Integer> options = new ArrayList<>(setting.options.length);
        for (int option : setting.options) {
            options.add(option);
        }
        if (sound.get(options) == null) {
            applied(setting.options);
            sound.put(options, true);
        }
    }

    /** A unit left out makes a set of its own, of no use to other desks. */
    private Station station(Setting setting, boolean once) {
        IndexSpec changed = spec(setting);
        Dataset chosen = data(setting);
        return new Station(
                once || setting.unit >= 0 ? compiler.compileOnce(changed, chosen) : compiler.compile(changed, chosen),
                layout,
                rows(setting));
    }

    /** The places of the units that stay. */
    private int[] rows(Setting setting) {
        int[] rows = new int[data.size() - (setting.unit >= 0 ? 1 : 0)];
        for (int i = 0, k = 0; i < data.size(); i++) {
            if (i != setting.unit) {
                rows[k++] = i;
            }
        }
        return rows;
    }

    /** The recipe of a setting, but for weights that are drawn. */
    IndexSpec spec(Setting setting) {
        IndexSpec changed = applied(setting.options);
        for (int k = 0; k < setting.shifts.length; k++) {
            changed = shifted(changed, layout.shifts().get(k), setting.shifts[k]);
        }
        return changed;
    }

    private IndexSpec applied(int[] options) {
        List<Option> waiting = new ArrayList<>();
        for (int c = 0; c < options.length; c++) {
            waiting.add(layout.choices().get(c).options().get(options[c]));
        }
        return Applied.all(spec, waiting);
    }

    private IndexSpec shifted(IndexSpec spec, GoalpostShift shift, long seed) {
        return SpecChange.root(spec, SpecChange.indicators(spec.root(), one -> {
            RandomStream stream = new RandomStream(seed, layout.stream(one.code()));
            boolean named = shift.indicators().isEmpty() || shift.indicators().contains(one.code());
            return named && one.direction().hasGoalposts() ? shifted(one, shift.share(), stream) : one;
        }));
    }

    private static Indicator shifted(Indicator indicator, double share, RandomStream stream) {
        boolean log = indicator.scale() == Scale.LOG;
        double first = share * (2 * stream.nextDouble() - 1);
        double second = share * (2 * stream.nextDouble() - 1);
        Direction direction = indicator.direction();
        if (direction instanceof Direction.HigherIsBetter ends) {
            direction = new Direction.HigherIsBetter(
                    moved(ends.worst(), ends.worst(), ends.best(), first, log),
                    moved(ends.best(), ends.worst(), ends.best(), second, log));
        } else if (direction instanceof Direction.LowerIsBetter ends) {
            direction = new Direction.LowerIsBetter(
                    moved(ends.worst(), ends.best(), ends.worst(), first, log),
                    moved(ends.best(), ends.best(), ends.worst(), second, log));
        } else if (direction instanceof Direction.BestRange range) {
            double a = range.outerLow();
            double d = range.outerHigh();
            direction = new Direction.BestRange(
                    moved(a, a, d, first, log),
                    moved(range.low(), a, d, first, log),
                    moved(range.high(), a, d, first, log),
                    moved(d, a, d, first, log));
        }
        return indicator.direction(direction);
    }

    /** A limit moved by a share of the distance between two ends. */
    private static double moved(double limit, double low, double high, double share, boolean log) {
        return log ? limit * StrictMath.pow(high / low, share) : limit + share * (high - low);
    }

    /** The data of a setting. */
    Dataset data(Setting setting) {
        Dataset changed = data;
        for (int k = 0; k < setting.errors.length; k++) {
            changed = disturbed(changed, layout.errors().get(k), setting.errors[k]);
        }
        return setting.unit < 0 ? changed : changed.rows(rows(setting));
    }

    private Dataset disturbed(Dataset from, MeasurementError error, long seed) {
        List<String> variables = error.variables().isEmpty() ? spec.inputs() : error.variables();
        Map<String, Integer> numbers = new HashMap<>();
        variables.forEach(name -> numbers.put(name, numbers.size()));
        List<Column> columns = new ArrayList<>();
        for (String name : from.variables()) {
            Integer number = numbers.get(name);
            columns.add(number == null ? from.column(name) : disturbed(from.column(name), error, seed, number));
        }
        Dataset made = Dataset.of(from.units());
        for (String attribute : from.attributes()) {
            made = made.withAttribute(attribute, from.attribute(attribute));
        }
        return made.with(columns);
    }

    private static Column disturbed(Column column, MeasurementError error, long seed, int number) {
        RandomStream stream = new RandomStream(seed, number);
        double[] values = column.toArray();
        for (int i = 0; i < values.length; i++) {
            double z = stream.nextGaussian();
            values[i] = error.kind() == MeasurementError.Kind.RELATIVE
                    ? values[i] * StrictMath.exp(error.error() * z)
                    : values[i] + error.error() * z;
        }
        return Column.of(column.name(), values);
    }
}
