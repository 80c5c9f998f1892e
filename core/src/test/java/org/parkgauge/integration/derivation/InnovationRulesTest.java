package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InnovationRulesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static Raw park() {
        return Raw.park("town", "");
    }

    @Test
    void investmentPerHectare() {
        Raw raw = park().items("innovation", "fixed_investment", 12, "infrastructure_investment", 3);
        // 120,000 and 30,000 × 10⁴ yuan on 1000 ha
        assertThat(raw.value("INO01")).isCloseTo(120, EXACT);
        assertThat(raw.value("INO07")).isCloseTo(30, EXACT);
        assertThat(park().reason("INO01")).contains("innovation.fixed_investment");
        assertThat(park().reason("INO07")).contains("innovation.infrastructure_investment");
    }

    @Test
    void spendingToRevenue() {
        Raw raw = park().items("innovation", "technology_contracts", 300, "research_spending", 500)
                .items("economy", "revenue", 1);
        assertThat(raw.value("INO02")).isCloseTo(3, EXACT);
        assertThat(raw.value("INO03")).isCloseTo(5, EXACT);
        assertThat(raw.derive("INO03").working().zh()).isEqualTo("研发经费 500 万元 ÷ 营业收入 1 亿元 = 5 %");
        assertThat(park().reason("INO02"))
                .contains("innovation.technology_contracts")
                .contains("establishments.revenue");
        assertThat(park().reason("INO03"))
                .contains("innovation.research_spending")
                .contains("economy.revenue");
    }

    @Test
    void theRegisterOfEstablishments() {
        Raw raw = park().table("industries", "code,name,sector", "25,石化,manufacturing", "65,软件,producer-service")
                .table(
                        "establishments",
                        "code,name,park,industry,employment,value_added,revenue,technology_sme",
                        "A,一,P,25,300,6000,20000,否",
                        "B,二,P,65,150,3000,5000,是",
                        "C,三,P,65,50,1000,5000,是")
                .items("innovation", "research_spending", 600);
        // two in 500 workers
        assertThat(raw.value("INO04")).isCloseTo(40, EXACT);
        assertThat(raw.value("INO05")).isCloseTo(20, EXACT);
        assertThat(raw.value("INO03")).isCloseTo(2, EXACT);
    }

    @Test
    void productivityIsOfEstablishmentsThatStateBoth() {
        Raw raw = park().table("industries", "code,name,sector", "25,石化,manufacturing")
                .table(
                        "establishments",
                        "code,name,park,industry,employment,value_added,technology_sme",
                        "A,一,P,25,300,6000,否",
                        "B,二,P,25,100,4000,是",
                        "C,三,P,25,100,,是",
                        "D,四,P,25,100,2000,");
        // 12,000 × 10⁴ yuan by the 500 workers of A, B and D; two SMEs in the 500 workers of A, B and C
        assertThat(raw.value("INO05")).isCloseTo(24, EXACT);
        assertThat(raw.value("INO04")).isCloseTo(40, EXACT);
    }

    @Test
    void totals() {
        Raw raw = park().items("innovation", "technology_smes", 4, "contracted", 10, "paid_in", 7)
                .items("economy", "employment", 2000, "value_added", 4);
        assertThat(raw.value("INO04")).isCloseTo(20, EXACT);
        assertThat(raw.value("INO05")).isCloseTo(20, EXACT);
        assertThat(raw.value("INO06")).isCloseTo(70, EXACT);
        assertThat(park().reason("INO04"))
                .contains("establishments.technology_sme")
                .contains("innovation.technology_smes");
        assertThat(park().reason("INO05")).contains("economy.value_added").contains("economy.employment");
        assertThat(park().reason("INO06")).contains("projects.paid_in").contains("innovation.contracted");
    }

    @Test
    void fundsOfTheProjectsThatStateBoth() {
        Raw raw = park().table(
                        "projects",
                        "code,park,contracted,paid_in",
                        "A,P,1000,500",
                        "B,P,2000,1000",
                        "C,P,1000,900",
                        "D,P,9000,");
        assertThat(raw.value("INO06")).isCloseTo(60, EXACT);
        assertThat(raw.derive("INO06").notes().get(0).en())
                .isEqualTo("projects.paid_in: 1 of 4 rows have no value and are left out: D");
        assertThat(raw.derive("INO06").notes()).hasSize(2);
        Raw more = park().items("innovation", "contracted", 10, "paid_in", 12);
        assertThat(more.value("INO06")).isCloseTo(120, EXACT);
        assertThat(more.derive("INO06").notes().get(0).en()).isEqualTo("more was paid in than contracted");
    }
}
