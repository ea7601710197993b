package dev.frond.verification;

/** Salts whose ions have different charges. */
final class UnequalCharges implements Case {
    private static final DilutePlating MAGNESIUM = DilutePlating.magnesiumImide(500, 1e-10);
    private static final DilutePlating SILVER = DilutePlating.silverSulphate(40, 1e-9);

    @Override
    public String name() {
        return "unequal-charges";
    }

    @Override
    public String statement() {
        return "Salts whose ions have different charges: Mg(TFSI)2, z = 2 and z- = -1, and Ag2SO4, z = 1 and z- = -2. With "
                + "`t+ = z D+/(z D+ + |z-| D-)` and `Ds = (z + |z-|) D+ D-/(z D+ + |z-| D-)`: steady current at a potential under a "
                + "reservoir, `i = i_lim (1 - exp(-|V| F/((1/z + 1/|z-|) R T)))`, `i_lim = z F Ds c+/((1 - t+) H)`; the potential of an "
                + "electrode at rest in depleted salt, `V = (1 - t+)(1/z + 1/|z-|)(R T/F) ln(c_s/c0)`; and growth of a small wave.";
    }

    @Override
    public void measure(Findings findings) {
        SteadyPlating.limitingCurrent(findings, "Mg(TFSI)2", MAGNESIUM);
        SteadyPlating.restPotential(findings, "Mg(TFSI)2", MAGNESIUM);
        SteadyPlating.growth(findings, "Mg(TFSI)2", DilutePlating.magnesiumImide(GrowthRate.CATIONS, 1), 5, 50);
        SteadyPlating.limitingCurrent(findings, "Ag2SO4", SILVER);
        SteadyPlating.restPotential(findings, "Ag2SO4", SILVER);
    }
}
