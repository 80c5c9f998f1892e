package org.parkgauge.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.imputation.RowFill;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.treatment.FittedTreatment;

/**
 * Reads and writes values by their Java types: records by the names of their components, and what they are made of. No
 * class is ever named in a file. Not for use by several threads at once.
 */
final class Values {

    private final Steps steps;
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

    Values(Steps steps) {
        this.steps = steps;
    }

    /** Reads a record or a strategy. */
    <T> T read(Class<T> type, Spot spot) {
        return type.cast(read((Type) type, spot));
    }

    private Object read(Type type, Spot spot) {
        if (type instanceof ParameterizedType container) {
            return readContainer(container, spot);
        }
        if (!(type instanceof Class<?> simple)) {
            throw unsupported(type);
        }
        Codec<?> codec = Codec.of(simple);
        if (codec != null) {
            return codec.reader().apply(spot);
        }
        if (simple.isEnum()) {
            return readEnum(simple, spot);
        }
        StepKind kind = kind(simple);
        if (kind != null) {
            return readStep(kind, isFitted(simple), spot);
        }
        if (simple.isRecord()) {
            return readRecord(simple, spot.members());
        }
        throw unsupported(type);
    }

    private Object readContainer(ParameterizedType container, Spot spot) {
        Type[] arguments = container.getActualTypeArguments();
        if (container.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < spot.elements().size(); i++) {
                list.add(read(arguments[0], spot.element(i)));
            }
            return list;
        }
        if (container.getRawType() == Map.class && isKey(arguments[0])) {
            Map<Object, Object> map = new LinkedHashMap<>();
            spot.members()
                    .all()
                    .forEach((key, value) -> map.put(readKey(arguments[0], key, value), read(arguments[1], value)));
            return map;
        }
        if (container.getRawType() == Optional.class) {
            return Optional.of(read(arguments[0], spot));
        }
        throw unsupported(container);
    }

    private static boolean isKey(Type type) {
        return type == String.class || (type instanceof Class<?> simple && simple.isEnum());
    }

    private static Object readKey(Type type, String key, Spot value) {
        return type == String.class ? key : readEnum((Class<?>) type, key, value);
    }

    private static Object readEnum(Class<?> type, Spot spot) {
        return readEnum(type, spot.text(), spot);
    }

    private static Object readEnum(Class<?> type, String wanted, Spot spot) {
        List<String> known = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = name((Enum<?>) constant);
            if (name.equals(wanted)) {
                return constant;
            }
            known.add(name);
        }
        throw spot.refuse("没有选项“" + wanted + "”。", "there is no option \"" + wanted + "\".")
                .maybe(
                        "是其中之一：" + String.join("、", known) + "。",
                        "it is one of these: " + String.join(", ", known) + ".");
    }

    /** The name of an enum constant in files: lower case, hyphens. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Object readRecord(Class<?> type, Members members) {
        RecordShape shape = shape(type);
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        String absent = null;
        for (int i = 0; i < values.length; i++) {
            Optional<Spot> spot = members.optional(shape.name(i));
            if (spot.isPresent()) {
                values[i] = read(shape.type(i), spot.get());
            } else if (isOptional(shape.type(i))) {
                values[i] = Optional.empty();
            } else {
                absent = absent == null ? shape.name(i) : absent;
            }
        }
        members.finish();
        if (absent != null) {
            fillDefaults(shape, values, members, absent);
        }
        return members.object().make(() -> shape.make(values));
    }

    private static void fillDefaults(RecordShape shape, @Nullable Object[] values, Members members, String absent) {
        Object defaults =
                members.object().make(() -> shape.withDefaults(values)).orElseThrow(() -> members.missing(absent));
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = shape.get(i, defaults);
            }
        }
    }

    /** Reads a step, or its fitted form: an object with its name, or its name alone. */
    Object readStep(StepKind kind, boolean isFitted, Spot spot) {
        if (spot.isText()) {
            return readRecord(steps.named(kind, isFitted, spot), new Members(spot, Map.of()));
        }
        Members members = spot.members();
        return readRecord(steps.named(kind, isFitted, members.required(StepType.NAME)), members);
    }

    /** What a value is written as. */
    Object write(Type type, Object value, JsonPath path) {
        if (type instanceof ParameterizedType container) {
            return writeContainer(container, value, path);
        }
        if (!(type instanceof Class<?> simple)) {
            throw unsupported(type);
        }
        Codec<?> codec = Codec.of(simple);
        if (codec != null) {
            return codec.write(value, path);
        }
        if (value instanceof Enum<?> constant) {
            return name(constant);
        }
        StepKind kind = kind(simple);
        if (kind != null) {
            return writeStep(kind, isFitted(simple), value, path);
        }
        if (simple.isRecord()) {
            return writeRecord(value, new LinkedHashMap<>(), path);
        }
        throw unsupported(type);
    }

    private Object writeContainer(ParameterizedType container, Object value, JsonPath path) {
        Type[] arguments = container.getActualTypeArguments();
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                elements.add(write(arguments[0], list.get(i), path.element(i)));
            }
            return elements;
        }
        if (value instanceof Map<?, ?> map && isKey(arguments[0])) {
            Map<String, @Nullable Object> entries = new TreeMap<>();
            map.forEach((key, entry) -> {
                String name = key instanceof Enum<?> constant ? name(constant) : (String) key;
                entries.put(name, write(arguments[1], entry, path.property(name)));
            });
            return entries;
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return write(arguments[0], optional.get(), path);
        }
        throw unsupported(container);
    }

    private Map<String, @Nullable Object> writeRecord(
            Object item, Map<String, @Nullable Object> object, JsonPath path) {
        RecordShape shape = shape(item.getClass());
        for (int i = 0; i < shape.size(); i++) {
            Object value = shape.get(i, item);
            JsonPath where = path.property(shape.name(i));
            if (value == null) {
                throw new InvalidInputException(
                                "无法写出 " + where + "：值为 null。", "Cannot write " + where + ": it is null.")
                        .maybe("用 Optional 表示可以没有的值。", "let the component be an Optional.");
            }
            if (!isLeftOut(shape, i, item, value)) {
                object.put(shape.name(i), write(shape.type(i), value, where));
            }
        }
        return object;
    }

    /** Whether absence says the same: an empty Optional, or NaN where that is the default. */
    private static boolean isLeftOut(RecordShape shape, int place, Object item, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty();
        }
        if (!(value instanceof Double number && number.isNaN())) {
            return false;
        }
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == place ? null : shape.get(i, item);
        }
        return shape.withDefaults(values)
                .map(defaults -> value.equals(shape.get(place, defaults)))
                .orElse(false);
    }

    /** The written form of a step, or of its fitted form: its name alone if it has no parameters. */
    Object writeStep(StepKind kind, boolean isFitted, Object step, JsonPath path) {
        String name = steps.nameOf(kind, isFitted, step, path);
        if (shape(step.getClass()).size() == 0) {
            return name;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(StepType.NAME, name);
        return writeRecord(step, object, path);
    }

    private RecordShape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordShape::of);
    }

    private static boolean isOptional(Type type) {
        return type instanceof ParameterizedType container && container.getRawType() == Optional.class;
    }

    /** The kind of a strategy interface, or of the interface of a fitted form that belongs to one kind only. */
    private static @Nullable StepKind kind(Class<?> type) {
        if (type == RowFill.class) {
            return StepKind.IMPUTATION;
        }
        if (type == FittedTreatment.class) {
            return StepKind.TREATMENT;
        }
        if (type == FittedAggregation.class) {
            return StepKind.AGGREGATION;
        }
        for (StepKind kind : StepKind.values()) {
            if (kind.configuration() == type) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isFitted(Class<?> type) {
        return type == RowFill.class || type == FittedTreatment.class || type == FittedAggregation.class;
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("Values of type " + type.getTypeName()
                + " cannot be read or written.\nMaybe use numbers, booleans, String,"
                + " enums, Text, Vector, Matrix, Weights, Range, Direction, List, Map with String or enum keys, Optional,"
                + " records of these, or steps.");
    }
}
