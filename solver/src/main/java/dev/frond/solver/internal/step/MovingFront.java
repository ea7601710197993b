package dev.frond.solver.internal.step;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontKinematics;
import dev.frond.mesh.internal.move.MeshMotion;
import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The front advances by the lithium deposited on it, {@code v.n = -j Vm/F}, and the nodes behind it follow smoothly. */
final class MovingFront implements FrontLaw {
    /** Below this the mesh is made anew rather than moved on, degrees. */
    private static final double LEAST_ANGLE = 8;

    private final double lithiumVolume;
    private final Deposition deposition;
    private final TopMotion top;
    private final MeshMotion motion;
    private final AnodePath front;

    MovingFront(MeshMotion motion, Mesh mesh, double lithiumVolume, Deposition deposition, TopMotion top) {
        this.lithiumVolume = lithiumVolume;
        this.deposition = deposition;
        this.top = top;
        this.motion = motion;
        this.front = mesh.topology().anode();
    }

    @Override
    public FrontPath begin(State state, double dt, Tableau tableau) {
        return new Path(state, dt, tableau);
    }

    private final class Path implements FrontPath {
        private final Mesh mesh;
        private final double dt;
        private final Tableau tableau;
        private final Front start;
        /** Per stage; ahead of its solution what is expected there. */
        private final double[][] velocity;

        /** Of the front to the stage placed last, before it is matched to the charge. */
        private double[] wanted = {};

        private Coordinates nodes;

        Path(State state, double dt, Tableau tableau) {
            this.mesh = state.mesh();
            this.dt = dt;
            this.tableau = tableau;
            this.velocity = new double[tableau.last() + 1][];
            this.nodes = mesh.coordinates();
            this.start = Front.along(nodes, front);
            velocity[0] = velocity(start, state.reaction());
            Arrays.fill(velocity, velocity[0]);
        }

        private double[] velocity(Front at, double[] reaction) {
            double[] deposited = deposition.of(start, reaction);
            double[] rate = new double[deposited.length];
            for (int k = 0; k < rate.length; k++) {
                rate[k] = lithiumVolume * deposited[k];
            }
            return FrontKinematics.velocity(at, rate);
        }

        @Override
        public @Nullable Coordinates place(int stage, double sweptArea) {
            wanted = new double[2 * front.nodes().length];
            for (int of = 0; of <= stage; of++) {
                double weight = dt * tableau.frontWeight(stage, of);
                for (int k = 0; k < wanted.length; k++) {
                    wanted[k] += weight * velocity[of][k];
                }
            }
            double[] displacement = FrontKinematics.withArea(start, wanted, sweptArea);
            nodes = motion.move(mesh.coordinates(), displacement, top.rise(sweptArea));
            boolean sound = isBetweenSides() && MeshQuality.minimumAngle(mesh.topology(), nodes.xy()) >= LEAST_ANGLE;
            return sound ? nodes : null;
        }

        /** A contact that recedes along a filler may come to a side, where the triangles would give way outwards. */
        private boolean isBetweenSides() {
            int[] node = front.nodes();
            double right = nodes.x(node[node.length - 1]);
            for (int k = 1; k < node.length - 1; k++) {
                if (!(nodes.x(node[k]) > 0 && nodes.x(node[k]) < right)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void expected(double[] reaction) {
            velocity[1] = velocity(Front.along(nodes, front), reaction);
        }

        @Override
        public void solved(int stage, double[] reaction) {
            velocity[stage] = velocity(Front.along(nodes, front), reaction);
        }

        @Override
        public double error() {
            Front reached = Front.along(nodes, front);
            int last = tableau.last();
            double most = 0;
            for (int k = 0; k < wanted.length; k += 2) {
                double x = -wanted[k];
                double y = -wanted[k + 1];
                for (int of = 0; of <= last; of++) {
                    double weight = dt * (tableau.weight(last, of) + tableau.errorWeight(of));
                    x += weight * velocity[of][k];
                    y += weight * velocity[of][k + 1];
                }
                most = Math.max(most, FrontKinematics.offEdges(reached, k / 2, x, y));
            }
            return most;
        }
    }
}
