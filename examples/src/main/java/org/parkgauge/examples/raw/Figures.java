package org.parkgauge.examples.raw;

import java.util.List;
import org.parkgauge.examples.raw.Setting.ParkPlan;

/** Invents the park-level figures: networks, housing, governance, environment, innovation, and the questionnaire. */
final class Figures {

    private static final String HEADER = "park,item,value,unit,year,price_base,source,evidence";
    private static final double GAPS = 0.018;
    private static final double SILENCE = 0.4;
    private static final double SQUARE_KILOMETRE_IN_MU = 1500;

    private final Draws draws = new Draws("figures");
    private final Firms firms;
    private final Sheets sheets;

    Figures(Firms firms, Sheets sheets) {
        this.firms = firms;
        this.sheets = sheets;
    }

    void write() {
        for (String table :
                List.of("networks", "services", "housing", "economy", "governance", "environment", "innovation")) {
            sheets.begin(table, HEADER);
        }
        for (ParkPlan park : Setting.PARKS) {
            networks(park);
            housing(park);
            economy(park);
            governance(park);
            environment(park);
            innovation(park);
        }
        questionnaire();
        labels();
    }

    /** The developed area of a park, in square kilometres. */
    static double developed(ParkPlan park) {
        return Draws.rounded(park.area() * (0.45 + 0.4 * park.quality()), 2);
    }

    private double near(double value, double spread) {
        return Draws.clamp(value + draws.between(-spread, spread));
    }

    private void networks(ParkPlan park) {
        double developed = developed(park);
        double quality = park.quality();
        // One park keeps its register in mu, the next one in shares: units differ as they do in reality.
        boolean inMu = park.code().endsWith("4") || park.code().endsWith("9");
        boolean inShares = park.code().endsWith("3");
        for (String network : List.of("road", "water", "drainage", "power", "telecom", "gas", "heat", "levelling")) {
            double start = network.equals("gas") || network.equals("heat") ? 0.2 : 0.6;
            double share = near(start + (1 - start) * quality, 0.12);
            if (inShares) {
                add("networks", park, "served_" + network, Draws.rounded(100 * share, 1), "%");
            } else if (inMu) {
                add("networks", park, "served_" + network, Math.floor(share * developed * SQUARE_KILOMETRE_IN_MU), "亩");
            } else {
                add("networks", park, "served_" + network, Math.floor(100 * share * developed) / 100, "km²");
            }
        }
        double roads = developed * (1.2 + 5 * quality);
        add("networks", park, "road_arterial", Draws.rounded(0.35 * roads, 1), "km");
        add("networks", park, "road_collector", Draws.rounded(0.3 * roads, 1), "km");
        add("networks", park, "road_local", Draws.rounded(roads * (0.15 + 0.3 * quality), 1), "km");
        double wastewater = Draws.rounded(park.area() * draws.between(12, 22), 1);
        add("networks", park, "wastewater_treated", wastewater, "万m³");
        add("networks", park, "water_reclaimed", Math.floor(wastewater * near(0.42 * quality, 0.06)), "万m³");
        for (String network : List.of("water", "power", "road", "gas", "heat", "data")) {
            double share = near(quality * (network.equals("heat") || network.equals("gas") ? 0.75 : 1.0), 0.15);
            if (inShares) {
                add("networks", park, "connected_" + network, share > 0.5 ? 1 : 0, "flag");
            } else {
                add("networks", park, "connected_" + network, Math.rint(100 * share), "%");
            }
        }
        for (String item : List.of("products", "utilities", "logistics", "safety", "management")) {
            grade("networks", park, "integration_" + item, Math.rint(4 * near(quality * 0.9, 0.15)), "grade");
        }
        for (String item : List.of(
                "pipe_corridor", "fire_service", "logistics_service", "central_wastewater", "emergency_response")) {
            grade("networks", park, item, Draws.rounded(near(0.25 + 0.7 * quality, 0.2), 1), "degree");
        }
    }

    private void housing(ParkPlan park) {
        double income = Math.rint(draws.between(78, 130)) * 100;
        add("housing", park, "household_income", income, "元/月");
        add("housing", park, "housing_cost", Math.rint(income * draws.between(0.19, 0.32) / 10) * 10, "元/月");
        add("housing", park, "workers_per_household", Draws.rounded(draws.between(1.4, 1.8), 2), "");
        add("services", park, "employee_children", Math.rint(park.firms() * draws.between(1, 3)), "人");
    }

    /** What the parks report as a whole, in whatever unit of money they are used to. */
    private void economy(ParkPlan park) {
        add("economy", park, "employment", firms.employment(park.code()), "人");
        money(park, "output", firms.output(park.code()));
        money(park, "value_added", firms.valueAdded(park.code()));
        money(park, "industrial_value_added", firms.industrialValueAdded(park.code()));
        money(park, "revenue", firms.revenue(park.code()));
    }

    private void money(ParkPlan park, String item, double value) {
        if (park.level().equals("国家级")) {
            add("economy", park, item, Draws.rounded(value / 1e4, 3), "亿元");
        } else {
            add("economy", park, item, Draws.rounded(value, 0), "万元");
        }
    }

    private void governance(ParkPlan park) {
        double quality = park.quality();
        int powers = draws.whole(80, 140);
        add("governance", park, "powers_listed", powers, "项");
        add("governance", park, "powers_exercised", Math.floor(powers * near(quality * 0.8, 0.1)), "项");
        int matters = draws.whole(60, 110);
        add("governance", park, "frequent_matters", matters, "项");
        add("governance", park, "matters_in_park", Math.floor(matters * near(quality * 0.85, 0.1)), "项");
        int assessments = draws.whole(6, 9);
        add("governance", park, "assessments_required", assessments, "项");
        add("governance", park, "assessments_done", Math.floor(assessments * near(quality, 0.2)), "项");
        double funds = Math.rint(park.area() * draws.between(900, 2400));
        add("governance", park, "funds", funds, "万元");
        add("governance", park, "funds_non_government", Math.floor(funds * near(0.05 + 0.45 * quality, 0.08)), "万元");
        grade("governance", park, "personnel_reform", Math.rint(4 * near(quality * 0.8, 0.15)), "grade");
        grade("governance", park, "duty_separation", Math.rint(4 * near(quality * 0.75, 0.15)), "grade");
    }

    private void environment(ParkPlan park) {
        double quality = park.quality();
        boolean energy = park.leading().contains("25");
        double valueAdded = firms.industrialValueAdded(park.code());
        add(
                "environment",
                park,
                "energy_use",
                Math.rint(valueAdded * (energy ? 1.9 : 0.6) * draws.between(0.7, 1.3)),
                "tce");
        add(
                "environment",
                park,
                "fresh_water",
                Math.rint(valueAdded * (energy ? 16 : 7) * draws.between(0.7, 1.3) / 1e4),
                "万m³");
        double waste = Draws.rounded(valueAdded * (energy ? 1.2 : 0.15) / 1e4, 2);
        add("environment", park, "solid_waste", waste, "万吨");
        add(
                "environment",
                park,
                "solid_waste_utilized",
                Math.floor(100 * waste * near(0.45 + 0.45 * quality, 0.08)) / 100,
                "万吨");
        add("environment", park, "green_cover", Draws.rounded(100 * near(0.04 + 0.3 * quality, 0.05), 1), "%");
        int monitored = draws.whole(358, 366);
        add("environment", park, "good_air_days", Math.floor(monitored * near(energy ? 0.76 : 0.86, 0.05)), "天");
        add("environment", park, "monitored_days", monitored, "天");
        add(
                "environment",
                park,
                "carbon_dioxide",
                Math.rint(valueAdded * (energy ? 5 : 1.5) * draws.between(0.7, 1.3)),
                "t");
        add("environment", park, "park_green", Draws.rounded(park.area() * (0.3 + 2.2 * quality), 1), "公顷");
        double production = near(0.78 - 0.38 * quality, 0.06);
        double living = near(0.08 + 0.25 * quality, 0.04);
        double developed = developed(park);
        add("environment", park, "production_land", Draws.rounded(production * developed * 100, 0), "公顷");
        add("environment", park, "living_land", Draws.rounded(living * developed * 100, 0), "公顷");
        add(
                "environment",
                park,
                "ecological_land",
                Draws.rounded((1 - production - living) * developed * 100, 0),
                "公顷");
    }

    private void innovation(ParkPlan park) {
        double quality = park.quality();
        double output = firms.output(park.code()) / 1e4;
        add("innovation", park, "fixed_investment", Draws.rounded(output * draws.between(0.08, 0.2), 2), "亿元");
        add(
                "innovation",
                park,
                "technology_contracts",
                Math.rint(output * 1e4 * 0.03 * quality * quality * draws.between(0.6, 1.2)),
                "万元");
        add(
                "innovation",
                park,
                "research_spending",
                Math.rint(output * 1e4 * (0.004 + 0.028 * quality * quality)),
                "万元");
        add(
                "innovation",
                park,
                "infrastructure_investment",
                Draws.rounded(developed(park) * draws.between(0.3, 1.8), 2),
                "亿元");
    }

    private void add(String table, ParkPlan park, String item, double value, String unit) {
        boolean money = unit.endsWith("元");
        sheets.add(
                table,
                park.code(),
                item,
                known(park, value),
                unit,
                Setting.YEAR,
                money ? Setting.YEAR : "",
                Setting.SOURCE,
                "");
    }

    /** The value or, here and there, NaN; one park reports far less than the others. */
    private double known(ParkPlan park, double value) {
        boolean silent = park.code().equals(Setting.SILENT);
        return draws.chance(silent ? SILENCE : GAPS) ? Double.NaN : value;
    }

    /** About one grade in six has no evidence. */
    private void grade(String table, ParkPlan park, String item, double value, String unit) {
        String evidence = draws.chance(1.0 / 6) ? "" : "虚构文件〔" + Setting.YEAR + "〕" + draws.whole(1, 60) + "号";
        sheets.add(table, park.code(), item, known(park, value), unit, Setting.YEAR, "", Setting.SOURCE, evidence);
    }

    private void questionnaire() {
        sheets.begin(
                "questionnaire",
                "park,item,name,name_en,answers_1,answers_2,answers_3,answers_4,answers_5,population,year,source");
        String[][] questions = {
            {"Q1", "对通勤是否满意", "Satisfied with commuting?"},
            {"Q2", "对居住和配套是否满意", "Satisfied with housing and services?"},
            {"Q3", "对政务服务是否满意", "Satisfied with administrative services?"},
            {"Q4", "对园区是否有归属感", "Do you feel that you belong to the park?"}
        };
        for (ParkPlan park : Setting.PARKS) {
            int asked = draws.whole(40, 160);
            int population = firms.employment(park.code());
            for (String[] question : questions) {
                int[] answers = new int[5];
                for (int k = 0; k < asked; k++) {
                    answers[(int) Math.min(4, 5 * Draws.clamp(park.quality() * 0.6 + draws.between(0, 0.55)))]++;
                }
                sheets.add(
                        "questionnaire",
                        park.code(),
                        question[0],
                        question[1],
                        question[2],
                        answers[0],
                        answers[1],
                        answers[2],
                        answers[3],
                        answers[4],
                        population,
                        Setting.YEAR,
                        Setting.SOURCE);
            }
        }
    }

    private void labels() {
        sheets.begin("labels", "item,name,name_en");
        sheets.add("labels", "integration_products", "产业链一体化", "Integration of the industry chain");
        sheets.add("labels", "integration_utilities", "公用工程一体化", "Integration of utilities");
    }
}
