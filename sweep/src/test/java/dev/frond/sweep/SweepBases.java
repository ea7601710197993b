package dev.frond.sweep;

/** Scenarios that the sweeps of tests begin from. */
public final class SweepBases {
    /** A flat anode below a reservoir. */
    public static final String BOX = """
            frond: 1
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.4, diffusivity: 5e-14 m^2/s}
            cell: {width: 5 um, height: 3 um, top: {kind: reservoir}}
            anode: {exchange_current_density: 30 A/m^2, alpha_a: 0.5, alpha_c: 0.5}
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 100 s}
            mesh: {front: 100 nm, bulk: 400 nm}
            """;

    private SweepBases() {}
}
