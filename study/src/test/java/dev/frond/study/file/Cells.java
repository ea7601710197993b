package dev.frond.study.file;

/** Scenarios for tests. */
public final class Cells {
    /** Flat lithium below a membrane, 0.3 mA/cm2. */
    public static final String MEMBRANE = """
            frond: 1
            name: membrane
            temperature: 318 K
            electrolyte: {salt_concentration: 2.65 mol/L, transference_number: 0.42, diffusivity: 2e-13 m^2/s}
            cell: {width: 1 um, height: 3 um, top: {kind: membrane, thickness: 10 um, exchange_current_density: 0.95 A/m^2}}
            anode: {exchange_current_density: 0.95 A/m^2}
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 20 min}
            mesh: {front: 500 nm}
            """;

    private Cells() {}
}
