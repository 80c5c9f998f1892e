package org.parkgauge.json;

import java.util.List;

/**
 * Registers methods of one's own, so that indices that use them can be read and written. An implementation has a public
 * constructor without parameters and is named in the resource {@code META-INF/services/org.parkgauge.json.StepProvider}
 * (or provided by a module); it is found by {@link java.util.ServiceLoader}.
 *
 * <pre>{@code
 * public final class OurSteps implements StepProvider {
 *     public List<StepType> steps() {
 *         return List.of(new StepType("share-of-maximum", ShareOfMaximum.class, ShareOfMaximum.Fitted.class));
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface StepProvider {

    /**
     * The methods.
     *
     * @return their names and records
     */
    List<StepType> steps();
}
