package org.parkgauge.examples.javadoc;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Runs compiled pieces of code, each by its method run, in the working folder that they expect. */
public final class JavadocHost {

    /** What stands before the name of a piece that failed, on the standard output. */
    static final String FAILED = "FAILED ";

    private JavadocHost() {}

    /**
     * Runs the pieces.
     *
     * @param names the names of their classes
     * @throws ReflectiveOperationException if one is not there
     */
    public static void main(String[] names) throws ReflectiveOperationException {
        for (String name : List.of(names)) {
            System.out.println("== " + name);
            try {
                Class.forName(name).getMethod("run").invoke(null);
            } catch (InvocationTargetException e) {
                System.out.println(FAILED + name);
                e.getCause().printStackTrace(System.out);
            }
        }
    }
}
