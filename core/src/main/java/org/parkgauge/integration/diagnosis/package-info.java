/**
 * What the integration index says beside the score (产城融合诊断): for each park and for the set, in numbers and in words.
 *
 * <p>{@link org.parkgauge.integration.diagnosis.Diagnosis} reads finished scores. An indicator table is enough; industrial
 * structures and derivations from raw figures may be added as {@link org.parkgauge.integration.diagnosis.Evidence}, which
 * raw tables give ready-made. Where a part cannot be made, a reason stands in its place. A diagnosis is immutable,
 * serializable, and writes itself in words (a page for the set, a page a park) and as JSON.
 *
 * <table>
 * <caption>Which class answers what</caption>
 * <tr><th>question</th><th>class</th></tr>
 * <tr><td>Everything about the set, its page in words, and the JSON document</td>
 *     <td>{@link org.parkgauge.integration.diagnosis.Diagnosis}</td></tr>
 * <tr><td>Everything about one park, and its page in words</td>
 *     <td>{@link org.parkgauge.integration.diagnosis.ParkDiagnosis}</td></tr>
 * <tr><td>What is weak or strong, against the norm and the group</td>
 *     <td>{@link org.parkgauge.integration.diagnosis.ShortBoards}</td></tr>
 * <tr><td>Do industry and city, or production, living and ecology, go together</td>
 *     <td>{@link org.parkgauge.integration.diagnosis.Couplings}</td></tr>
 * <tr><td>Which of the four types is it</td>
 *     <td>{@link org.parkgauge.integration.diagnosis.Quadrant}</td></tr>
 * <tr><td>Who has the same industries</td><td>{@link org.parkgauge.integration.diagnosis.Rivalry}</td></tr>
 * <tr><td>What is there to discuss</td>
 *     <td>{@link org.parkgauge.integration.diagnosis.Suggestion}, by {@link
 *     org.parkgauge.integration.diagnosis.SuggestionRules}</td></tr>
 * <tr><td>How do blocks and types differ</td>
 *     <td>{@link org.parkgauge.integration.diagnosis.GroupReport}</td></tr>
 * </table>
 *
 * <p>Suggestions are points to discuss, raised by rules that anyone can read and change; they are never decisions.
 */
@NullMarked
package org.parkgauge.integration.diagnosis;

import org.jspecify.annotations.NullMarked;
