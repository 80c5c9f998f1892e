package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.Text;

/** The sample prefecture: 14 invented parks in five blocks and of two types, as raw tables. No park of it exists. */
public final class Sample {

    /** Says that the parks are invented. */
    static final Text NOTICE = Text.of(
            "示例市：14 个虚构园区，数据均为编造，仅供演示。\n用 rank --raw DIR（原始数据表）或 rank --data FILE（指标表）为您自己的数据排名。",
            "Sample prefecture: 14 invented parks, all figures made up, for demonstration only.\n"
                    + "Rank your own data with: rank --raw DIR (raw tables) or rank --data FILE (a table of indicators)");

    private Sample() {}

    /**
     * The raw tables of the invented prefecture.
     *
     * @return the tables
     */
    public static RawTables tables() {
        try {
            URI table = Objects.requireNonNull(Sample.class.getResource("raw/parks.csv"))
                    .toURI();
            if (table.getScheme().equals("file")) {
                return RawTables.read(Objects.requireNonNull(Path.of(table).getParent()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(table, Map.of())) {
                return RawTables.read(
                        Objects.requireNonNull(jar.provider().getPath(table).getParent()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What to say before a ranking of the sample. */
    static Ranked noticed(Ranked ranked) {
        String gap = ranked.notice().isEmpty() ? "" : "\n";
        Text notice = Text.of(
                NOTICE.zh() + gap + ranked.notice().zh(),
                NOTICE.en() + gap + ranked.notice().en());
        return new Ranked(ranked.scores(), ranked.raw(), notice);
    }

    /** The index under the profile by which parks of both types may be ranked together, where it has one. */
    static IndexSpec withCommonProfile(IndexSpec spec) {
        return spec.profiles().stream()
                .filter(TypeProfile::isCommon)
                .findFirst()
                .map(profile -> spec.withProfile(profile.code()))
                .orElse(spec);
    }
}
