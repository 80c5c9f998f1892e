package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** The category of a facility, with what its capacity counts. */
public enum FacilityCategory implements Term {
    /** Kindergarten; its capacity in places. */
    KINDERGARTEN("kindergarten", "幼儿园", "kindergarten", "学位", "places"),
    /** Primary school; its capacity in school seats. */
    PRIMARY_SCHOOL("primary-school", "小学", "primary school", "学位", "seats"),
    /** Junior secondary school; its capacity in school seats. */
    JUNIOR_SCHOOL("junior-school", "初中", "junior secondary school", "学位", "seats"),
    /** Senior or vocational school; its capacity in school seats. */
    SENIOR_SCHOOL("senior-school", "高中或职业学校", "senior or vocational school", "学位", "seats"),
    /** Health centre; its capacity in beds. */
    HEALTH_CENTRE("health-centre", "卫生服务中心", "health centre", "床位", "beds"),
    /** Hospital; its capacity in beds. */
    HOSPITAL("hospital", "医院", "hospital", "床位", "beds"),
    /** Pharmacy; its capacity in counters. */
    PHARMACY("pharmacy", "药店", "pharmacy", "柜台", "counters"),
    /** Elderly care; its capacity in beds. */
    ELDERLY_CARE("elderly-care", "养老设施", "elderly care", "床位", "beds"),
    /** Culture centre; its capacity in seats. */
    CULTURE_CENTRE("culture-centre", "文化活动中心", "culture centre", "座位", "seats"),
    /** Library; its capacity in seats. */
    LIBRARY("library", "图书馆", "library", "座位", "seats"),
    /** Cinema or theatre; its capacity in seats. */
    CINEMA("cinema", "影剧院", "cinema or theatre", "座位", "seats"),
    /** Sports ground; its capacity in fields or courts. */
    SPORTS_GROUND("sports-ground", "体育场地", "sports ground", "场地数", "fields or courts"),
    /** Leisure venue; its capacity in places. */
    LEISURE("leisure", "休闲娱乐场所", "leisure venue", "座位", "places"),
    /** Public garden or square; its capacity in places to sit. */
    GREEN_PARK("green-park", "公园广场", "public garden or square", "座位", "seats"),
    /** Food market; its capacity in stalls. */
    MARKET("market", "菜市场", "food market", "摊位", "stalls"),
    /** Shopping centre or supermarket; its capacity in shops or tills. */
    SHOPPING_CENTRE("shopping-centre", "商场超市", "shopping centre or supermarket", "铺位", "shops or tills"),
    /** Convenience store; its capacity in tills. */
    CONVENIENCE_STORE("convenience-store", "便利店", "convenience store", "收银台", "tills"),
    /** Restaurant or canteen; its capacity in seats. */
    RESTAURANT("restaurant", "餐饮店", "restaurant or canteen", "座位", "seats"),
    /** Hotel; its capacity in beds. */
    HOTEL("hotel", "酒店", "hotel", "床位", "beds"),
    /** Bank branch; its capacity in counters. */
    BANK("bank", "银行网点", "bank branch", "柜台", "counters"),
    /** Cash machine; its capacity in machines. */
    ATM("atm", "自助银行", "cash machine", "机具数", "machines"),
    /** Public service point; its capacity in counters. */
    SERVICE_POINT("service-point", "便民服务点", "public service point", "窗口", "counters"),
    /** Post or parcel office; its capacity in counters. */
    POST_OFFICE("post-office", "邮政快递点", "post or parcel office", "窗口", "counters"),
    /** Transit stop; its capacity in lines. */
    BUS_STOP("bus-stop", "公交站点", "transit stop", "线路", "lines"),
    /** Any other; its capacity in whatever it counts. */
    OTHER("other", "其他", "other", "个数", "units");

    private final String code;
    private final String zh;
    private final String en;
    private final String capacityZh;
    private final String capacityEn;

    FacilityCategory(String code, String zh, String en, String capacityZh, String capacityEn) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.capacityZh = capacityZh;
        this.capacityEn = capacityEn;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }

    /**
     * What the capacity of such a facility counts.
     *
     * @return such as seats or beds
     */
    public Text capacity() {
        return Text.of(capacityZh, capacityEn);
    }
}
