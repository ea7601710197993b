package dev.frond.solver.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuantitiesProperties {
    private static final QuantityKind[] KINDS = {
        QuantityKind.NUMBER,
        QuantityKind.LENGTH,
        QuantityKind.TEMPERATURE,
        QuantityKind.CONCENTRATION,
        QuantityKind.DIFFUSIVITY,
        QuantityKind.CONDUCTIVITY,
        QuantityKind.ENERGY,
        QuantityKind.CURRENT_DENSITY,
        QuantityKind.SURFACE_ENERGY,
        QuantityKind.POTENTIAL,
        QuantityKind.TIME,
        QuantityKind.ANGLE
    };

    @Provide
    Arbitrary<Double> finite() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(value -> Double.isFinite(value) && Math.abs(value) < 1e280 && Math.abs(value) > 1e-280);
    }

    /** What is written reads back to the same bits, whatever the bits. */
    @Property(tries = 3000)
    void writtenTextReadsBack(@ForAll("finite") double value, @ForAll @IntRange(max = 11) int kind)
            throws UnitException {
        String text = Quantities.format(value, KINDS[kind]);
        assertThat(Quantities.parse(text, KINDS[kind])).as(text).isEqualTo(value);
    }

    /** A decimal and a power-of-ten unit give the double nearest to the exact product. */
    @Property
    void prefixesAreExact(
            @ForAll @IntRange(min = -100_000_000, max = 100_000_000) int digits, @ForAll @IntRange(max = 12) int scale)
            throws UnitException {
        BigDecimal number = BigDecimal.valueOf(digits, scale);
        double expected = Double.parseDouble(number.scaleByPowerOfTen(-6).toString());
        assertThat(Quantities.parse(number + " um", QuantityKind.LENGTH)).isEqualTo(expected + 0.0);
    }
}
