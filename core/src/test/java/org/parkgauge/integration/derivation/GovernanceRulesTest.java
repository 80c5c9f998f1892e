package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovernanceRulesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @ParameterizedTest
    @CsvSource({
        "GOV01, powers_exercised, powers_listed",
        "GOV02, matters_in_park, frequent_matters",
        "GOV05, assessments_done, assessments_required",
        "GOV07, funds_non_government, funds",
    })
    void sharesOfItems(String indicator, String part, String whole) {
        assertThat(Raw.park("town", "").items("governance", part, 30, whole, 40).value(indicator))
                .isCloseTo(75, EXACT);
        assertThat(Raw.park("town", "").items("governance", part, 0, whole, 0).reason(indicator))
                .contains("is 0 and cannot be divided by");
        assertThat(Raw.park("town", "").reason(indicator))
                .contains("governance." + part)
                .contains("governance." + whole);
    }

    private static Raw projects() {
        return Raw.park("town", "")
                .table(
                        "projects",
                        "code,park,enterprise,approval_days,agency,commitment",
                        "A,P,是,60,是,是",
                        "B,P,是,80,是,否",
                        "C,P,否,100,否,是",
                        "D,P,是,40,是,是");
    }

    @Test
    void projectsOfTheRegister() {
        assertThat(projects().value("GOV03")).isCloseTo(70, EXACT);
        assertThat(projects().value("GOV04")).isCloseTo(75, EXACT);
        // of the enterprise projects A, B and D two are under the commitment system
        assertThat(projects().value("GOV06")).isCloseTo(200.0 / 3, EXACT);
    }

    @Test
    void totalsThatDifferAreNoted() {
        Raw raw = projects().items("governance", "approval_days", 90, "projects", 4, "projects_with_agency", 1);
        assertThat(raw.value("GOV03")).isCloseTo(70, EXACT);
        assertThat(raw.derive("GOV03").notes().get(0).en())
                .contains("70 working days by the register and 90 working days");
        assertThat(raw.value("GOV04")).isCloseTo(75, EXACT);
        assertThat(raw.derive("GOV04").notes().get(0).en())
                .isEqualTo("the share is 75 % by the register and 25 % by the totals; the register counts");
        Raw close = projects().items("governance", "approval_days", 72);
        assertThat(close.derive("GOV03").notes()).isEmpty();
    }

    @Test
    void totalsWhereThereIsNoRegister() {
        Raw raw = Raw.park("town", "")
                .items(
                        "governance",
                        "approval_days",
                        90,
                        "projects",
                        8,
                        "projects_with_agency",
                        2,
                        "enterprise_projects",
                        5,
                        "commitment_projects",
                        4);
        assertThat(raw.value("GOV03")).isCloseTo(90, EXACT);
        assertThat(raw.value("GOV04")).isCloseTo(25, EXACT);
        assertThat(raw.value("GOV06")).isCloseTo(80, EXACT);
        Raw empty = Raw.park("town", "");
        assertThat(empty.reason("GOV03")).contains("projects.approval_days").contains("governance.approval_days");
        assertThat(empty.reason("GOV04")).contains("projects.agency").contains("governance.projects");
        assertThat(empty.reason("GOV06")).contains("projects.commitment").contains("governance.enterprise_projects");
    }

    @Test
    void grades() {
        Raw raw = Raw.park("town", "").items("governance", "personnel_reform", 3, "duty_separation", 0);
        assertThat(raw.value("GOV08")).isEqualTo(3);
        assertThat(raw.value("GOV09")).isZero();
        assertThat(raw.derive("GOV08").inputs().get(0).origin().evidence()).isEqualTo("文件");
        assertThat(Raw.park("town", "").reason("GOV08")).contains("governance.personnel_reform");
        assertThat(Raw.park("town", "").reason("GOV09")).contains("governance.duty_separation");
    }
}
