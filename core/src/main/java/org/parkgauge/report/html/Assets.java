package org.parkgauge.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The fixed parts of the page, read from the resources beside this class. */
final class Assets {

    /** The scripts in the order in which they run. */
    static final List<String> SCRIPTS = List.of(
            "script/core.js",
            "script/table.js",
            "script/chart.js",
            "script/cover.js",
            "script/ranking.js",
            "script/heat.js",
            "script/robustness.js",
            "script/diagnosis.js",
            "script/method.js",
            "script/unit.js",
            "script/main.js");

    private static final String CHARTS = "echarts/echarts-5.6.0.min.js";

    private Assets() {}

    static String shell() {
        return text("page.html");
    }

    static String style() {
        return text("page.css");
    }

    static String charts() {
        return text(CHARTS);
    }

    static String scripts() {
        return SCRIPTS.stream().map(Assets::text).collect(Collectors.joining("\n"));
    }

    static String text(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar of Parkgauge lacks org/parkgauge/report/html/" + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source expression by which a content security policy admits one script and no other. */
    static String digest(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
