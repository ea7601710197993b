package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.QuantityKind;
import dev.frond.sweep.domain.AxisValues;
import dev.frond.sweep.domain.Spacing;
import dev.frond.sweep.domain.SweepValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
                || sequence.elements().size() != 2
                || !sequence.elements().stream().allMatch(ScalarNode.class::isInstance)) {
            context.report(
                    ends == null ? node : ends,
                    "expected a list of the first and the last value, such as [1e-14 m^2/s, 1e-12 m^2/s]");
            return null;
        }
        return count == null ? null : range(spacing, sequence.elements(), count, context);
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
