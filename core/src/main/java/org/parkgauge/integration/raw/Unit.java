package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * A unit of measure: a value in it times {@code times / over} is the value in the base unit of its quantity. 1 mu (亩) =
 * 10000/15 m², 1 ha = 10000 m², 1 万元 = 10000 yuan, 1 % = 1/100.
 *
 * @param quantity what it measures
 * @param code its code
 * @param label its name
 * @param times the numerator of the factor to the base unit
 * @param over the denominator of the factor
 * @param names other spellings that files may use
 */
public record Unit(Quantity quantity, String code, Text label, double times, double over, List<String> names) {

    /** Copies the list. */
    public Unit {
        names = List.copyOf(names);
    }

    /**
     * All units.
     *
     * @return the closed list
     */
    public static List<Unit> all() {
        return Definitions.units();
    }

    /**
     * A unit by its code.
     *
     * @param code the code
     * @return the unit
     * @throws InvalidInputException if there is none; the message lists the codes
     */
    public static Unit of(String code) {
        return all().stream()
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, List.of(Quantity.values())));
    }

    /**
     * The units of some quantities.
     *
     * @param quantities the quantities
     * @return their units, in the order of the list
     */
    public static List<Unit> of(Collection<Quantity> quantities) {
        return all().stream().filter(unit -> quantities.contains(unit.quantity)).toList();
    }

    /**
     * A unit as a file writes it.
     *
     * @param name a code, a name in either language or another spelling
     * @param quantities the quantities that make sense at the place
     * @return the unit
     * @throws InvalidInputException if no unit of these quantities has the name; the message lists those that may stand
     *     there
     */
    public static Unit named(String name, Collection<Quantity> quantities) {
        return find(name, quantities).orElseThrow(() -> unknown(name, quantities));
    }

    /** A unit as a file writes it, if there is one. */
    static Optional<Unit> find(String name, Collection<Quantity> quantities) {
        return of(quantities).stream().filter(unit -> unit.isCalled(name)).findFirst();
    }

    private static InvalidInputException unknown(String name, Collection<Quantity> quantities) {
        Text allowed = allowed(quantities);
        return new InvalidInputException(
                        "“" + name + "”不是这里可用的单位。", "\"" + name + "\" is not a unit that may stand here.")
                .maybe(allowed.zh() + "。", allowed.en() + ".");
    }

    /** The advice to use a unit of some quantities. */
    static Text allowed(Collection<Quantity> quantities) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Unit unit : of(quantities)) {
            zh.add(unit.label.zh());
            en.add(unit.code);
        }
        return Text.of("可用：" + String.join("、", zh), "use one of " + String.join(", ", en));
    }

    private boolean isCalled(String name) {
        return code.equals(name) || label.zh().equals(name) || label.en().equals(name) || names.contains(name);
    }

    /**
     * Converts a value to the base unit of the quantity.
     *
     * @param value a value in this unit
     * @return value * times / over; NaN stays NaN
     */
    public double toBase(double value) {
        return value * times / over;
    }

    /**
     * Converts a value from the base unit of the quantity.
     *
     * @param value a value in the base unit
     * @return value * over / times; NaN stays NaN
     */
    public double fromBase(double value) {
        return value * over / times;
    }
}
