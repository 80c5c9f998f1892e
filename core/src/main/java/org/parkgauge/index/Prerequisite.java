package org.parkgauge.index;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * A condition that a unit meets or not, shown beside its tier (the pass/fail side of the Eco-Industrial Parks framework of
 * UNIDO, World Bank and GIZ, 2021).
 *
 * @param code its code
 * @param label its name
 * @param attribute the text attribute that says yes or no
 * @param veto whether a unit that fails drops to the lowest tier
 */
public record Prerequisite(String code, Text label, String attribute, boolean veto) implements Serializable {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "达标", "合格", "通过");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "否", "不达标", "不合格", "未通过");

    private static final Set<String> SILENT = Set.of("na", "n/a", "-", "--", "—", "…", "缺失");

    /** Whether a unit meets a prerequisite. */
    public enum Status {
        /** It does. */
        MET,
        /** It does not. */
        NOT_MET,
        /** The data do not say. */
        NOT_STATED
    }

    /** Checks the code. */
    public Prerequisite {
        Checks.code(code);
    }

    /**
     * Reads an answer.
     *
     * @param answer yes, no (also y, n, true, false, 1, 0, 是, 否, 达标, 不达标, 合格, 不合格, 通过, 未通过), or empty or one of
     *     NA, N/A, -, --, —, …, 缺失 where it is not stated
     * @param unit the unit that it is about, for the message
     * @return the status
     * @throws InvalidInputException if the answer is none of these
     */
    public Status status(String answer, String unit) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || SILENT.contains(word)) {
            return Status.NOT_STATED;
        }
        if (YES.contains(word)) {
            return Status.MET;
        }
        if (NO.contains(word)) {
            return Status.NOT_MET;
        }
        throw new InvalidInputException(
                        "单元“" + unit + "”的" + attribute + "为“" + answer + "”，应为是或否。",
                        "The answer \"" + answer + "\" of unit \"" + unit + "\" to " + attribute
                                + " is neither yes nor no.")
                .maybe("写“是”“否”，或留空。", "write yes, no, or nothing.");
    }
}
