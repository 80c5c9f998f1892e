// Parkgauge in jshell. In the top folder of the project:
//   mvn -q -DskipTests package
//   jshell --class-path examples/target/parkgauge-rank.jar --startup examples/jshell/parkgauge.jsh
// then, for example:
//   Scores scores = rank("parks.csv")
//   why(scores, scores.ranking().get(4))
//   sure(scores, 1000)

import java.nio.file.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import org.parkgauge.aggregation.*;
import org.parkgauge.aggregation.mean.*;
import org.parkgauge.analysis.comparison.*;
import org.parkgauge.analysis.uncertainty.*;
import org.parkgauge.analysis.whatif.*;
import org.parkgauge.data.*;
import org.parkgauge.index.*;
import org.parkgauge.integration.*;
import org.parkgauge.json.*;
import org.parkgauge.normalization.*;
import org.parkgauge.statistics.*;
import org.parkgauge.text.*;
import org.parkgauge.weighting.*;

/** The language of all that is printed; Language.ZH for Chinese. */
Language language = Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN

/** Reads the columns that an index needs from a CSV table with a row a park. */
Dataset read(String file, IndexSpec index) {
    return Csv.standard().numbers(index.inputs()).read(Path.of(file));
}

/** Prints a ranking: rank, park, score, and the bounds where values are missing. */
void show(Scores scores) {
    for (String unit : scores.ranking()) {
        Range bounds = scores.bounds(unit);
        String between = bounds.low() < bounds.high()
                ? "  " + Decimals.rounded(bounds.low(), 2) + "–" + Decimals.rounded(bounds.high(), 2)
                : "";
        System.out.println(scores.rank(unit).map(String::valueOf).orElse("–") + "  " + unit + "  "
                + Decimals.rounded(scores.score(unit), 2) + between);
    }
}

/** Ranks the parks of a CSV table by an index. */
Scores rankBy(String file, IndexSpec index) {
    Dataset parks = read(file, index);
    Scores scores = index.fit(parks).score(parks);
    show(scores);
    return scores;
}

/** Ranks the parks of a CSV table by the ready-made index, all types together. */
Scores rank(String file) {
    return rankBy(file, IntegrationIndex.icii().withProfile("common"));
}

/** Prints where a park gains or loses most. */
void why(Scores scores, String unit) {
    System.out.println(scores.explain(unit).summary(5, language));
}

/** Prints the rank interval of each park over the usual choices, made so many times. */
void sure(Scores scores, int times) {
    IndexSpec index = scores.index().spec();
    UncertainIndex.of(index, scores.data())
            .varying(UsualChoices.of(index, scores.data()).toArray(Source[]::new))
            .simulate(Simulation.of(times).seed(42))
            .root().units()
            .forEach(unit -> System.out.println(unit.text().in(language)));
}
