package dev.frond.io.scenario;

import dev.frond.io.sweep.AxisValues;
import dev.frond.io.sweep.Spacing;
import dev.frond.io.sweep.SweepValue;
import dev.frond.io.units.QuantityKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code {log: [FIRST, LAST], count: N}} and {@code {linear: [FIRST, LAST], count: N}}. */
final class AxisRange {
    private static final String LOG = "log";
    private static final String LINEAR = "linear";

    private AxisRange() {}

    static @Nullable AxisValues read(MappingNode node, Context context) {
        Entries entries = new Entries(node, context);
        Node log = entries.take(LOG);
        Node linear = entries.take(LINEAR);
        List<Integer> count = new OptionalKey<>("count", Types.count(2, SweepReader.MOST_JOBS), "").read(entries);
        if ((log == null) == (linear == null)) {
            String message = "expected either log or linear" + context.in() + ", with the first and the last value";
            if (log == null) {
                entries.missingOneOf(List.of(LOG, LINEAR), message);
            } else {
                entries.report(LINEAR, message);
            }
            entries.close();
            return null;
        }
        entries.close();
        Spacing spacing = log == null ? Spacing.LINEAR : Spacing.LOG;
        Node ends = log == null ? linear : log;
        if (!(ends instanceof SequenceNode sequence)
                || sequence.getValue().size() != 2
                || !sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            context.report(
                    ends == null ? node : ends,
                    "expected a list of the first and the last value, such as [1e-14 m^2/s, 1e-12 m^2/s]");
            return null;
        }
        return count == null ? null : range(spacing, sequence.getValue(), count, context);
    }

    private static @Nullable AxisValues range(Spacing spacing, List<Node> ends, List<Integer> count, Context context) {
        SweepValue first = AxesType.value(ends.get(0));
        SweepValue last = AxesType.value(ends.get(1));
        Optional<QuantityKind> kind = QuantityKind.of(first.text());
        if (kind.isEmpty()) {
            context.report(ends.get(0), Yaml.found(ends.get(0)) + " is no quantity");
            return null;
        }
        if (!kind.equals(QuantityKind.of(last.text()))) {
            context.report(
                    ends.get(1),
                    Yaml.found(ends.get(1)) + " is not " + kind.get().withArticle() + ", as the first value");
            return null;
        }
        AxisValues.Range range = new AxisValues.Range(
                spacing, kind.get(), first, last, count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(count.get(0)));
        if (spacing == Spacing.LOG && !range.isPositive()) {
            context.report(ends.get(0), "equal ratios need values above 0");
            return null;
        }
        return range;
    }
}
