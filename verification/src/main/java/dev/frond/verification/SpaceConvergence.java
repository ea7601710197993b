package dev.frond.verification;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.ElementMatrices;
import dev.frond.solver.fem.GivenValues;
import dev.frond.solver.fem.NernstPlanckTransport;
import dev.frond.solver.physics.BinaryElectrolyte;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Orders in the edge length. Any harmonic u with psi = ln u is a steady state without anion flux, {@code grad u = u grad
 * psi}; its values are given on the whole boundary: a wavy front, a disc, sides and top.
 */
final class SpaceConvergence implements Case {
    private static final double WIDTH = 2;
    private static final double HEIGHT = 1.5;
    private static final List<Circle> DISC = List.of(new Circle(1.1, 0.8, 0.3));
    private static final BinaryElectrolyte ELECTROLYTE = new BinaryElectrolyte(0.06, 0.42);

    /** Degree 4, six points (Dunavant, Int. J. Numer. Meth. Eng. 21 (1985) 1129): weight and the two equal coordinates. */
    private static final double[][] RULE = {
        {0.223381589678011, 0.445948490915965}, {0.109951743655322, 0.091576213509771}
    };

    private static double concentration(double x, double y) {
        return 0.2 + 0.4 * y + 0.1 * Math.cosh(1.5 * (y - 0.3)) * Math.sin(1.5 * x);
    }

    private static double potential(double x, double y) {
        return Math.log(concentration(x, y));
    }

    private static Mesh mesh(double size) {
        int edges = (int) Math.round(WIDTH / size);
        double[] front = new double[2 * edges + 2];
        for (int k = 0; k <= edges; k++) {
            front[2 * k] = k == edges ? WIDTH : k * size;
            front[2 * k + 1] = 0.15 * Math.cos(Math.PI * front[2 * k]);
        }
        return Mesher.build(new Outline(front, WIDTH, HEIGHT, DISC), new Sizing(size, 2 * size));
    }

    private static double[] atNodes(Mesh mesh, DoubleBinaryOperator field) {
        double[] out = new double[mesh.topology().nodeCount()];
        for (int i = 0; i < out.length; i++) {
            out[i] = field.applyAsDouble(
                    mesh.coordinates().x(i), mesh.coordinates().y(i));
        }
        return out;
    }

    /** L2 norm of the difference to the exact field. */
    private static double error(Mesh mesh, double[] field, DoubleBinaryOperator exact) {
        int[] nodes = mesh.topology().triangles();
        double sum = 0;
        for (int t = 0; t < mesh.topology().triangleCount(); t++) {
            for (double[] point : RULE) {
                for (int odd = 0; odd < 3; odd++) {
                    double x = 0;
                    double y = 0;
                    double value = 0;
                    for (int k = 0; k < 3; k++) {
                        double share = k == odd ? 1 - 2 * point[1] : point[1];
                        int node = nodes[3 * t + k];
                        x += share * mesh.coordinates().x(node);
                        y += share * mesh.coordinates().y(node);
                        value += share * field[node];
                    }
                    double difference = value - exact.applyAsDouble(x, y);
                    sum += mesh.area(t) * point[0] * difference * difference;
                }
            }
        }
        return Math.sqrt(sum);
    }

    private static boolean[] boundary(Mesh mesh) {
        boolean[] boundary = new boolean[mesh.topology().nodeCount()];
        for (int node : mesh.topology().edges()) {
            boundary[node] = true;
        }
        return boundary;
    }

    /** The exact values on the boundary, zero inside. */
    private static double[] given(double[] exact, boolean[] boundary) {
        double[] out = new double[exact.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = boundary[i] ? exact[i] : 0;
        }
        return out;
    }

    @Override
    public String name() {
        return "order-in-space";
    }

    @Override
    public String statement() {
        return "A steady state without anion flux, `u` harmonic and `psi = ln u`, above a wavy front about a disc, values given on the "
                + "boundary: L2 errors of c/c0 and of phi over R T/F on edges of 25, 12.5 and 6.25 nm.";
    }

    @Override
    public void measure(Findings findings) {
        double[] salt = new double[3];
        double[] charge = new double[3];
        for (int k = 0; k < salt.length; k++) {
            Mesh mesh = mesh(0.025 / (1 << k));
            boolean[] boundary = boundary(mesh);
            Discretisation space = new Discretisation(mesh.topology());
            ElementMatrices elements = new ElementMatrices(space);

            CsrMatrix stiffness = new CsrMatrix(space.sparsity());
            elements.addStiffness(mesh.coordinates(), 1, stiffness.value());
            double[] u = given(atNodes(mesh, SpaceConvergence::concentration), boundary);
            double[] residual = new double[u.length];
            stiffness.multiply(u, residual);
            u = GivenValues.solve(stiffness, mesh.coordinates(), boundary, u, residual);

            double[] psi = given(atNodes(mesh, SpaceConvergence::potential), boundary);
            CsrMatrix conductivity = new CsrMatrix(space.sparsity());
            double[] current = new double[psi.length];
            double[] byConcentration = new double[space.sparsity().entries()];
            new NernstPlanckTransport(space, ELECTROLYTE)
                    .addCharge(mesh.coordinates(), u, psi, current, conductivity.value(), byConcentration);
            psi = GivenValues.solve(conductivity, mesh.coordinates(), boundary, psi, current);

            salt[k] = error(mesh, u, SpaceConvergence::concentration);
            charge[k] = error(mesh, psi, SpaceConvergence::potential);
        }
        findings.order("c", 1.9, salt);
        findings.order("phi", 1.9, charge);
    }
}
