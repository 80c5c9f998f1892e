package org.parkgauge.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the library, written into its resources by the build. */
public final class Version {

    private static final String LIBRARY = read();

    private Version() {}

    /**
     * The version of Parkgauge.
     *
     * @return the version, such as 0.1.0
     */
    public static String library() {
        return LIBRARY;
    }

    private static String read() {
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
