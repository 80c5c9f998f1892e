package org.parkgauge.weighting;

import java.util.List;

class JudgementContractTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return AllWeightings.judgements(codes);
    }
}
