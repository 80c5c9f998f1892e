package org.parkgauge.report.html;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the data of one section of the page. */
interface Section {

    /** The name under which the scripts find it. */
    String name();

    /** The data; empty where there is nothing to show, so that the section is absent. */
    Optional<Map<String, @Nullable Object>> data();
}
