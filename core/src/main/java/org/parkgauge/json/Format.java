package org.parkgauge.json;

import org.parkgauge.index.Version;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;

/** What every file says of itself: the version of the format, and its kind unless it is the definition of an index. */
final class Format {

    static final String FORMAT_VERSION = "formatVersion";
    static final String KIND = "kind";
    static final String FITTED_INDEX = "fitted-index";
    static final String RESULT = "result";
    static final String ROBUSTNESS = "robustness";
    private static final String FITTED_INTEGRATION = "fitted-integration";

    /** The version of the format that this library reads and writes. */
    static final int VERSION = 1;

    private Format() {}

    /** Refuses another version or another kind. */
    static void check(Members document, String kind) {
        String found = document.peek(KIND).map(Spot::text).orElse("");
        if (!found.equals(kind)) {
            InvalidInputException refusal = document.object()
                    .refuse(
                            "这" + zh(found) + "，不是" + zh(kind).substring(1) + "。",
                            "this is " + en(found) + ", not " + en(kind) + ".")
                    .maybe(advice(found, kind, true), advice(found, kind, false));
            throw switch (found) {
                case "" -> refusal.by(Remedy.READ_SPEC);
                case FITTED_INDEX -> refusal.by(Remedy.READ_FITTED);
                default -> refusal;
            };
        }
        Spot version = document.required(FORMAT_VERSION);
        if (!kind.isEmpty()) {
            document.required(KIND);
        }
        long number = version.whole();
        if (number != VERSION) {
            InvalidInputException refusal = version.refuse(
                    "格式版本为 " + number + "，Parkgauge " + Version.library() + " 只读版本 " + VERSION + "。",
                    "the format version is " + number + ", and Parkgauge " + Version.library() + " reads version "
                            + VERSION + ".");
            throw refusal.maybe("改用更新的 Parkgauge。", "use a newer Parkgauge.");
        }
    }

    private static String zh(String kind) {
        return switch (kind) {
            case "" -> "是指数定义";
            case FITTED_INDEX -> "是已拟合的指数";
            case RESULT -> "是评价结果";
            case ROBUSTNESS -> "是稳健性结果";
            case FITTED_INTEGRATION -> "是已拟合的指数（连同原始表的推算方法）";
            default -> "是“" + kind + "”";
        };
    }

    private static String en(String kind) {
        return switch (kind) {
            case "" -> "the definition of an index";
            case FITTED_INDEX -> "a fitted index";
            case RESULT -> "a result";
            case ROBUSTNESS -> "a robustness result";
            case FITTED_INTEGRATION -> "a fitted index with the derivation from raw tables";
            default -> "\"" + kind + "\"";
        };
    }

    private static String advice(String found, String wanted, boolean zh) {
        return switch (found) {
            case "" -> zh ? "用 IndexJson.readSpec 读取，再拟合。" : "read it by IndexJson.readSpec and fit it.";
            case FITTED_INDEX -> zh ? "用 IndexJson.readFitted 读取。" : "read it by IndexJson.readFitted.";
            case FITTED_INTEGRATION -> zh ? "用 FittedIntegration.read 读取。" : "read it by FittedIntegration.read.";
            case RESULT -> {
                if (wanted.isEmpty()) {
                    yield zh
                            ? "结果只供查看，不能用来打分；给出指数定义的文件。"
                            : "a result is for reading and cannot score: give the file that defines the index.";
                }
                yield zh
                        ? "结果只供查看，不能用来打分；给出与它一起写出的已拟合的指数，如 fitted.json。"
                        : "a result is for reading and cannot score: give the fitted index that was written with it, such as"
                                + " fitted.json.";
            }
            default -> zh ? "给出另一个文件。" : "another file is meant.";
        };
    }
}
