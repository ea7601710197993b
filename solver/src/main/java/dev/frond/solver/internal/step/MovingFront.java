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

    /**
     * Weight of the error of a front that recedes somewhere: what it uncovers of a filler in one step is one straight edge, which no later step
     * makes up for. With edges of 50 nm a filler of 0.5 um is released 0.6 % later than by short steps with 1, and 0.1 % with 4.
     */
    private static final double RECEDING = 4;

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
        private final FrontCorrection before;

        /** Of what the steps before have left, what this one makes up for. */
        private final double[] due;

        private final boolean recedes;

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
            this.before = state.frontCorrection();
            this.recedes = Arrays.stream(state.reaction()).anyMatch(part -> part < 0);
            this.due = before.due(dt, start.nodeCount());
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
            wanted = due.clone();
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
            double[] behind = behind();
            double most = 0;
            for (int k = 0; k < behind.length; k += 2) {
                most = Math.max(most, FrontKinematics.offEdges(reached, k / 2, behind[k], behind[k + 1]));
            }
            return recedes ? RECEDING * most : most;
        }

        /** From where the nodes were to be at the last stage to their places by the quadrature through all stages. */
        private double[] behind() {
            int last = tableau.last();
            double[] behind = due.clone();
            for (int k = 0; k < behind.length; k++) {
                behind[k] -= wanted[k];
                for (int of = 0; of <= last; of++) {
                    behind[k] += dt * (tableau.weight(last, of) + tableau.errorWeight(of)) * velocity[of][k];
                }
            }
            return behind;
        }

        @Override
        public FrontCorrection correction() {
            double[] more = behind();
            for (int i = 0; i < start.nodeCount(); i++) {
                if (!start.isFree(i)) {
                    more[2 * i] = 0;
                    more[2 * i + 1] = 0;
                }
            }
            return before.after(dt, more);
        }
    }
}
