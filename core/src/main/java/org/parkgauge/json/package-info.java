/**
 * Indices and results as JSON files: {@link org.parkgauge.json.IndexJson} reads and writes definitions and fitted indices,
 * {@link org.parkgauge.json.ResultJson} writes scores, {@link org.parkgauge.json.RecordJson} the results of other packages.
 *
 * <h2>The definition of an index</h2>
 *
 * <p>A definition is what {@link org.parkgauge.index.IndexSpec} is: a tree and some steps. The smallest one:
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "code": "demo",
 *   "root": {
 *     "code": "ALL",
 *     "children": [
 *       {"code": "ROADS", "label": {"zh": "路网密度", "en": "Road density"},
 *        "direction": "higher", "goalposts": [0, 10]},
 *       {"code": "COMMUTE", "direction": "lower", "goalposts": [60, 15]},
 *       {"code": "BALANCE", "direction": "range", "goalposts": [0.1, 0.8, 1.25, 10], "scale": "log"}
 *     ]
 *   }
 * }
 * }</pre>
 *
 * <p>What is absent has the default that {@link org.parkgauge.index.IndexBuilder} gives it, and what has its default is
 * not written, the steps and directions apart. An object with {@code children} is a dimension, any other an indicator.
 * Words are {@code {"zh": ..., "en": ...}}, or one text where both are the same. Goalposts are {@code [worst, best]}; of a
 * range {@code [a, b, c, d]}, full marks from b to c, or {@code [b, c]} without outer limits. A profile's goalposts are
 * read with the direction of the indicator, unless they are an object that names its own. The schema
 * {@code docs/schema/index-spec.schema.json} lists all properties; editors check and complete files by it.
 *
 * <h2>Steps</h2>
 *
 * <p>A step is an object with its name and its parameters, {@code {"name": "geometric", "floor": 1}}, or its name alone.
 * The parameters are the components of its configuration record, by their names:
 *
 * <table>
 * <caption>How values are written</caption>
 * <tr><th>in Java</th><th>in JSON</th></tr>
 * <tr><td>{@code double}</td><td>a number; null for NaN, unless NaN is the default and so left out</td></tr>
 * <tr><td>{@code int}, {@code long}</td><td>a whole number up to 2^53 in size</td></tr>
 * <tr><td>{@code boolean}, {@code String}</td><td>true or false, a text</td></tr>
 * <tr><td>an enum constant</td><td>its name in lower case with hyphens: {@code "geometric-mean"}</td></tr>
 * <tr><td>{@link org.parkgauge.text.Text}</td><td>{@code {"zh": ..., "en": ...}} or one text</td></tr>
 * <tr><td>{@link org.parkgauge.statistics.Vector}, {@link org.parkgauge.data.Weights}</td><td>an array of numbers</td></tr>
 * <tr><td>{@link org.parkgauge.statistics.Matrix}</td><td>an array of rows</td></tr>
 * <tr><td>{@link org.parkgauge.data.Range}</td><td>{@code [low, high]}, null for an infinite end</td></tr>
 * <tr><td>{@link org.parkgauge.data.Direction}</td><td>{@code {"direction": "lower", "goalposts": [60, 15]}}</td></tr>
 * <tr><td>{@code List}, {@code Map<String, ...>}</td><td>an array, an object (its keys sorted)</td></tr>
 * <tr><td>{@code Optional}</td><td>left out where empty</td></tr>
 * <tr><td>another record, another step</td><td>an object</td></tr>
 * </table>
 *
 * <p>A parameter may be absent if the record has a shorter public constructor: one without parameters makes all of them
 * optional, one that takes the first components all but these. What it does not take gets the value that it sets.
 *
 * <p>A method of one's own is registered through a {@link org.parkgauge.json.StepProvider}, which gives its name, its
 * configuration record and the record of its fitted form as a {@link org.parkgauge.json.StepType}. A step that is a lambda
 * works in memory and is refused by the writers. No file ever names a Java class.
 *
 * <h2>Fitted indices</h2>
 *
 * <p>A fitted index ({@code "kind": "fitted-index"}) holds its definition ({@code spec}), the learned {@code imputation},
 * for every node ({@code nodes}, by code) the learned treatment and normalization or the weights and the learned
 * aggregation, and the range of its scores, then the {@code issues} of the fit and the {@code provenance}. The definition
 * must have the hash that the provenance names, so a recipe that was changed after fitting is found out.
 *
 * <h2>Results</h2>
 *
 * <p>A result ({@code "kind": "result"}) holds the {@code index}, the {@code provenance} with the fingerprint of the
 * scored data ({@code scoredData}), the effective {@code weights} by code, the {@code nodes} from the root down, the
 * {@code issues}, and the {@code units} in ranking order:
 *
 * <table>
 * <caption>The properties of a unit</caption>
 * <tr><th>property</th><th>what it is</th></tr>
 * <tr><td>{@code name}, {@code attributes}</td><td>as in the data</td></tr>
 * <tr><td>{@code rank}, {@code score}</td><td>at the root; null where the unit has no score</td></tr>
 * <tr><td>{@code tier}</td><td>code, label, and whether a cap or a veto {@code lowered} it; if the index has tiers</td></tr>
 * <tr><td>{@code prerequisites}</td><td>met, not-met or not-stated by code; if the index has any</td></tr>
 * <tr><td>{@code bounds}</td><td>the score with missing indicators at their worst and best; if that makes a
 *     difference</td></tr>
 * <tr><td>{@code rankWithin}</td><td>the rank at the root among units of the same {@code type} and {@code block}; if the
 *     data have these attributes</td></tr>
 * <tr><td>{@code scores}, {@code ranks}</td><td>by node; ranks are standard competition ranks</td></tr>
 * <tr><td>{@code raw}</td><td>the values of the indicators before any step, after denominators</td></tr>
 * <tr><td>{@code imputed}</td><td>the indicators whose value was filled in</td></tr>
 * <tr><td>{@code explanation}</td><td>the gap to the reference (zero or best), and its {@code parts}, divided as far as
 *     they can be; null where there is no score or no finite reference</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.json;

import org.jspecify.annotations.NullMarked;
