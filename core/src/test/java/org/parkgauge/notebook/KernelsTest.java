package org.parkgauge.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.tablesaw.DatasetTables;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** The kernels' own machinery finds the renderers and uses them. */
class KernelsTest {

    private static List<Object> values() {
        return List.of(
                Samples.scores(),
                Samples.scores().explain(Samples.SCRIPT),
                Samples.robustness(),
                Samples.correlations(),
                Samples.data(),
                DatasetTables.of(Samples.data()));
    }

    @Test
    void rapaioFindsTheProvider() {
        assertThat(ServiceLoader.load(DisplayProvider.class)).hasAtLeastOneElementOfType(RapaioDisplays.class);
        assertThat(new RapaioDisplays().getDisplayTransformers()).isEmpty();
        assertThat(new RapaioDisplays().getDisplayRenderers()).hasSize(6);
    }

    @Test
    void rapaioShowsHtml() {
        for (Object value : values()) {
            DisplayData data = DisplaySystem.inst().render(value);
            assertThat(data.data()).containsOnlyKeys("text/html", "text/plain");
            assertThat(data.data())
                    .containsEntry("text/html", NotebookHtml.standard().html(value));
            assertThat(data.data())
                    .containsEntry("text/plain", NotebookHtml.standard().line(value));
            assertThat(DisplaySystem.inst().render("html", value).data()).containsKey("text/html");
            assertThat(DisplaySystem.inst().render("text/html", value).data()).containsKey("text/html");
            assertThat(DisplaySystem.inst().render(" ", value).data()).containsKey("text/html");
            assertThat(DisplaySystem.inst().render("text/plain", value).data()).containsOnlyKeys("text/plain");
        }
    }

    @Test
    void jjavaFindsTheExtension() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(JJavaExtension.class);
    }

    @Test
    void jjavaShowsHtml() {
        Renderer renderer = new Renderer();
        JJavaExtension.register(renderer);
        for (Object value : values()) {
            var data = renderer.render(value);
            assertThat(data.getData(MIMEType.TEXT_HTML))
                    .isEqualTo(NotebookHtml.standard().html(value));
            assertThat(data.getData(MIMEType.IMAGE_SVG)).isNull();
            var plain = renderer.renderAs(value, "text/plain");
            assertThat(plain.getData(MIMEType.TEXT_PLAIN))
                    .isEqualTo(NotebookHtml.standard().line(value));
            assertThat(plain.getData(MIMEType.TEXT_HTML)).isNull();
        }
    }
}
