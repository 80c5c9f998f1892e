package org.parkgauge.integration.diagnosis;

import java.util.List;
import java.util.Optional;
import org.parkgauge.analysis.Coupling;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.data.Range;
import org.parkgauge.integration.diagnosis.DiagnosisDocument.Figure;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Gate;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.PeerGroup;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Rank;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

/** A park as it stands in a JSON document; the components of the records are the names of the properties. */
record ParkDocument(
        String name,
        Text label,
        double score,
        Optional<Range> bounds,
        Optional<TierPart> tier,
        List<Rank> ranks,
        List<NodeScore> dimensions,
        List<String> dimensionsBelowCap,
        List<Gate> prerequisites,
        Optional<QuadrantPart> quadrant,
        Optional<Text> quadrantReason,
        CouplingsPart couplings,
        PeerGroup group,
        BoardsPart shortBoards,
        List<Obstacle> obstacles,
        List<Obstacle> obstacleDimensions,
        Optional<Rivalry.Rival> competitor,
        Optional<Text> competitorReason,
        List<Point> points,
        List<IndicatorPart> indicators,
        List<String> missing) {

    record TierPart(String code, Text label, boolean lowered) {}

    record QuadrantPart(String code, Text label, double industry, double city, double industryFrom, double cityFrom) {}

    record CouplingsPart(CouplingPart industryCity, CouplingPart core, CouplingPart productionLivingEcology) {}

    record CouplingPart(
            Vector subsystems,
            Figure coupling,
            Figure coordination,
            Figure degree,
            Optional<Text> grade,
            Optional<Text> stage,
            List<String> behind,
            Text lag) {

        static CouplingPart of(Coupling.Unit unit) {
            return new CouplingPart(
                    unit.scores(),
                    Figure.of(unit.coupling()),
                    Figure.of(unit.coordination()),
                    Figure.of(unit.degree()),
                    unit.grade().map(grade -> grade.label()),
                    unit.stage().map(stage -> stage.label()),
                    unit.behind(),
                    unit.lag());
        }
    }

    /** The indicators of the lists, by code; the numbers stand in {@code indicators}. */
    record BoardsPart(
            List<String> byShortfall,
            List<String> byEffect,
            List<String> behindGroup,
            List<String> strengths,
            List<String> aheadOfGroup) {

        static BoardsPart of(ShortBoards boards, int count) {
            return new BoardsPart(
                    codes(boards.byShortfall(count)),
                    codes(boards.byEffect(count)),
                    codes(boards.behindPeers(count)),
                    codes(boards.strengths(count)),
                    codes(boards.aheadOfPeers(count)));
        }
    }

    record IndicatorPart(
            String code,
            double value,
            double score,
            boolean imputed,
            double changeToNorm,
            int groupSize,
            double groupMedian,
            double gap,
            double groupMedianScore,
            double scoreGap,
            double loss,
            Optional<Text> derivation) {

        static IndicatorPart of(IndicatorState state) {
            return new IndicatorPart(
                    state.code(),
                    state.value(),
                    state.score(),
                    state.imputed(),
                    state.norm().change(state.value()),
                    state.peers().size(),
                    state.peers().median(),
                    state.peers().gap(),
                    state.peers().scoreMedian(),
                    state.peers().scoreGap(),
                    state.loss(),
                    present(state.derivation()));
        }
    }

    record Point(String heading, String rule, Trigger trigger, List<String> nodes, double loss, Text text) {

        static Point of(Suggestion one) {
            return new Point(one.heading().code(), one.rule(), one.trigger(), one.nodes(), one.loss(), one.text());
        }
    }

    static ParkDocument of(ParkDiagnosis park) {
        return new ParkDocument(
                park.unit(),
                park.name(),
                park.score(),
                park.bounds().low() < park.bounds().high() ? Optional.of(park.bounds()) : Optional.empty(),
                park.tier().map(tier -> new TierPart(tier.code(), tier.label(), park.lowered())),
                park.ranks(),
                park.dimensions(),
                park.weak().stream().map(NodeScore::code).toList(),
                park.prerequisites(),
                park.typology()
                        .map(type -> new QuadrantPart(
                                type.quadrant().code(),
                                type.quadrant().label(),
                                type.industry(),
                                type.city(),
                                type.industryFrom(),
                                type.cityFrom())),
                present(park.typologyReason()),
                new CouplingsPart(
                        CouplingPart.of(park.couplings().industryCity()),
                        CouplingPart.of(park.couplings().core()),
                        CouplingPart.of(park.couplings().productionLivingEcology())),
                park.group(),
                BoardsPart.of(park.boards(), park.count()),
                park.obstacles(),
                park.obstacleDimensions(),
                park.rival(),
                present(park.rivalReason()),
                park.suggestions().stream().map(Point::of).toList(),
                park.boards().indicators().stream().map(IndicatorPart::of).toList(),
                codes(park.missing()));
    }

    private static Optional<Text> present(Text text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<String> codes(List<IndicatorState> states) {
        return states.stream().map(IndicatorState::code).toList();
    }
}
