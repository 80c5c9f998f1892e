package org.parkgauge.integration.derivation;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parkgauge.text.InvalidInputException;

/**
 * The numbers that a planning bureau would set before indicators are derived. All defaults are project defaults unless
 * they say otherwise.
 *
 * @param nonResidentWeight how much a worker who lives elsewhere counts among the people served, 0 to 1
 * @param buffer how far beyond its own zones the catchment of a park reaches, m. A zone outside the park counts whole or not
 *     at all, by the distance of its centre from a disc of the area of a zone of the park: where the edge cuts a zone, about
 *     half of its people at most are counted on the wrong side
 * @param catchment on which area people and services are counted
 * @param types what is measured differently for the types of parks
 * @param interconnection the weights of the networks of INF06, by item code, not all 0; the same for all types, so that INF06
 *     measures the same thing everywhere. How much INF06 counts in its dimension is a matter of the profile (twice in {@code
 *     town})
 * @param services the numbers behind the indicators of public services
 * @param stopRadius how near a transit stop must be, m (INF03)
 * @param anchors how many of the largest establishments are anchors (AGG06)
 * @param leastShare the least share of rows that must have a value for their sum to be known, above 0 and at most 1
 * @param tolerance by how much a register and a total may differ without a note, as a share of the larger
 */
public record DerivationSettings(
        double nonResidentWeight,
        double buffer,
        CatchmentPolicy catchment,
        List<DevelopmentType> types,
        Map<String, Double> interconnection,
        ServiceSettings services,
        double stopRadius,
        int anchors,
        double leastShare,
        double tolerance)
        implements Serializable {

    /** Checks the numbers and copies the collections. */
    public DerivationSettings {
        between(nonResidentWeight, 0, 1, "非本地居住职工的权重", "weight of non-resident workers");
        between(buffer, 0, Double.MAX_VALUE, "园区外扩距离", "buffer");
        between(stopRadius, Double.MIN_VALUE, Double.MAX_VALUE, "公交站点服务半径", "radius of transit stops");
        between(anchors, 1, Integer.MAX_VALUE, "龙头企业数", "number of anchors");
        between(leastShare, Double.MIN_VALUE, 1, "最低有值比重", "least share of rows with a value");
        between(tolerance, 0, 1, "名录与合计的容差", "tolerance between register and total");
        types = List.copyOf(types);
        interconnection = Collections.unmodifiableMap(new TreeMap<>(interconnection));
        double sum = 0;
        for (Map.Entry<String, Double> weight : interconnection.entrySet()) {
            between(weight.getValue(), 0, Double.MAX_VALUE, weight.getKey() + "的权重", "weight of " + weight.getKey());
            sum += weight.getValue();
        }
        between(sum, Double.MIN_VALUE, Double.MAX_VALUE, "各类管网权重之和", "sum of the weights of the networks");
    }

    private static void between(double value, double low, double high, String zh, String en) {
        if (!(value >= low && value <= high)) {
            String range = low == Double.MIN_VALUE ? "> 0" : ">= " + low;
            String upper = high >= Integer.MAX_VALUE ? "" : ", <= " + high;
            throw new InvalidInputException(
                    zh + "为 " + value + "，应满足 " + range + upper + "。",
                    "The " + en + " is " + value + "; it must be " + range + upper + ".");
        }
    }

    /**
     * The defaults.
     *
     * @return weight 0.5, buffer 1 km, catchment by type, the types {@link DevelopmentType#CITY} and
     *     {@link DevelopmentType#TOWN}, equal weights of the six networks, stops within 500 m (usual practice after GB/T
     *     51328-2018), 4 anchors, values in at least 75 % of the rows, 5 % tolerance
     */
    public static DerivationSettings standard() {
        return new DerivationSettings(
                0.5,
                1000,
                CatchmentPolicy.BY_TYPE,
                List.of(DevelopmentType.CITY, DevelopmentType.TOWN),
                Map.of(
                        "connected_water", 1.0,
                        "connected_power", 1.0,
                        "connected_road", 1.0,
                        "connected_gas", 1.0,
                        "connected_heat", 1.0,
                        "connected_data", 1.0),
                ServiceSettings.standard(),
                500,
                4,
                0.75,
                0.05);
    }

    /**
     * The type of a park.
     *
     * @param name the type as the register writes it
     * @return the type, if one has that name
     */
    public Optional<DevelopmentType> type(String name) {
        return types.stream().filter(type -> type.names().contains(name)).findFirst();
    }

    /**
     * The same settings with another weight of workers who live elsewhere.
     *
     * @param value another weight of workers who live elsewhere
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings nonResidentWeight(double value) {
        return new DerivationSettings(
                value, buffer, catchment, types, interconnection, services, stopRadius, anchors, leastShare, tolerance);
    }

    /**
     * The same settings with another buffer, in metres.
     *
     * @param value another buffer, in metres
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings buffer(double value) {
        return new DerivationSettings(
                nonResidentWeight,
                value,
                catchment,
                types,
                interconnection,
                services,
                stopRadius,
                anchors,
                leastShare,
                tolerance);
    }

    /**
     * The same settings with another catchment policy.
     *
     * @param value another catchment policy
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings catchment(CatchmentPolicy value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                value,
                types,
                interconnection,
                services,
                stopRadius,
                anchors,
                leastShare,
                tolerance);
    }

    /**
     * The same settings with other types of parks.
     *
     * @param value other types of parks
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings types(List<DevelopmentType> value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                catchment,
                value,
                interconnection,
                services,
                stopRadius,
                anchors,
                leastShare,
                tolerance);
    }

    /**
     * The same settings with other weights of the networks, by item code.
     *
     * @param value other weights of the networks, by item code
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings interconnection(Map<String, Double> value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                catchment,
                types,
                value,
                services,
                stopRadius,
                anchors,
                leastShare,
                tolerance);
    }

    /**
     * The same settings with other numbers of public services.
     *
     * @param value other numbers of public services
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings services(ServiceSettings value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                catchment,
                types,
                interconnection,
                value,
                stopRadius,
                anchors,
                leastShare,
                tolerance);
    }

    /**
     * The same settings with another radius of transit stops, in metres.
     *
     * @param value another radius of transit stops, in metres
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings stopRadius(double value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                catchment,
                types,
                interconnection,
                services,
                value,
                anchors,
                leastShare,
                tolerance);
    }

    /**
     * The same settings with another number of anchors.
     *
     * @param value another number of anchors
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings anchors(int value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                catchment,
                types,
                interconnection,
                services,
                stopRadius,
                value,
                leastShare,
                tolerance);
    }

    /**
     * The same settings with another least share of rows that must have a value.
     *
     * @param value another least share of rows that must have a value
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings leastShare(double value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                catchment,
                types,
                interconnection,
                services,
                stopRadius,
                anchors,
                value,
                tolerance);
    }

    /**
     * The same settings with another tolerance between register and total.
     *
     * @param value another tolerance between register and total
     * @return new settings
     * @throws InvalidInputException if it is out of range
     */
    public DerivationSettings tolerance(double value) {
        return new DerivationSettings(
                nonResidentWeight,
                buffer,
                catchment,
                types,
                interconnection,
                services,
                stopRadius,
                anchors,
                leastShare,
                value);
    }
}
