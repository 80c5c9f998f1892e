package org.parkgauge.integration.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Csv;
import org.parkgauge.text.Language;

/** A small folder of raw tables for tests; a table given again replaces the one of the same name. */
record Folder(Path path) {

    static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("parks", """
                    code,name,name_en,type,catchment,town,x[km],y[km],area,developed_area[公顷],industrial_area[亩],leading_industries,safety,year,source
                    P1,青禾园,Qinghe,城市功能板块,park,T1,1,2,10,800,4500,25 26,是,2024,yearbook
                    P2,赤沙园,,镇园一体,园区加所在镇,T2,-30,5.5,6,,,25；26,no,2024,
                    """),
            Map.entry("zones", """
                    code,park,town,x[km],y[km],area[公顷],residents[万人],employed_residents,jobs,living_service_jobs
                    Z1,P1,T1,1,2,1000,0.3,1500,4000,90
                    Z2,,T1,4,2,2000,1.2,5000,2000,300
                    Z3,P2,T2,-30,5.5,600,0.1,700,900,
                    """),
            Map.entry("industries", """
                    code,name,sector,reference_employment[万人],reference_output
                    25,焦化,manufacturing,12,3000
                    26,化工,制造业,30,5000
                    62,餐饮,living service,40,900
                    """),
            Map.entry("establishments", """
                    code,park,zone,industry,employment,output[亿元],inputs,local_inputs,high_tech,above_scale
                    E1,P1,Z1,25,300,4.5,30000,5000,否,是
                    E2,P1,Z1,26,100,1.5,9000,,有,1
                    E3,P2,Z3,26,80,0.9,6000,0,,√
                    """),
            Map.entry(
                    "facilities",
                    "code,category,zone,x,y,capacity,area,doctors,grade\nF1,bank,Z2,4000,2000,3,200,,2\n"),
            Map.entry(
                    "commuting",
                    "home,work,commuters,time,distance[m]\nZ1,Z1,1200,12,900\nZ2,Z1,2500,,\nZ2,Z2,900,,\n"),
            Map.entry("travel", "from,to,time[小时],distance\nZ1,Z2,0.25,4\nZ2,Z1,0.3,\n"),
            Map.entry("staff", "park,home,band,skill,dwelling,workers\nP1,Z1,,other,宿舍,900\nP1,,within-5-km,人才,,120\n"),
            Map.entry(
                    "projects",
                    "code,park,enterprise,approval_days,agency,commitment,contracted,paid_in\nJ1,P1,是,60,是,否,9000,7000\n"),
            Map.entry("supply", "supplier,buyer,amount\nE2,E1,500\n"),
            Map.entry("networks", """
                    park,item,value,unit,year,price_base,source,evidence
                    P1,served_water,95,%,2024,,bureau,
                    P1,served_road,6000,亩,2024,,bureau,
                    P1,connected_power,是,flag,,,,
                    P1,道路长度,42.5,,,,,
                    P1,integration_safety,3,,,,,file 12
                    P1,integration_logistics,2,,,,,
                    P2,pipe_corridor,0.5,,,,,photo
                    P2,wastewater_treated,—,,,,,
                    """),
            Map.entry(
                    "innovation",
                    "park,item,value,unit,price_base\nP1,fixed_investment,8.32,,2024\nP2,fixed_investment,9000,万元,2020\n"),
            Map.entry(
                    "questionnaire",
                    "park,item,name,answers_1,answers_2,answers_3,answers_4,answers_5\nP1,Q1,满意吗,1,2,3,4,5\n"),
            Map.entry("labels", "item,name,name_en\nintegration_safety,安环一体化,Safety as one\n"));

    static Folder sound(Path path) {
        Folder folder = new Folder(path);
        SOUND.forEach((table, text) -> folder.with(table + ".csv", text));
        return folder;
    }

    Folder with(String file, String text) {
        try {
            Files.writeString(path.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** One cell of a table replaced by another text; the row counts from 1 below the header. */
    Folder cell(String table, int row, String column, String text) {
        List<String> lines = new java.util.ArrayList<>(SOUND.get(table).lines().toList());
        List<String> header = List.of(lines.get(0).split(",", -1));
        int place = -1;
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(column) || header.get(i).startsWith(column + "[")) {
                place = i;
            }
        }
        if (place < 0) {
            for (int i = 0; i < lines.size(); i++) {
                lines.set(i, lines.get(i) + "," + (i == 0 ? column : ""));
            }
            place = header.size();
        }
        String[] cells = lines.get(row).split(",", -1);
        cells[place] = text;
        lines.set(row, String.join(",", cells));
        return with(table + ".csv", String.join("\n", lines) + "\n");
    }

    RawTables read() {
        return RawTables.read(path);
    }

    List<Problem> problems() {
        return RawReading.of(path, Csv.standard()).problems();
    }

    /** The problems in English, without the folder. */
    List<String> told() {
        return problems().stream()
                .map(problem -> problem.in(Language.EN).replace(path + java.io.File.separator, ""))
                .toList();
    }
}
