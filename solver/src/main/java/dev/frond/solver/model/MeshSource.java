package dev.frond.solver.model;

import java.util.Map;

/** Where the triangulation comes from. */
public sealed interface MeshSource {
    /**
     * Generated and refreshed as the front moves.
     *
     * @param front edge length along the front, m
     * @param bulk largest edge length, m
     */
    record Generated(double front, double bulk) implements MeshSource {
        /** m. */
        public static final double DEFAULT_FRONT = 25e-9;

        /** m. */
        public static final double DEFAULT_BULK = 150e-9;
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
    }
}
