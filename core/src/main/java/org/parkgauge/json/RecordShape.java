package org.parkgauge.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record, and the constructor that knows their defaults: of the public constructors that take the first
 * components only, the one that takes the fewest. What it does not take has a default; a record without such a constructor
 * has none.
 */
final class RecordShape {

    private final Class<?> type;
    private final List<RecordComponent> components;
    private final Constructor<?> canonical;
    private final @Nullable Constructor<?> brief;

    private RecordShape(Class<?> type) {
        this.type = type;
        components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            components.forEach(component -> component.getAccessor().setAccessible(true));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The record " + type + " has no canonical constructor", e);
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    type + " cannot be read or written: its module keeps it to itself."
                            + "\nMaybe open its package to the module org.parkgauge.",
                    e);
        }
        brief = brief(type, types);
    }

    static RecordShape of(Class<?> type) {
        return new RecordShape(type);
    }

    private static @Nullable Constructor<?> brief(Class<?> type, Class<?>[] types) {
        Constructor<?> found = null;
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            int taken = constructor.getParameterCount();
            boolean leading = taken < types.length
                    && Modifier.isPublic(constructor.getModifiers())
                    && Arrays.equals(constructor.getParameterTypes(), Arrays.copyOf(types, taken));
            if (leading && (found == null || taken < found.getParameterCount())) {
                found = constructor;
            }
        }
        if (found != null) {
            found.setAccessible(true);
        }
        return found;
    }

    int size() {
        return components.size();
    }

    String name(int place) {
        return components.get(place).getName();
    }

    Type type(int place) {
        return components.get(place).getGenericType();
    }

    /** The value of a component. */
    @Nullable
    Object get(int place, Object item) {
        try {
            return components.get(place).getAccessor().invoke(item);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The record " + type + " cannot be read", e);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    /** The record of all its values. */
    Object make(@Nullable Object[] values) {
        return call(canonical, values);
    }

    /**
     * The record that has the given values in its first components and the defaults in the others; empty where there are no
     * defaults, or a first component is missing (null).
     */
    Optional<Object> withDefaults(@Nullable Object[] values) {
        Constructor<?> constructor = brief;
        if (constructor == null) {
            return Optional.empty();
        }
        @Nullable Object[] first = Arrays.copyOf(values, constructor.getParameterCount());
        if (Stream.of(first).anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        Object made = call(constructor, first);
        for (int i = 0; i < first.length; i++) {
            if (!Objects.equals(first[i], get(i, made))) {
                return Optional.empty();
            }
        }
        return Optional.of(made);
    }

    private static Object call(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("The constructor " + constructor + " cannot be called", e);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException refusal ? refusal : new IllegalStateException(cause);
    }
}
