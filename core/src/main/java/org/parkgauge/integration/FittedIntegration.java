package org.parkgauge.integration;

import java.io.Reader;
import java.io.Serializable;
import java.nio.file.Path;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.derivation.SetReference;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.json.Accompanied;

/**
 * An index that scores raw tables: the fitted index with all that its indicators are derived by. The parks that set-derived
 * indicators compare with are frozen, so that the raw tables of a new park, or of the next year, are scored on the old
 * scale. Immutable, and exact through JSON.
 *
 * <pre>{@code
 * FittedIntegration fitted = FittedIntegration.fit(
 *         IntegrationIndex.icii().withProfile("city"), RawTables.read(Path.of("2024")), DerivationSettings.standard());
 * fitted.write(Path.of("fitted.json"));
 * Scores next = FittedIntegration.read(Path.of("fitted.json")).score(RawTables.read(Path.of("2025")));
 * }</pre>
 *
 * @param index the fitted index
 * @param settings the numbers that a bureau sets
 * @param reference the parks that set-derived indicators compare with
 */
public record FittedIntegration(FittedIndex index, DerivationSettings settings, SetReference reference)
        implements Serializable {

    private static final String KIND = "fitted-integration";

    /**
     * Derives the indicators of the reference parks and fits an index on them.
     *
     * @param spec the recipe
     * @param tables the raw tables of the reference parks
     * @param settings the numbers that a bureau sets; their catchment policy must suit the profile of the recipe
     * @return the fitted index
     * @throws org.parkgauge.text.InvalidInputException if the tables hold no park, or the index cannot be fitted on them
     */
    public static FittedIntegration fit(IndexSpec spec, RawTables tables, DerivationSettings settings) {
        RawIndicators indicators = RawIndicators.of(tables, settings);
        return new FittedIntegration(spec.fit(indicators.data()), settings, indicators.reference());
    }

    /**
     * Derives the indicators of some parks; set-derived ones compare with the frozen parks.
     *
     * @param tables the raw tables
     * @return the indicators
     * @throws org.parkgauge.text.InvalidInputException if the tables hold no park
     */
    public RawIndicators derive(RawTables tables) {
        return RawIndicators.of(tables, settings, reference);
    }

    /**
     * Derives the indicators of some parks and scores them on the scale of the reference parks.
     *
     * @param tables the raw tables
     * @return the scores
     * @throws org.parkgauge.text.InvalidInputException if the tables hold no park, or the index refuses their values
     */
    public Scores score(RawTables tables) {
        return index.score(derive(tables).data());
    }

    /**
     * Writes index, settings and frozen parks in one JSON document.
     *
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if a method of the index is not registered, the folder does not exist,
     *     or the file would be too large to be read back
     */
    public void write(Path path) {
        accompanied().write(KIND, path);
    }

    /**
     * Writes index, settings and frozen parks in one JSON document.
     *
     * @param out receives the text
     * @throws org.parkgauge.text.InvalidInputException if a method of the index is not registered, or the text would be too
     *     large to be read back
     */
    public void write(Appendable out) {
        accompanied().write(KIND, out);
    }

    private Accompanied<Basis> accompanied() {
        return new Accompanied<>(index, new Basis(settings, reference));
    }

    /**
     * Reads what {@link #write(Path)} wrote; it scores the same, to the bit.
     *
     * @param path the file
     * @return the fitted index
     * @throws org.parkgauge.text.InvalidInputException if there is no such file, or it was changed after writing
     */
    public static FittedIntegration read(Path path) {
        return of(Accompanied.read(KIND, Basis.class, path));
    }

    /**
     * Reads what {@link #write(Appendable)} wrote; it scores the same, to the bit.
     *
     * @param reader the characters, read to their end; the reader is not closed
     * @param source what messages call them
     * @return the fitted index
     * @throws org.parkgauge.text.InvalidInputException if it was changed after writing
     */
    public static FittedIntegration read(Reader reader, String source) {
        return of(Accompanied.read(KIND, Basis.class, reader, source));
    }

    private static FittedIntegration of(Accompanied<Basis> read) {
        Basis basis = read.companion();
        return new FittedIntegration(read.index(), basis.settings(), basis.reference());
    }

    /** What the indicators are derived by, as it stands in the document. */
    private record Basis(DerivationSettings settings, SetReference reference) {}
}
