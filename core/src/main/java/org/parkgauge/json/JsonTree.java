package org.parkgauge.json;

import java.util.List;
import java.util.Map;
import org.parkgauge.text.Text;

/** A parsed JSON value that knows the line and the column (both from 1) where it begins. */
sealed interface JsonTree {

    /** The line, from 1. */
    int line();

    /** The column, from 1. */
    int column();

    /** What sort of value it is, with the article. */
    Text kind();

    /** An object; its members in the order of the document. */
    record JsonObject(Map<String, Member> members, int line, int column) implements JsonTree {
        @Override
        public Text kind() {
            return Text.of("对象", "an object");
        }
    }

    /** A property of an object: its value, and where its name stands. */
    record Member(JsonTree value, int line, int column) {}

    /** An array. */
    record JsonArray(List<JsonTree> elements, int line, int column) implements JsonTree {
        @Override
        public Text kind() {
            return Text.of("数组", "an array");
        }
    }

    /** A text. */
    record JsonText(String value, int line, int column) implements JsonTree {
        @Override
        public Text kind() {
            return Text.of("文本", "a text");
        }
    }

    /** A finite number. */
    record JsonNumber(double value, int line, int column) implements JsonTree {
        @Override
        public Text kind() {
            return Text.of("数", "a number");
        }
    }

    /** true or false. */
    record JsonFlag(boolean value, int line, int column) implements JsonTree {
        @Override
        public Text kind() {
            return Text.of(String.valueOf(value));
        }
    }

    /** null. */
    record JsonNull(int line, int column) implements JsonTree {
        @Override
        public Text kind() {
            return Text.of("null");
        }
    }
}
