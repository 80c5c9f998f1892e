package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Dataset;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/**
 * A recipe on its reference set with the columns of its indicators made, for evaluation again and again with other weights
 * and aggregations: what analyses of uncertainty do many thousand times. Its scores are those of {@code
 * spec.fit(data).score(data)}, up to rounding, without issues, tiers and explanations. Components of weight 0 are left out.
 * Thread-safe; each thread evaluates with an {@link Evaluation} of its own.
 */
public final class CompiledIndex {

    private final IndexSpec spec;
    private final Dataset data;
    private final List<Component> components = new ArrayList<>();
    private final List<@Nullable Branch> branches = new ArrayList<>();
    private final List<@Nullable CompiledLeaf> leaves = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    CompiledIndex(IndexSpec spec, Dataset data, Map<String, CompiledLeaf> fitted) {
        this.spec = spec;
        this.data = data;
        lay(spec.root(), fitted);
    }

    private int lay(Component component, Map<String, CompiledLeaf> fitted) {
        int place = components.size();
        components.add(component);
        places.put(component.code(), place);
        branches.add(null);
        leaves.add(fitted.get(component.code()));
        if (component instanceof Dimension dimension) {
            List<Component> inside = dimension.children().stream()
                    .filter(child -> !child.isOutside())
                    .toList();
            int[] all = new int[inside.size()];
            for (int j = 0; j < all.length; j++) {
                all[j] = lay(inside.get(j), fitted);
            }
            branches.set(place, new Branch(place, dimension.children(inside), all));
        }
        return place;
    }

    /**
     * The recipe.
     *
     * @return the recipe
     */
    public IndexSpec spec() {
        return spec;
    }

    /**
     * The units that are scored.
     *
     * @return the reference set
     */
    public Dataset data() {
        return data;
    }

    /**
     * The components of positive weight, each dimension before its children; a component is known by its place in this
     * list, the root by 0.
     *
     * @return the components
     */
    public List<Component> components() {
        return List.copyOf(components);
    }

    /**
     * The place of a component.
     *
     * @param code its code
     * @return the place, -1 if there is none of that code
     */
    public int place(String code) {
        return places.getOrDefault(code, -1);
    }

    /**
     * The children of a dimension that count: not those that were dropped because they tell no units apart.
     *
     * @param place the place of a dimension
     * @return the places of the children, none for an indicator
     */
    public List<Integer> counted(int place) {
        Branch branch = branches.get(place);
        return branch == null
                ? List.of()
                : Arrays.stream(branch.children).boxed().toList();
    }

    /**
     * A desk to evaluate at, for one thread at a time.
     *
     * @return the evaluation
     */
    public Evaluation evaluation() {
        return new Evaluation(this);
    }

    private boolean counts(int place) {
        CompiledLeaf leaf = leaves.get(place);
        return leaf == null || !leaf.part().isOutside();
    }

    @Nullable
    Branch branch(int place) {
        return branches.get(place);
    }

    @Nullable
    CompiledLeaf leaf(int place) {
        return leaves.get(place);
    }

    int size() {
        return components.size();
    }

    /** A dimension: its children, and the weights that its weightings gave them. */
    final class Branch {
        final int place;
        final Dimension dimension;
        /** The places of all its children. */
        final int[] all;
        /** The places of those that count; the others tell no units apart. */
        final int[] children;

        final Weighting weighting;
        final Aggregation aggregation;
        private final boolean leavesOnly;
        private final double[] given;
        private final Map<Identity, double[]> learned = new ConcurrentHashMap<>();

        Branch(int place, Dimension dimension, int[] all) {
            this.place = place;
            this.dimension = dimension;
            this.all = all;
            children = Arrays.stream(all).filter(CompiledIndex.this::counts).toArray();
            leavesOnly = Arrays.stream(all).allMatch(child -> leaves.get(child) != null);
            weighting = spec.weightingOf(dimension);
            aggregation = spec.aggregationOf(dimension);
            given = new double[children.length];
            double sum = 0;
            for (int j = 0; j < given.length; j++) {
                given[j] = components.get(children[j]).givenWeight();
                sum += given[j];
            }
            for (int j = 0; j < given.length; j++) {
                given[j] /= sum;
            }
        }

        /** The weights of all children, 0 for those that do not count. */
        double[] spread(double[] weights) {
            double[] every = new double[all.length];
            int j = 0;
            for (int k = 0; k < all.length; k++) {
                every[k] = counts(all[k]) ? weights[j++] : 0;
            }
            return every;
        }

        /** Copies the weights of a weighting, if they are the same in every evaluation; false otherwise. */
        boolean copyKnown(Weighting method, double[] target) {
            double[] known =
                    method instanceof GivenWeights ? given : leavesOnly ? learned.get(new Identity(method)) : null;
            if (known == null) {
                return false;
            }
            System.arraycopy(known, 0, target, 0, known.length);
            return true;
        }

        void keep(Weighting method, double[] weights) {
            if (leavesOnly) {
                learned.put(new Identity(method), weights.clone());
            }
        }
    }

    /** One and the same weighting object. */
    private static final class Identity {
        private final Weighting weighting;

        Identity(Weighting weighting) {
            this.weighting = weighting;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity same && weighting == same.weighting;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(weighting);
        }
    }
}
