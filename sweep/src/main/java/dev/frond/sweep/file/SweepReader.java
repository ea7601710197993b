package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.NearestName;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.AxisValues;
import dev.frond.sweep.domain.Combination;
import dev.frond.sweep.domain.Contour;
import dev.frond.sweep.domain.Refinement;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepAxis;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepValue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads sweep files, YAML 1.2 or JSON, and checks the jobs they make. */
public final class SweepReader {
    /** A sweep has no more. */
    static final int MOST_JOBS = 1_000_000;

    private SweepReader() {}

    /**
     * The sweep of a file.
     *
     * @throws InputException with all mistakes that could be found in the file, and in the scenarios of its jobs that {@link
     *     SweepChecks} looks at
     */
    public static Sweep read(Path file) {
        InputProblems problems = new InputProblems(file.toString());
        String text =
                InputText.prepared(InputText.of(file, FileKind.SWEEP, problems).text(), problems.source());
        Optional<Node> root = Yaml.compose(text, problems.source(), problems);
        problems.check();
        if (root.isEmpty()) {
            problems.report(problems.source(), "the file is empty: expected a sweep");
            problems.check();
        }
        SweepFormat.Content content = SweepFormat.SWEEP.read(root.orElseThrow(), Context.ofFile(problems, file));
        problems.check();
        if (content == null) {
            throw new IllegalStateException("A sweep was refused without a message");
        }
        checkReplicates(content, problems);
        checkContours(content, keyNode(root.orElseThrow(), "contours"), problems);
        checkCombination(content, keyNode(root.orElseThrow(), "axes"), problems);
        content.refinement()
                .forEach(refined -> checkRefinement(refined, content, keyNode(root.orElseThrow(), "refine"), problems));
        problems.check();
        Sweep sweep = new Sweep(
                content.name(),
                bases(file, content, problems),
                content.axes(),
                content.replicates().stream().findFirst(),
                content.combination(),
                content.metrics(),
                content.contours(),
                content.refinement().stream().findFirst(),
                content.keep());
        new SweepChecks(sweep, file).run();
        return sweep;
    }

    private static List<SweepBase> bases(Path file, SweepFormat.Content content, InputProblems problems) {
        List<String> values = content.axes().stream()
                .map(SweepAxis::values)
                .filter(AxisValues.Listed.class::isInstance)
                .flatMap(listed -> listed.all().stream())
                .map(SweepValue::text)
                .toList();
        BaseFiles files = new BaseFiles(file, problems);
        List<SweepBase> bases = content.bases().stream()
                .flatMap(name -> files.read(name, values).stream())
                .toList();
        problems.check();
        return bases;
    }

    private static void checkReplicates(SweepFormat.Content content, InputProblems problems) {
        for (SweepAxis repeated : content.replicates()) {
            if (content.axes().stream().anyMatch(axis -> axis.path().equals(repeated.path()))) {
                SweepValue place = repeated.values().all().get(0);
                problems.report(
                        problems.source(), place.line(), place.column(), repeated.path() + " is an axis already");
            }
        }
    }

    private static void checkCombination(SweepFormat.Content content, Node place, InputProblems problems) {
        List<AxisValues> values = content.axes().stream().map(SweepAxis::values).toList();
        Combination combination = content.combination();
        boolean sampled = combination instanceof Combination.Sobol;
        for (SweepAxis axis : content.axes()) {
            if (axis.values() instanceof AxisValues.Range range && range.count().isPresent() == sampled) {
                String mistake = sampled
                        ? "a count does not go with {sobol: ...}, which says how many there are"
                        : "key \"count\" is missing: how many values";
                problems.report(
                        problems.source(),
                        range.first().line(),
                        range.first().column(),
                        mistake + ", in axes." + axis.path());
            }
        }
        problems.check();
        if (combination instanceof Combination.Zipped
                && values.stream().map(axis -> axis.all().size()).distinct().count() > 1) {
            problems.report(place, "zipped axes need the same number of values, found " + sizes(content.axes()));
        }
        if (sampled && values.size() > Combination.Sobol.MOST_AXES) {
            problems.report(place, "at most " + Combination.Sobol.MOST_AXES + " axes can be sampled");
        }
        double repeats = content.replicates().stream()
                .mapToInt(axis -> axis.values().all().size())
                .sum();
        if (combination instanceof Combination.Grouped grouped) {
            checkGroups(grouped, content.axes(), place, problems);
            problems.check();
        }
        double jobs = combination.count(content.axes())
                * Math.max(1, repeats)
                * content.bases().size();
        if (jobs > MOST_JOBS) {
            problems.report(place, String.format("that makes %.0f jobs, at most %d can be run", jobs, MOST_JOBS));
        }
    }

    private static void checkRefinement(
            Refinement refined, SweepFormat.Content content, Node place, InputProblems problems) {
        List<Integer> sizes = content.axes().stream()
                .map(axis -> axis.values().all().size())
                .filter(size -> size > 1)
                .toList();
        boolean isMap = sizes.size() == 2
                && content.bases().size() == 1
                && content.replicates().isEmpty()
                && content.combination() instanceof Combination.Crossed;
        if (!isMap) {
            problems.report(place, "refine: needs one base, two crossed axes and no replicates: a map");
            return;
        }
        for (int size : sizes) {
            if ((size - 1) % refined.parts() != 0) {
                int fitting = (size - 1 + refined.parts() - 1) / refined.parts() * refined.parts() + 1;
                problems.report(
                        place,
                        "refine: an axis has " + size + " values; every " + refined.parts()
                                + "th is run first, so it has to have 1 more than a multiple of " + refined.parts()
                                + ", such as "
                                + fitting);
            }
        }
        if (refined.level().isPresent()
                && !content.metrics().contains(refined.level().get().metric())) {
            problems.report(place, "refine: " + refined.level().get().metric().label() + " is not among the metrics");
        }
    }

    private static void checkGroups(
            Combination.Grouped grouped, List<SweepAxis> axes, Node place, InputProblems problems) {
        List<String> known = axes.stream().map(SweepAxis::path).toList();
        Set<String> named = new HashSet<>();
        for (List<String> group : grouped.groups()) {
            for (String path : group) {
                if (!known.contains(path)) {
                    problems.report(place, "combine: " + path + " is no axis" + NearestName.hint(path, known));
                } else if (!named.add(path)) {
                    problems.report(place, "combine: " + path + " is named twice");
                }
            }
            List<SweepAxis> members =
                    axes.stream().filter(axis -> group.contains(axis.path())).toList();
            if (members.stream()
                            .map(axis -> axis.values().all().size())
                            .distinct()
                            .count()
                    > 1) {
                problems.report(place, "zipped axes need the same number of values, found " + sizes(members));
            }
        }
    }

    private static String sizes(List<SweepAxis> axes) {
        return String.join(
                ", ",
                axes.stream()
                        .map(axis -> axis.path() + ": " + axis.values().all().size())
                        .toList());
    }

    private static void checkContours(SweepFormat.Content content, Node place, InputProblems problems) {
        for (Contour contour : content.contours()) {
            if (!content.metrics().contains(contour.metric())) {
                problems.report(place, "contours: " + contour.metric().label() + " is not among the metrics");
            }
        }
    }

    private static Node keyNode(Node root, String key) {
        for (MappingNode.Entry tuple : ((MappingNode) root).entries()) {
            if (Yaml.found(tuple.key()).equals("\"" + key + "\"")) {
                return tuple.key();
            }
        }
        return root;
    }
}
