package org.parkgauge.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parkgauge.data.CellTable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvValue;
import org.parkgauge.data.Direction;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The structure of an {@link IndicatorTable} on its way to a recipe. */
final class StructureReading {

    static final String UNIT = "uCode";
    static final String UNIT_NAME = "uName";
    static final String CODE = "iCode";
    static final String NAME = "iName";
    static final String LEVEL = "Level";
    static final String PARENT = "Parent";
    static final String DIRECTION = "Direction";
    static final String TYPE = "Type";
    static final String WEIGHT = "Weight";
    static final String MEASURE = "Unit";
    static final String DENOMINATOR = "Denominator";
    static final String FACTOR = "ScaleFactor";
    static final String LOWER = "goalpost_lower";
    static final String UPPER = "goalpost_upper";
    static final String TARGET = "Target";

    static final String INDICATOR = "Indicator";
    static final String AGGREGATE = "Aggregate";
    static final String GROUP = "Group";
    static final String OTHER = "Other";

    private static final List<String> NEEDED = List.of(CODE, TYPE, PARENT, DIRECTION, WEIGHT);
    private static final Set<String> KNOWN = Set.of(
            CODE, NAME, LEVEL, PARENT, DIRECTION, TYPE, WEIGHT, MEASURE, DENOMINATOR, FACTOR, LOWER, UPPER, TARGET);
    private static final Set<String> TYPES = new TreeSet<>(Set.of(INDICATOR, AGGREGATE, GROUP, DENOMINATOR, OTHER));
    private static final Pattern UNUSUAL = Pattern.compile("[.\\- ]");

    private final CellTable table;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, List<Integer>> children = new HashMap<>();
    private final Map<String, Double> targets = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private final List<Issue> issues = new ArrayList<>();

    StructureReading(CellTable table) {
        this.table = table;
        for (int column = 0; column < table.header().size(); column++) {
            columns.put(table.header().get(column), column);
        }
    }

    IndicatorTable read() {
        checkColumns();
        List<String> groups = new ArrayList<>();
        int root = -1;
        for (int row = 0; row < table.size(); row++) {
            String type = enter(row);
            if (type.equals(GROUP)) {
                groups.add(text(row, CODE));
            } else if (type.equals(AGGREGATE) && text(row, PARENT).isEmpty()) {
                if (root >= 0) {
                    throw refuse(
                                    row,
                                    PARENT,
                                    "有两个没有上级的汇总：" + text(root, CODE) + " 和 " + text(row, CODE) + "。",
                                    "two aggregates have no parent: " + text(root, CODE) + " and " + text(row, CODE)
                                            + ".")
                            .maybe("指数只有一个根，其余都要有上级。", "an index has one root; give the other one a parent.");
                }
                root = row;
            }
        }
        if (root < 0) {
            throw new InvalidInputException(
                            table.name() + "：没有根：每个汇总都有上级。",
                            table.name() + ": there is no root: every aggregate has a parent.")
                    .maybe("根的 Type 为 Aggregate，Parent 留空。", "the root has the Type Aggregate and an empty Parent.");
        }
        for (int row : rows.values()) {
            link(row);
        }
        Dimension tree = (Dimension) component(root);
        refuseUnreached();
        note();
        IndexSpec spec = IndexSpec.named(tree.code())
                .label(tree.label())
                .root(tree)
                .normalization(new MinMax())
                .build();
        return new IndicatorTable(spec, targets, groups, issues);
    }

    private void checkColumns() {
        List<String> lacking =
                NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!lacking.isEmpty()) {
            throw new InvalidInputException(
                            table.name() + " " + table.headerPlace().zh() + "：缺少列 " + String.join("、", lacking) + "。",
                            table.name() + ", " + table.headerPlace().en() + ": the columns "
                                    + String.join(", ", lacking) + " are missing.")
                    .maybe(
                            "这是数据表而不是结构表？结构表每行一个指标。",
                            "this is the table of units; that of the structure has a row for each indicator.");
        }
    }

    /** Takes down a row by its code, and gives its type. */
    private String enter(int row) {
        String code = text(row, CODE);
        if (code.isEmpty()) {
            throw refuse(row, CODE, "没有代码。", "there is no code.")
                    .maybe("每行一个代码，不重复。", "each row has a code of its own.");
        }
        Integer before = rows.put(code, row);
        if (before != null) {
            Text earlier = table.place(before, column(CODE));
            throw refuse(
                            row,
                            CODE,
                            "代码“" + code + "”已在" + earlier.zh() + "出现过。",
                            "the code \"" + code + "\" stands in " + earlier.en() + " already.")
                    .maybe("给它另一个代码。", "give one of them another code.");
        }
        String type = text(row, TYPE);
        if (!TYPES.contains(type)) {
            throw refuse(row, TYPE, "没有类型“" + type + "”。", "there is no type \"" + type + "\".")
                    .maybe("可用：" + String.join("、", TYPES) + "。", "use one of " + String.join(", ", TYPES) + ".");
        }
        return type;
    }

    /** Adds a component to the children of its parent. */
    private void link(int row) {
        String type = text(row, TYPE);
        String parent = text(row, PARENT);
        boolean isComponent = type.equals(INDICATOR) || type.equals(AGGREGATE);
        if (!isComponent || (parent.isEmpty() && type.equals(AGGREGATE))) {
            return;
        }
        Integer above = rows.get(parent);
        if (above == null || !text(above, TYPE).equals(AGGREGATE)) {
            throw refuse(
                            row,
                            PARENT,
                            parent.isEmpty() ? "指标没有上级。" : "上级“" + parent + "”不是表中的汇总。",
                            parent.isEmpty()
                                    ? "the indicator has no parent."
                                    : "the parent \"" + parent + "\" is no aggregate of the table.")
                    .maybe("写一个 Type 为 Aggregate 的 iCode。", "write the iCode of a row of the Type Aggregate.");
        }
        double level = number(row, LEVEL);
        double levelAbove = number(above, LEVEL);
        if (level >= levelAbove) {
            throw refuse(
                            row,
                            LEVEL,
                            "层级不低于上级 " + parent + " 的层级。",
                            "the level is not below that of the parent " + parent + ".")
                    .maybe("指标为第 1 层，根的层级最高。", "indicators have level 1, and the root the highest.");
        }
        children.computeIfAbsent(parent, ignored -> new ArrayList<>()).add(row);
    }

    private Component component(int row) {
        String code = text(row, CODE);
        reached.add(code);
        double weight = number(row, WEIGHT);
        try {
            if (text(row, TYPE).equals(INDICATOR)) {
                return indicator(row).weight(weight);
            }
            List<Component> parts = new ArrayList<>();
            for (int child : children.getOrDefault(code, List.of())) {
                parts.add(component(child));
            }
            if (number(row, DIRECTION) < 0) {
                issues.add(Issue.of(
                        Issue.Kind.INDEX,
                        plain(code),
                        Text.of("汇总的方向 -1 没有用到", "the direction -1 of an aggregate is not used")));
            }
            String name = name(row);
            return Dimension.of(plain(code), parts.toArray(Component[]::new))
                    .label(name, name)
                    .weight(weight);
        } catch (InvalidInputException e) {
            throw isPlaced(e) ? e : placed(row, e);
        }
    }

    private boolean isPlaced(InvalidInputException e) {
        return e.in(Language.EN).startsWith(table.name());
    }

    private InvalidInputException placed(int row, InvalidInputException e) {
        Text place = table.place(row, column(CODE));
        return e.at(table.name() + " " + place.zh() + "：", table.name() + ", " + place.en() + ": ");
    }

    private Indicator indicator(int row) {
        String code = text(row, CODE);
        String name = name(row);
        Indicator indicator = Indicator.of(plain(code))
                .label(name, name)
                .unit(text(row, MEASURE))
                .variable(code)
                .direction(direction(row));
        String denominator = text(row, DENOMINATOR);
        if (!denominator.isEmpty()) {
            Integer other = rows.get(denominator);
            boolean isNumber = other != null && Set.of(DENOMINATOR, INDICATOR).contains(text(other, TYPE));
            if (!isNumber) {
                throw refuse(
                                row,
                                DENOMINATOR,
                                "分母“" + denominator + "”不是表中的变量。",
                                "the denominator \"" + denominator + "\" is no variable of the table.")
                        .maybe("给它一行，Type 为 Denominator。", "give it a row of the Type Denominator.");
            }
            double factor = number(row, FACTOR);
            indicator = indicator.per(denominator, Double.isNaN(factor) ? 1 : factor);
        }
        double target = number(row, TARGET);
        if (!Double.isNaN(target)) {
            targets.put(indicator.code(), target);
        }
        return indicator;
    }

    private Direction direction(int row) {
        double sign = number(row, DIRECTION);
        if (Math.abs(sign) != 1) {
            throw refuse(row, DIRECTION, "方向应为 1 或 -1。", "the direction must be 1 or -1.")
                    .maybe("越大越好写 1，越小越好写 -1。", "write 1 where higher is better and -1 where lower is.");
        }
        double lower = number(row, LOWER);
        double upper = number(row, UPPER);
        return sign > 0 ? new Direction.HigherIsBetter(lower, upper) : new Direction.LowerIsBetter(upper, lower);
    }

    private String plain(String code) {
        String plain = UNUSUAL.matcher(code).replaceAll("_");
        if (!plain.equals(code)) {
            renamed.put(code, plain);
        }
        return plain;
    }

    private String name(int row) {
        String name = text(row, NAME);
        return name.isEmpty() ? text(row, CODE) : name;
    }

    private void refuseUnreached() {
        for (Map.Entry<String, Integer> row : rows.entrySet()) {
            String type = text(row.getValue(), TYPE);
            if ((type.equals(INDICATOR) || type.equals(AGGREGATE)) && !reached.contains(row.getKey())) {
                throw refuse(
                                row.getValue(),
                                PARENT,
                                "“" + row.getKey() + "”的上级互相为上级，到不了根。",
                                "the parents of \"" + row.getKey() + "\" form a circle and do not lead to the root.")
                        .maybe("改正其中一个的 Parent。", "correct the Parent of one of them.");
            }
        }
    }

    private void note() {
        if (!renamed.isEmpty()) {
            issues.add(issue(
                    "代码中的点、连字符和空格已改为下划线：" + String.join("、", renamed.keySet()),
                    "dots, hyphens and blanks became underscores in the codes " + String.join(", ", renamed.keySet())));
        }
        if (!targets.isEmpty()) {
            issues.add(issue(
                    "Target 列没有进入配方；用 towardsTargets(...) 按到目标的距离标准化",
                    "column Target is no part of the recipe; towardsTargets(...) normalizes by the distance to it"));
        }
        List<String> unused = table.header().stream()
                .filter(column -> !KNOWN.contains(column))
                .toList();
        if (!unused.isEmpty()) {
            issues.add(issue("没有用到的列：" + String.join("、", unused), "columns not used: " + String.join(", ", unused)));
        }
    }

    private static Issue issue(String zh, String en) {
        return Issue.of(Issue.Kind.INDEX, "", Text.of(zh, en));
    }

    private int column(String name) {
        return columns.getOrDefault(name, 0);
    }

    /** A cell, empty where nothing is stated or the column is absent. */
    private String text(int row, String name) {
        Integer column = columns.get(name);
        String text = column == null ? "" : table.cell(row, column);
        return text.equals("NA") ? "" : text;
    }

    /** A number, NaN where nothing is stated or the column is absent. */
    private double number(int row, String name) {
        Integer column = columns.get(name);
        if (column == null) {
            return Double.NaN;
        }
        String cell = table.cell(row, column);
        CsvValue value = table.value(row, column).orElseGet(() -> Csv.standard().number(cell, ""));
        if (!value.isSound()) {
            throw refuse(
                            row,
                            name,
                            "“" + cell + "”" + value.flaw().zh() + "。",
                            "\"" + cell + "\" " + value.flaw().en() + ".")
                    .maybe(value.cure().zh() + "。", value.cure().en() + ".");
        }
        return value.value();
    }

    private InvalidInputException refuse(int row, String name, String zh, String en) {
        Text place = table.place(row, column(name));
        return new InvalidInputException(
                table.name() + " " + place.zh() + "，" + name + " 列：" + zh,
                table.name() + ", " + place.en() + ", column " + name + ": " + en);
    }
}
