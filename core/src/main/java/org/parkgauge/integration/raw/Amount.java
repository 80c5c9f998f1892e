package org.parkgauge.integration.raw;

/**
 * A park-level figure: its value as the file writes it, the unit, and where it comes from.
 *
 * @param value the value in the unit; NaN = missing
 * @param unit the unit
 * @param origin where it comes from
 */
public record Amount(double value, Unit unit, Origin origin) {

    /** Checks that the value is one that its quantity can have. */
    public Amount {
        Limits.check(value, unit);
    }

    /**
     * Whether there is no value.
     *
     * @return true if it is NaN
     */
    public boolean isMissing() {
        return Double.isNaN(value);
    }

    /**
     * What it measures; an item such as an area served may be given as an area or as a share.
     *
     * @return the quantity of its unit
     */
    public Quantity quantity() {
        return unit.quantity();
    }

    /**
     * The value in the base unit of its quantity: m², m, min, yuan, yuan a month, t, m³, tce, kW; shares from 0 to 1.
     *
     * @return the converted value; NaN = missing
     */
    public double base() {
        return unit.toBase(value);
    }
}
