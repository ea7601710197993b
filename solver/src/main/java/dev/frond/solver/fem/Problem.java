package dev.frond.solver.fem;

import dev.frond.solver.physics.TransportLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What is solved, for any mesh, in scaled units: lengths in um, times in s, concentrations over c0, potentials over R T/F, current
 * densities over F c0. It declares the unknowns, and what the equations have in the electrolyte and at its boundary:
 *
 * <pre>
 *   variables   salt and potential, then others; and one number, the potential of the metal, which the drive fixes
 *   electrolyte transport by a law, through fillers and along them as they conduct, then other terms
 *   front       an electrode that moves by its reaction
 *   top         a reservoir, an electrode, ...
 * </pre>
 *
 * Sides and fillers let nothing through unless a term says otherwise.
 *
 * @param variables the first is the salt, the second the potential
 * @param electrolyte how salt and charge are transported
 * @param fillers what each filler conducts, by its index
 * @param anode the lithium of the front
 * @param top what bounds the electrolyte there
 * @param terms of further variables, or of other processes
 * @param lithiumVolume c0 times the molar volume of lithium: volume deposited per unit of scaled charge
 * @param porosity share of the volume that holds salt, in (0, 1]; the law's coefficients are those of all of it
 */
public record Problem(
        List<Variable> variables,
        TransportLaw electrolyte,
        List<FillerConduction> fillers,
        Electrode anode,
        TopBoundary top,
        List<Term.Factory> terms,
        double lithiumVolume,
        double porosity) {
    /** Index of the salt's variable. */
    public static final int SALT = 0;

    /** Index of the potential's variable. */
    public static final int POTENTIAL = 1;

    public Problem {
        variables = List.copyOf(variables);
        fillers = List.copyOf(fillers);
        terms = List.copyOf(terms);
    }

    /**
     * Salt and potential alone.
     *
     * @param concentration SI per scaled concentration
     * @param potential SI per scaled potential
     */
    public static Problem binary(
            TransportLaw electrolyte,
            List<FillerConduction> fillers,
            Electrode anode,
            TopBoundary top,
            double lithiumVolume,
            double porosity,
            double concentration,
            double potential) {
        List<Variable> variables = List.of(
                new Variable(
                        "concentration",
                        "mol/m^3",
                        concentration,
                        electrolyte.initial(),
                        OptionalDouble.of(porosity),
                        -electrolyte.cations(0)),
                new Variable("potential", "V", potential, 0, OptionalDouble.empty(), Double.NEGATIVE_INFINITY));
        return new Problem(variables, electrolyte, fillers, anode, top, List.of(), lithiumVolume, porosity);
    }

    /** Salt and potential without fillers, below a reservoir; SI is scaled. */
    public static Problem ofBox(TransportLaw electrolyte, Electrode anode, double lithiumVolume) {
        return binary(electrolyte, List.of(), anode, new Reservoir(), lithiumVolume, 1, 1, 1);
    }

    /** The same with one more variable, after the others, and its terms. */
    public Problem and(Variable variable, List<Term.Factory> more) {
        List<Variable> all = new ArrayList<>(variables);
        all.add(variable);
        List<Term.Factory> together = new ArrayList<>(terms);
        together.addAll(more);
        return new Problem(all, electrolyte, fillers, anode, top, together, lithiumVolume, porosity);
    }

    /** The same between other electrodes. */
    public Problem between(Electrode lower, Electrode upper) {
        return new Problem(
                variables, electrolyte, fillers, lower, new CounterElectrode(upper), terms, lithiumVolume, porosity);
    }

    /** Indices of the variables whose equations balance an amount. */
    public int[] conserved() {
        return IntStream.range(0, variables.size())
                .filter(k -> variables.get(k).isConserved())
                .toArray();
    }

    /** Every variable at its initial value, the metal at zero. */
    public Fields initial(int nodes) {
        double[][] values = new double[variables.size()][nodes];
        for (int k = 0; k < values.length; k++) {
            Arrays.fill(values[k], variables.get(k).initial());
        }
        return new Fields(values, 0);
    }

    /** All terms of the electrolyte on one topology. */
    List<Term> termsOn(Discretisation space) {
        List<Term> all = new ArrayList<>(Transport.of(space, this));
        terms.forEach(factory -> all.add(factory.on(space, this)));
        return all;
    }
}
