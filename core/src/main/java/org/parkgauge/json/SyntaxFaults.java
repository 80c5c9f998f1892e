package org.parkgauge.json;

import java.util.Locale;
import java.util.regex.Pattern;
import org.parkgauge.text.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with a text that is not JSON, judged by the characters at the place where parsing stopped. */
final class SyntaxFaults {

    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(nan|inf|infinity|∞)");
    private static final String FULL_WIDTH = "“”‘’：，；［］｛｝【】";

    private SyntaxFaults() {}

    /** Whether a text means a number that is none, in whatever spelling. */
    static boolean isNotFinite(String word) {
        return NOT_FINITE.matcher(word.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** The advice about numbers that are none. */
    static InvalidInputException notFinite(Place place, String word) {
        return place.refuse("“" + word + "”不是数。", "\"" + word + "\" is not a number.")
                .maybe(
                        "JSON 没有 NaN 和无穷大：缺失值写 null，或不写该属性。",
                        "write null or leave the property out for a missing value: JSON knows neither NaN nor infinity.");
    }

    /** Text after the end of the document. */
    static InvalidInputException trailing(Place place) {
        return place.refuse("文档结束之后还有内容。", "there is more text after the end of the document.")
                .maybe("两个文件粘在了一起，或多了一个右括号。", "two files have been joined, or there is one closing bracket too many.");
    }

    /** The refusal that a parsing error leads to, at its own place, or else where reading stands. */
    static InvalidInputException of(
            Document document, JacksonException error, TokenStreamLocation reached, JsonPath path, boolean ended) {
        TokenStreamLocation location = error.getLocation();
        boolean known = location != null && location.getCharOffset() >= 0;
        long stopped = known ? location.getCharOffset() : reached.getCharOffset();
        int offset = (int) Math.min(document.length(), Math.max(0, stopped));
        return refusal(document, error, offset, path, ended).because(error);
    }

    private static InvalidInputException refusal(
            Document document, JacksonException error, int offset, JsonPath path, boolean ended) {
        Place place = document.placeOf(offset, path);
        if (error instanceof UnexpectedEndOfInputException) {
            return place.refuse("文件在中途结束。", "the file ends in the middle of a value.")
                    .maybe("缺少右括号或引号，或文件不完整。", "a closing bracket or quote is missing, or the file is incomplete.");
        }
        if (error instanceof StreamConstraintsException) {
            return document.placeOf(wordStart(document, offset), path)
                    .refuse("数或属性名过长。", "a number or the name of a property is far too long.")
                    .maybe("这不是指数文件。", "this is not an index.");
        }
        char c = document.at(offset);
        if (c == '/' || c == '#') {
            return place.refuse("JSON 不能有注释。", "JSON has no comments.")
                    .maybe("把说明写在 note 中。", "put the remark into a note.");
        }
        if (ended) {
            return trailing(place);
        }
        int start = wordStart(document, offset);
        String word = word(document, start);
        if (isNotFinite(word)) {
            return notFinite(document.placeOf(start, path), word);
        }
        return character(document, offset, place);
    }

    private static InvalidInputException character(Document document, int offset, Place place) {
        char c = document.at(offset);
        if (c == '\0' && offset < document.length()) {
            return place.refuse("含有 NUL 字符。", "there is a NUL character.")
                    .maybe("文件是 UTF-16 编码：另存为 UTF-8。", "the file is UTF-16: save it as UTF-8.");
        }
        if (c < ' ') {
            return place.refuse("文本中有换行或控制字符。", "a text holds a line break or another control character.")
                    .maybe("缺少右引号，或应把换行写作 \\n。", "its closing quote is missing; write a line break as \\n.");
        }
        if (c == '\'' || FULL_WIDTH.indexOf(c) >= 0) {
            return place.refuse("字符 " + c + " 不是 JSON 的标点。", "the character " + c + " is no punctuation of JSON.")
                    .maybe("改用半角双引号、冒号和逗号。", "use plain double quotes, colons and commas.");
        }
        if ((c == '}' || c == ']') && before(document, offset) == ',') {
            return place.refuse("最后一项之后多了逗号。", "there is a comma after the last item.")
                    .maybe("删去 " + c + " 之前的逗号。", "delete the comma before " + c + ".");
        }
        return place.refuse("字符 " + c + " 处不是合法的 JSON。", "this is not JSON; the character " + c + " is out of place.")
                .maybe(
                        "附近缺少或多出逗号、冒号、引号或括号。",
                        "a comma, colon, quote or bracket is missing nearby, or there is one too many.");
    }

    private static char before(Document document, int offset) {
        int i = offset - 1;
        while (i >= 0 && Character.isWhitespace(document.at(i))) {
            i--;
        }
        return document.at(i);
    }

    /** The start of the word that contains or ends at an offset. */
    private static int wordStart(Document document, int offset) {
        int start = offset;
        while (start > 0 && isWord(document.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static String word(Document document, int start) {
        StringBuilder word = new StringBuilder();
        for (int i = start; isWord(document.at(i)) && word.length() < 20; i++) {
            word.append(document.at(i));
        }
        return word.toString();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '∞';
    }
}
