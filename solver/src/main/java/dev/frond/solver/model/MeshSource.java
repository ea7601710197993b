package dev.frond.solver.model;

import dev.frond.mesh.delaunay.Sizing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** Where the triangulation comes from. */
public sealed interface MeshSource {
    /** Checks its values by themselves. */
    void check(Problems problems);

    /**
     * Generated and refreshed as the front moves. Triangles grow away from the front by {@link #growth}.
     *
     * @param front edge length along the front, m
     * @param bulk largest edge length, m
     */
    record Generated(double front, double bulk) implements MeshSource {
        /** m. */
        public static final double DEFAULT_FRONT = 25e-9;

        /** Largest edge length by default over that along the front. */
        public static final int BULK_PER_FRONT = 6;

        /** m. */
        public static final double DEFAULT_BULK = BULK_PER_FRONT * DEFAULT_FRONT;

        /**
         * Distance from the front at which the edge length has grown by that along the front, m: nodules and the waves of the
         * current that they make are about as large or larger.
         */
        public static final double DOUBLING = 0.4e-6;

        /** Edge length along the front from which edges take the full turning, m. */
        private static final double FULL_TURNING = 50e-9;

        /** Edge length along the front from which a step's error may be in proportion to it, m: the next step takes most of it back. */
        private static final double FULL_ERROR = 25e-9;

        /** Digits of a decimal that rounding in binary does not change. */
        private static final MathContext DECIMAL = new MathContext(15);

        /** A largest edge length that is the default one but for its rounding is the default one. */
        public Generated {
            bulk = isDefault(front, bulk) ? defaultBulk(front) : bulk;
        }

        /** As where a file says nothing. */
        public Generated() {
            this(DEFAULT_FRONT);
        }

        /** With the largest edges that go with those along the front. */
        public Generated(double front) {
            this(front, defaultBulk(front));
        }

        @Override
        public void check(Problems problems) {
            problems.size("front", front);
            problems.size("bulk", bulk);
        }

        /** Largest edge length by default, m. */
        public static double defaultBulk(double front) {
            return BULK_PER_FRONT * front;
        }

        /** {@link #bulk} as one writes it: 360 nm, where six times 60 nm is 359.99999999999994 nm in binary. It makes the same record. */
        public double writtenBulk() {
            if (!Double.isFinite(bulk)) {
                return bulk;
            }
            double rounded = new BigDecimal(bulk).round(DECIMAL).doubleValue();
            return isDefault(front, bulk) && isDefault(front, rounded) ? rounded : bulk;
        }

        private static boolean isDefault(double front, double bulk) {
            return Math.abs(bulk - defaultBulk(front)) <= Math.ulp(bulk);
        }

        /** Increase of the edge length per distance from the front: half as much for edges of half the length. */
        public double growth() {
            return Math.min(Sizing.FAST, front / DOUBLING);
        }

        /** Part of the turning per edge that the front's edges take: half as much for edges of half the length. */
        public double turning() {
            return Math.min(1, front / FULL_TURNING);
        }

        /**
         * Error of the front's position per step that goes with a tolerance of 1, m: by the square of the edge length, as the
         * error in space.
         */
        public double frontError() {
            return front * Math.min(1, front / FULL_ERROR);
        }
    }

    /**
     * A Gmsh file, for a frozen front.
     *
     * @param file path, relative to the scenario file
     * @param unit length of the file's unit, m
     * @param tags physical tag of each boundary: front, right, top, left, fillers
     */
    record GmshFile(String file, double unit, Map<String, Integer> tags) implements MeshSource {
        public GmshFile {
            tags = Map.copyOf(tags);
        }

        @Override
        public void check(Problems problems) {
            problems.size("unit", unit);
        }
    }
}
