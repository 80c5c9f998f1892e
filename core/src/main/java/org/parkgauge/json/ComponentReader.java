package org.parkgauge.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Component;
import org.parkgauge.index.Denominator;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scale;
import org.parkgauge.json.JsonTree.JsonObject;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/** Reads the tree of an index. An object with children is a dimension, any other an indicator. */
final class ComponentReader {

    private final Values values;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Direction> directions = new LinkedHashMap<>();

    ComponentReader(Values values) {
        this.values = values;
    }

    Dimension root(Spot spot) {
        return dimension(spot);
    }

    private Component component(Spot spot) {
        boolean dimension =
                spot.tree() instanceof JsonObject object && object.members().containsKey(SpecNames.CHILDREN);
        return dimension ? dimension(spot) : indicator(spot);
    }

    private String code(Members members) {
        Spot spot = members.required(SpecNames.CODE);
        String code = spot.text();
        Integer first = lines.putIfAbsent(code, spot.tree().line());
        if (first != null) {
            throw spot.refuse(
                            "代码“" + code + "”已在第" + first + "行用过。",
                            "the code \"" + code + "\" has been used on line " + first + ".")
                    .maybe("每个指标和维度用各自的代码。", "give each indicator and dimension a code of its own.");
        }
        return code;
    }

    private Dimension dimension(Spot spot) {
        Members members = spot.members();
        String code = code(members);
        Text label = text(members, SpecNames.LABEL, Text.of(code));
        Text note = text(members, SpecNames.NOTE, Text.EMPTY);
        double weight = number(members, SpecNames.WEIGHT);
        Weighting weighting = members.optional(SpecNames.WEIGHTING)
                .map(step -> values.read(Weighting.class, step))
                .orElse(null);
        Aggregation aggregation = members.optional(SpecNames.AGGREGATION)
                .map(step -> values.read(Aggregation.class, step))
                .orElse(null);
        double coverage = number(members, SpecNames.MINIMUM_COVERAGE);
        Spot array = members.required(SpecNames.CHILDREN);
        List<Component> children = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            children.add(component(array.element(i)));
        }
        members.finish();
        return spot.make(() -> new Dimension(code, label, note, weight, children, weighting, aggregation, coverage));
    }

    private Indicator indicator(Spot spot) {
        Members members = spot.members();
        String code = code(members);
        Text label = text(members, SpecNames.LABEL, Text.of(code));
        Text definition = text(members, SpecNames.DEFINITION, Text.EMPTY);
        Text unit = text(members, SpecNames.UNIT, Text.EMPTY);
        Direction direction = Directions.read(members);
        directions.put(code, direction);
        Scale scale = members.optional(SpecNames.SCALE)
                .map(one -> values.read(Scale.class, one))
                .orElse(Scale.LINEAR);
        double weight = number(members, SpecNames.WEIGHT);
        String variable = members.optional(SpecNames.VARIABLE).map(Spot::text).orElse(code);
        List<Denominator> per = SpecReader.list(members, SpecNames.PER, ComponentReader::denominator);
        Treatment treatment = members.optional(SpecNames.TREATMENT)
                .map(step -> values.read(Treatment.class, step))
                .orElse(null);
        Normalization normalization = members.optional(SpecNames.NORMALIZATION)
                .map(step -> values.read(Normalization.class, step))
                .orElse(null);
        Text note = text(members, SpecNames.NOTE, Text.EMPTY);
        Text source = text(members, SpecNames.SOURCE, Text.EMPTY);
        members.optional(SpecNames.CHILDREN);
        members.finish();
        return spot.make(() -> new Indicator(
                code,
                label,
                definition,
                unit,
                direction,
                scale,
                weight,
                variable,
                per,
                treatment,
                normalization,
                note,
                source));
    }

    private static Denominator denominator(Spot spot) {
        Members members = spot.members();
        String variable = members.required(SpecNames.VARIABLE).text();
        double factor = members.optional(SpecNames.FACTOR).map(Spot::number).orElse(1.0);
        members.finish();
        return spot.make(() -> new Denominator(variable, factor));
    }

    private static Text text(Members members, String name, Text absent) {
        return members.optional(name).map(Codec::text).orElse(absent);
    }

    private static double number(Members members, String name) {
        return members.optional(name).map(Spot::number).orElse(Double.NaN);
    }

    /** The code of a component that has been read. */
    String known(String code, Spot spot) {
        if (!lines.containsKey(code)) {
            throw spot.refuse("指数中没有代码“" + code + "”。", "the index has no component \"" + code + "\".")
                    .maybe("检查代码的拼写和大小写。", "check spelling and case of the code.");
        }
        return code;
    }

    /** A direction that replaces that of an indicator: goalposts of the same sort, or an object that names its own. */
    Direction direction(String code, Spot spot) {
        if (spot.tree() instanceof JsonObject) {
            return Directions.read(spot);
        }
        Direction own = directions.get(known(code, spot));
        if (own == null) {
            throw spot.refuse("“" + code + "”是维度，没有目标值。", "\"" + code + "\" is a dimension and has no goalposts.")
                    .maybe("目标值属于指标。", "the goalposts are those of one of its indicators.");
        }
        return Directions.read(Directions.name(own), spot);
    }
}
