package dev.frond.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** Units that people write, by the kind of quantity. */
final class Units {
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("length", "nm, um, mm, m");
        ALL.put("temperature", "K, degC");
        ALL.put("concentration", "mol/L, M, mmol/L, mol/m^3");
        ALL.put("diffusivity", "m^2/s, cm^2/s");
        ALL.put("conductivity", "mS/cm, S/cm, S/m");
        ALL.put("energy", "eV, meV, kJ/mol");
        ALL.put("VTF constant", "K, eV, kJ/mol");
        ALL.put("current density", "mA/cm^2, uA/cm^2, A/m^2");
        ALL.put("surface energy", "J/m^2, mJ/m^2, N/m");
        ALL.put("capacitance per area", "uF/cm^2, F/m^2");
        ALL.put("potential", "mV, V");
        ALL.put("capacity per area", "mAh/cm^2, C/m^2");
        ALL.put("rate of a potential", "mV/s, V/s");
        ALL.put("rate of a current density", "mA/cm^2/s, A/m^2/s");
        ALL.put("frequency", "Hz, kHz");
        ALL.put("time", "s, min, h, d");
        ALL.put("angle", "deg, rad");
    }

    private Units() {}

    /** For messages and tables. */
    static String of(String kind) {
        String units = ALL.get(kind);
        if (units == null) {
            throw new IllegalStateException("dev.frond.reference.Units lacks the units of a " + kind);
        }
        return units;
    }

    static Map<String, String> all() {
        return ALL;
    }
}
