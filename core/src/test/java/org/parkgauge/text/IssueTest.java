package org.parkgauge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssueTest {

    private static final Text MESSAGE = Text.of("缺失两个值。", "Two values are missing.");

    @Test
    void namesTheNodeTheMessageAndTheUnits() {
        Issue issue = new Issue(Issue.Kind.MISSING_VALUES, "INF01", List.of("North", "South"), MESSAGE);
        assertThat(issue.in(Language.EN)).isEqualTo("INF01: Two values are missing. (North, South)");
        assertThat(issue.in(Language.ZH)).isEqualTo("INF01：缺失两个值。（North、South）");
    }

    @Test
    void leavesOutWhatItDoesNotConcern() {
        assertThat(Issue.of(Issue.Kind.DATA, "", MESSAGE).in(Language.EN)).isEqualTo("Two values are missing.");
        assertThat(Issue.of(Issue.Kind.DATA, "INF", MESSAGE).in(Language.ZH)).isEqualTo("INF：缺失两个值。");
        assertThat(Issue.of(Issue.Kind.DATA, "", MESSAGE).units()).isEmpty();
    }

    @Test
    void showsEightUnitsAndCountsTheRest() {
        assertThat(issueOf(8).in(Language.EN)).endsWith("(u1, u2, u3, u4, u5, u6, u7, u8)");
        assertThat(issueOf(11).in(Language.EN)).endsWith("(u1, u2, u3, u4, u5, u6, u7, u8 and 3 more)");
        assertThat(issueOf(11).in(Language.ZH)).endsWith("（u1、u2、u3、u4、u5、u6、u7、u8等共11个）");
    }

    @Test
    void keepsItsOwnListOfUnits() {
        List<String> units = new ArrayList<>(List.of("North"));
        Issue issue = new Issue(Issue.Kind.DATA, "", units, MESSAGE);
        units.add("South");
        assertThat(issue.units()).containsExactly("North");
        assertThat(issue).isEqualTo(new Issue(Issue.Kind.DATA, "", List.of("North"), MESSAGE));
    }

    private static Issue issueOf(int units) {
        List<String> names =
                IntStream.rangeClosed(1, units).mapToObj(i -> "u" + i).toList();
        return new Issue(Issue.Kind.IMPUTED, "INF", names, MESSAGE);
    }
}
