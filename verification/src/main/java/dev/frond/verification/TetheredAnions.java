package dev.frond.verification;

import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.TetheredElectrolyte;

/** Transport with bound anions. */
final class TetheredAnions implements Case {
    @Override
    public String name() {
        return "tethered-anions";
    }

    @Override
    public String statement() {
        return "Transport where a share f of the anions is bound (docs/theory.md): with f = 0 it is Nernst-Planck transport to "
                + "round-off; with f = 0.3 a planar cell agrees with finite volumes in one dimension, also far beyond the limiting "
                + "current of the mobile salt, 3.75 A/m² without bound anions, where their cations react.";
    }

    @Override
    public void measure(Findings findings) {
        PlanarLaw.asNernstPlanck(
                findings, new TetheredElectrolyte(0.0583, 0.42, 0), new BinaryElectrolyte(0.0583, 0.42));
        Electrolyte electrolyte = new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5.83e-14))
                .withTetheredAnions(0.3);
        PlanarLaw.inOneDimension(findings, "3 A/m², ", electrolyte, 3);
        PlanarLaw.inOneDimension(findings, "9 A/m², ", electrolyte, 9);
    }
}
