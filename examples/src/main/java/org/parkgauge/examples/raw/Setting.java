package org.parkgauge.examples.raw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is fixed about the invented prefecture: its parks, places and industries. */
final class Setting {

    static final double MISSING = 0.06;

    /** The share of numbers that are missing in the registers of zones and facilities, which are kept better. */
    static final double SELDOM_MISSING = 0.015;

    /** The park that reports so little that it gets no score. */
    static final String SILENT = "P13";

    /** Parks run at least as well as this have a living quarter of their own. */
    private static final double QUARTER_FROM = 0.55;

    /** The area of a living quarter, in square kilometres. */
    static final double QUARTER_AREA = 1.4;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    static final String YEAR = "2024";
    static final String SOURCE = "虚构数据 invented";
    static final String CITY = "城市功能板块";
    static final String TOWN = "镇园一体";

    private Setting() {}

    /** The park that a town is host to. */
    static Optional<ParkPlan> guest(String town) {
        return PARKS.stream().filter(park -> park.town().equals(town)).findFirst();
    }

    /**
     * A park.
     *
     * @param quality how well it is run and served, 0..1
     * @param dormitory the share of its workers who live in dormitories
     * @param leading its leading industries
     */
    record ParkPlan(
            String code,
            String name,
            String english,
            char block,
            String type,
            String level,
            String town,
            double x,
            double y,
            double area,
            int firms,
            double quality,
            double dormitory,
            String leading) {

        /** The zone of its firms, and of its people unless it has a living quarter. */
        String zone() {
            return "Z" + code.substring(1);
        }

        boolean hasQuarter() {
            return quality >= QUARTER_FROM;
        }

        /** The zone where its people live and are served. */
        String home() {
            return hasQuarter() ? zone() + "b" : zone();
        }

        /** Its estates, round the centre: firms stand in groups, as far as roads and pipes have been laid. */
        List<Estate> estates() {
            int count = (int) Math.round(2 + area / 6);
            double radius = Math.sqrt(area / Math.PI);
            return IntStream.range(0, count)
                    .mapToObj(k -> {
                        double distance = radius * (0.4 + 0.5 * k / count);
                        return new Estate(
                                x + distance * StrictMath.cos(k * GOLDEN_ANGLE),
                                y + distance * StrictMath.sin(k * GOLDEN_ANGLE));
                    })
                    .toList();
        }
    }

    /** The centre of a group of firms. */
    record Estate(double x, double y) {

        /** How far its firms are from the centre at most, in kilometres. */
        static final double RADIUS = 0.58;
    }

    /** A zone outside the parks, as far as it is built up: district of the city, county seat or township. */
    record Place(String code, String name, String english, String town, double x, double y, double area, int jobs) {

        boolean isCountySeat() {
            return code.startsWith("K");
        }
    }

    /**
     * An industry.
     *
     * @param scale the size of its firms
     * @param output output a worker, in 万元
     * @param valueAdded value added by output
     * @param employment reference employment, in ten thousand
     * @param technology the chance that a large firm of it is high-tech
     */
    record Trade(
            String code,
            String name,
            String english,
            String sector,
            double scale,
            double output,
            double valueAdded,
            double employment,
            double technology) {}

    static final Map<Character, String> BLOCKS =
            Map.of('A', "A 晨曦板块", 'B', "B 长风板块", 'C', "C 云川板块", 'D', "D 明湖板块", 'E', "E 远山板块");

    static final List<ParkPlan> PARKS = List.of(
            park("P01", "青禾高新区", "Qinghe High-tech Zone", 'A', CITY, "国家级", "D5", 7, 4, 12, 250, .95, .12, "39 65"),
            park(
                    "P02",
                    "云岫经开区",
                    "Yunxiu Economic Development Zone",
                    'A',
                    CITY,
                    "国家级",
                    "T01",
                    -11,
                    6,
                    14,
                    240,
                    .74,
                    .24,
                    "34 39"),
            park(
                    "P03",
                    "临溪科创园",
                    "Linxi Science and Innovation Park",
                    'A',
                    CITY,
                    "省级",
                    "D6",
                    5,
                    -7,
                    5,
                    190,
                    .86,
                    .08,
                    "65 74"),
            park(
                    "P04",
                    "玄石能化园",
                    "Xuanshi Energy and Chemical Park",
                    'B',
                    TOWN,
                    "国家级",
                    "T02",
                    -58,
                    34,
                    26,
                    220,
                    .58,
                    .42,
                    "25 26"),
            park("P05", "赤沙工业园", "Chisha Industrial Park", 'B', TOWN, "省级", "T03", -66, 22, 15, 150, .3, .52, "25 26"),
            park("P06", "听泉工业园", "Tingquan Industrial Park", 'B', TOWN, "省级", "K1", -49, 24, 9, 160, .52, .3, "25 26"),
            park(
                    "P07",
                    "望舒煤化园",
                    "Wangshu Coal Chemical Park",
                    'C',
                    TOWN,
                    "省级",
                    "T04",
                    66,
                    44,
                    22,
                    170,
                    .38,
                    .56,
                    "25 26"),
            park("P08", "墨池工业园", "Mochi Industrial Park", 'C', TOWN, "省级", "T05", 72, 26, 11, 120, .12, .48, "25 26"),
            park(
                    "P09",
                    "星野新材料园",
                    "Xingye New Materials Park",
                    'C',
                    CITY,
                    "省级",
                    "K2",
                    54,
                    33,
                    10,
                    180,
                    .6,
                    .22,
                    "32 26"),
            park(
                    "P10",
                    "金穗农产品加工园",
                    "Jinsui Agro-processing Park",
                    'D',
                    TOWN,
                    "省级",
                    "T06",
                    16,
                    -55,
                    7,
                    150,
                    .56,
                    .2,
                    "13 15"),
            park(
                    "P11",
                    "竹汀生态产业园",
                    "Zhuting Eco-industrial Park",
                    'D',
                    TOWN,
                    "省级",
                    "T07",
                    28,
                    -46,
                    8,
                    120,
                    .5,
                    .24,
                    "13 42"),
            park(
                    "P12",
                    "松澜装备制造园",
                    "Songlan Equipment Manufacturing Park",
                    'E',
                    CITY,
                    "省级",
                    "K4",
                    -27,
                    -37,
                    12,
                    190,
                    .56,
                    .33,
                    "35 34"),
            park(
                    "P13",
                    "落霞盐化园",
                    "Luoxia Salt Chemical Park",
                    'E',
                    TOWN,
                    "省级",
                    "T08",
                    -44,
                    -52,
                    13,
                    130,
                    .22,
                    .5,
                    "26 25"),
            park(
                    "P14",
                    "驼铃物流园",
                    "Tuoling Logistics Park",
                    'E',
                    TOWN,
                    "省级",
                    "T09",
                    -18,
                    -28,
                    9,
                    130,
                    .44,
                    .36,
                    "54 59"));

    static final List<Place> PLACES = List.of(
            place("C1", "城中街道", "Chengzhong", "D1", 0, 0, 9, 42000),
            place("C2", "北苑街道", "Beiyuan", "D2", 1, 5, 12, 30000),
            place("C3", "西桥街道", "Xiqiao", "D3", -5, 1, 14, 26000),
            place("C4", "南湖街道", "Nanhu", "D4", 1, -5, 13, 28000),
            place("C5", "东岭街道", "Dongling", "D5", 5, 2, 3, 6000),
            place("C6", "临溪街道", "Linxi", "D6", 4, -5, 3, 5000),
            place("K1", "长风县城", "Changfeng county seat", "K1", -46, 20, 7, 12000),
            place("K2", "云川县城", "Yunchuan county seat", "K2", 51, 29, 6, 10000),
            place("K3", "明湖县城", "Minghu county seat", "K3", 20, -50, 7, 12000),
            place("K4", "远山县城", "Yuanshan county seat", "K4", -31, -41, 6, 10000),
            place("T01", "云岫镇", "Yunxiu town", "T01", -9, 8, 3, 3200),
            place("T02", "玄石镇", "Xuanshi town", "T02", -55, 37, 3, 2600),
            place("T03", "赤沙镇", "Chisha", "T03", -69, 26, 2.5, 1300),
            place("T04", "望舒镇", "Wangshu town", "T04", 70, 47, 2.5, 1500),
            place("T05", "墨池镇", "Mochi", "T05", 76, 23, 3, 900),
            place("T06", "金穗镇", "Jinsui", "T06", 14, -58, 2.5, 2100),
            place("T07", "竹汀镇", "Zhuting", "T07", 31, -44, 2.5, 1700),
            place("T08", "落霞镇", "Luoxia town", "T08", -47, -55, 2.5, 1200),
            place("T09", "驼铃镇", "Tuoling", "T09", -15, -25, 3, 1600));

    static final List<Trade> TRADES = List.of(
            trade("06", "煤炭开采和洗选业", "Coal mining", "mining", 2.6, 150, .55, 90, .05),
            trade("13", "农副食品加工业", "Agricultural food processing", "manufacturing", 1, 90, .2, 210, .05),
            trade("15", "酒、饮料和精制茶制造业", "Beverages", "manufacturing", 1, 80, .32, 80, .05),
            trade("17", "纺织业", "Textiles", "manufacturing", 1.2, 50, .24, 26, .05),
            trade("25", "石油、煤炭及其他燃料加工业", "Coking and fuels", "manufacturing", 2.4, 260, .24, 150, .1),
            trade("26", "化学原料和化学制品制造业", "Chemicals", "manufacturing", 2, 190, .27, 220, .25),
            trade("27", "医药制造业", "Pharmaceuticals", "manufacturing", 1.2, 110, .38, 17, .6),
            trade("29", "橡胶和塑料制品业", "Rubber and plastics", "manufacturing", .9, 70, .24, 20, .2),
            trade("30", "非金属矿物制品业", "Non-metallic minerals", "manufacturing", 1, 75, .28, 33, .1),
            trade("32", "有色金属冶炼和压延加工业", "Non-ferrous metals", "manufacturing", 1.8, 180, .22, 60, .25),
            trade("33", "金属制品业", "Metal products", "manufacturing", .8, 65, .24, 28, .15),
            trade("34", "通用设备制造业", "General machinery", "manufacturing", 1.1, 78, .28, 150, .4),
            trade("35", "专用设备制造业", "Special machinery", "manufacturing", 1.1, 82, .3, 130, .45),
            trade("37", "航空航天器及无人机制造业", "Aircraft and drones", "manufacturing", 1.2, 95, .32, 9, .7),
            trade("38", "电气机械和器材制造业", "Electrical machinery", "manufacturing", 1.2, 105, .25, 31, .4),
            trade("39", "计算机、通信和电子设备制造业", "Electronics", "manufacturing", 1.5, 115, .26, 180, .65),
            trade("42", "废弃资源综合利用业", "Recycling", "manufacturing", .7, 95, .26, 40, .15),
            trade("44", "电力、热力生产和供应业", "Electricity and heat", "utilities", 2, 210, .36, 20, .1),
            trade("47", "房屋建筑业", "Building", "construction", 1.2, 48, .22, 90, .02),
            trade("51", "批发业", "Wholesale", "producer-service", .4, 120, .16, 52, .02),
            trade("52", "零售业", "Retail", "living-service", .6, 40, .22, 68, 0),
            trade("54", "道路运输业", "Road transport", "producer-service", 1, 95, .38, 55, .03),
            trade("59", "装卸搬运和仓储业", "Storage", "producer-service", .8, 90, .4, 15, .05),
            trade("61", "住宿业", "Hotels", "living-service", .5, 22, .42, 15, 0),
            trade("62", "餐饮业", "Restaurants", "living-service", .6, 18, .38, 40, 0),
            trade("65", "软件和信息技术服务业", "Software", "producer-service", .8, 68, .55, 130, .8),
            trade("66", "货币金融服务", "Finance", "producer-service", .6, 130, .65, 25, .02),
            trade("72", "商务服务业", "Business services", "producer-service", .5, 45, .45, 45, .05),
            trade("74", "专业技术服务业", "Technical services", "producer-service", .6, 50, .5, 100, .5),
            trade("80", "居民服务业", "Resident services", "living-service", .6, 14, .45, 24, 0),
            trade("82", "教育", "Education", "public-service", .8, 20, .7, 80, 0),
            trade("84", "卫生", "Health", "public-service", .9, 30, .55, 50, 0));

    /** How many firms of a hundred an industry has in the parks of a block; what is left out has a few everywhere. */
    static final Map<Character, Map<String, Double>> MIX = mix();

    /** The industries of firms outside the parks. */
    static final Map<String, Double> TOWN_MIX = Map.of(
            "52", 34.0, "62", 22.0, "80", 12.0, "61", 4.0, "66", 4.0, "82", 5.0, "84", 5.0, "72", 6.0, "51", 8.0);

    private static Map<Character, Map<String, Double>> mix() {
        Map<Character, Map<String, Double>> mix = new LinkedHashMap<>();
        mix.put(
                'A',
                Map.of("39", 14.0, "65", 15.0, "34", 12.0, "38", 9.0, "74", 10.0, "27", 6.0, "72", 8.0, "37", 5.0));
        Map<String, Double> energy =
                Map.of("25", 26.0, "26", 25.0, "06", 9.0, "44", 8.0, "30", 10.0, "54", 7.0, "33", 5.0);
        mix.put('B', energy);
        mix.put('C', energy);
        mix.put('D', Map.of("13", 30.0, "15", 14.0, "17", 9.0, "29", 7.0, "42", 12.0, "30", 6.0, "54", 5.0));
        mix.put('E', Map.of("34", 9.0, "35", 12.0, "26", 2.0, "54", 9.0, "59", 7.0, "33", 8.0, "25", 0.2));
        return mix;
    }

    private static ParkPlan park(
            String code,
            String name,
            String english,
            char block,
            String type,
            String level,
            String town,
            double x,
            double y,
            double area,
            int firms,
            double quality,
            double dormitory,
            String leading) {
        return new ParkPlan(
                code, name, english, block, type, level, town, x, y, area, firms, quality, dormitory, leading);
    }

    private static Place place(
            String code, String name, String english, String town, double x, double y, double area, int jobs) {
        return new Place(code, name, english, town, x, y, area, jobs);
    }

    private static Trade trade(
            String code,
            String name,
            String english,
            String sector,
            double scale,
            double output,
            double valueAdded,
            double employment,
            double technology) {
        return new Trade(code, name, english, sector, scale, output, valueAdded, employment, technology);
    }
}
