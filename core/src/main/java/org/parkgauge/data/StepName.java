package org.parkgauge.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a method in files and messages, where it is not that of its class in lower-case words joined by hyphens
 * ({@code ZScore}: {@code z-score}). {@link Step#nameOf} reads it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepName {

    /**
     * The name.
     *
     * @return lower-case words joined by hyphens
     */
    String value();
}
