package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;

class SpecRoundTripTest {

    static final List<Path> SPECS = Samples.SPECS;

    @Test
    void theReadyMadeIndexIsWrittenAsItStands() {
        assertThat(Samples.text(IndexJson.readSpec(Samples.ICII))).isEqualTo(Samples.text(Samples.ICII));
    }

    @Test
    void anExampleIsWrittenAsItStands() {
        Path tai = Samples.EXAMPLES.resolve("tai.json");
        assertThat(Samples.text(IndexJson.readSpec(tai))).isEqualTo(Samples.text(tai));
    }

    @ParameterizedTest
    @FieldSource("SPECS")
    void shippedDefinitionsComeBackEqual(Path path) {
        IndexSpec spec = IndexJson.readSpec(path);
        assertThat(IndexJson.readSpec(Samples.text(spec), "text")).isEqualTo(spec);
        assertThat(IndexJson.readSpec(new StringReader(Samples.text(path)), "reader"))
                .isEqualTo(spec);
    }

    @Test
    void profilesThatAreAppliedComeBackEqual() {
        IndexSpec icii = IndexJson.readSpec(Samples.ICII);
        for (TypeProfile profile : icii.profiles()) {
            IndexSpec applied = icii.withProfile(profile.code());
            assertThat(IndexJson.readSpec(Samples.text(applied), "text")).isEqualTo(applied);
        }
    }

    @Law
    void anyDefinitionComesBackEqual(@ForAll("specs") IndexSpec spec) {
        String text = Samples.text(spec);
        IndexSpec back = IndexJson.readSpec(text, "text");
        assertThat(back).isEqualTo(spec);
        assertThat(back.hash()).isEqualTo(spec.hash());
        assertThat(Samples.text(back)).isEqualTo(text);
    }

    @Provide
    Arbitrary<IndexSpec> specs() {
        return Arbitraries.randomValue(RandomSpecs::spec);
    }

    @Test
    void aShortDefinitionHasTheDefaultsOfTheBuilder() {
        IndexSpec spec = IndexJson.readSpec("""
                {"formatVersion": 1, "code": "demo", "root": {"code": "ALL", "children": [
                  {"code": "ROADS", "direction": "higher", "goalposts": [0, 10]},
                  {"code": "COMMUTE", "direction": "lower", "goalposts": [60, 15]}]}}""", "short");
        assertThat(spec)
                .isEqualTo(IndexSpec.named("demo")
                        .root(Dimension.of(
                                "ALL",
                                Indicator.of("ROADS").higherIsBetter(0, 10),
                                Indicator.of("COMMUTE").lowerIsBetter(60, 15)))
                        .build());
    }

    @Test
    void stepsMayBeAbbreviatedToTheirNames() {
        String json = "{\"formatVersion\": 1, \"code\": \"x\", \"weighting\": {\"name\": \"equal\"},"
                + " \"aggregation\": \"geometric\", \"normalization\": {\"name\": \"min-max\", \"low\": 1},"
                + " \"root\": {\"code\": \"R\", \"children\": [{\"code\": \"A\", \"direction\": \"higher\"}]}}";
        IndexSpec spec = IndexJson.readSpec(json, "short");
        assertThat(spec.aggregation()).isEqualTo(new Geometric());
        assertThat(spec.normalization()).isEqualTo(new org.parkgauge.normalization.MinMax(1, 100));
        assertThat(Samples.text(spec))
                .contains("\"weighting\": \"equal\"")
                .contains("\"aggregation\": {\"name\": \"geometric\"}")
                .contains(
                        "\"normalization\": {\"name\": \"min-max\", \"low\": 1, \"high\": 100, \"constant\": \"error\"}");
    }

    @Test
    void judgementsAloneMakeAnHierarchy() {
        IndexSpec spec = IndexJson.readSpec("""
                {"formatVersion": 1, "code": "x", "root": {"code": "R", "weighting": {"name": "ahp",
                 "comparisons": [{"code": "A", "over": "B", "times": 3}]}, "children": [
                 {"code": "A", "direction": "higher", "goalposts": [0, 1]},
                 {"code": "B", "direction": "higher", "goalposts": [0, 1]}]}}""", "ahp");
        assertThat(spec.root().weighting()).isEqualTo(new AnalyticHierarchy(List.of(new Comparison("A", "B", 3))));
    }

    @Test
    void profilesMayTurnADirection() {
        TypeProfile turned = new TypeProfile(
                "turned",
                Text.of("turned"),
                Text.EMPTY,
                List.of(),
                "",
                Map.of(),
                Map.of(
                        "A",
                        new Direction.LowerIsBetter(9, 3),
                        "B",
                        Direction.HIGHER,
                        "C",
                        new Direction.BestRange(1, 2)));
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new org.parkgauge.normalization.MinMax())
                .root(Dimension.of(
                        "R",
                        Indicator.of("A"),
                        Indicator.of("B"),
                        Indicator.of("C").bestWithin(0, 1, 2, 3)))
                .profiles(List.of(turned))
                .build();
        assertThat(Samples.text(spec)).contains("\"C\": [1, 2]").contains("\"A\": {\"direction\": \"lower\"");
        assertThat(IndexJson.readSpec(Samples.text(spec), "text")).isEqualTo(spec);
    }

    @Test
    void anIndexTooDeepToBeReadIsNotWritten() {
        Dimension root = Dimension.of("L0", Indicator.of("A").higherIsBetter(0, 1));
        for (int i = 1; i < 40; i++) {
            root = Dimension.of("L" + i, root);
        }
        IndexSpec deep = IndexSpec.named("x").root(root).build();
        assertThatThrownBy(() -> Samples.text(deep))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("more than 28 levels");
    }

    @Test
    void theDeepestIndexThatIsWrittenIsRead() {
        Dimension root = Dimension.of(
                "L0", Indicator.of("A").higherIsBetter(0, 1).per("p", 2).normalization(new ShareOfMaximum(3)));
        for (int i = 1; i < 27; i++) {
            root = Dimension.of("L" + i, root);
        }
        IndexSpec deep = IndexSpec.named("x").root(root).build();
        assertThat(IndexJson.readSpec(Samples.text(deep), "text")).isEqualTo(deep);
    }

    @Test
    void filesAreReplacedAndReadWithOrWithoutByteOrderMark(@TempDir Path folder) throws IOException {
        IndexSpec spec = IndexJson.readSpec(Samples.ICII);
        Path file = folder.resolve("指数.json");
        Files.writeString(file, "x".repeat(200_000));
        IndexJson.writeSpec(spec, file);
        assertThat(file).hasSameTextualContentAs(Samples.ICII);
        Files.writeString(file, "\ufeff" + Samples.text(spec));
        assertThat(IndexJson.readSpec(file)).isEqualTo(spec);
        assertThat(IndexJson.readSpec("\ufeff" + Samples.text(spec), "text")).isEqualTo(spec);
    }

    @Test
    void folderAndDiskFailuresAreToldApart(@TempDir Path folder) {
        IndexSpec spec = IndexJson.readSpec(Samples.ICII);
        assertThatThrownBy(() -> IndexJson.writeSpec(spec, folder.resolve("no/such/file.json")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no such folder");
        assertThatThrownBy(() -> IndexJson.writeSpec(spec, folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("directory");
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> IndexJson.writeSpec(spec, full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }
}
