package org.parkgauge.examples.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parkgauge.examples.raw.Setting.ParkPlan;
import org.parkgauge.examples.raw.Setting.Trade;

/**
 * Invents the raw tables of the sample prefecture from a fixed seed. They stand in the resources of this package; run this
 * after a change here:
 *
 * <pre>mvn -q -pl core,examples compile exec:java -Dexec.mainClass=org.parkgauge.examples.raw.SamplePrefecture</pre>
 */
public final class SamplePrefecture {

    private static final Path RESOURCES = Path.of("src/main/resources/org/parkgauge/examples/raw");

    private SamplePrefecture() {}

    /**
     * Writes the tables.
     *
     * @param args the folder; by default the resources of the examples
     */
    public static void main(String[] args) {
        Path here = Files.isDirectory(Path.of("examples")) ? Path.of("examples").resolve(RESOURCES) : RESOURCES;
        write(args.length == 0 ? here : Path.of(args[0]));
    }

    /**
     * Writes the tables.
     *
     * @param folder where, created if need be
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void write(Path folder) {
        Sheets sheets = new Sheets();
        Firms firms = new Firms();
        parks(sheets);
        industries(sheets);
        firms.write(sheets);
        Region region = new Region(firms);
        region.write(sheets);
        Points.write(region, sheets);
        projects(sheets);
        new Figures(firms, sheets).write();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheets.write(folder);
    }

    private static void parks(Sheets sheets) {
        Draws draws = new Draws("parks");
        sheets.begin(
                "parks",
                "code,name,name_en,block,type,level,catchment,town,x[km],y[km],area[km²],developed_area[公顷],"
                        + "industrial_area[公顷],leading_industries,safety,environment,year,source");
        for (ParkPlan park : Setting.PARKS) {
            double developed = Math.rint(100 * Figures.developed(park));
            sheets.add(
                    "parks",
                    park.code(),
                    park.name(),
                    park.english(),
                    Setting.BLOCKS.get(park.block()),
                    park.type(),
                    park.level(),
                    park.type().equals(Setting.CITY) ? "" : "park+town",
                    park.town(),
                    park.x(),
                    park.y(),
                    park.area(),
                    developed,
                    draws.sometimesMissing(Math.rint(developed * (0.75 - 0.3 * park.quality()))),
                    park.leading(),
                    Firms.yes(true),
                    Firms.yes(!park.code().equals("P07")),
                    Setting.YEAR,
                    Setting.SOURCE);
        }
    }

    private static void industries(Sheets sheets) {
        Draws draws = new Draws("industries");
        sheets.begin(
                "industries",
                "code,name,name_en,sector,reference_employment[万人],reference_output[亿元],year,price_base,source");
        for (Trade trade : Setting.TRADES) {
            sheets.add(
                    "industries",
                    trade.code(),
                    trade.name(),
                    trade.english(),
                    trade.sector(),
                    trade.employment(),
                    Math.rint(trade.employment() * trade.output() * draws.between(0.85, 1.1)),
                    Setting.YEAR,
                    Setting.YEAR,
                    Setting.SOURCE);
        }
    }

    private static void projects(Sheets sheets) {
        Draws draws = new Draws("projects");
        sheets.begin(
                "projects",
                "code,park,enterprise,approval_days,agency,commitment,contracted[亿元],paid_in[亿元],year,price_base,source");
        int count = 0;
        for (ParkPlan park : Setting.PARKS) {
            for (int i = draws.whole(5, 12); i > 0; i--) {
                count++;
                boolean enterprise = draws.chance(0.8);
                double contracted = Draws.rounded(draws.between(0.3, 12), 2);
                sheets.add(
                        "projects",
                        String.valueOf(1000 + count).replaceFirst("1", "J"),
                        park.code(),
                        Firms.yes(enterprise),
                        draws.sometimesMissing(Math.rint(115 - 70 * park.quality() + draws.between(-18, 18))),
                        Firms.yes(draws.chance(0.1 + 0.8 * park.quality())),
                        Firms.yes(enterprise && draws.chance(0.05 + 0.7 * park.quality())),
                        contracted,
                        draws.sometimesMissing(Draws.rounded(
                                contracted * draws.between(0.15, 0.5 + 0.45 * park.quality()), 2)),
                        Setting.YEAR,
                        Setting.YEAR,
                        Setting.SOURCE);
            }
        }
    }
}
