package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.NearestFile;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodePath;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.study.data.DataEntry;
import dev.frond.study.data.DataSet;
import dev.frond.study.data.FitTask;
import dev.frond.study.data.Measurement;
import dev.frond.sweep.domain.SweepBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads files of fits, YAML 1.2 or JSON, with all that they name. */
public final class FitReader {
    private final Path file;
    private final InputProblems problems;
    private final Bases bases;

    private FitReader(Path file) {
        this.file = file;
        this.problems = new InputProblems(file.toString());
        this.bases = new Bases(file, problems);
    }

    /**
     * The fit of a file.
     *
     * @throws InputException with all mistakes that could be found in it, its tables and its scenarios
     */
    public static FitTask read(Path file) {
        return new FitReader(file).read();
    }

    private FitTask read() {
        String text =
                InputText.prepared(InputText.of(file, FileKind.FIT, problems).text(), problems.source());
        Optional<Node> composed = Yaml.compose(text, problems.source(), problems);
        problems.check();
        if (composed.isEmpty()) {
            problems.report(problems.source(), "the file is empty: expected a fit");
            problems.check();
        }
        Node root = composed.orElseThrow();
        FitFormat.Content content = FitFormat.FIT.read(root, Context.ofFile(problems, file));
        problems.check();
        if (content == null) {
            throw new IllegalStateException("A fit was refused without a message");
        }
        checkNoise(content.data(), root);
        bases.index(content.base());
        List<DataSet> sets = sets(content);
        problems.check();
        int values = sets.stream().mapToInt(set -> set.values().size()).sum();
        if (values <= content.parameters().size()) {
            problems.report(
                    NodePath.nearest(root, "data"),
                    values + " measured values do not tell "
                            + content.parameters().size() + " parameters");
        }
        problems.check();
        List<SweepBase> prepared = prepared(sets);
        bases.check(prepared, content.parameters(), root, "parameters");
        return new FitTask(
                content.name(),
                bases.all(),
                prepared,
                content.parameters(),
                sets,
                bases.guess(content.parameters()),
                content.starts());
    }

    private void checkNoise(List<DataEntry> data, Node root) {
        long known = data.stream().filter(entry -> entry.noise().isPresent()).count();
        if (known > 0 && known < data.size()) {
            problems.report(
                    NodePath.nearest(root, "data"),
                    "noise is given for " + known + " of " + data.size()
                            + " sets: give it for all of them, or for none");
        }
        problems.check();
    }

    private List<DataSet> sets(FitFormat.Content content) {
        List<DataSet> sets = new ArrayList<>();
        for (DataEntry entry : content.data()) {
            int base = entry.base().map(bases::index).orElse(0);
            Scenario scenario = bases.scenario(base);
            Path table = file.resolveSibling(entry.file());
            if (Files.notExists(table)) {
                problems.report(
                        problems.source(),
                        entry.line(),
                        entry.column(),
                        entry.file() + ": there is no such file in the folder of " + problems.source()
                                + ", where its path begins" + NearestFile.hint(table));
                continue;
            }
            new DataTable(entry, table, problems).read(base, scenario).ifPresent(sets::add);
        }
        sets.sort(Comparator.comparingInt(DataSet::base));
        return sets;
    }

    /** The scenarios end with their last measured value, and have frames, where steps end, at each. */
    private List<SweepBase> prepared(List<DataSet> sets) {
        List<SweepBase> prepared = new ArrayList<>();
        for (int k = 0; k < bases.all().size(); k++) {
            int base = k;
            List<DataSet> own = sets.stream().filter(set -> set.base() == base).toList();
            prepared.add(Bases.with(bases.all().get(k), settings(own)));
        }
        return prepared;
    }

    private static List<String> settings(List<DataSet> sets) {
        List<Double> times = sets.stream()
                .flatMap(set -> set.times().stream())
                .sorted()
                .distinct()
                .toList();
        if (times.isEmpty()) {
            return List.of();
        }
        List<String> settings = new ArrayList<>();
        boolean open = sets.stream().anyMatch(set -> set.measurement() == Measurement.TIME_TO_SHORT);
        if (!open) {
            String end = time(times.get(times.size() - 1));
            settings.add("time.end=" + end);
            settings.add("output.every=" + end);
        }
        settings.add("output.times=" + times.stream().map(FitReader::time).collect(Collectors.joining(", ", "[", "]")));
        return settings;
    }

    private static String time(double seconds) {
        return Quantities.format(seconds, QuantityKind.TIME);
    }
}
