package dev.frond.study.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What measured values tell of parameters, in sentences. */
public final class Identifiability {
    /** Share of a parameter in the direction that the values say least of, from which it belongs to it. */
    private static final double SHARE = 0.2;

    /** Correlation from which two parameters are worth a sentence. */
    private static final double CLOSE = 0.95;

    private final FitResult result;

    public Identifiability(FitResult result) {
        this.result = result;
    }

    /** At least one. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int k = 0; k < result.estimates().size(); k++) {
            if (!result.estimates().get(k).isIdentified()) {
                unknown.add(k);
            }
        }
        List<Integer> together = together(unknown);
        if (together.size() > 1) {
            sentences.add(names(together) + " cannot be told apart by these data: " + trade(together)
                    + " gives the same curve. Measure something else as well, or hold one of them.");
        }
        for (int k : unknown) {
            if (!together.contains(k)) {
                sentences.add(open(result.estimates().get(k)) + compensation(k, unknown));
            }
        }
        close(unknown, sentences);
        if (sentences.isEmpty()) {
            sentences.add("The data tell every parameter.");
        }
        return sentences;
    }

    /** Those without limits that make up for each other: the direction of which the data tell least is theirs. */
    private List<Integer> together(List<Integer> unknown) {
        List<Integer> least = unknown.stream()
                .filter(k -> Math.abs(result.weakest()[k]) > SHARE)
                .toList();
        boolean apart = least.size() == 2 && Math.abs(result.correlation(least.get(0), least.get(1))) < CLOSE;
        return least.size() < 2 || apart ? List.of() : least;
    }

    /** What makes up for a parameter without limits, of those that have limits; the end of its sentence. */
    private String compensation(int k, List<Integer> unknown) {
        for (int other = 0; other < result.estimates().size(); other++) {
            if (other != k && !unknown.contains(other) && Math.abs(result.correlation(k, other)) > CLOSE) {
                return ": a change of the "
                        + result.estimates().get(other).parameter().words() + " within its interval makes up for it.";
            }
        }
        return ".";
    }

    private void close(List<Integer> unknown, List<String> sentences) {
        for (int i = 0; i < result.estimates().size(); i++) {
            for (int j = i + 1; j < result.estimates().size(); j++) {
                double correlation = result.correlation(i, j);
                if (Math.abs(correlation) > CLOSE && !unknown.contains(i) && !unknown.contains(j)) {
                    sentences.add(String.format(
                            Locale.ROOT,
                            "%s are correlated (%.3f): the data tell a combination of them better than each.",
                            names(List.of(i, j)),
                            correlation));
                }
            }
        }
    }

    private String trade(List<Integer> together) {
        List<String> parts = new ArrayList<>();
        double sign = Math.signum(result.weakest()[together.get(0)]);
        for (int k : together) {
            parts.add((sign * result.weakest()[k] > 0 ? "more" : "less") + " "
                    + result.estimates().get(k).parameter().words());
        }
        return String.join(" with ", parts);
    }

    private String open(Estimate estimate) {
        String name = estimate.parameter().words();
        if (!estimate.hasLow() && !estimate.hasHigh()) {
            return "The data say nothing of the " + name + " within its range";
        }
        return "The data set no " + (estimate.hasLow() ? "upper" : "lower") + " limit to the " + name
                + " within its range";
    }

    private String names(List<Integer> which) {
        List<String> names = which.stream()
                .map(k -> result.estimates().get(k).parameter().words())
                .toList();
        String last = names.get(names.size() - 1);
        String before = String.join(", ", names.subList(0, names.size() - 1));
        String all = before + " and " + last;
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }
}
