package org.parkgauge.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.json.JsonTree.Member;
import org.parkgauge.text.InvalidInputException;

/**
 * The properties of one object while it is read: every property must be asked for, so that in the end those that nobody
 * asked for are known to be unknown.
 */
final class Members {

    private final Spot object;
    private final Map<String, Member> members;
    private final Set<String> known = new LinkedHashSet<>();

    Members(Spot object, Map<String, Member> members) {
        this.object = object;
        this.members = members;
    }

    /** The object itself. */
    Spot object() {
        return object;
    }

    Optional<Spot> optional(String name) {
        known.add(name);
        return peek(name);
    }

    /** A property, without making it known. */
    Optional<Spot> peek(String name) {
        return Optional.ofNullable(members.get(name)).map(member -> spot(name, member));
    }

    Spot required(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    InvalidInputException missing(String name) {
        if (object.isText()) {
            String form = "{\"name\": \"" + object.text() + "\", \"" + name + "\": ...}";
            return object.refuse(
                            "“" + object.text() + "”需要参数“" + name + "”。",
                            "\"" + object.text() + "\" needs the parameter \"" + name + "\".")
                    .maybe("写作 " + form + "。", "write " + form + ".");
        }
        return object.refuse("缺少属性“" + name + "”。", "the property \"" + name + "\" is missing.")
                .maybe("加上 \"" + name + "\"，或检查其拼写。", "add \"" + name + "\", or check its spelling.");
    }

    /** All properties, whatever their names. */
    Map<String, Spot> all() {
        known.addAll(members.keySet());
        Map<String, Spot> all = new LinkedHashMap<>();
        members.forEach((name, member) -> all.put(name, spot(name, member)));
        return all;
    }

    /** Refuses a property that nobody asked for. */
    void finish() {
        members.forEach((name, member) -> {
            if (!known.contains(name)) {
                throw placeOf(name, member)
                        .refuse("不认识属性“" + name + "”。", "there is no property \"" + name + "\" here.")
                        .maybe(
                                "是其中之一：" + String.join("、", known) + "。",
                                "it is one of these: " + String.join(", ", known) + ".");
            }
        });
    }

    private Place placeOf(String name, Member member) {
        return new Place(
                object.source(), member.line(), member.column(), object.path().property(name));
    }

    private Spot spot(String name, Member member) {
        return new Spot(object.source(), object.path().property(name), member.value());
    }
}
