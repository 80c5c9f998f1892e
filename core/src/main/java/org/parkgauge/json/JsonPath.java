package org.parkgauge.json;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a document, as messages show it: {@code root.children[2].goalposts}.
 *
 * @param parent the path of the object or array that holds the value, null at the top
 * @param step the last step of the path
 */
record JsonPath(@Nullable JsonPath parent, String step) {

    /** The whole document. */
    static final JsonPath TOP = new JsonPath(null, "");

    JsonPath property(String name) {
        return new JsonPath(this, parent == null ? name : "." + name);
    }

    JsonPath element(int place) {
        return new JsonPath(this, "[" + place + "]");
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
