package dev.frond.solver.model;

import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.TopBoundary;
import java.util.Optional;
import java.util.function.Function;

/**
 * The box of electrolyte above the anode: {@code 0 <= x <= width, front <= y <= height}.
 *
 * @param width m
 * @param height m, from the flat anode at y = 0
 */
public record Cell(double width, double height, Top top) {
    /** What lies at the top of the box where nothing is said. */
    public static final Top DEFAULT_TOP = new Top.Reservoir();

    /** Under a reservoir. */
    public Cell(double width, double height) {
        this(width, height, DEFAULT_TOP);
    }

    void check(Problems problems, double temperature) {
        problems.size("width", width);
        problems.size("height", height);
        top.check(problems.in("top"), temperature);
    }

    /** y of the far side of the electrolyte at the start, m. */
    public double farSide() {
        return top.farSide(height);
    }

    /** Thickness of the electrolyte above the box, m; 0 without a membrane. */
    public double beyond() {
        return farSide() - height;
    }

    /** What lies at the top of the box: the choice builds its boundary condition and says what else depends on it. */
    public sealed interface Top {
        /**
         * The boundary condition in the scaled variables of the solver.
         *
         * @param lithium makes a planar lithium electrode of an exchange current density
         */
        TopBoundary boundary(Function<ExchangeCurrent, Electrode> lithium);

        /** Checks its values by themselves, and that its laws hold at {@code temperature}, K. */
        default void check(Problems problems, double temperature) {
            electrode().ifPresent(exchange -> exchange.check(problems, "exchange_current_density", temperature));
        }

        /** Exchange current density of the electrode there; empty when there is none. */
        default Optional<ExchangeCurrent> electrode() {
            return Optional.empty();
        }

        /** y of the far side of the electrolyte at the start, m, above a box of a height. */
        default double farSide(double height) {
            return height;
        }

        /** c = c0 and phi = 0. */
        record Reservoir() implements Top {
            @Override
            public TopBoundary boundary(Function<ExchangeCurrent, Electrode> lithium) {
                return new dev.frond.solver.fem.Reservoir();
            }
        }

        /**
         * A planar lithium electrode, Butler-Volmer with the anode's charge transfer coefficients, at potential zero. It
         * recedes at the mean rate at which lithium leaves it.
         *
         * @param exchangeCurrentDensity i0
         */
        record CounterElectrode(ExchangeCurrent exchangeCurrentDensity) implements Top {
            /** With an exchange current density of the kinetics alone, A/m2. */
            public CounterElectrode(double exchangeCurrentDensity) {
                this(new ExchangeCurrent(exchangeCurrentDensity));
            }

            @Override
            public TopBoundary boundary(Function<ExchangeCurrent, Electrode> lithium) {
                return new dev.frond.solver.fem.CounterElectrode(lithium.apply(exchangeCurrentDensity));
            }

            @Override
            public Optional<ExchangeCurrent> electrode() {
                return Optional.of(exchangeCurrentDensity);
            }
        }

        /**
         * The box is the lower end of a membrane whose far side is a {@link CounterElectrode}.
         *
         * @param thickness of the membrane from y = 0, m
         * @param exchangeCurrentDensity i0 of the counter electrode
         */
        record Membrane(double thickness, ExchangeCurrent exchangeCurrentDensity) implements Top {
            /** With an exchange current density of the kinetics alone, A/m2. */
            public Membrane(double thickness, double exchangeCurrentDensity) {
                this(thickness, new ExchangeCurrent(exchangeCurrentDensity));
            }

            @Override
            public TopBoundary boundary(Function<ExchangeCurrent, Electrode> lithium) {
                return new CounterElectrode(exchangeCurrentDensity).boundary(lithium);
            }

            @Override
            public Optional<ExchangeCurrent> electrode() {
                return Optional.of(exchangeCurrentDensity);
            }

            @Override
            public void check(Problems problems, double temperature) {
                problems.size("thickness", thickness);
                Top.super.check(problems, temperature);
            }

            @Override
            public double farSide(double height) {
                return thickness;
            }
        }
    }
}
