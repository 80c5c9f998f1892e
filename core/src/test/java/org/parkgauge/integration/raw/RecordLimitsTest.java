package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** No number of a row may be negative or infinite; each may be missing. */
class RecordLimitsTest {

    private static final List<Class<? extends Record>> ROWS = List.of(
            Park.class,
            Zone.class,
            Industry.class,
            Establishment.class,
            Facility.class,
            Commute.class,
            TravelCost.class,
            StaffGroup.class,
            Project.class,
            Purchase.class);

    static Stream<Arguments> numbers() {
        return ROWS.stream()
                .flatMap(row -> Stream.of(row.getRecordComponents())
                        .filter(component -> component.getType() == double.class)
                        .map(component -> Arguments.of(row, component.getName())));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsNeitherNegativeNorInfinite(Class<? extends Record> row, String number) throws Exception {
        assertThat(make(row, number, Double.NaN)).isNotNull();
        assertThat(make(row, number, 1)).isNotNull();
        for (double wrong : new double[] {-1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> make(row, number, wrong)).isInstanceOf(InvalidInputException.class);
        }
    }

    private static Object make(Class<? extends Record> row, String number, double value) throws Exception {
        RecordComponent[] components = row.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(number) ? Double.valueOf(value) : usual(types[i]);
        }
        try {
            return row.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static Object usual(Class<?> type) {
        if (type == double.class) {
            return Double.NaN;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Map.of(
                        String.class,
                        "A",
                        Text.class,
                        Text.of("A"),
                        Point.class,
                        Point.UNKNOWN,
                        List.class,
                        List.of(),
                        Map.class,
                        Map.of(),
                        Origin.class,
                        Origin.UNSTATED)
                .get(type);
    }
}
