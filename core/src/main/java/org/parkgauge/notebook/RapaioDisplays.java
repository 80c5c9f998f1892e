package org.parkgauge.notebook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Shows results in the kernel rapaio, which finds this class by itself when the library is on its class path. */
public final class RapaioDisplays implements DisplayProvider {

    /** Made by the kernel. */
    public RapaioDisplays() {}

    /**
     * A renderer for each type of {@link NotebookHtml}.
     *
     * @return the renderers
     */
    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return Views.all().stream().<DisplayRenderer>map(Renderer::new).toList();
    }

    /**
     * Nothing is changed into something else before it is shown.
     *
     * @return an empty list
     */
    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    private record Renderer(Views.Shown<?> shown) implements DisplayRenderer {

        @Override
        public Class<?> rendererClass() {
            return shown.type();
        }

        /** HTML, and whatever the front end likes best; a text only where it is asked for. */
        @Override
        public boolean canRender(@Nullable String mime) {
            return mime == null
                    || mime.isBlank()
                    || mime.toLowerCase(Locale.ROOT).endsWith("html");
        }

        @Override
        public DisplayData render(@Nullable String mime, Object value) {
            NotebookHtml settings = NotebookHtml.standard();
            DisplayData data = DisplayData.fromText(settings.line(value));
            if (canRender(mime)) {
                data.putHTML(settings.html(value));
            }
            return data;
        }
    }
}
