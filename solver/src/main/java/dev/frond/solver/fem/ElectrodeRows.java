package dev.frond.solver.fem;

/**
 * What a reaction adds to the equations of charge and salt: it takes up cations alone, so the salt's equation, that of the anions,
 * has the share 1 - t+ of it.
 */
record ElectrodeRows(ElectrodeReaction reaction, double anionShare) {
    /** Residuals and their derivatives by the fields, at the reaction's last evaluation. */
    void add(Assembly out) {
        add(out, Problem.POTENTIAL, 1);
        add(out, Problem.SALT, anionShare);
    }

    private void add(Assembly out, int equation, double share) {
        ElectrodeSurface surface = reaction.surface();
        surface.addMatrix(
                reaction.byConcentration(),
                share,
                out.jacobian().block(equation, Problem.SALT).value());
        surface.addMatrix(
                reaction.byPotential(),
                share,
                out.jacobian().block(equation, Problem.POTENTIAL).value());
        surface.addVector(reaction.load(), share, out.residual(equation));
    }

    /** The derivatives by the metal's potential. */
    void addByVoltage(Assembly out) {
        ElectrodeSurface surface = reaction.surface();
        surface.addVector(reaction.byVoltage(), 1, out.jacobian().numberColumn(Problem.POTENTIAL));
        surface.addVector(reaction.byVoltage(), anionShare, out.jacobian().numberColumn(Problem.SALT));
    }

    /** What comes to each node: anions that the reaction leaves behind. */
    void addRate(double[] load, int variable, double[] out) {
        if (variable == Problem.SALT) {
            reaction.surface().addVector(load, -anionShare, out);
        }
    }
}
