package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.Text;

/** Blocks and types compared, in words. */
final class GroupsPart {

    private final Diagnosis diagnosis;
    private final String root;
    private final Page page;

    GroupsPart(Diagnosis diagnosis, String root, Page page) {
        this.diagnosis = diagnosis;
        this.root = root;
        this.page = page;
    }

    void write() {
        for (GroupReport report : diagnosis.groups()) {
            boolean block = report.attribute().equals(DiagnosisSettings.BLOCK);
            page.title(block ? "【板块比较】（平均得分）" : "【类型比较】（平均得分）", block ? "BLOCKS (mean scores)" : "TYPES (mean scores)");
            report.groups().forEach((group, parks) -> page.item(group(report, group, parks.size())));
            if (report.groups().size() > 1) {
                divided(report);
            }
        }
    }

    private String group(GroupReport report, String group, int size) {
        List<String> means = new ArrayList<>();
        for (NodeScore node : diagnosis.parks().get(0).dimensions()) {
            double mean = mean(report, node.code(), group);
            if (node.weight() > 0 && !Double.isNaN(mean)) {
                means.add(node.label().in(page.language()) + " " + Wording.score(mean));
            }
        }
        double mean = mean(report, root, group);
        String name = report.names().getOrDefault(group, Text.of(group)).in(page.language());
        return name
                + page.say("（" + size + " 个园区）：", " (" + size + (size == 1 ? " park): " : " parks): "))
                + (Double.isNaN(mean)
                        ? page.say("没有总得分", "no index score")
                        : page.say("总得分 ", "index ") + Wording.score(mean))
                + page.say("；", "; ")
                + page.joined(means)
                + page.say("。", ".");
    }

    private static double mean(GroupReport report, String node, String group) {
        return report.means().getOrDefault(node, Map.of()).getOrDefault(group, Double.NaN);
    }

    private void divided(GroupReport report) {
        Measured between = report.shareBetween();
        if (!between.isDefined()) {
            page.item(page.say(
                    "总得分的差异无法分解：" + between.reason().zh() + "。",
                    "The differences in the index score cannot be divided: "
                            + between.reason().en() + "."));
            return;
        }
        String inside = Wording.share(1 - between.value());
        String outside = Wording.share(between.value());
        String theil = Wording.small(report.theil().index().value());
        page.item(page.say(
                "总得分的差异（泰尔指数 T " + theil + "）：组间占 " + outside + "，组内占 " + inside + "。",
                "Differences in the index score (Theil's T " + theil + "): " + outside + " between the groups, "
                        + inside + " within."));
        report.dagum().parts().ifPresent(dagum -> {
            String gini = Wording.small(dagum.gini());
            String within = Wording.share(dagum.within() / dagum.gini());
            String net = Wording.share(dagum.between() / dagum.gini());
            String overlap = Wording.share(dagum.transvariation() / dagum.gini());
            page.item(page.say(
                    "基尼系数 " + gini + "（Dagum 分解）：组内 " + within + "，组间净差异 " + net + "，超变密度 " + overlap + "。",
                    "Gini coefficient " + gini + " (Dagum): " + within + " within the groups, " + net + " between, "
                            + overlap + " from their overlap."));
        });
    }
}
