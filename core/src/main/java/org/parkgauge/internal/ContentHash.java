package org.parkgauge.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

/** A hash of a tree of records, over numbers as bits and parts that are not empty. Objects that are no records (lambdas) count by their kind only. */
public final class ContentHash {

    /** The accessors of each kind of record, read once: to read them takes longer than to hash what they give. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.add(accessor);
            }
            return List.copyOf(accessors);
        }
    };

    private final Digest digest = new Digest();

    private ContentHash() {}

    /**
     * The hash of a value.
     *
     * @param value a record, text, number, enum constant, list or map, nested at will
     * @return 64 hexadecimal digits
     */
    public static String of(Object value) {
        ContentHash hash = new ContentHash();
        hash.add(value);
        return hash.digest.finish();
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            digest.add("null");
        } else if (value instanceof Double number) {
            digest.add(number);
        } else if (value instanceof CharSequence || value instanceof Enum<?> || value instanceof Boolean) {
            digest.add(value.toString());
        } else if (value instanceof Number number) {
            digest.add(number.longValue());
        } else if (value instanceof Collection<?> list) {
            digest.add(list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            digest.add(map.size());
            new TreeMap<>(map).forEach((key, entry) -> {
                add(key);
                add(entry);
            });
        } else if (value instanceof Vector vector) {
            addAll(vector.toArray());
        } else if (value instanceof Matrix matrix) {
            digest.add(matrix.rows());
            addAll(matrix.toArray());
        } else if (value instanceof Record) {
            addRecord(value);
        } else {
            digest.add("custom");
        }
    }

    private void addAll(double[] values) {
        digest.add(values.length);
        for (double value : values) {
            digest.add(value);
        }
    }

    /** Empty parts do not count, so that a part added in a later version leaves the hash of older values as it was. */
    private static boolean isEmpty(@Nullable Object part) {
        return part == null
                || part.equals("")
                || (part instanceof Boolean flag && !flag)
                || (part instanceof Double number && Double.isNaN(number))
                || (part instanceof Collection<?> list && list.isEmpty())
                || (part instanceof Map<?, ?> map && map.isEmpty())
                || (part instanceof Text text && text.isEmpty());
    }

    private void addRecord(Object value) {
        digest.add(value.getClass().getName());
        for (Method accessor : ACCESSORS.get(value.getClass())) {
            try {
                Object part = accessor.invoke(value);
                if (!isEmpty(part)) {
                    digest.add(accessor.getName());
                    add(part);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The record " + value.getClass() + " cannot be read", e);
            }
        }
    }
}
