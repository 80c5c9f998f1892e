package org.parkgauge.json;

import java.util.List;
import java.util.function.Supplier;
import org.parkgauge.json.JsonTree.JsonArray;
import org.parkgauge.json.JsonTree.JsonFlag;
import org.parkgauge.json.JsonTree.JsonNull;
import org.parkgauge.json.JsonTree.JsonNumber;
import org.parkgauge.json.JsonTree.JsonObject;
import org.parkgauge.json.JsonTree.JsonText;
import org.parkgauge.text.InvalidInputException;

/**
 * A value of a document with all that a message needs to say where it stands.
 *
 * @param source what messages call the document
 * @param path where the value stands
 * @param tree the value
 */
record Spot(String source, JsonPath path, JsonTree tree) {

    /** Numbers up to this size are whole in every reader of JSON. */
    static final double LARGEST_WHOLE = 1L << 53;

    Place place() {
        return new Place(source, tree.line(), tree.column(), path);
    }

    InvalidInputException refuse(String zh, String en) {
        return place().refuse(zh, en);
    }

    /** Makes something of values that have been read; what its constructor refuses is refused here. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw place().locate(e);
        }
    }

    boolean isNull() {
        return tree instanceof JsonNull;
    }

    boolean isText() {
        return tree instanceof JsonText;
    }

    String text() {
        if (tree instanceof JsonText text) {
            return text.value();
        }
        throw expected("文本", "a text");
    }

    boolean flag() {
        if (tree instanceof JsonFlag flag) {
            return flag.value();
        }
        throw expected("true 或 false", "true or false");
    }

    double number() {
        if (tree instanceof JsonNumber number) {
            return number.value();
        }
        if (tree instanceof JsonText text) {
            if (SyntaxFaults.isNotFinite(text.value())) {
                throw SyntaxFaults.notFinite(place(), text.value());
            }
            throw expected("数", "a number").maybe("去掉引号。", "take away the quotes.");
        }
        throw expected("数", "a number");
    }

    /** A number, or NaN for null. */
    double numberOrMissing() {
        return isNull() ? Double.NaN : number();
    }

    /** A whole number. */
    long whole() {
        double value = number();
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_WHOLE) {
            throw expected("不超过 2^53 的整数", "a whole number of at most 2^53 in size");
        }
        return (long) value;
    }

    /** The values of an array. */
    List<JsonTree> elements() {
        if (tree instanceof JsonArray array) {
            return array.elements();
        }
        throw expected("数组", "an array");
    }

    /** One value of an array. */
    Spot element(int place) {
        return new Spot(source, path.element(place), elements().get(place));
    }

    /** The numbers of an array; null is NaN where missing numbers are allowed. */
    double[] numbers(boolean missingAllowed) {
        List<JsonTree> elements = elements();
        double[] numbers = new double[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (elements.get(i) instanceof JsonNumber number) {
                numbers[i] = number.value();
            } else {
                Spot element = element(i);
                numbers[i] = missingAllowed ? element.numberOrMissing() : element.number();
            }
        }
        return numbers;
    }

    /** The properties of an object. */
    Members members() {
        if (tree instanceof JsonObject object) {
            return new Members(this, object.members());
        }
        throw expected("对象", "an object");
    }

    private InvalidInputException expected(String zh, String en) {
        return refuse(
                        "此处应为" + zh + "，却是" + tree.kind().zh() + "。",
                        "expected " + en + ", and this is " + tree.kind().en() + ".")
                .maybe(
                        "见 docs/schema/index-spec.schema.json 中的格式。",
                        "look the format up in docs/schema/index-spec.schema.json.");
    }
}
