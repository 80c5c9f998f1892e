package org.parkgauge.integration.derivation;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Industry;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.text.Text;

/**
 * In which amount industries are measured.
 *
 * @param column the column of the register
 * @param local the amount of an establishment
 * @param reference the amount of an industry in the reference area
 */
record Size(String column, ToDoubleFunction<Establishment> local, ToDoubleFunction<Industry> reference) {

    static final Size OUTPUT = new Size("output", Establishment::output, Industry::referenceOutput);

    static final Size EMPLOYMENT = new Size("employment", Establishment::employment, Industry::referenceEmployment);

    /** By output first. */
    static final List<Size> ALL = List.of(OUTPUT, EMPLOYMENT);

    boolean isOutput() {
        return column.equals("output");
    }

    /** The industries of the reference parks. */
    Map<String, Map<String, Double>> frozen(Region region) {
        return isOutput() ? region.reference().output() : region.reference().employment();
    }

    Text label() {
        return isOutput() ? Text.of("产值", "output") : Text.of("从业人员", "employment");
    }

    Unit unit() {
        return Unit.of(isOutput() ? "1e8CNY" : "person");
    }
}
