package org.parkgauge.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parkgauge.report.chart.Drawing;
import org.parkgauge.report.chart.HeatMap;
import org.parkgauge.report.chart.Radar;
import org.parkgauge.report.chart.RankIntervals;
import org.parkgauge.report.chart.RankedBars;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The charts of a report as plain pictures, each only where its data exist. A report that publishes tiers without ranks has
 * neither the ranking nor the rank intervals.
 *
 * <pre>{@code
 * ReportCharts.of(report, Language.ZH).write(Path.of("charts"));
 * }</pre>
 */
public final class ReportCharts {

    /** So many units stand side by side in a heat map that fits a page. */
    private static final int ON_A_PAGE = 20;

    private final Report report;
    private final Language language;
    private final UnaryOperator<String> names;

    private ReportCharts(Report report, Language language) {
        this.report = report;
        this.language = language;
        names = unit -> report.name(unit).in(language);
    }

    /**
     * The charts of a report.
     *
     * @param report the report
     * @param language the language
     * @return the charts
     */
    public static ReportCharts of(Report report, Language language) {
        return new ReportCharts(report, language);
    }

    /**
     * The ranking as bars of contributions or losses.
     *
     * @param most how many units at most, the best
     * @return the chart; empty in a report without ranks
     */
    public Optional<Drawing> ranking(int most) {
        return report.isTiersOnly()
                ? Optional.empty()
                : Optional.of(
                        RankedBars.of(report.scores()).names(names).rows(most).in(language));
    }

    /**
     * The rank intervals of the simulation.
     *
     * @return the chart; empty without a simulation or in a report without ranks
     */
    public Optional<Drawing> intervals() {
        return report.isTiersOnly()
                ? Optional.empty()
                : report.robustness()
                        .map(found -> RankIntervals.of(found).names(names).in(language));
    }

    /**
     * The heat map of all units.
     *
     * @return the chart
     */
    public Drawing heatMap() {
        HeatMap map = HeatMap.of(report.scores()).names(names);
        return (report.isTiersOnly() ? map.units(order()) : map).in(language);
    }

    /**
     * The heat map in parts that fit a page, twenty units each.
     *
     * @param most how many units at most
     * @return the charts
     */
    public List<Drawing> heatMaps(int most) {
        List<String> order = order();
        List<Drawing> maps = new ArrayList<>();
        int all = Math.min(most, order.size());
        for (int from = 0; from < all; from += ON_A_PAGE) {
            List<String> some = order.subList(from, Math.min(all, from + ON_A_PAGE));
            maps.add(HeatMap.of(report.scores()).names(names).units(some).in(language));
        }
        return maps;
    }

    /**
     * The radar of one unit against the mean of all and the best.
     *
     * @param unit its name in the data
     * @return the chart; empty where the index has too few or too many dimensions for one
     */
    public Optional<Drawing> radar(String unit) {
        if (!Radar.isPossible(report.scores())) {
            return Optional.empty();
        }
        Text all = report.units().in(Language.EN).equals("parks")
                ? Text.of("全体园区均值", "mean of all parks")
                : Text.of("全体均值", "mean of all");
        return Optional.of(Radar.of(report.scores(), unit)
                .group(all, report.scores().units())
                .names(names)
                .in(language));
    }

    private List<String> order() {
        return report.ranking().stream().map(RankingRow::unit).toList();
    }

    /**
     * All charts: ranking, rank intervals, heat map, and a radar of each unit, numbered in the order of the report.
     *
     * @return by the name of its file, such as {@code radar-01.svg}
     */
    public Map<String, Drawing> all() {
        Map<String, Drawing> all = new LinkedHashMap<>();
        ranking(Integer.MAX_VALUE).ifPresent(drawing -> all.put("ranking.svg", drawing));
        intervals().ifPresent(drawing -> all.put("rank-intervals.svg", drawing));
        all.put("heat-map.svg", heatMap());
        List<String> order = order();
        int digits = Math.max(2, Integer.toString(order.size()).length());
        for (int i = 0; i < order.size(); i++) {
            String name = String.format(Locale.ROOT, "radar-%0" + digits + "d.svg", i + 1);
            radar(order.get(i)).ifPresent(drawing -> all.put(name, drawing));
        }
        return all;
    }

    /**
     * Writes all charts as SVG.
     *
     * @param folder where, made where it is not there; files of the same names are replaced
     * @return the names of the files
     * @throws UncheckedIOException if writing fails
     */
    public List<String> write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        }
        Map<String, Drawing> all = all();
        all.forEach((name, drawing) -> drawing.write(folder.resolve(name)));
        return List.copyOf(all.keySet());
    }
}
