package dev.frond.sweep.domain;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The values of an axis. */
public sealed interface AxisValues {
    /** All values, in order; none of a range without a count, which can only be sampled. */
    List<SweepValue> all();

    /** The value at a place from 0 up to 1, 1 excluded. */
    SweepValue at(double place);

    /** What the values are; empty when they are no quantities, or of several kinds. */
    Optional<QuantityKind> kind();

    /** Values as they are listed. */
    record Listed(List<SweepValue> all) implements AxisValues {
        public Listed {
            all = List.copyOf(all);
        }

        @Override
        public SweepValue at(double place) {
            return all.get((int) (place * all.size()));
        }

        @Override
        public Optional<QuantityKind> kind() {
            List<Optional<QuantityKind>> kinds = all.stream()
                    .map(value -> QuantityKind.of(value.text()))
                    .distinct()
                    .toList();
            return kinds.size() == 1 ? kinds.get(0) : Optional.empty();
        }
    }

    /**
     * Values between two ends of one kind; the ends are values. Those between are rounded to twelve digits.
     *
     * @param what the kind of quantity of both ends
     * @param count of the values, at least 2; empty when they are sampled
     */
    record Range(Spacing spacing, QuantityKind what, SweepValue first, SweepValue last, OptionalInt count)
            implements AxisValues {
        private static final MathContext DIGITS = new MathContext(12);

        @Override
        public List<SweepValue> all() {
            int values = count.orElse(0);
            return IntStream.range(0, values)
                    .mapToObj(k -> k == values - 1 ? last : at((double) k / (values - 1)))
                    .toList();
        }

        @Override
        public SweepValue at(double place) {
            if (place == 0) {
                return first;
            }
            double exact = spacing.between(first.number(what), last.number(what), place);
            double value = new BigDecimal(exact).round(DIGITS).doubleValue();
            return new SweepValue(Quantities.format(value, what), first.line(), first.column());
        }

        @Override
        public Optional<QuantityKind> kind() {
            return Optional.of(what);
        }

        /** Whether both ends are above 0. */
        public boolean isPositive() {
            return first.number(what) > 0 && last.number(what) > 0;
        }
    }
}
