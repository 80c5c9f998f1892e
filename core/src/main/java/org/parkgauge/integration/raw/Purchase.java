package org.parkgauge.integration.raw;

/**
 * What one establishment buys from another.
 *
 * @param supplier the code of the supplier
 * @param buyer the code of the buyer
 * @param amount value bought, yuan; NaN if it is only known that they trade
 * @param origin where the row comes from
 */
public record Purchase(String supplier, String buyer, double amount, Origin origin) {

    /** Checks the numbers. */
    public Purchase {
        Limits.check("supply", supplier, buyer, "amount", amount);
    }
}
