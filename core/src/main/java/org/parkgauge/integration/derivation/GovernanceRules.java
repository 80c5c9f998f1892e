package org.parkgauge.integration.derivation;

import java.util.List;
import org.parkgauge.integration.raw.Definitions;
import org.parkgauge.integration.raw.Project;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.text.Text;

/** The rules of institutions. */
final class GovernanceRules {

    private GovernanceRules() {}

    static List<Rule> all() {
        Text grade = Text.of("级（0–4）", "grade 0–4");
        return List.of(
                Rule.share("GOV01", "powers_exercised", "powers_listed"),
                Rule.share("GOV02", "matters_in_park", "frequent_matters"),
                Rule.of(
                        "GOV03",
                        Text.of("工作日", "working days"),
                        "各项目从立项到施工许可工作日的平均值",
                        "mean working days of the projects from approval to construction permit",
                        GovernanceRules::approvalDays),
                Rule.percent(
                        "GOV04",
                        "全程代办项目 ÷ 项目数",
                        "projects with full-process agency / projects",
                        GovernanceRules::agency),
                Rule.share("GOV05", "assessments_done", "assessments_required"),
                Rule.percent(
                        "GOV06",
                        "承诺制项目 ÷ 企业投资项目",
                        "projects under the commitment system / enterprise-investment projects",
                        GovernanceRules::commitment),
                Rule.share("GOV07", "funds_non_government", "funds"),
                grade("GOV08", grade, "personnel_reform"),
                grade("GOV09", grade, "duty_separation"));
    }

    private static Rule grade(String indicator, Text unit, String item) {
        Text name = Definitions.item(item).label();
        return Rule.of(
                indicator,
                unit,
                name.zh() + "的成熟度等级",
                "maturity grade of " + name.en(),
                region -> Outcome.of(region.amount(item)));
    }

    private static Outcome approvalDays(Region region) {
        Figure mean = region.or(
                region.projects().mean("approval_days", Project::approvalDays), region.amount("approval_days"));
        return Outcome.of(mean);
    }

    private static Outcome agency(Region region) {
        Portion register = region.projects()
                .portion(
                        region.tables().label("projects_with_agency"),
                        region.tables().label("projects"),
                        "agency",
                        row -> 1,
                        Project::agency);
        return region.or(register, new Portion(region.amount("projects_with_agency"), region.amount("projects")))
                .share();
    }

    private static Outcome commitment(Region region) {
        Portion register = region.projects()
                .where(row -> row.enterprise() != YesNo.NO)
                .portion(
                        region.tables().label("commitment_projects"),
                        region.tables().label("enterprise_projects"),
                        "commitment",
                        row -> 1,
                        row -> row.enterprise() == YesNo.UNSTATED ? YesNo.UNSTATED : row.commitment());
        Portion totals = new Portion(region.amount("commitment_projects"), region.amount("enterprise_projects"));
        return region.or(register, totals).share();
    }
}
