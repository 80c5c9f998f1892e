package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parkgauge.measure.agglomeration.Competition;
import org.parkgauge.measure.agglomeration.StructuralSimilarity;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Text;

/** How like the industries of a park are to those of the others. */
final class SisterParks {

    private static final int SHOWN_SISTERS = 5;

    private SisterParks() {}

    static Outcome similarity(Region region) {
        Figure first = structureSize(region, Size.OUTPUT);
        for (Size size : Size.ALL) {
            Optional<Map<String, Double>> own = SetReference.structure(
                    region.establishments().rows(),
                    size.local(),
                    region.settings().leastShare());
            Map<String, Map<String, Double>> sisters = new TreeMap<>(size.frozen(region));
            sisters.remove(region.code());
            if (own.isPresent() && !sisters.isEmpty()) {
                return similarity(region, structureSize(region, size), own.get(), sisters);
            }
        }
        if (!first.isKnown()) {
            Figure jobs = structureSize(region, Size.EMPLOYMENT);
            return Outcome.of(jobs.isKnown() ? lone(jobs) : first.or(jobs, 1));
        }
        return Outcome.of(
                first.value() == 0 ? first.unknown(Outcome.nothing(first).reason()) : lone(first));
    }

    private static Figure structureSize(Region region, Size size) {
        return region.establishments().sum(size.column(), size.local());
    }

    private static Figure lone(Figure own) {
        return own.unknown(Text.of("没有其他园区可比", "there is no other park to compare with"));
    }

    private static Outcome similarity(
            Region region, Figure own, Map<String, Double> structure, Map<String, Map<String, Double>> sisters) {
        List<String> codes = new ArrayList<>(sisters.keySet());
        Set<String> industries = new TreeSet<>(structure.keySet());
        sisters.values().forEach(sister -> industries.addAll(sister.keySet()));
        List<Map<String, Double>> structures = new ArrayList<>(List.of(structure));
        structures.addAll(sisters.values());
        List<String> columns = List.copyOf(industries);
        Matrix counts = Matrix.generate(
                structures.size(),
                columns.size(),
                at -> structures.get(at / columns.size()).getOrDefault(columns.get(at % columns.size()), 0.0));
        Competition competition = Competition.of(StructuralSimilarity.COSINE, counts);
        int closest = competition.closestCompetitor(0).orElseThrow();
        Text rival = region.reference().name(codes.get(closest - 1));
        String most = Words.number(competition.similarity().get(0, closest));
        Figure noted = own.noting(Text.of(
                "结构最相近的园区：" + rival.zh() + "，S = " + most,
                "the closest competitor is " + rival.en() + ", S = " + most));
        return Outcome.of(List.of(noted), similarities(codes, competition), () -> competition.meanWithSisters(0));
    }

    private static Text similarities(List<String> codes, Competition competition) {
        List<String> shown = new ArrayList<>();
        for (int k = 0; k < Math.min(codes.size(), SHOWN_SISTERS); k++) {
            shown.add(codes.get(k) + " " + Words.number(competition.similarity().get(0, k + 1)));
        }
        boolean all = shown.size() == codes.size();
        return Text.of(
                "（" + String.join(" + ", shown) + (all ? "" : " + …") + "）÷ " + codes.size(),
                "(" + String.join(" + ", shown) + (all ? "" : " + …") + ") / " + codes.size());
    }
}
