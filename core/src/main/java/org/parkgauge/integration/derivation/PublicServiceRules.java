package org.parkgauge.integration.derivation;

import java.util.List;

/** The rules of public services. */
final class PublicServiceRules {

    private PublicServiceRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
