package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

class AgglomerationRulesTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final String PARKS = "code,name,name_en,type,leading_industries,industrial_area";
    private static final String FIRMS = "code,park,industry,employment,output";
    private static final String INDUSTRIES = "code,name,sector,reference_employment,reference_output";

    /** Park P lives on coking (25) and chemicals (26), Q likewise, R on electronics (39). */
    private static Raw three() {
        return Raw.empty()
                .table("parks", PARKS, "P,甲,Jia,,25,2", "Q,乙,Yi,,26,2", "R,丙,Bing,,39,2")
                .table(
                        "establishments",
                        FIRMS,
                        "E1,P,25,10,100",
                        "E2,P,25,10,200",
                        "E3,P,26,80,400",
                        "E4,Q,25,10,400",
                        "E5,Q,26,10,300",
                        "E6,R,39,10,100");
    }

    private static Raw three(String... industries) {
        return three().table("industries", INDUSTRIES, industries);
    }

    @Test
    void quotientAgainstAnExternalArea() {
        Derivation derivation = three("25,炼化,manufacturing,,10", "26,化工,manufacturing,,20", "39,电子,manufacturing,,70")
                .derive("AGG01");
        // (300 / 700) / (10 / 100)
        assertThat(derivation.value().value()).isCloseTo(30.0 / 7, EXACT);
        assertThat(derivation.setDerived()).isFalse();
        assertThat(derivation.notes()).isEmpty();
        assertThat(derivation.working().en())
                .isEqualTo(
                        "(Output of the leading industries 300 10⁴ CNY / Output 700 10⁴ CNY) / (output of the leading"
                                + " industries, reference area 10 10⁸ CNY / output, reference area 100 10⁸ CNY) = 4.286");
    }

    @Test
    void quotientByEmploymentWhereThatIsAllThatTheReferenceHas() {
        Raw raw = three("25,炼化,manufacturing,10,", "26,化工,manufacturing,20,", "39,电子,manufacturing,70,");
        // (20 / 100) / (10 / 100)
        assertThat(raw.value("AGG01")).isCloseTo(2, EXACT);
    }

    @Test
    void quotientAgainstTheSumOfTheParksIsSetDerived() {
        Derivation derivation = three().derive("AGG01");
        // (300 / 700) / (700 / 1500)
        assertThat(derivation.value().value()).isCloseTo(45.0 / 49, EXACT);
        assertThat(derivation.setDerived()).isTrue();
        assertThat(derivation.notes().get(0).en())
                .isEqualTo("there is no external reference area; the reference is the sum of 3 parks, and the value"
                        + " depends on this set");
        assertThat(three().indicators().derivation("P", "AGG02").setDerived()).isFalse();
    }

    @Test
    void aLeadingIndustryWithoutAReferenceIsNoExternalReference() {
        Raw raw = three(
                "25,炼化,manufacturing,,",
                "26,化工,manufacturing,,20",
                "39,电子,manufacturing,,70",
                "40,仪器,manufacturing,,5",
                "41,其他,manufacturing,,5");
        assertThat(raw.derive("AGG01").setDerived()).isTrue();
        assertThat(raw.indicators().derivation("Q", "AGG01").setDerived()).isFalse();
    }

    @Test
    void quotientFromTotals() {
        Raw raw = Raw.empty()
                .table("parks", PARKS, "P,甲,,,25,2")
                .items("economy", "output", 10, "leading_output", 4)
                .table("industries", INDUSTRIES, "25,炼化,manufacturing,,10", "26,化工,manufacturing,,90");
        assertThat(raw.value("AGG01")).isCloseTo(4, EXACT);
        assertThat(raw.value("AGG02")).isCloseTo(40, EXACT);
    }

    @Test
    void quotientsNeedLeadingIndustriesThatExist() {
        Raw none = Raw.empty().table("parks", PARKS, "P,甲,,,,2").table("establishments", FIRMS, "E1,P,25,10,100");
        assertThat(none.reason("AGG01")).contains("lacks \"leading industries\" (parks.leading_industries)");
        assertThat(none.reason("AGG02"))
                .contains("lacks \"leading industries\" (parks.leading_industries)")
                .contains("economy.leading_output");
        Raw gone = Raw.empty().table("parks", PARKS, "P,甲,,,39,2").table("establishments", FIRMS, "E1,P,25,10,100");
        assertThat(gone.reason("AGG01"))
                .isEqualTo("\"output of the leading industries, sum of the parks\" is 0 and cannot be divided by");
        assertThat(gone.value("AGG02")).isZero();
        assertThat(Raw.park("", "").reason("AGG01")).contains("economy.output").contains("industries.reference_output");
    }

    @Test
    void similarityWithSisterParks() {
        Derivation derivation = three().derive("AGG03");
        // With Q (300 × 400 + 400 × 300) / (500 × 500) = 0.96, with R 0
        assertThat(derivation.value().value()).isCloseTo(0.48, EXACT);
        assertThat(derivation.setDerived()).isTrue();
        assertThat(derivation.working().en()).isEqualTo("(Q 0.96 + R 0) / 2 = 0.48");
        assertThat(derivation.notes().get(0))
                .isEqualTo(Text.of("结构最相近的园区：Q 乙，S = 0.96", "the closest competitor is Q Yi, S = 0.96"));
    }

    @Test
    void similarityByEmploymentWhereOutputIsNotKnown() {
        Raw raw = Raw.empty()
                .table("parks", PARKS, "P,甲,,,25,2", "Q,乙,,,26,2")
                .table("establishments", FIRMS, "E1,P,25,30,", "E2,P,26,40,", "E3,Q,25,40,", "E4,Q,26,30,900");
        assertThat(raw.value("AGG03")).isCloseTo(0.96, EXACT);
    }

    @Test
    void aLoneParkIsLikeNoOther() {
        Raw lone = Raw.empty().table("parks", PARKS, "P,甲,,,25,2").table("establishments", FIRMS, "E1,P,25,10,100");
        assertThat(lone.reason("AGG03")).isEqualTo("there is no other park to compare with");
        Raw empty = Raw.empty().table("parks", PARKS, "P,甲,,,25,2", "Q,乙,,,25,2");
        assertThat(empty.reason("AGG03"))
                .contains("lacks \"output\" (establishments.output)")
                .contains("lacks \"employment\" (establishments.employment)");
        Raw idle = Raw.empty().table("parks", PARKS, "P,甲,,,25,2").table("establishments", FIRMS, "E1,P,25,0,0");
        assertThat(idle.reason("AGG03")).contains("is 0");
    }

    @Test
    void aFrozenReferenceStaysWhatItWas() {
        SetReference frozen = SetReference.of(three().tables(), DerivationSettings.standard());
        RawTables newcomer = Raw.empty()
                .table("parks", PARKS, "N,新,,,39,2")
                .table("establishments", FIRMS, "E1,N,39,10,500")
                .tables();
        RawIndicators indicators = RawIndicators.of(newcomer, DerivationSettings.standard(), frozen);
        // P and Q have no electronics, R nothing else: (0 + 0 + 1) / 3; 1 / (100 / 1500)
        assertThat(indicators.derivation("N", "AGG03").value().value()).isCloseTo(1.0 / 3, EXACT);
        assertThat(indicators.derivation("N", "AGG03").notes().get(0).en()).contains("R Bing, S = 1");
        assertThat(indicators.derivation("N", "AGG01").value().value()).isCloseTo(15, EXACT);
        assertThat(indicators.reference()).isEqualTo(frozen);
        RawIndicators again = RawIndicators.of(three().tables(), DerivationSettings.standard(), frozen);
        assertThat(again.derivation("P", "AGG03").value().value()).isCloseTo(0.48, EXACT);
    }

    @Test
    void referencesWithoutAStructureAreRefused() {
        assertThatThrownBy(() -> new SetReference(Map.of(), Map.of("P", Map.of("25", 0.0)), Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"P\" add up to 0; it has no structure");
        assertThatThrownBy(() -> new SetReference(Map.of(), Map.of(), Map.of("P", Map.of("25", -1.0))))
                .hasMessageContaining("\"P\" has -1.0 of the industry \"25\"");
    }

    @Test
    void establishmentsBelongToTheParkOfTheirZone() {
        Raw raw = Raw.empty()
                .table("parks", PARKS, "P,甲,,,25,2", "Q,乙,,,26,2")
                .table("zones", "code,park", "Z1,P", "Z2,")
                .table(
                        "establishments",
                        "code,park,zone,industry,output",
                        "E1,,Z1,25,300",
                        "E2,Q,,25,100",
                        "E3,,Z2,39,900");
        assertThat(raw.value("AGG03")).isCloseTo(1, EXACT);
        assertThat(raw.indicators().reference().output()).containsOnlyKeys("P", "Q");
    }

    private static Raw firms(String header, String... rows) {
        return Raw.empty().table("parks", PARKS, "P,甲,,,25,2").table("establishments", header, rows);
    }

    @Test
    void linkageFromWhatEstablishmentsState() {
        Raw raw = firms(
                "code,park,industry,inputs,local_inputs",
                "E1,P,25,100,40",
                "E2,P,25,300,20",
                "E3,P,25,50,0",
                "E4,P,25,50,10",
                "E5,P,25,900,");
        // 70 / 500, E5 left out on both sides
        assertThat(raw.value("AGG04")).isCloseTo(14, EXACT);
        assertThat(raw.derive("AGG04").notes()).hasSize(1);
        assertThat(raw.derive("AGG04").notes().get(0).en())
                .contains("1 of 5 rows")
                .contains("E5");
    }

    @Test
    void linkageFromPurchases() {
        Raw raw = firms("code,park,industry,inputs", "E1,P,25,100", "E2,P,25,300", "E3,,25,50")
                .table("supply", "supplier,buyer,amount", "E1,E2,60", "E2,E1,20", "E3,E1,15");
        // (60 + 20) / 400; E3 is outside
        assertThat(raw.value("AGG04")).isCloseTo(20, EXACT);
        assertThat(raw.value("AGG04b")).isCloseTo(100, EXACT);
    }

    @Test
    void whereAmountsLackTheShareOfLinkedFirmsIsNamed() {
        Raw raw = firms("code,park,industry,linked", "E1,P,25,", "E2,P,25,", "E3,P,25,", "E4,P,25,是", "E5,P,25,否")
                .table("supply", "supplier,buyer,amount", "E1,E2,");
        assertThat(raw.value("AGG04")).isNaN();
        assertThat(raw.reason("AGG04"))
                .contains("establishments.local_inputs")
                .contains("economy.intermediate_inputs")
                .contains("lacks \"Inputs from the park\" (economy.inputs_from_park)");
        // E1 and E2 trade, E4 says so
        assertThat(raw.value("AGG04b")).isCloseTo(60, EXACT);
        assertThat(raw.derive("AGG04").notes().get(0).en())
                .isEqualTo(
                        "AGG04b, the share of establishments with a supplier or customer in the park, is 60 %; it may"
                                + " stand as an indicator of its own, with goalposts of its own");
        Raw totals = firms("code,park,industry,linked", "E1,P,25,")
                .items("economy", "intermediate_inputs", 10, "inputs_from_park", 3);
        assertThat(totals.value("AGG04")).isCloseTo(30, EXACT);
        assertThat(totals.reason("AGG04b")).contains("establishments.linked");
    }

    @Test
    void producerServices() {
        String header = "code,park,industry,employment,revenue";
        String[] industries = {"25,炼化,manufacturing,,", "65,软件,producer-service,,"};
        Raw revenue = firms(header, "E1,P,25,70,300", "E2,P,65,30,100").table("industries", INDUSTRIES, industries);
        assertThat(revenue.value("AGG05")).isCloseTo(25, EXACT);
        Raw jobs = firms(header, "E1,P,25,70,", "E2,P,65,30,").table("industries", INDUSTRIES, industries);
        assertThat(jobs.value("AGG05")).isCloseTo(30, EXACT);
        assertThat(jobs.derive("AGG05").notes().get(0).en()).isEqualTo("revenue is not known, so jobs count");
        Raw totals = firms(header, "E1,P,25,70,", "E2,P,65,30,")
                .table("industries", INDUSTRIES, industries)
                .items("economy", "revenue", 5, "producer_service_revenue", 1);
        assertThat(totals.value("AGG05")).isCloseTo(20, EXACT);
        assertThat(firms(header, "E1,P,25,,").reason("AGG05"))
                .contains("establishments.revenue")
                .contains("economy.producer_service_revenue");
    }

    @Test
    void anchors() {
        Raw raw = firms(FIRMS, "E1,P,25,,10", "E2,P,25,,40", "E3,P,25,,20", "E4,P,25,,5", "E5,P,25,,25");
        // 40 + 25 + 20 + 10 of 100
        assertThat(raw.value("AGG06")).isCloseTo(95, EXACT);
        DerivationSettings two = DerivationSettings.standard().anchors(2);
        assertThat(raw.indicators(two).derivation("P", "AGG06").value().value()).isCloseTo(65, EXACT);
        assertThat(raw.indicators(two).derivation("P", "AGG06").working().en())
                .isEqualTo("output of the 2 largest establishments 65 10⁴ CNY / output 100 10⁴ CNY = 65 %");
        assertThat(firms(FIRMS, "E1,P,25,,10").value("AGG06")).isCloseTo(100, EXACT);
        assertThat(firms(FIRMS, "E1,P,25,,0").reason("AGG06")).contains("\"output\" is 0");
    }

    @Test
    void anchorsFromTotalsAreFour() {
        Raw raw = Raw.park("", "").items("economy", "output", 20, "largest_four_output", 5);
        assertThat(raw.value("AGG06")).isCloseTo(25, EXACT);
        DerivationSettings two = DerivationSettings.standard().anchors(2);
        assertThat(raw.indicators(two).derivation("P", "AGG06").value().reason().en())
                .contains("establishments.output")
                .contains("is of four, while the indicator takes the 2 largest");
        assertThat(Raw.park("", "").reason("AGG06")).contains("economy.largest_four_output");
    }

    @Test
    void valueAddedPerIndustrialLand() {
        Raw raw = Raw.empty()
                .table("parks", PARKS, "P,甲,,,25,2.5")
                .table("industries", INDUSTRIES, "25,炼化,manufacturing,,", "65,软件,producer-service,,")
                .table("establishments", "code,park,industry,value_added", "E1,P,25,200000", "E2,P,65,900000");
        // 20 × 10⁸ yuan / 2.5 km²
        assertThat(raw.value("AGG07")).isCloseTo(8, EXACT);
        assertThat(Raw.park("", "").reason("AGG07"))
                .contains("establishments.value_added")
                .contains("economy.industrial_value_added")
                .contains("lacks \"industrial land\" (parks.industrial_area)");
        Raw landless = Raw.empty().table("parks", PARKS, "P,甲,,,25,0").items("economy", "industrial_value_added", 3);
        assertThat(landless.reason("AGG07")).contains("\"industrial land\" is 0");
    }

    @Test
    void highTechAmongFirmsAboveScale() {
        String header = "code,park,industry,above_scale,high_tech";
        Raw raw =
                firms(header, "E1,P,25,是,是", "E2,P,25,是,否", "E3,P,25,是,否", "E4,P,25,是,否", "E5,P,25,否,是", "E6,P,25,,是");
        assertThat(raw.value("AGG08")).isCloseTo(25, EXACT);
        assertThat(raw.derive("AGG08").notes().toString())
                .contains("1 of 6 rows")
                .contains("E6");
        assertThat(firms(header, "E1,P,25,否,是").reason("AGG08")).contains("is 0 and cannot be divided by");
        assertThat(firms(header, "E1,P,25,是,").reason("AGG08"))
                .contains("establishments.high_tech")
                .contains("economy.high_tech_firms");
        Raw totals = Raw.park("", "").items("economy", "above_scale_firms", 40, "high_tech_firms", 6);
        assertThat(totals.value("AGG08")).isCloseTo(15, EXACT);
    }
}
