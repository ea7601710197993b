package dev.frond.report.compare;

import dev.frond.solver.model.Metal;

/**
 * Texts on lithium, said of the metal of two runs.
 *
 * @param metal its name
 * @param cation its ion
 * @param flux the array of its ion's flux
 */
record MetalWords(String metal, String cation, String flux) {
    private static final String SUPERSCRIPTS = "⁺²³⁴";
    private static final String PLAIN = "+234";

    /** Of both runs; in general where they deposit different metals. */
    static MetalWords of(Comparison comparison) {
        Metal metal = comparison.first().scenario().metal();
        return metal.equals(comparison.second().scenario().metal())
                ? new MetalWords(metal.name(), metal.symbol() + superscript(metal.charge()), metal.fluxName())
                : new MetalWords(Metal.UNNAMED, "cations", Metal.CATION_FLUX);
    }

    private static String superscript(String charge) {
        StringBuilder text = new StringBuilder();
        charge.chars().forEach(sign -> text.append(SUPERSCRIPTS.charAt(PLAIN.indexOf(sign))));
        return text.toString();
    }

    String in(String text) {
        return text.replace("flux_Li", flux).replace("Li⁺", cation).replace("lithium", metal);
    }
}
