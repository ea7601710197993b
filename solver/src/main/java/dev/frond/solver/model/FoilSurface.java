package dev.frond.solver.model;

import dev.frond.solver.fem.Moment;
import dev.frond.solver.fem.Surface;
import dev.frond.solver.physics.SurfacePlace;

/**
 * Metal of finite thickness on a foil, scaled: what it covers reacts like metal; the rest strips nothing, and deposits with the kinetics
 * of the foil.
 *
 * @param metal the same without an end
 * @param bottom y of the foil, um
 * @param covering thickness over which metal comes to cover the foil, um
 * @param ratio exchange current density of the foil over that of the metal
 */
record FoilSurface(Surface metal, double bottom, double covering, double ratio) implements Surface {
    /**
     * Share of the foil from which metal could always be stripped: what keeps the potential of a bare foil at rest defined, and
     * nothing beside a coverage of 1e-8 at which a run is over.
     */
    private static final double TRACE = 1e-12;

    @Override
    public void at(double x, double y, Moment now, SurfacePlace out) {
        metal.at(x, y, now, out);
        double covered = Collector.coverage((y - bottom) / covering);
        out.stripping *= Math.max(TRACE, covered);
        out.plating *= covered + (1 - covered) * ratio;
    }

    @Override
    public boolean isLumped() {
        return true;
    }
}
