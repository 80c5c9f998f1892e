package org.parkgauge.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.json.IndexJson;
import org.parkgauge.normalization.Constant;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.weighting.EntropyWeights;

/** The ready-made indices, by name. */
public final class IntegrationIndex {

    private static final Set<String> LITE = Set.of(
            "INF01", "INF02", "INF05", "INF06", "PUB02", "PUB03", "PUB06", "PUB07", "JHB01", "JHB02", "JHB04", "JHB06",
            "AGG02", "AGG03", "AGG07", "AGG08");

    private IntegrationIndex() {}

    /**
     * The names of the ready-made indices.
     *
     * @return icii, icii-lite, classic-cn
     */
    public static List<String> names() {
        return List.of("icii", "icii-lite", "classic-cn");
    }

    /**
     * A ready-made index.
     *
     * @param name one of {@link #names()}
     * @return the recipe
     * @throws InvalidInputException if there is none of that name
     */
    public static IndexSpec named(String name) {
        return switch (name) {
            case "icii" -> icii();
            case "icii-lite" -> iciiLite();
            case "classic-cn" -> classicCn();
            default ->
                throw new InvalidInputException(
                                "没有名为“" + name + "”的现成指数。", "There is no ready-made index named \"" + name + "\".")
                        .maybe(
                                "可选：" + names() + "；自定义指数请给出 .json 文件。",
                                "choose one of " + names() + "; an index of your own is a .json file.");
        };
    }

    /**
     * The full index: goalposts and ranges to 0..100, equal weights, arithmetic within a dimension, geometric with floor 1
     * across the four core dimensions. Supplementary dimensions and indicators have weight 0: scored and shown, but outside
     * their parent.
     *
     * @return the recipe, version 1.1
     */
    public static IndexSpec icii() {
        try (InputStream stream = IntegrationIndex.class.getResourceAsStream("icii.json")) {
            String json = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return IndexJson.readSpec(json, "icii.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The small form for places with yearbook data only: four indicators in each core dimension, all else as in
     * {@link #icii()}.
     *
     * @return the recipe
     */
    public static IndexSpec iciiLite() {
        IndexSpec full = icii();
        List<Component> kept = new ArrayList<>();
        for (Component child : full.root().children()) {
            if (!child.isOutside()) {
                Dimension dimension = (Dimension) child;
                kept.add(dimension.children(dimension.children().stream()
                        .filter(indicator -> LITE.contains(indicator.code()))
                        .toList()));
            }
        }
        Set<String> codes = new HashSet<>(LITE);
        codes.add(full.root().code());
        kept.forEach(dimension -> codes.add(dimension.code()));
        List<TypeProfile> profiles = full.profiles().stream()
                .map(profile -> profile.narrowedTo(codes))
                .toList();
        return IndexSpec.named("icii-lite")
                .version(full.version())
                .label("产城融合指数（简版）", "Industry–City Integration Index, lite")
                .note(full.note())
                .root(full.root().children(kept))
                .tiers(full.tiers())
                .prerequisites(full.prerequisites())
                .profiles(profiles)
                .build();
    }

    /**
     * The data-driven form of many Chinese studies: the core dimensions, min-max to 0..100, entropy weights at every node,
     * arithmetic means. An indicator that is best within a range first becomes its distance from the band. Where that, or
     * any indicator, is the same for all parks, all get the best score, entropy gives it no weight, and an issue says so;
     * a dimension in which nothing varies is refused. Everything depends on the set of parks and wants at least five of them without missing values, so it has no tiers and serves
     * as a check of {@link #icii()}, not as its replacement.
     *
     * @return the recipe
     */
    public static IndexSpec classicCn() {
        IndexSpec full = icii();
        List<Component> core = new ArrayList<>();
        for (Component child : full.root().children()) {
            if (!child.isOutside()) {
                core.add(classic(child));
            }
        }
        Dimension root = full.root();
        List<TypeProfile> profiles = full.profiles().stream()
                .map(profile -> new TypeProfile(
                        profile.code(),
                        profile.label(),
                        profile.note(),
                        profile.types(),
                        profile.catchment(),
                        Map.of(),
                        bare(profile.directions())))
                .toList();
        return IndexSpec.named("classic-cn")
                .version(full.version())
                .label("产城融合指数（极差标准化＋熵权法）", "Industry–City Integration Index, min-max and entropy weights")
                .note(Text.of(
                        "数据驱动的核对方案：得分取决于参评园区，不设等级。",
                        "A data-driven check: scores depend on the set of parks, so there are no tiers."))
                .normalization(new MinMax(0, 100, Constant.BEST))
                .weighting(new EntropyWeights())
                .aggregation(new Arithmetic())
                .root(new Dimension(root.code(), root.label(), root.note(), Double.NaN, core, null, null, Double.NaN))
                .prerequisites(full.prerequisites())
                .profiles(profiles)
                .build();
    }

    private static Component classic(Component component) {
        if (component instanceof Indicator indicator) {
            return indicator.weight(Double.NaN).direction(bare(indicator.direction()));
        }
        Dimension dimension = (Dimension) component;
        return dimension
                .weight(Double.NaN)
                .children(dimension.children().stream()
                        .filter(child -> !child.isOutside())
                        .map(IntegrationIndex::classic)
                        .toList());
    }

    private static Direction bare(Direction direction) {
        return direction instanceof BestRange range ? range.withoutOuterLimits() : direction;
    }

    private static Map<String, Direction> bare(Map<String, Direction> directions) {
        Map<String, Direction> bare = new TreeMap<>(directions);
        bare.replaceAll((code, direction) -> bare(direction));
        return bare;
    }
}
