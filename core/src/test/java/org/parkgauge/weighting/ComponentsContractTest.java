package org.parkgauge.weighting;

import java.util.List;

class ComponentsContractTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return AllWeightings.components(codes);
    }
}
