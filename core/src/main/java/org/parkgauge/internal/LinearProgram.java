package org.parkgauge.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** A small linear programme over variables that are not negative, solved by the simplex method with Bland's rule. */
public final class LinearProgram {

    private static final double EPSILON = 1e-10;
    private static final int ULPS = 10;
    private static final double CUT_OFF = 1e-12;
    private static final int MOST_STEPS = 100_000;

    private final double[] objective;
    private final List<LinearConstraint> constraints = new ArrayList<>();

    private LinearProgram(double[] objective) {
        this.objective = objective;
    }

    /**
     * A programme without constraints.
     *
     * @param objective the cost of each variable
     * @return the programme, to be constrained
     */
    public static LinearProgram minimize(double... objective) {
        return new LinearProgram(objective.clone());
    }

    /**
     * Adds "coefficients times variables is at most bound".
     *
     * @param bound the bound
     * @param coefficients one for each variable
     * @return this programme
     */
    public LinearProgram atMost(double bound, double... coefficients) {
        constraints.add(new LinearConstraint(coefficients, Relationship.LEQ, bound));
        return this;
    }

    /**
     * Adds "coefficients times variables is at least bound".
     *
     * @param bound the bound
     * @param coefficients one for each variable
     * @return this programme
     */
    public LinearProgram atLeast(double bound, double... coefficients) {
        constraints.add(new LinearConstraint(coefficients, Relationship.GEQ, bound));
        return this;
    }

    /**
     * Adds "coefficients times variables equals value".
     *
     * @param value the value
     * @param coefficients one for each variable
     * @return this programme
     */
    public LinearProgram equalTo(double value, double... coefficients) {
        constraints.add(new LinearConstraint(coefficients, Relationship.EQ, value));
        return this;
    }

    /**
     * Solves the programme.
     *
     * @return the values of the variables at a minimum
     * @throws IllegalStateException if there is no solution or no minimum
     */
    public double[] solve() {
        try {
            return new SimplexSolver(EPSILON, ULPS, CUT_OFF)
                    .optimize(
                            new MaxIter(MOST_STEPS),
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND)
                    .getPoint();
        } catch (NoFeasibleSolutionException e) {
            throw new IllegalStateException("The constraints of the linear programme contradict one another.", e);
        } catch (UnboundedSolutionException e) {
            throw new IllegalStateException("The linear programme has no minimum.", e);
        }
    }
}
