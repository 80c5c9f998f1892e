package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/**
 * Every parameter of every imputation, treatment, normalization and weighting refuses something, when the definition is read
 * or else when it is fitted, and says so well: in both languages, with advice. A parameter without a line here fails.
 *
 * <p>A line without indent names a method and parameters that it accepts; each indented line changes one of them
 * ({@code parameter <- value}) and gives words of the refusal.
 */
class BadParametersTest {

    private static final String TABLE = """
            imputation none
            imputation mean
            imputation median
            imputation group-mean attribute="block"
              attribute <- " " => needs the name of an attribute
              attribute <- "town" => groups by "town", which the data do not hold
            imputation group-median attribute="block"
              attribute <- "" => needs the name of an attribute
            imputation constant value=5
              value <- null => needs finite numbers, not NaN
              value <- 1e400 => too large
              values <- {"Z": 1} => names the indicator "Z"
              values <- {"A": null} => needs finite numbers, not 5.0 and {A=NaN}
            imputation row
              statistic <- "mode" => no option "mode"
            imputation nearest-neighbours
              neighbours <- 0 => at least 1 of them, not 0
              neighbours <- 1.5 => whole number
            imputation em
              tolerance <- 0 => tolerance above 0
              tolerance <- 0.1 => up to 0.01
              maxIterations <- 0 => at least 1 iteration
              maxIterations <- 1 => not converged after 1 iterations
            imputation hot-deck attribute="block"
              attribute <- "town" => groups by "town", which the data do not hold
              seed <- 9007199254740994 => 2^53
            treatment none
            treatment winsorize-percentiles
              lower <- -0.1 => 0 <= lower < upper <= 1, not -0.1
              upper <- 1.1 => 0 <= lower < upper <= 1, not 0.05 and 1.1
              upper <- 0.05 => not 0.05 and 0.05
              lower <- null => not NaN
            treatment winsorize
              maxPoints <- 0 => at least 1 point, not 0
              test.skewness <- {"skewness": 0} => positive threshold of skewness
              test.kurtosis <- {"kurtosis": null} => finite one of kurtosis, not 2.0 and NaN
              test.passing <- {"passing": "some"} => no option "some"
              test <- 2 => expected an object
            treatment winsorize-fences
              multiple <- 0 => must be positive and finite, not 0.0
              multiple <- -1.5 => not -1.5
            treatment log
              offset <- null => must be finite, not NaN
              offset <- -50 => no logarithm with the offset -50
            treatment log-shifted
              offset <- 0 => must be positive and finite, not 0.0
            treatment log-range
              share <- 0 => must be positive and finite, not 0.0
              tail <- "left" => no option "left"
            treatment signed-log
            treatment asinh
              scale <- 0 => must be positive and finite, not 0.0
              scale <- -3 => not -3.0
            treatment box-cox
              lambda <- 6 => lies between -5 and 5, and 6.0 does not
              shift <- "by-hand" => no option "by-hand"
            treatment yeo-johnson
              lambda <- -5.5 => lies between -5 and 5, and -5.5 does not
            treatment two-stage
              first <- "winsor" => no treatment named "winsor"
              second <- {"name": "log", "offset": null} => must be finite, not NaN
              from <- "start" => no option "start"
              test.skewness <- {"skewness": -2} => positive threshold of skewness
              test.kurtosis <- {"kurtosis": null} => finite one of kurtosis
              test.passing <- {"passing": "none"} => no option "none"
              test <- "strict" => expected an object
            normalization goalposts
              low <- 100 => not from 100.0 to 100.0
              high <- null => not from 0.0 to NaN
              clamped <- 1 => expected true or false
            normalization min-max
              low <- 101 => not from 101.0 to 100.0
              high <- -1 => not from 0.0 to -1.0
              constant <- "middle" => no option "middle"
            normalization z-score
              mean <- null => finite mean and a positive standard deviation, not NaN
              standardDeviation <- 0 => positive standard deviation, not 0.0 and 0.0
              divisor <- "n" => no option "n"
              constant <- "best" => scores of z-score have no bounds
              constant <- "midpoint" => cannot get the middle
            normalization rank
              ties <- "first" => no option "first"
              constant <- "zero" => no option "zero"
            normalization fraction-of-maximum
            normalization sum
            normalization vector
            normalization linear
            normalization nonlinear
              benefitExponent <- 0 => The benefit exponent of nonlinear must be a finite positive number, not 0.0
              costExponent <- -3 => The cost exponent of nonlinear must be a finite positive number, not -3.0
            normalization logarithmic
            normalization enhanced-accuracy
              constant <- "zero" => no option "zero"
            normalization zavadskas-turskis
            normalization robust-z
              centre <- null => finite mean
              spread <- -1 => positive standard deviation, not 0.0 and -1.0
              consistency <- 0 => finite positive number, not 0.0
              constant <- "best" => have no bounds
            normalization percentile-range
              low <- 100 => not from 100.0 to 100.0
              high <- 0 => not from 0.0 to 0.0
              lower <- -0.1 => -0.1
              upper <- 1.5 => 1.5
              upper <- 0.01 => 0.01
              clamped <- "yes" => expected true or false
              constant <- "zero" => no option "zero"
            normalization logistic
              low <- 100 => not from 100.0 to 100.0
              high <- null => not from 0.0 to NaN
              steepness <- 0 => finite positive number, not 0.0
              divisor <- "n" => no option "n"
              constant <- "zero" => no option "zero"
            normalization borda
              ties <- "first" => no option "first"
              constant <- "zero" => no option "zero"
            normalization percentile-rank
              low <- 100 => not from 100.0 to 100.0
              high <- null => not from 0.0 to NaN
              ties <- "first" => no option "first"
              formula <- "excel" => no option "excel"
              constant <- "zero" => no option "zero"
            normalization distance-to-target target=500
              target <- null => A target must be finite, not NaN
              target <- -7 => value of reference -7.0 of indicator A is not better than the worst value
              form <- "square" => no option "square"
              capped <- 0 => expected true or false
              constant <- "zero" => no option "zero"
            normalization distance-to-unit unit="unit3"
              unit <- "unit99" => measured against the unit "unit99", which the reference set does not hold
              form <- "square" => no option "square"
              capped <- 0 => expected true or false
              constant <- "zero" => no option "zero"
            normalization distance-to-best
              form <- "square" => no option "square"
              constant <- "zero" => no option "zero"
            normalization cenit-distance
              form <- "square" => no option "square"
              constant <- "zero" => no option "zero"
            normalization best-range
              low <- 100 => not from 100.0 to 100.0
              high <- -1 => not from 0.0 to -1.0
              constant <- "zero" => no option "zero"
            normalization efficacy
              form <- "square" => no option "square"
              bounds <- "data" => no option "data"
              low <- 100 => not from 100.0 to 100.0
              high <- 60 => not from 60.0 to 60.0
              clamped <- 1 => expected true or false
              constant <- "zero" => no option "zero"
            normalization steps cuts=[30, 60] ; scores=[0, 50, 100]
              cuts <- [60, 60] => must all rise, or all fall
              cuts <- [60, 30] => must rise
              scores <- [0, 100] => not 2 cut points and 2 scores
              scores <- [100, 50, 0] => must rise from the worst to the best
              cutsAre <- "shares" => no option "shares"
            normalization value-table values=[0, 500] ; scores=[0, 1] ; interpolated=true
              values <- [500, 0] => must be finite and rise
              values <- [500] => 1 values and 2 scores
              scores <- [1, 0] => gives a worse value a better score at 500.0
              scores <- [0, null] => the scores must be finite, not [0.0, 500.0] and [0.0, NaN]
              interpolated <- 1 => expected true or false
              interpolated <- false => is not in its value-table
            normalization initial-value
            normalization mean-value
            normalization negate
            normalization reciprocal
            normalization identity
            weighting given
            weighting equal
            weighting entropy
              fewestUnits <- 1 => at least 2 units, not 1
              zeros <- "drop" => no option "drop"
              epsilon <- 0.1 => needs no epsilon, and 0.1 is given
            weighting entropy zeros="rescale"
              epsilon <- 0.5 => so not 0.5
            weighting ahp comparisons=[{"code": "A", "over": "B", "times": 2}, {"code": "A", "over": "C", "times": 4}, {"code": "B", "over": "C", "times": 2}]
              comparisons <- [] => these comparisons are missing: [A - B, A - C, B - C]
              comparisons <- {"A": 1} => expected an array
              comparisons.code <- [{"code": "B", "over": "B", "times": 2}] => "B" is compared with itself
              comparisons.over <- [{"code": "A", "over": "Z", "times": 2}] => names "Z", which is no child
              comparisons.times <- [{"code": "A", "over": "B", "times": 10}] => outside 1/9 to 9
              method <- "sum" => no option "sum"
              randomIndex <- "saaty" => no option "saaty"
              largestRatio <- -0.1 => must not be negative, as -0.1 is
              incomplete <- 0 => expected true or false
            weighting named-set sets={"new": {"A": 1, "B": 2, "C": 0}} ; chosen="new"
              sets <- {"new": {"A": 1, "B": -2, "C": 0}} => weight in set new of B must be finite, at least 0.0, so it cannot be -2.0
              sets <- {"new": {"A": 1, "B": 2}} => names no weight for C of R
              chosen <- "old" => no set of weights named "old"
            weighting standard-deviation
              scaling <- "z" => no option "z"
            weighting variance
              scaling <- "z" => no option "z"
            weighting coefficient-of-variation
            weighting gini
              reciprocal <- 1 => expected true or false
            weighting critic
              scaling <- "z" => no option "z"
              correlation <- "phi" => no option "phi"
              contrast <- "gini" => no option "gini"
              edge <- 0.5 => so it cannot be 0.5
            weighting merec shift=1
              shift <- -1 => finite and not negative, as -1.0 is
            weighting cilos
            weighting idocriw
            weighting lopcow
              divisor <- "n" => no option "n"
            weighting angle
              direction <- "up" => no option "up"
            weighting mpsi
            weighting pca negatives="absolute"
              matrix <- "cosine" => no option "cosine"
              form <- "signed" => no option "signed"
              negatives <- "keep" => no option "keep"
              fewestUnits <- 2 => at least 3 units, not 2
            weighting factor negatives="absolute"
              retained <- "scree" => no option "scree"
              threshold <- -1 => no meaning with -1.0
              assignment <- "first" => no option "first"
              negatives <- "keep" => no option "keep"
              fewestUnits <- 2 => at least 3 units, not 2
            weighting optimized
              goal <- "best" => no option "best"
              targets <- {"A": 0} => target of A must be finite, above 0.0, so it cannot be 0.0
              targets <- {"A": 1, "B": 1, "Z": 1} => names "Z", which is no child
              fewestUnits <- 2 => at least 3 units, not 2
            weighting group-ahp judges=[{"judge": "甲", "comparisons": [{"code": "A", "over": "B", "times": 2}, {"code": "A", "over": "C", "times": 2}, {"code": "B", "over": "C", "times": 1}]}]
              judges <- [] => without judges
              judges.judge <- [{"judge": "甲", "comparisons": []}, {"judge": "甲", "comparisons": []}] => judge 甲 appears twice
              judges.comparisons <- [{"judge": "甲", "comparisons": []}] => Judge 甲: At R
              judges.comparisons.code <- [{"judge": "甲", "comparisons": [{"code": "Z", "over": "B", "times": 2}]}] => names "Z", which is no child
              judges.comparisons.over <- [{"judge": "甲", "comparisons": [{"code": "A", "over": "A", "times": 2}]}] => "A" is compared with itself
              judges.comparisons.times <- [{"judge": "甲", "comparisons": [{"code": "A", "over": "B", "times": 0}]}] => outside 1/9 to 9
              judges.influence <- [{"judge": "甲", "comparisons": [], "influence": 0}] => influence of judge 甲 must be positive and finite, as 0.0 is not
              joined <- "vote" => no option "vote"
              method <- "sum" => no option "sum"
              randomIndex <- "saaty" => no option "saaty"
              largestRatio <- null => as NaN is
              incomplete <- 0 => expected true or false
            weighting best-worst best="A" ; worst="C" ; bestToOthers={"A": 1, "B": 2, "C": 4} ; othersToWorst={"A": 4, "B": 2, "C": 1}
              best <- "B" => B beside itself counts 1, and not 2.0
              worst <- "B" => B beside itself counts 1, and not 2.0
              bestToOthers <- {"A": 1, "B": 10, "C": 4} => comparison of A of B must be finite, at least 1.0 and at most 9.0, so it cannot be 10.0
              bestToOthers <- {"A": 1, "C": 4} => not judged: [B]
              othersToWorst <- {"A": 5, "B": 2, "C": 1} => 4.0 in one vector and 5.0 in the other
              model <- "cubic" => no option "cubic"
              largestRatio <- -1 => must not be negative, as -1.0 is
            weighting fucom priorities={"A": 1, "B": 2, "C": 3}
              priorities <- {"A": 1, "B": 0.5, "C": 3} => priority of B must be finite, at least 1.0, so it cannot be 0.5
              priorities <- {"A": 1, "B": 2} => not judged: [C]
            weighting swara order=["A", "B", "C"] ; steps={"B": 0.2, "C": 0.1}
              order <- ["A", "B", "B"] => names each child once
              order <- ["B", "A", "C"] => B comes first in SWARA
              steps <- {"B": 0.2, "C": -0.1} => SWARA step of C must be finite, at least 0.0, so it cannot be -0.1
              steps <- {"B": 0.2} => not judged: [C]
            weighting rancom ranks={"A": 1, "B": 2, "C": 2}
              ranks <- {"A": 0, "B": 2, "C": 2} => rank of A must be finite, at least 1.0, so it cannot be 0.0
            weighting rank-based ranks={"A": 1, "B": 2, "C": 3}
              ranks <- {"A": 1, "B": 2, "C": 3, "Z": 4} => names "Z", which is no child
              formula <- "square" => no option "square"
            weighting budget-allocation experts=[{"expert": "李", "points": {"A": 50, "B": 30, "C": 20}}]
              experts <- [] => without experts
              experts.expert <- [{"expert": "李", "points": {"A": 100}}, {"expert": "李", "points": {"A": 100}}] => expert 李 appears twice
              experts.points <- [{"expert": "李", "points": {"A": 50, "B": 30, "C": -20}}] => points of 李 of C must be finite, at least 0.0, so it cannot be -20.0
              experts.points <- [{"expert": "李", "points": {"A": 50, "B": 30, "C": 30}}] => 110
              budget <- 0 => positive and finite, and 0.0 is not
            weighting linear-combination weightings=["equal", "entropy"]
              weightings <- [] => combination of no weightings
              weightings <- ["equal", "entropie"] => no weighting named "entropie"
              shares <- [1] => 1 shares for 2 weightings
              shares <- [0, 0] => weight
              shares <- [-1, 2] => The shares of a linear combination must be finite and not negative, and -1.0 is not
            weighting multiplicative-combination weightings=["equal", "entropy"]
              weightings <- [] => combination of no weightings
              form <- "sum" => no option "sum"
            weighting game-combination weightings=["equal", "entropy"]
              weightings <- [] => combination of no weightings
              form <- "sum" => no option "sum"
            weighting least-squares-combination weightings=["equal", "entropy"]
              weightings <- [] => combination of no weightings
            weighting capped weighting="entropy"
              weighting <- "entropie" => no weighting named "entropie"
              largest <- 0 => so it cannot be 0.0
              largest <- 0.2 => a cap of 0.2 on each leaves less than 1
              largest <- 1.2 => so it cannot be 1.2
            weighting shrunk weighting="entropy"
              weighting <- {"name": "ahp"} => the property "comparisons" is missing
              share <- -0.1 => so not by -0.1
              share <- 1.1 => so not by 1.1
            """;

    private static final Dataset DATA = data();

    /** Thirty units; no variable is normal, each has an outlier and one gap. */
    private static Dataset data() {
        Random random = new Random(20);
        List<String> units = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            units.add("unit" + i);
            blocks.add(i % 2 == 0 ? "north" : "south");
        }
        Dataset data = Dataset.of(units).withAttribute("block", blocks);
        for (String code : List.of("A", "B", "C")) {
            double[] values = random.doubles(30, 2, 50).toArray();
            values[code.charAt(0) - 'A' + 5] = 400;
            values[code.charAt(0) - 'A' + 9] = Double.NaN;
            data = data.with(code, values);
        }
        return data;
    }

    private record Case(String kind, String step, Map<String, String> good, String path, String bad, String words) {

        private String json(boolean changed) {
            Map<String, String> members = new LinkedHashMap<>(good);
            if (changed) {
                int dot = path.indexOf('.');
                members.put(dot < 0 ? path : path.substring(0, dot), bad);
            }
            StringBuilder step = new StringBuilder("{\"name\": \"" + this.step + "\"");
            members.forEach((name, value) ->
                    step.append(", \"").append(name).append("\": ").append(value));
            return "{\"formatVersion\": 1, \"code\": \"x\", \"" + kind + "\": " + step + "},\n "
                    + (kind.equals("treatment") ? "\"normalization\": \"min-max\", " : "") + "\"root\": "
                    + "{\"code\": \"R\", \"children\": [{\"code\": \"A\", \"direction\": \"higher\", \"goalposts\": [0, 500]},"
                    + " {\"code\": \"B\", \"direction\": \"higher\", \"goalposts\": [0, 500]}, {\"code\": \"C\", \"direction\": \"higher\", \"goalposts\": [0, 500]}]}}";
        }

        private void check() {
            assertThatCode(() -> IndexJson.readSpec(json(false), "good").fit(DATA))
                    .doesNotThrowAnyException();
            InvalidInputException refusal = catchThrowableOfType(
                    InvalidInputException.class,
                    () -> IndexJson.readSpec(json(true), "bad.json").fit(DATA));
            assertThat(refusal).as("%s", json(true)).isNotNull();
            assertThat(refusal.getMessage()).contains(words).contains("\nMaybe ");
            assertThat(refusal.in(Language.ZH)).containsPattern("\\p{IsHan}").contains("\n也许：");
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        String[] head = {};
        Map<String, String> good = Map.of();
        for (String line : TABLE.lines().toList()) {
            if (line.startsWith(" ")) {
                int arrow = line.indexOf(" <- ");
                int words = line.indexOf(" => ");
                cases.add(new Case(
                        head[0],
                        head[1],
                        good,
                        line.substring(0, arrow).strip(),
                        line.substring(arrow + 4, words),
                        line.substring(words + 4)));
            } else {
                head = line.split(" ", 3);
                good = new LinkedHashMap<>();
                for (String pair : head.length < 3 ? new String[0] : head[2].split(" ; ")) {
                    int equals = pair.indexOf('=');
                    good.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> aBadParameterIsRefused() {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.step() + " " + one.path() + " <- " + one.bad() + " " + one.good(), one::check));
    }

    @Test
    void noParameterIsLeftOut() {
        Set<String> wanted = new TreeSet<>();
        for (StepType step : BuiltInSteps.steps()) {
            if (step.kind() != StepKind.AGGREGATION) {
                parameters(Values.name(step.kind()) + " " + step.name() + " ", step.configuration(), wanted);
            }
        }
        Set<String> tested = new TreeSet<>();
        cases().forEach(one -> tested.add(one.kind() + " " + one.step() + " " + one.path()));
        assertThat(tested).isEqualTo(wanted).hasSizeGreaterThan(150);
    }

    /** The parameters of a record and, after a dot, those of the records in them. */
    private static void parameters(String prefix, Class<?> record, Set<String> into) {
        for (RecordComponent component : record.getRecordComponents()) {
            into.add(prefix + component.getName());
            Type type = component.getGenericType();
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                type = list.getActualTypeArguments()[0];
            }
            if (type instanceof Class<?> nested && nested.isRecord()) {
                parameters(prefix + component.getName() + ".", nested, into);
            }
        }
    }
}
