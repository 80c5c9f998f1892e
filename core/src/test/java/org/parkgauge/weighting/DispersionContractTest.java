package org.parkgauge.weighting;

import java.util.List;

class DispersionContractTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return AllWeightings.dispersion();
    }
}
