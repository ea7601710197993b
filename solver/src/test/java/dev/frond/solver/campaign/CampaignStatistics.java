package dev.frond.solver.campaign;

import dev.frond.solver.run.Event;
import dev.frond.solver.run.Summary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a campaign came to, in a few lines. */
final class CampaignStatistics {
    private final List<CampaignCase> cases;
    private final List<Summary> summaries;

    CampaignStatistics(List<CampaignCase> cases) {
        this.cases = List.copyOf(cases);
        this.summaries = cases.stream()
                .map(CampaignCase::summary)
                .flatMap(Optional::stream)
                .toList();
    }

    String text() {
        double wall = sum(s -> s.costs().wallSeconds());
        return String.format(
                Locale.ROOT,
                "Campaign of %d cases: outcomes %s; events %s%n"
                        + "  %.0f steps, %.0f rejected, %.0f remeshings, smallest angle of a new mesh %.1f degrees,"
                        + " balance errors %.1e (lithium), %.1e (salt)%n"
                        + "  %.2f s per case on one thread, the longest %.2f s; %.0f %% of it for meshes",
                cases.size(),
                counts(summaries.stream(), s -> s.outcome().label()),
                counts(summaries.stream().flatMap(s -> s.events().stream()), Event::kind),
                sum(s -> s.costs().steps()),
                sum(s -> s.costs().rejected()),
                sum(s -> s.costs().remeshings()),
                summaries.stream()
                        .mapToDouble(s -> s.costs().leastAngle())
                        .min()
                        .orElse(0),
                most(s -> s.ledger().lithiumDefectMax()),
                most(s -> s.ledger().saltDefectMax()),
                wall / summaries.size(),
                most(s -> s.costs().wallSeconds()),
                100 * sum(s -> s.costs().meshSeconds()) / wall);
    }

    private double sum(ToDoubleFunction<Summary> value) {
        return summaries.stream().mapToDouble(value).sum();
    }

    private double most(ToDoubleFunction<Summary> value) {
        return summaries.stream().mapToDouble(value).max().orElse(0);
    }

    private static <T> Map<String, Long> counts(Stream<T> things, Function<T, String> name) {
        return things.collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    }
}
