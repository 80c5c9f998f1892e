package org.parkgauge.examples.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.raw.Catchment;
import org.parkgauge.integration.raw.Commute;
import org.parkgauge.integration.raw.Dwelling;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.integration.raw.TravelCost;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.text.Issue;

/** The raw sample is what its generator writes, is sound, and shows what surveys complain about. */
class SamplePrefectureTest {

    private static final Path COMMITTED = Path.of("src/main/resources/org/parkgauge/examples/raw");
    private static final long TWO_MEGABYTES = 2_000_000;

    private static RawTables raw;

    @BeforeAll
    static void read() {
        raw = RawTables.read(COMMITTED);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(names::add);
            return names;
        }
    }

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites(@TempDir Path written) throws IOException {
        SamplePrefecture.main(new String[] {written.toString()});
        assertThat(names(COMMITTED)).isEqualTo(names(written)).hasSize(19);
        long size = 0;
        for (String name : names(written)) {
            byte[] bytes = Files.readAllBytes(written.resolve(name));
            assertThat(Files.readAllBytes(COMMITTED.resolve(name)))
                    .as(name + ": run SamplePrefecture")
                    .isEqualTo(bytes);
            size += bytes.length;
        }
        assertThat(size).isLessThan(TWO_MEGABYTES);
    }

    @Test
    void itSaysThatItIsInvented() throws IOException {
        assertThat(Files.readString(COMMITTED.resolve("README.md")))
                .contains("**全部为虚构。**", "**All of it is invented.**");
        assertThat(raw.parks())
                .allSatisfy(park -> assertThat(park.origin().source()).isEqualTo("虚构数据 invented"));
    }

    @Test
    void itHasTheSizeOfAPrefecture() {
        assertThat(raw.parks()).hasSize(14);
        assertThat(raw.parks().stream().map(Park::block).distinct()).hasSize(5);
        assertThat(raw.zones()).hasSize(40);
        assertThat(raw.establishments()).hasSize(3000);
        assertThat(raw.facilities()).hasSizeBetween(230, 275);
        assertThat(raw.travel()).hasSize(1600);
        assertThat(raw.commuting()).hasSizeGreaterThan(200);
        assertThat(raw.supply()).hasSizeGreaterThan(500);
        assertThat(raw.questionnaire()).hasSize(56);
        assertThat(raw.label("integration_utilities").zh()).isEqualTo("公用工程一体化");
    }

    @Test
    void bothTypesOccurWithTheirCatchment() {
        assertThat(raw.parks())
                .allSatisfy(park -> assertThat(park.catchment())
                        .isEqualTo(park.type().equals("城市功能板块") ? Catchment.UNSTATED : Catchment.PARK_AND_TOWN));
        assertThat(raw.parks().stream().map(Park::catchment).distinct()).hasSize(2);
        for (Park park : raw.parks()) {
            assertThat(raw.zones().stream().filter(zone -> zone.park().equals(park.code())))
                    .hasSizeBetween(1, 2);
            assertThat(raw.zones().stream()
                            .filter(zone -> zone.park().isEmpty() && zone.town().equals(park.town())))
                    .isNotEmpty();
        }
    }

    @Test
    void peopleAreCountedOnce() {
        Map<String, Double> atHome = new HashMap<>();
        Map<String, Double> atWork = new HashMap<>();
        for (Commute commute : raw.commuting()) {
            atHome.merge(commute.home(), commute.commuters(), Double::sum);
            atWork.merge(commute.work(), commute.commuters(), Double::sum);
        }
        for (Zone zone : raw.zones()) {
            assertThat(zone.employedResidents()).isEqualTo(atHome.getOrDefault(zone.code(), 0.0));
            assertThat(zone.jobs()).isEqualTo(atWork.getOrDefault(zone.code(), 0.0));
            assertThat(zone.residents()).isGreaterThanOrEqualTo(zone.employedResidents());
        }
        for (Park park : raw.parks()) {
            double staff = raw.staff().stream()
                    .filter(group -> group.park().equals(park.code()))
                    .mapToDouble(group -> group.workers())
                    .sum();
            double jobs = raw.zones().stream()
                    .filter(zone -> zone.park().equals(park.code()))
                    .mapToDouble(Zone::jobs)
                    .sum();
            assertThat(staff).isEqualTo(jobs);
        }
    }

    private static Map<String, Double> structure(String park) {
        Map<String, Double> output = new HashMap<>();
        for (Establishment firm : raw.establishments()) {
            if (firm.park().equals(park) && !Double.isNaN(firm.output())) {
                output.merge(firm.industry(), firm.output(), Double::sum);
            }
        }
        return output;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double product = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            product += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        return product / Math.sqrt(squares(a) * squares(b));
    }

    private static double squares(Map<String, Double> a) {
        return a.values().stream().mapToDouble(value -> value * value).sum();
    }

    private static double share(Map<String, Double> structure, String... industries) {
        double part = 0;
        for (String industry : industries) {
            part += structure.getOrDefault(industry, 0.0);
        }
        return part
                / structure.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void energyParksAreAlike() {
        List<String> energy = List.of("P04", "P05", "P06", "P07", "P08", "P13");
        for (String one : energy) {
            assertThat(share(structure(one), "25", "26")).as(one).isGreaterThan(0.69);
            for (String other : energy) {
                assertThat(cosine(structure(one), structure(other)))
                        .as(one + " " + other)
                        .isGreaterThan(0.88);
            }
        }
        assertThat(cosine(structure("P04"), structure("P10"))).isLessThan(0.2);
        assertThat(cosine(structure("P04"), structure("P14"))).isLessThan(0.4);
    }

    private static double inDormitories(String park) {
        double all = 0;
        double dormitory = 0;
        for (var group : raw.staff()) {
            if (group.park().equals(park)) {
                all += group.workers();
                dormitory += group.dwelling() == Dwelling.DORMITORY ? group.workers() : 0;
            }
        }
        return dormitory / all;
    }

    @Test
    void someParksAreDormitories() {
        for (String park : List.of("P05", "P07", "P08", "P13")) {
            assertThat(inDormitories(park)).as(park).isBetween(0.47, 0.57);
        }
        assertThat(inDormitories("P03")).isLessThan(0.1);
    }

    @Test
    void othersLiveInTheCityAndCountySeats() {
        for (Park park : raw.parks()) {
            double outside = 0;
            double urban = 0;
            for (var group : raw.staff()) {
                if (group.park().equals(park.code()) && group.dwelling() != Dwelling.DORMITORY) {
                    String town = raw.zone(group.home()).town();
                    outside += group.workers();
                    urban += town.startsWith("D") || town.startsWith("K") ? group.workers() : 0;
                }
            }
            assertThat(urban / outside).as(park.code()).isBetween(0.55, 1.0);
        }
    }

    private static boolean has(String park, FacilityCategory category) {
        return raw.facilities().stream()
                .anyMatch(facility -> facility.park().equals(park) && facility.category() == category);
    }

    @Test
    void servicesAreMissing() {
        List<String> bare = new ArrayList<>();
        for (Park park : raw.parks()) {
            boolean served = Stream.of(
                            FacilityCategory.PRIMARY_SCHOOL,
                            FacilityCategory.JUNIOR_SCHOOL,
                            FacilityCategory.HEALTH_CENTRE,
                            FacilityCategory.BANK,
                            FacilityCategory.SERVICE_POINT)
                    .anyMatch(category -> has(park.code(), category));
            if (!served) {
                bare.add(park.code());
            }
        }
        assertThat(bare).containsExactly("P05", "P07", "P08", "P13", "P14");
        assertThat(has("P01", FacilityCategory.PRIMARY_SCHOOL)).isTrue();
    }

    private static double within45Minutes(String park) {
        double all = 0;
        double near = 0;
        for (Commute commute : raw.commuting()) {
            if (raw.zone(commute.work()).park().equals(park)) {
                double time = Double.isNaN(commute.time()) ? minutes(commute) : commute.time();
                all += commute.commuters();
                near += time <= 45 ? commute.commuters() : 0;
            }
        }
        return near / all;
    }

    private static double minutes(Commute commute) {
        return raw.travel().stream()
                .filter(cost -> cost.from().equals(commute.home()) && cost.to().equals(commute.work()))
                .mapToDouble(TravelCost::time)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void commutesAreLongWhereParksAreRemote() {
        for (String park : List.of("P05", "P08", "P14")) {
            assertThat(within45Minutes(park)).as(park).isBetween(0.4, 0.6);
        }
        assertThat(within45Minutes("P01")).isGreaterThan(0.9);
    }

    @Test
    void numbersAndEvidenceAreMissing() {
        long missing = raw.establishments().stream()
                .filter(firm -> Double.isNaN(firm.output()))
                .count();
        assertThat(missing / 3000.0).isBetween(0.045, 0.075);
        assertThat(raw.issues().stream().filter(issue -> issue.message().en().contains("has no evidence")))
                .hasSizeGreaterThan(5);
        assertThat(raw.issues()).extracting(Issue::kind).contains(Issue.Kind.MISSING_VALUES);
    }

    private static Scores scores(String profile, CatchmentPolicy policy) {
        DerivationSettings settings = DerivationSettings.standard().catchment(policy);
        Dataset units = RawIndicators.of(raw, settings).data();
        IndexSpec spec = IntegrationIndex.icii().withProfile(profile);
        List<String> types = spec.profile(profile).types();
        int[] rows = IntStream.range(0, units.size())
                .filter(i -> types.isEmpty()
                        || types.contains(units.attribute("type").get(i)))
                .toArray();
        return spec.fit(units.rows(rows)).score(units.rows(rows));
    }

    @Test
    void theRankingIsPlausible() {
        Scores scores = scores("common", CatchmentPolicy.PARK_AND_TOWN);
        double[] all = scores.scores("ICII");
        assertThat(Arrays.stream(all).filter(Double::isNaN)).hasSize(1);
        assertThat(Arrays.stream(all).filter(score -> score >= 75)).hasSize(2);
        assertThat(Arrays.stream(all).filter(score -> score >= 40 && score < 75))
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(Arrays.stream(all).filter(score -> score < 40)).hasSize(3);
        assertThat(Arrays.stream(all).filter(score -> score > 85 || score < 20)).isEmpty();
    }

    @Test
    void noIndicatorIsAtOneEndForAllParks() {
        Scores scores = scores("common", CatchmentPolicy.PARK_AND_TOWN);
        for (String indicator : scores.index().spec().inputs()) {
            double[] known = Arrays.stream(scores.scores(indicator))
                    .filter(score -> !Double.isNaN(score))
                    .toArray();
            assertThat(known).as(indicator).hasSizeGreaterThan(7);
            assertThat(Arrays.stream(known).max().orElseThrow())
                    .as(indicator)
                    .isGreaterThan(Arrays.stream(known).min().orElseThrow() + 10);
        }
    }

    @Test
    void livingAndWorkingInOnePlaceVaries() {
        double[] contained = scores("common", CatchmentPolicy.PARK_AND_TOWN).scores("JHB02");
        assertThat(Arrays.stream(contained).filter(score -> score == 100)).hasSizeLessThan(4);
        assertThat(Arrays.stream(contained).filter(score -> score < 50)).hasSizeGreaterThan(2);
    }

    /** Schools are needed wherever a profile looks for them, and their ratio has a logarithm. */
    @Test
    void everyProfileKnowsTheSchools() {
        for (CatchmentPolicy policy : CatchmentPolicy.values()) {
            Dataset units = RawIndicators.of(raw, DerivationSettings.standard().catchment(policy))
                    .data();
            List<String> types = units.attribute("type");
            int known = 0;
            for (int i = 0; i < units.size(); i++) {
                boolean ofPark = policy == CatchmentPolicy.PARK && !types.get(i).equals("城市功能板块");
                double ratio = units.column("PUB02").get(i);
                known += Double.isNaN(ratio) ? 0 : 1;
                assertThat(ratio)
                        .as(policy + " " + units.units().get(i))
                        .satisfiesAnyOf(
                                value -> assertThat(value).isNaN(),
                                value -> assertThat(value).isPositive(),
                                value -> assertThat(ofPark).isTrue());
            }
            assertThat(known).as(policy.toString()).isGreaterThanOrEqualTo(policy == CatchmentPolicy.PARK ? 5 : 12);
        }
    }

    @Test
    void eachProfileRanksAtLeastFiveParks() {
        for (String profile : List.of("city", "town")) {
            double[] all = scores(profile, CatchmentPolicy.BY_TYPE).scores("ICII");
            assertThat(Arrays.stream(all).filter(score -> !Double.isNaN(score)))
                    .as(profile)
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }
}
