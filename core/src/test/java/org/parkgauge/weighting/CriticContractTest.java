package org.parkgauge.weighting;

import java.util.List;

class CriticContractTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return AllWeightings.critic();
    }
}
