///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS org.parkgauge:parkgauge-core:0.1.0-SNAPSHOT

import java.nio.file.Path;
import java.util.Locale;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/**
 * A whole program in one file: ranks the parks of a CSV table by the ready-made index and says what each loses most by.
 *
 * <pre>
 * mvn -q install -DskipTests          once, in the top folder of the project
 * jbang examples/jbang/Rank.java parks.csv
 * </pre>
 */
public final class Rank {

    private Rank() {}

    public static void main(String[] args) {
        Language language = Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
        if (args.length != 1) {
            System.err.println("Usage: jbang Rank.java FILE.csv");
            System.exit(2);
        }
        try {
            IndexSpec index = IntegrationIndex.icii().withProfile("common");
            Dataset parks = Csv.standard().numbers(index.inputs()).read(Path.of(args[0]));
            Scores scores = index.fit(parks).score(parks);
            for (String park : scores.ranking()) {
                String rank = scores.rank(park).map(String::valueOf).orElse("–");
                System.out.println(rank + "  " + park + "  " + Decimals.rounded(scores.score(park), 2));
                if (!rank.equals("–")) {
                    scores.explain(park)
                            .summary(2, language)
                            .lines()
                            .skip(1)
                            .forEach(line -> System.out.println("     " + line));
                }
            }
        } catch (InvalidInputException e) {
            System.err.println(e.in(language));
            System.exit(2);
        }
    }
}
