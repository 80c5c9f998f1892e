package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** What the weightings share that read the data: they depend on the set, need units, and say which children do not vary. */
interface DataDriven extends Weighting {

    /** With fewer units an issue is raised. */
    int ENOUGH_UNITS = 8;

    /**
     * The name of the method in messages.
     *
     * @return for example "entropy"
     */
    Text title();

    @Override
    default Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    default int minimumUnits() {
        return 2;
    }

    /**
     * The children as a table.
     *
     * @param children the children
     * @return the table
     */
    private DataTable table(Children children) {
        return DataTable.of(title(), children);
    }

    @Override
    default List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>();
        int n = children.units().size();
        if (n < ENOUGH_UNITS) {
            issues.add(Issue.of(
                    Issue.Kind.FEW_UNITS,
                    children.node(),
                    Text.of(
                            title().zh().replaceAll("法$", "") + "只基于" + n + "个单元，不可靠。",
                            title().en() + " weights rest on " + n + " units only and are unreliable")));
        }
        DataTable table = table(children);
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < table.size(); j++) {
            if (table.isConstant(j)) {
                constant.add(table.code(j));
            }
        }
        if (!constant.isEmpty()) {
            issues.add(Issue.of(
                    Issue.Kind.CONSTANT,
                    children.node(),
                    Text.of(
                            String.join("、", constant) + "没有差异，" + title().zh() + "给予零权重。",
                            String.join(", ", constant) + " does not vary and gets no weight from " + title().en())));
        }
        return issues;
    }
}
