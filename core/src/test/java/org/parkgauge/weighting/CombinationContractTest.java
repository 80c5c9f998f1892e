package org.parkgauge.weighting;

import java.util.List;

class CombinationContractTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return AllWeightings.combinations(codes);
    }
}
