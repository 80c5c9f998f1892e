package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Collects what happened to which units while scoring: four bytes an event, turned into issues at the end. */
final class IssueLog {

    private record Key(Issue.Kind kind, String node, Text message) {}

    /** A growing list of unit places, each once. */
    private static final class Places {
        private int[] places = new int[4];
        private int size;

        void add(int place) {
            if (size > 0 && places[size - 1] == place) {
                return;
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }
    }

    private final Map<Key, Places> events = new LinkedHashMap<>();

    void add(Issue.Kind kind, String node, Text message, int unit) {
        events.computeIfAbsent(new Key(kind, node, message), key -> new Places()).add(unit);
    }

    List<Issue> issues(List<String> units) {
        List<Issue> issues = new ArrayList<>();
        events.forEach((key, places) -> {
            List<String> names = new ArrayList<>(places.size);
            for (int i = 0; i < places.size; i++) {
                names.add(units.get(places.places[i]));
            }
            issues.add(new Issue(key.kind(), key.node(), names, key.message()));
        });
        return issues;
    }
}
