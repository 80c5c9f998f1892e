package org.parkgauge.integration.raw;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvRows;

/** Reads a large prefecture: 100,000 establishments, 500 zones and the 250,000 trips between them (11 MB). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RawTablesBenchmark {

    private static final int PARKS = 20;
    private static final int ZONES = 500;
    private static final int ESTABLISHMENTS = 100_000;

    private Path folder;

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("raw-tables");
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("parks.csv"))) {
            out.write("code,name\n");
            for (int i = 0; i < PARKS; i++) {
                out.write("P" + i + ",Park " + i + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("zones.csv"))) {
            out.write("code,park,x[km],y[km],residents\n");
            for (int i = 0; i < ZONES; i++) {
                out.write(
                        "Z" + i + "," + (i < PARKS ? "P" + i : "") + "," + i * 0.5 + "," + i % 7 + "," + i * 31 + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("industries.csv"))) {
            out.write("code,name,sector\n26,Chemicals,manufacturing\n");
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("establishments.csv"))) {
            out.write("code,park,zone,industry,x,y,employment,output[万元],value_added[万元],high_tech,above_scale\n");
            for (int i = 0; i < ESTABLISHMENTS; i++) {
                int zone = i % PARKS;
                out.write("E" + i + ",P" + zone + ",Z" + zone + ",26," + i % 9973 + "," + i % 8117 + "," + (1 + i % 400)
                        + "," + i * 0.25 + "," + i * 0.07 + ",是,否\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("travel.csv"))) {
            out.write("from,to,time,distance\n");
            for (int i = 0; i < ZONES; i++) {
                for (int j = 0; j < ZONES; j++) {
                    out.write("Z" + i + ",Z" + j + "," + (5 + Math.abs(i - j)) + "," + Math.abs(i - j) * 0.5 + "\n");
                }
            }
        }
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        for (String table : new String[] {"parks", "zones", "industries", "establishments", "travel"}) {
            Files.delete(folder.resolve(table + ".csv"));
        }
        Files.delete(folder);
    }

    /** The whole folder, checked. */
    @Benchmark
    public RawTables read() {
        return RawTables.read(folder);
    }

    /** The two large files as texts only: what tokenizing alone takes. */
    @Benchmark
    public CsvRows[] texts() {
        return new CsvRows[] {
            Csv.standard().rows(folder.resolve("establishments.csv")),
            Csv.standard().rows(folder.resolve("travel.csv"))
        };
    }
}
