package org.parkgauge.notebook;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Shows results in the kernel JJava, which finds this class by itself when the library is on its class path. */
public final class JJavaExtension implements Extension {

    /** Made by the kernel. */
    public JJavaExtension() {}

    /**
     * Registers a renderer for each type of {@link NotebookHtml}.
     *
     * @param kernel the kernel
     */
    @Override
    public void install(BaseKernel kernel) {
        register(kernel.getRenderer());
    }

    static void register(Renderer renderer) {
        Views.all().forEach(shown -> register(renderer, shown));
    }

    private static <T> void register(Renderer renderer, Views.Shown<T> shown) {
        renderer.createRegistration(shown.type())
                .preferring(MIMEType.TEXT_HTML)
                .supporting(MIMEType.TEXT_PLAIN)
                .register((value, context) -> {
                    NotebookHtml settings = NotebookHtml.standard();
                    context.renderIfRequested(MIMEType.TEXT_HTML, () -> settings.html(value));
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> settings.line(value));
                });
    }
}
