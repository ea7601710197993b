package dev.frond.report.compare;

import dev.frond.io.scenario.ScenarioDifferences.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Differences of two scenarios with the places of discs counted, not listed. */
final class DifferenceSummary {
    /** A coordinate of a place in a list of places, such as {@code fillers[0].at[3][1]}. */
    private static final Pattern COORDINATE = Pattern.compile("(.*\\.at)\\[([0-9]+)\\]\\[[01]\\]");

    private DifferenceSummary() {}

    static List<Difference> of(List<Difference> differences) {
        Map<String, List<Difference>> places = new LinkedHashMap<>();
        for (Difference difference : differences) {
            Matcher coordinate = COORDINATE.matcher(difference.path());
            String path = coordinate.matches() ? coordinate.group(1) : difference.path();
            places.computeIfAbsent(path, key -> new ArrayList<>()).add(difference);
        }
        return places.entrySet().stream()
                .map(entry -> COORDINATE.matcher(entry.getValue().get(0).path()).matches()
                        ? new Difference(
                                entry.getKey(),
                                counted(entry.getValue().stream()
                                        .filter(difference ->
                                                !difference.first().isEmpty())
                                        .toList()),
                                counted(entry.getValue().stream()
                                        .filter(difference ->
                                                !difference.second().isEmpty())
                                        .toList()))
                        : entry.getValue().get(0))
                .toList();
    }

    private static String counted(List<Difference> coordinates) {
        long places = coordinates.stream()
                .map(difference -> COORDINATE.matcher(difference.path()).replaceFirst("$2"))
                .distinct()
                .count();
        if (places == 0) {
            return "";
        }
        return places == 1 ? "1 place" : places + " places";
    }
}
