package org.parkgauge.json;

import static org.parkgauge.json.SpecNames.AGGREGATION;
import static org.parkgauge.json.SpecNames.ATTRIBUTE;
import static org.parkgauge.json.SpecNames.CATCHMENT;
import static org.parkgauge.json.SpecNames.CODE;
import static org.parkgauge.json.SpecNames.IMPUTATION;
import static org.parkgauge.json.SpecNames.LABEL;
import static org.parkgauge.json.SpecNames.NORMALIZATION;
import static org.parkgauge.json.SpecNames.NOTE;
import static org.parkgauge.json.SpecNames.PREREQUISITES;
import static org.parkgauge.json.SpecNames.PROFILE;
import static org.parkgauge.json.SpecNames.PROFILES;
import static org.parkgauge.json.SpecNames.ROOT;
import static org.parkgauge.json.SpecNames.TIERS;
import static org.parkgauge.json.SpecNames.TREATMENT;
import static org.parkgauge.json.SpecNames.TYPES;
import static org.parkgauge.json.SpecNames.VERSION;
import static org.parkgauge.json.SpecNames.VETO;
import static org.parkgauge.json.SpecNames.WEIGHTING;
import static org.parkgauge.json.SpecNames.WEIGHTS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.data.Direction;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Tiers;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/** Reads the definition of an index. */
final class SpecReader {

    private final Values values;

    SpecReader(Values values) {
        this.values = values;
    }

    IndexSpec read(Spot document) {
        Members members = document.members();
        Format.check(members, "");
        Spot code = members.required(CODE);
        String version = members.optional(VERSION).map(Spot::text).orElse("1.0");
        Text label = members.optional(LABEL).map(Codec::text).orElse(Text.of(code.text()));
        Text note = note(members);
        Imputation imputation = step(members, IMPUTATION, Imputation.class).orElse(new NoImputation());
        Treatment treatment = step(members, TREATMENT, Treatment.class).orElse(new NoTreatment());
        Normalization normalization =
                step(members, NORMALIZATION, Normalization.class).orElse(new Goalposts());
        Weighting weighting = step(members, WEIGHTING, Weighting.class).orElse(new GivenWeights());
        Aggregation aggregation = step(members, AGGREGATION, Aggregation.class).orElse(new Arithmetic());
        ComponentReader components = new ComponentReader(values);
        Spot rootSpot = members.required(ROOT);
        Dimension root = components.root(rootSpot);
        Tiers tiers = members.optional(TIERS).map(SpecReader::tiers).orElse(Tiers.NONE);
        List<Prerequisite> prerequisites = list(members, PREREQUISITES, SpecReader::prerequisite);
        List<TypeProfile> profiles = list(members, PROFILES, spot -> profile(spot, components));
        String profile = members.optional(PROFILE).map(Spot::text).orElse("");
        members.finish();
        return document.make(() -> new IndexSpec(
                code.text(),
                version,
                label,
                note,
                root,
                imputation,
                treatment,
                normalization,
                weighting,
                aggregation,
                tiers,
                prerequisites,
                profiles,
                profile));
    }

    private <T> Optional<T> step(Members members, String name, Class<T> kind) {
        return members.optional(name).map(spot -> values.read(kind, spot));
    }

    private static Text note(Members members) {
        return members.optional(NOTE).map(Codec::text).orElse(Text.EMPTY);
    }

    /** The items of an array, none where there is none. */
    static <T> List<T> list(Members members, String name, Function<Spot, T> item) {
        Optional<Spot> spot = members.optional(name);
        List<T> items = new ArrayList<>();
        for (int i = 0; spot.isPresent() && i < spot.get().elements().size(); i++) {
            items.add(item.apply(spot.get().element(i)));
        }
        return items;
    }

    private static Tiers tiers(Spot spot) {
        Members members = spot.members();
        members.required(SpecNames.LEVELS);
        List<Tiers.Tier> levels = list(members, SpecNames.LEVELS, SpecReader::tier);
        Optional<Members> cap = members.optional(SpecNames.CAP).map(Spot::members);
        double below =
                cap.map(limits -> limits.required(SpecNames.BELOW).number()).orElse(Double.NaN);
        String at = cap.map(limits -> limits.required(SpecNames.AT).text()).orElse("");
        cap.ifPresent(Members::finish);
        members.finish();
        return spot.make(() -> new Tiers(levels, below, at));
    }

    private static Tiers.Tier tier(Spot spot) {
        Members members = spot.members();
        String code = members.required(CODE).text();
        Text label = members.optional(LABEL).map(Codec::text).orElse(Text.of(code));
        double from = members.optional(SpecNames.FROM).map(Spot::number).orElse(Double.NaN);
        members.finish();
        return spot.make(() -> new Tiers.Tier(code, label, from));
    }

    private static Prerequisite prerequisite(Spot spot) {
        Members members = spot.members();
        String code = members.required(CODE).text();
        Text label = members.optional(LABEL).map(Codec::text).orElse(Text.of(code));
        String attribute = members.optional(ATTRIBUTE).map(Spot::text).orElse(code);
        boolean veto = members.optional(VETO).map(Spot::flag).orElse(false);
        members.finish();
        return spot.make(() -> new Prerequisite(code, label, attribute, veto));
    }

    private static TypeProfile profile(Spot spot, ComponentReader components) {
        Members members = spot.members();
        String code = members.required(CODE).text();
        Text label = members.optional(LABEL).map(Codec::text).orElse(Text.of(code));
        Text note = note(members);
        List<String> types = list(members, TYPES, Spot::text);
        String catchment = members.optional(CATCHMENT).map(Spot::text).orElse("");
        Map<String, Double> weights = new LinkedHashMap<>();
        all(members, WEIGHTS)
                .forEach((name, weight) -> weights.put(components.known(name, weight), weight.numberOrMissing()));
        Map<String, Direction> directions = new LinkedHashMap<>();
        all(members, Directions.GOALPOSTS)
                .forEach((name, goalposts) -> directions.put(name, components.direction(name, goalposts)));
        members.finish();
        return spot.make(() -> new TypeProfile(code, label, note, types, catchment, weights, directions));
    }

    private static Map<String, Spot> all(Members members, String name) {
        return members.optional(name).map(spot -> spot.members().all()).orElse(Map.of());
    }
}
