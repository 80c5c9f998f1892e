package org.parkgauge.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;

/**
 * Whether units may be ranked together: units of different types need a profile common to all, and indicators measured on
 * different catchments are never comparable.
 */
final class Population {

    /** The attribute that names the type of a unit. */
    static final String TYPE = "type";

    /** The attribute that names the area on which a unit was measured. */
    static final String CATCHMENT = "catchment";

    private Population() {}

    static List<Issue> check(IndexSpec spec, Dataset data) {
        List<Issue> issues = new ArrayList<>();
        prerequisites(spec, data);
        if (spec.profiles().isEmpty()) {
            return issues;
        }
        if (data.hasAttribute(TYPE)) {
            types(spec, data);
        } else if (spec.profile().isEmpty() || !spec.profile(spec.profile()).isCommon()) {
            issues.add(Issue.of(
                    Issue.Kind.DATA,
                    "",
                    Text.of(
                            "数据没有 type 列，未核对单元的类型是否相同、是否适用",
                            "the data have no column \"type\", so it was not checked that the units are of one type")));
        }
        if (data.hasAttribute(CATCHMENT) && !data.attribute(CATCHMENT).stream().allMatch(String::isBlank)) {
            catchments(spec, data);
        } else {
            issues.add(
                    Issue.of(
                            Issue.Kind.DATA,
                            "",
                            Text.of(
                                    "数据没有 catchment 列，未说明统计范围（园区，或园区加镇）",
                                    "the data have no column \"catchment\", so the area measured (park, or park and town) is not stated")));
        }
        return issues;
    }

    /** Refuses an answer that is neither yes nor no before anything is scored. */
    private static void prerequisites(IndexSpec spec, Dataset data) {
        for (Prerequisite prerequisite : spec.prerequisites()) {
            for (int i = 0; data.hasAttribute(prerequisite.attribute()) && i < data.size(); i++) {
                prerequisite.status(
                        data.attribute(prerequisite.attribute()).get(i),
                        data.units().get(i));
            }
        }
    }

    private static void types(IndexSpec spec, Dataset data) {
        Set<String> types = new LinkedHashSet<>(data.attribute(TYPE));
        List<String> profiles = spec.profiles().stream().map(TypeProfile::code).toList();
        if (spec.profile().isEmpty()) {
            if (types.size() > 1) {
                throw new InvalidInputException(
                                "单元属于不同类型" + types + "，不能不加说明地一起排名。",
                                "The units are of different types " + types
                                        + ", and ranking them together would compare unlike things in silence.")
                        .maybe(
                                "选用通用方案，或每种类型分别排名；方案：" + profiles + "。",
                                "choose the common profile, or rank each type by itself; profiles: " + profiles + ".")
                        .by(Remedy.PROFILE);
            }
            return;
        }
        TypeProfile profile = spec.profile(spec.profile());
        List<String> others = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            if (!profile.isCommon()
                    && !profile.types().contains(data.attribute(TYPE).get(i))) {
                others.add(data.units().get(i));
            }
        }
        if (!others.isEmpty()) {
            throw new InvalidInputException(
                            "类型方案“" + profile.code() + "”只适用于类型" + profile.types() + "，这些单元不属于：" + others + "。",
                            "Profile \"" + profile.code() + "\" is made for the types " + profile.types()
                                    + ", and these units are of another: " + others + ".")
                    .maybe(
                            "选用通用方案，或只给该类型的单元；方案：" + profiles + "。",
                            "choose the common profile, or give units of that type only; profiles: " + profiles + ".")
                    .by(Remedy.PROFILE);
        }
    }

    private static void catchments(IndexSpec spec, Dataset data) {
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            if (data.attribute(CATCHMENT).get(i).isBlank()) {
                silent.add(data.units().get(i));
            }
        }
        if (!silent.isEmpty()) {
            throw new InvalidInputException(
                            "这些单元没有说明统计范围（catchment）：" + silent + "。",
                            "These units do not state their catchment, as the others do: " + silent + ".")
                    .maybe("每行都写，或全部留空。", "state it for all units, or for none.");
        }
        Set<String> stated = new LinkedHashSet<>(data.attribute(CATCHMENT));
        if (stated.size() > 1) {
            throw new InvalidInputException(
                            "各单元的统计范围不同：" + stated + "，不能一起排名。",
                            "The units were measured on different catchments, " + stated
                                    + ", so they cannot be ranked together.")
                    .maybe("用同一范围的数据。", "use data of one catchment.");
        }
        String catchment = stated.iterator().next();
        String wanted =
                spec.profile().isEmpty() ? "" : spec.profile(spec.profile()).catchment();
        if (!wanted.isEmpty() && !wanted.equals(catchment)) {
            throw new InvalidInputException(
                            "类型方案“" + spec.profile() + "”要求统计范围“" + wanted + "”，数据为“" + catchment + "”。",
                            "Profile \"" + spec.profile() + "\" needs data of the catchment \"" + wanted
                                    + "\", and these are of \"" + catchment + "\".")
                    .maybe("用该范围的数据，或选用通用方案。", "use data of that catchment, or the common profile.")
                    .by(Remedy.PROFILE);
        }
    }
}
