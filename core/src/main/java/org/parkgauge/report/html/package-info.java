/**
 * The report as one HTML file that needs no network: {@link org.parkgauge.report.html.HtmlReport}. The page holds the result
 * as data and draws itself from them, in Chinese or English, so that it can change language in place, sort and filter its
 * tables and leave out of sight what is not asked for. Every section is made by one class here, which gives its data, and by
 * one script among the resources, which shows them.
 */
@NullMarked
package org.parkgauge.report.html;

import org.jspecify.annotations.NullMarked;
