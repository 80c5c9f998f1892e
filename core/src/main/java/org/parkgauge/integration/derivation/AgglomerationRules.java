package org.parkgauge.integration.derivation;

import java.util.List;

/** The rules of industrial agglomeration. */
final class AgglomerationRules {

    private AgglomerationRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
