package org.parkgauge.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** What a report says of itself. */
record Cover(
        Text title,
        @Nullable LocalDate date,
        Text preparedFor,
        Text notice,
        Text data,
        Text admitted,
        boolean tiersOnly,
        @Nullable List<Issue> warnings) {

    static Cover titled(Text title) {
        return new Cover(title, null, Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.EMPTY, false, null);
    }

    Cover title(Text given) {
        return new Cover(given, date, preparedFor, notice, data, admitted, tiersOnly, warnings);
    }

    Cover date(LocalDate given) {
        return new Cover(title, given, preparedFor, notice, data, admitted, tiersOnly, warnings);
    }

    Cover preparedFor(Text given) {
        return new Cover(title, date, given, notice, data, admitted, tiersOnly, warnings);
    }

    Cover notice(Text given) {
        return new Cover(title, date, preparedFor, given, data, admitted, tiersOnly, warnings);
    }

    Cover data(Text given) {
        return new Cover(title, date, preparedFor, notice, given, admitted, tiersOnly, warnings);
    }

    Cover admitted(Text given) {
        return new Cover(title, date, preparedFor, notice, data, given, tiersOnly, warnings);
    }

    Cover withoutRanks() {
        return new Cover(title, date, preparedFor, notice, data, admitted, true, warnings);
    }

    Cover warnings(List<Issue> given) {
        return new Cover(title, date, preparedFor, notice, data, admitted, tiersOnly, given);
    }
}
