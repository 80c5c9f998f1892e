package org.parkgauge.json;

import java.nio.file.Path;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Robustness;

/** Writes how far scores and ranks move over stated choices. */
public final class RobustnessJson {

    private RobustnessJson() {}

    /**
     * Writes a simulation: what varied, how it was drawn, and for each recorded node and unit nominal score and rank, mean,
     * deviation and percentiles of score and rank, and the share of draws with each rank; bands, wins, convergence, draws
     * that failed, issues, provenance. What is missing is null.
     *
     * @param robustness the simulation
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if the folder does not exist
     */
    public static void write(Robustness robustness, Path path) {
        Output.write(writer(robustness).write(null), path);
    }

    /**
     * Writes a simulation with what the ranks depend on.
     *
     * @param robustness the simulation
     * @param shift the Sobol indices of one output, such as the mean rank shift
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if the folder does not exist
     */
    public static void write(Robustness robustness, SobolIndices.Output shift, Path path) {
        Output.write(writer(robustness).write(shift), path);
    }

    /**
     * Writes a simulation, as {@link #write(Robustness, Path)} does.
     *
     * @param robustness the simulation
     * @param out receives the text
     */
    public static void write(Robustness robustness, Appendable out) {
        Output.write(writer(robustness).write(null), out);
    }

    private static RobustnessWriter writer(Robustness robustness) {
        return new RobustnessWriter(new Values(Steps.load()), robustness);
    }
}
