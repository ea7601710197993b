package dev.frond.study.optimisation;

import dev.frond.solver.units.QuantityKind;
import dev.frond.study.domain.Parameter;
import java.util.List;

/** What may be changed of a scenario: one place from 0 to 1, or several. */
public sealed interface Variable permits Variable.Quantity, DiscArrangement {
    /** In the scenario. */
    String path();

    /** All that are given the value. */
    List<String> paths();

    /** How many places it has. */
    int size();

    /** The value as a scenario has it. */
    String text(List<Double> places);

    /** The numbers that it has at these places, SI. */
    List<Double> numbers(List<Double> places);

    /** What each number is: its path. */
    List<String> names();

    /** Of each of the numbers. */
    QuantityKind kind();

    /** A number between two others. */
    record Quantity(Parameter parameter) implements Variable {
        @Override
        public String path() {
            return parameter.path();
        }

        @Override
        public List<String> paths() {
            return parameter.paths();
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public String text(List<Double> places) {
            return parameter.text(places.get(0));
        }

        @Override
        public List<Double> numbers(List<Double> places) {
            return List.of(parameter.at(places.get(0)));
        }

        @Override
        public List<String> names() {
            return List.of(parameter.path());
        }

        @Override
        public QuantityKind kind() {
            return parameter.kind();
        }
    }
}
