package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step;
import org.parkgauge.data.Weights;
import org.parkgauge.imputation.RowFill;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

class StepProviderTest {

    private static final Dataset DATA =
            Dataset.of(List.of("p", "q", "r")).with("A", 1, 2, 4).with("B", 3, 5, 4);

    private static IndexSpec spec(Normalization normalization) {
        return IndexSpec.named("x")
                .normalization(normalization)
                .root(Dimension.of("R", Indicator.of("A"), Indicator.of("B")))
                .build();
    }

    @Test
    void aRegisteredMethodIsWrittenByItsName() {
        IndexSpec spec = spec(new ShareOfMaximum(50));
        assertThat(Samples.text(spec))
                .contains("\"name\": \"share-of-maximum\"")
                .doesNotContain("ShareOfMaximum");
        assertThat(IndexJson.readSpec(Samples.text(spec), "text")).isEqualTo(spec);
        FittedIndex fitted = spec.fit(DATA);
        FittedIndex back = IndexJson.readFitted(Samples.text(fitted), "text");
        assertThat(back.root()).isEqualTo(fitted.root());
        assertThat(back.score(DATA).scores("R")).isEqualTo(fitted.score(DATA).scores("R"));
    }

    @Test
    void messagesCallAMethodAsFilesDo() {
        for (StepType step : BuiltInSteps.steps()) {
            assertThat(BuiltInSteps.steps())
                    .as("the @StepName of %s", step.configuration())
                    .anyMatch(one -> one.configuration().equals(step.configuration())
                            && one.name().equals(Step.nameOf(one.configuration())));
        }
        assertThat(Step.nameOf(ShareOfMaximum.class)).isEqualTo("share-of-maximum");
        Normalization lambda = (reference, direction) -> value -> value;
        assertThat(Step.nameOf(lambda.getClass())).isEqualTo("lambda");
    }

    @Test
    void parametersOfEveryTypeComeBack() {
        ShareOfMaximum full = new ShareOfMaximum(
                Double.MIN_VALUE,
                0.1,
                -3,
                -(1L << 53),
                false,
                "产\n城",
                Text.of("甲", "a"),
                Ties.DENSE,
                List.of(Double.NaN, -0.0),
                Map.of("z", 1, "y", 2),
                Optional.of("km"),
                new ShareOfMaximum.Nested(2, List.of(Text.of("b"), Text.of("丙", "c"))),
                Vector.of(),
                Matrix.of(1, 0),
                new ShareOfMaximum(3));
        IndexSpec spec = spec(full);
        assertThat(IndexJson.readSpec(Samples.text(spec), "text")).isEqualTo(spec);
    }

    @Test
    void absentParametersHaveTheDefaultsOfTheShorterConstructor() {
        String json = "{\"formatVersion\": 1, \"code\": \"x\", \"normalization\":"
                + " {\"name\": \"share-of-maximum\", \"top\": 50, \"unit\": \"km\"},"
                + " \"root\": {\"code\": \"R\", \"children\": [{\"code\": \"A\", \"direction\": \"higher\"}]}}";
        ShareOfMaximum read = (ShareOfMaximum) IndexJson.readSpec(json, "text").normalization();
        assertThat(read.unit()).contains("km");
        assertThat(read.nested()).isEqualTo(new ShareOfMaximum(50).nested());
        assertThat(read.floor()).isNaN();
        assertThat(Samples.text(spec(read)))
                .doesNotContain("\"floor\"")
                .contains("\"low\": null")
                .contains("\"unit\"");
        assertThat(Samples.text(spec(new ShareOfMaximum(50)))).doesNotContain("\"unit\"");
    }

    @Test
    void aLambdaIsRefusedWhereItStands() {
        Normalization halves = (reference, direction) -> value -> value / 2;
        Aggregation best = (children, weights) -> row -> row[0];
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new MinMax())
                .root(Dimension.of(
                        "R",
                        Dimension.of("D", Indicator.of("A"), Indicator.of("B").normalization(halves))
                                .aggregation(best)))
                .build();
        assertThatThrownBy(() -> Samples.text(spec))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Cannot write root.children[0].aggregation: a lambda of " + StepProviderTest.class.getName()
                        + " is not registered as a method of aggregation.\n"
                        + "Maybe make it a record and register it through StepProvider.");
        assertThatThrownBy(() -> Samples.text(spec(halves)))
                .hasMessageContaining("Cannot write normalization: a lambda of")
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).contains("无法写出 normalization："));
    }

    @Test
    void aRefusedMethodLeavesTheFileAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("index.json"), "old");
        assertThatThrownBy(() -> IndexJson.writeSpec(spec((reference, direction) -> value -> value), file))
                .isInstanceOf(InvalidInputException.class);
        assertThat(file).hasContent("old");
    }

    /** A method whose fitted form is a lambda. */
    public record Doubled() implements Normalization {
        @Override
        public ColumnMap fit(Column reference, Direction direction) {
            return value -> 2 * value;
        }
    }

    @Test
    void aFittedLambdaIsRefusedWhereItStands() {
        Values values = new Values(Steps.of(List.of(() -> List.of(new StepType("doubled", Doubled.class)))));
        FittedIndex fitted = spec(new Doubled()).fit(DATA);
        assertThat(new SpecWriter(values).write(fitted.spec(), JsonPath.TOP)).containsEntry("normalization", "doubled");
        assertThatThrownBy(() -> new FittedWriter(values).write(fitted))
                .hasMessageContaining("Cannot write nodes.A.normalization: a lambda of")
                .hasMessageContaining("is not registered as the fitted form of a method of normalization");
    }

    @Test
    void aRecordThatIsNotRegisteredIsNamed() {
        assertThatThrownBy(() -> Samples.text(spec(new Doubled())))
                .hasMessageContaining("Cannot write normalization: " + Doubled.class.getName() + " is not registered");
    }

    /** A method that answers with the fitted form of a built-in one. */
    public record Plain() implements Normalization {
        @Override
        public ColumnMap fit(Column reference, Direction direction) {
            return new Identity.Fitted();
        }
    }

    @Test
    void theFittedFormOfABuiltInMethodWillDo() {
        Values values = new Values(Steps.of(List.of(() -> List.of(new StepType("plain", Plain.class)))));
        FittedIndex fitted = spec(new Plain()).fit(DATA);
        StringBuilder text = new StringBuilder();
        Output.write(new FittedWriter(values).write(fitted), text);
        assertThat(text).contains("\"normalization\": \"identity\"");
        FittedIndex back = new FittedReader(values).read(Parser.parse(Document.of(text.toString(), "text")));
        assertThat(back.root()).isEqualTo(fitted.root());
    }

    /** A method that holds another, fitted and not. */
    public record Capped(Aggregation inner, double cap) implements Aggregation {
        @Override
        public Set<Trait> traits() {
            return inner.traits();
        }

        @Override
        public FittedAggregation fit(Children children, Weights weights) {
            return new Fitted(inner.fit(children, weights), cap);
        }

        /** The fitted method within. */
        public record Fitted(FittedAggregation inner, double cap) implements FittedAggregation {
            @Override
            public double apply(double[] row) {
                return Math.min(cap, inner.apply(row));
            }
        }
    }

    @Test
    void methodsMayHoldMethods() {
        Values values =
                new Values(Steps.of(List.of(() -> List.of(new StepType("capped", Capped.class, Capped.Fitted.class)))));
        FittedIndex fitted = spec(new MinMax()).toBuilder()
                .aggregation(new Capped(new Arithmetic(), 80))
                .build()
                .fit(DATA);
        StringBuilder text = new StringBuilder();
        Output.write(new FittedWriter(values).write(fitted), text);
        FittedIndex back = new FittedReader(values).read(Parser.parse(Document.of(text.toString(), "text")));
        assertThat(back.spec()).isEqualTo(fitted.spec());
        assertThat(back.root()).isEqualTo(fitted.root());
    }

    @Test
    void namesThatClashWithinAKindAreRefused() {
        StepProvider same = () -> List.of(new StepType("rank", Doubled.class));
        assertThatThrownBy(() -> Steps.of(List.of(same)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("registered as normalization \"rank\"")
                .hasMessageContaining("RankScore")
                .hasMessageContaining("Doubled")
                .hasMessageContaining("Maybe choose another name");
        StepProvider notScored = () -> List.of(new StepType("not-scored", MinMax.class, MinMax.Fitted.class));
        assertThatThrownBy(() -> Steps.of(List.of(notScored))).hasMessageContaining("not-scored");
    }

    @Test
    void oneNameMayServeTwoKinds() {
        StepProvider other = () -> List.of(new StepType("geometric", Doubled.class));
        Values values = new Values(Steps.of(List.of(other)));
        assertThat(values.writeStep(StepKind.NORMALIZATION, false, new Doubled(), JsonPath.TOP))
                .isEqualTo("geometric");
    }

    private static final class NoRecord implements Treatment {
        private static final long serialVersionUID = 1L;

        @Override
        public ColumnMap fit(Column reference) {
            return value -> value;
        }
    }

    private record Both() implements Treatment, Weighting {
        @Override
        public ColumnMap fit(Column reference) {
            return value -> value;
        }

        @Override
        public double[] weigh(Children children) {
            return new double[children.size()];
        }
    }

    private record Named(String name) implements Treatment {
        @Override
        public ColumnMap fit(Column reference) {
            return value -> value;
        }
    }

    @Test
    void whatCannotBeRegisteredSaysWhy() {
        assertThatThrownBy(() -> new StepType("Min Max", MinMax.class)).hasMessageContaining("lower-case words");
        assertThatThrownBy(() -> new StepType("x", NoRecord.class)).hasMessageContaining("is not a record");
        assertThatThrownBy(() -> new StepType("x", Both.class))
                .hasMessageContaining("implements 2 strategy interfaces");
        assertThatThrownBy(() -> new StepType("x", Named.class)).hasMessageContaining("a component called name");
        assertThatThrownBy(() -> new StepType("x", MinMax.class, Arithmetic.Fitted.class))
                .hasMessageContaining("no fitted form");
        assertThatThrownBy(() -> new StepType("x", org.parkgauge.weighting.EqualWeights.class, MinMax.Fitted.class))
                .hasMessageContaining("no fitted form");
    }

    /** A method with a parameter that files cannot hold. */
    public record Odd(java.io.File file) implements Treatment {
        @Override
        public ColumnMap fit(Column reference) {
            return value -> value;
        }
    }

    @Test
    void parametersThatFilesCannotHoldAreNamed() {
        Values values = new Values(Steps.of(List.of(() -> List.of(new StepType("odd", Odd.class)))));
        assertThatThrownBy(
                        () -> values.writeStep(StepKind.TREATMENT, false, new Odd(new java.io.File("x")), JsonPath.TOP))
                .hasMessageContaining("java.io.File cannot be read or written")
                .hasMessageContaining("Maybe use numbers");
    }

    /** Parameters that cannot be written as they are. */
    public record Awkward(@org.jspecify.annotations.Nullable String text, double number, long seed)
            implements Treatment {
        @Override
        public ColumnMap fit(Column reference) {
            return value -> value;
        }
    }

    @Test
    void valuesThatFilesCannotHoldAreNamed() {
        Values values = new Values(Steps.of(List.of(() -> List.of(new StepType("awkward", Awkward.class)))));
        JsonPath here = JsonPath.TOP.property("treatment");
        assertThatThrownBy(() -> values.writeStep(StepKind.TREATMENT, false, new Awkward(null, 1, 1), here))
                .hasMessageContaining("Cannot write treatment.text: it is null");
        assertThatThrownBy(() -> values.writeStep(StepKind.TREATMENT, false, new Awkward("", 1 / 0.0, 1), here))
                .hasMessageContaining("Cannot write treatment.number: its value is Infinity");
        assertThatThrownBy(() -> values.writeStep(StepKind.TREATMENT, false, new Awkward("", 1, Long.MIN_VALUE), here))
                .hasMessageContaining("Cannot write treatment.seed: the whole number");
        assertThat(values.writeStep(StepKind.TREATMENT, false, new Awkward("", Double.NaN, 1), here)
                        .toString())
                .contains("number=NaN");
    }

    /** A constructor whose parameters look like the first components and are others. */
    public record Misleading(double low, double high) implements Treatment {
        /** From 0 to a limit. */
        public Misleading(double high) {
            this(0, high);
        }

        @Override
        public ColumnMap fit(Column reference) {
            return value -> value;
        }
    }

    @Test
    void aConstructorThatTakesOtherComponentsGivesNoDefaults() {
        Values values = new Values(Steps.of(List.of(() -> List.of(new StepType("misleading", Misleading.class)))));
        Spot spot = Parser.parse(Document.of("{\"name\": \"misleading\", \"low\": 3}", "text"));
        assertThatThrownBy(() -> values.readStep(StepKind.TREATMENT, false, spot))
                .hasMessageContaining("the property \"high\" is missing");
    }

    @Test
    void imputationsMayBeHeldToo() {
        Values values = new Values(Steps.load());
        Spot spot = Parser.parse(Document.of("\"none\"", "text"));
        assertThat(values.read(RowFill.class, spot)).isInstanceOf(RowFill.class);
    }

    @Test
    void aProviderThatCannotBeLoadedIsNamed(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(StepProvider.class.getName()), "org.example.Gone\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThatThrownBy(() -> IndexJson.readSpec(Samples.ICII))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("org.example.Gone")
                    .hasMessageContaining("Maybe a class named in META-INF/services");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aThreadWithoutTheRightClassLoaderFindsProvidersAllTheSame() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            assertThat(Samples.text(spec(new ShareOfMaximum(50)))).contains("share-of-maximum");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
