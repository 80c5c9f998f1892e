package org.parkgauge.notebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two texts are the same but for the last digits of their numbers. */
final class Likeness {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    private static final double TOLERANCE = 1e-9;
    private static final int AROUND = 60;

    private Likeness() {}

    /** Where the texts differ, with some of each; empty if they do not. */
    static Optional<String> difference(String wanted, String found) {
        List<String> wantedTexts = new ArrayList<>();
        List<String> foundTexts = new ArrayList<>();
        List<String> wantedNumbers = divide(wanted, wantedTexts);
        List<String> foundNumbers = divide(found, foundTexts);
        for (int i = 0; i < Math.min(wantedTexts.size(), foundTexts.size()); i++) {
            if (!wantedTexts.get(i).equals(foundTexts.get(i))) {
                return Optional.of(
                        around(wantedTexts, wantedNumbers, i) + "\nis now\n" + around(foundTexts, foundNumbers, i));
            }
            boolean last = i == wantedNumbers.size() || i == foundNumbers.size();
            if (!last && !isClose(wantedNumbers.get(i), foundNumbers.get(i))) {
                return Optional.of(wantedNumbers.get(i) + " is now " + foundNumbers.get(i) + " in\n"
                        + around(foundTexts, foundNumbers, i));
            }
        }
        return wantedTexts.size() == foundTexts.size()
                ? Optional.empty()
                : Optional.of(
                        "one of the two texts goes on after " + found.substring(Math.max(0, found.length() - AROUND)));
    }

    /** The numbers of a text, and what stands before, between and behind them. */
    private static List<String> divide(String text, List<String> texts) {
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int end = 0;
        while (number.find()) {
            texts.add(text.substring(end, number.start()));
            numbers.add(number.group());
            end = number.end();
        }
        texts.add(text.substring(end));
        return numbers;
    }

    private static boolean isClose(String wanted, String found) {
        double a = Double.parseDouble(wanted);
        double b = Double.parseDouble(found);
        return a == b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    private static String around(List<String> texts, List<String> numbers, int place) {
        StringBuilder some = new StringBuilder();
        for (int i = Math.max(0, place - 2); i < Math.min(texts.size(), place + 2); i++) {
            String text = texts.get(i);
            some.append(text.length() > 2 * AROUND ? text.substring(0, 2 * AROUND) + "…" : text);
            some.append(i < numbers.size() ? numbers.get(i) : "");
        }
        return some.toString();
    }
}
