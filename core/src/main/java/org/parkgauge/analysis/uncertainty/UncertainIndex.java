package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.sensitivity.Factors;
import org.parkgauge.analysis.sensitivity.Model;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexCompiler;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Rules;
import org.parkgauge.text.InvalidInputException;

/**
 * An index, its data, and what about them could have been otherwise.
 *
 * <pre>{@code
 * UncertainIndex uncertain = UncertainIndex.of(spec, parks)
 *         .varying(
 *                 Choice.normalizations(new MinMax(0, 100), new RankScore()),
 *                 Choice.aggregations(new Arithmetic(), new Geometric(1)),
 *                 WeightNoise.uniform(0.25));
 * Robustness robustness = uncertain.simulate(Simulation.of(10_000).seed(42));
 * System.out.println(robustness.root().unit("青禾高新区").rankRange());
 * }</pre>
 *
 * <p>All sources vary at once and independently of each other. Alternatives that cannot work are found before anything is
 * drawn and listed as {@link #exclusions()}; choices of which some alternatives do not go together are drawn as one, from
 * the combinations that work, each as likely. An aggregation or weighting that a choice names for a dimension stands above
 * what changes of the whole recipe do there; of two choices that name one dimension the later counts. Immutable and
 * thread-safe.
 */
public final class UncertainIndex {

    /** All combinations of alternatives are tried beforehand if they are no more than this, on data of usual size. */
    private static final long MOST_TRIALS = 512;

    private static final long FEWEST_TRIALS = 32;
    private static final long TRIED_NUMBERS = 4_000_000;

    private final IndexSpec spec;
    private final Dataset data;
    private final List<Source> sources;
    private final IndexCompiler compiler;
    private final Layout layout;
    private final List<Exclusion> exclusions;

    private UncertainIndex(IndexSpec spec, Dataset data, List<Source> sources, IndexCompiler compiler) {
        this.spec = spec;
        this.data = data;
        this.sources = List.copyOf(sources);
        this.compiler = compiler;
        SourceChecks checks = new SourceChecks(spec, data);
        List<Choice> choices = new ArrayList<>();
        for (Source source : sources) {
            checks.check(source);
            if (source instanceof Choice choice) {
                choices.add(choice);
            }
        }
        long cells = (long) spec.components().size() * data.size();
        int affordable = (int) Math.max(FEWEST_TRIALS, Math.min(MOST_TRIALS, TRIED_NUMBERS / cells));
        Entangled entangled = new Entangled(
                spec,
                choices,
                affordable,
                changed -> compiler.compile(changed, data).evaluation().run(Rules.PLAIN));
        exclusions = entangled.exclusions();
        layout = new Layout(spec, data.size(), this.sources, entangled, choices);
    }

    /**
     * An index about which nothing varies yet.
     *
     * @param spec the recipe
     * @param data its reference set, which is also what is scored
     * @return the index
     * @throws InvalidInputException if the recipe cannot be fitted on the data
     */
    public static UncertainIndex of(IndexSpec spec, Dataset data) {
        spec.fit(data);
        return new UncertainIndex(spec, data, List.of(), new IndexCompiler());
    }

    /**
     * The same index with more that varies.
     *
     * @param more the sources of uncertainty
     * @return a new index
     * @throws InvalidInputException if two sources have one name, a source names a component or variable that does not exist,
     *     or no alternative of a choice can work
     */
    public UncertainIndex varying(Source... more) {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(Arrays.asList(more));
        return new UncertainIndex(spec, data, all, compiler);
    }

    /**
     * The recipe.
     *
     * @return the nominal recipe
     */
    public IndexSpec spec() {
        return spec;
    }

    /**
     * The data.
     *
     * @return the nominal data
     */
    public Dataset data() {
        return data;
    }

    /**
     * What varies.
     *
     * @return the sources, in the order in which they were named
     */
    public List<Source> sources() {
        return sources;
    }

    /**
     * What takes no part because it cannot work.
     *
     * @return alternatives, and sets of alternatives that cannot work together, with reasons
     */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /**
     * The number of coordinates of a point of the unit cube that determines a draw.
     *
     * @return the dimensions, 0 if nothing varies
     */
    public int dimensions() {
        return layout.dimensions();
    }

    /**
     * What varies as factors of a sensitivity analysis: one for each source, except that choices drawn as one are one factor,
     * called by their names with {@code x} between.
     *
     * @return the factors, in the order of the coordinates
     */
    public Factors factors() {
        return layout.factors();
    }

    /**
     * The draw at a point.
     *
     * @param point a coordinate in [0, 1) for each of {@link #dimensions()}
     * @return the draw
     * @throws InvalidInputException if the point has another number of coordinates, or one lies outside
     */
    public Draw draw(double... point) {
        if (point.length != dimensions()) {
            throw new InvalidInputException(
                            "应有" + dimensions() + "个坐标，得到" + point.length + "个。",
                            "A point needs " + dimensions() + " coordinates, and this one has " + point.length + ".")
                    .maybe("次序见 factors()。", "see factors() for their order.");
        }
        for (double coordinate : point) {
            if (!(coordinate >= 0 && coordinate < 1)) {
                throw new InvalidInputException(
                                "坐标" + coordinate + "不在 [0, 1) 之内。",
                                "The coordinate " + coordinate + " lies outside [0, 1).")
                        .maybe("用 0.999 表示上端。", "write 0.999 for the upper end.");
            }
        }
        return new Draw(this, point);
    }

    /**
     * Draws many times and counts.
     *
     * @param simulation how
     * @return what came of it
     */
    public Robustness simulate(Simulation simulation) {
        return simulate(simulation, ProgressListener.NONE);
    }

    /**
     * Draws many times and counts.
     *
     * @param simulation how
     * @param listener hears how far it has come
     * @return what came of it
     * @throws InvalidInputException if nothing varies, a node is unknown, or no draw gave scores
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public Robustness simulate(Simulation simulation, ProgressListener listener) {
        if (dimensions() == 0) {
            throw new InvalidInputException("没有任何不确定来源，无从抽样。", "Nothing varies, so there is nothing to draw.")
                    .maybe("用 varying(...) 说明哪些可以不同。", "say by varying(...) what could have been otherwise.");
        }
        return new Simulator(this, simulation).run(listener);
    }

    /**
     * The index as a model for a sensitivity analysis: from a point to some outputs. A draw that fails gives NaN.
     *
     * @param outputs what is asked of each draw
     * @return the model
     * @throws InvalidInputException if an output names an unknown unit
     */
    public Model model(List<Output> outputs) {
        return new IndexModel(this, outputs);
    }

    Layout layout() {
        return layout;
    }

    Desk desk() {
        return new Desk(spec, data, layout, compiler);
    }
}
