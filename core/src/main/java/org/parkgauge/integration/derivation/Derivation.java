package org.parkgauge.integration.derivation;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.Text;

/**
 * How one value of one indicator came about, so that the people of the park can follow it.
 *
 * @param park the code of the park
 * @param indicator the code of the indicator
 * @param value the value in the unit of the indicator, or the reason why there is none: which input lacks
 * @param formula the rule in words, such as "road length / developed area"
 * @param working the rule with the numbers of this park; empty where there is no value
 * @param inputs the numbers used, those that lack among them
 * @param setDerived whether the value depends on the other parks of the set
 * @param notes what a careful reader should know, such as rows left out
 */
public record Derivation(
        String park,
        String indicator,
        Measured value,
        Text formula,
        Text working,
        List<Input> inputs,
        boolean setDerived,
        List<Text> notes)
        implements Serializable {

    /** Copies the lists. */
    public Derivation {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }
}
