package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;

/**
 * Shifts ln u, the cations' psi + ln u, which the reactions follow, and V, each everywhere alike, so that what one electrode takes
 * up the other gives, and salt is neither made nor lost between them: a Newton step of the sums of the salt rows and of the charge
 * rows and the control. In the rows themselves such shifts are round-off of diffusion and conduction, but over many steps they add
 * up to salt.
 */
record ElectrodeBalance(ElectrodeReaction near, ElectrodeReaction far, double anionShare) {
    /**
     * The reactions are then those at the fields returned.
     *
     * @param fields of the last linearisation, at which both reactions are
     * @param residual of that linearisation, the salt rows first
     * @param capacity all salt over the time of the step, um2/s; infinite when the salt is held, 0 when none is mobile
     */
    Fields of(Coordinates at, Control control, Fields fields, double[] residual, double capacity) {
        double slope = near.slope();
        double sum = near.total() + far.total();
        double bySum = slope + far.slope();
        double left = control.residual(near.total(), fields.voltage());
        double byShift = control.byTotal() * slope;
        double byVoltage = control.byVoltage() - byShift;
        double determinant = bySum * byVoltage + slope * byShift;
        double rise = -(sum * byVoltage + slope * left) / determinant;
        double salt = capacity > 0 ? (anionShare * sum - saltRows(fields, residual)) / capacity : 0;
        int n = fields.concentration().length;
        double[] u = new double[n];
        double[] psi = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = fields.concentration()[i] * (1 + salt);
            psi[i] = fields.potential()[i] + (rise - salt);
        }
        double voltage = fields.voltage() - (bySum * left - byShift * sum) / determinant;
        near.evaluate(at, u, psi, voltage);
        far.evaluate(at, u, psi, 0);
        return fields.with(u, psi, voltage);
    }

    private static double saltRows(Fields fields, double[] residual) {
        double sum = 0;
        for (int i = 0; i < fields.concentration().length; i++) {
            sum += residual[i];
        }
        return sum;
    }
}
