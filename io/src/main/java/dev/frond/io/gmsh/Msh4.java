package dev.frond.io.gmsh;

import java.util.HashMap;
import java.util.Map;

/** Sections of MSH 4.1. Physical tags belong to entities (points, curves, surfaces), elements to one entity each. */
final class Msh4 {
    private static final int POINT_COORDINATES = 3;
    private static final int BOX_COORDINATES = 6;
    private static final int DIMENSIONS = 4;

    /** First physical tag of each entity, by dimension and entity tag. */
    private final Map<Long, Integer> physical = new HashMap<>();

    private final GmshValues in;

    Msh4(GmshValues in) {
        this.in = in;
    }

    /** Counts of points, curves, surfaces, volumes; then a record for each. */
    void entities() throws MalformedGmshException {
        in.record("the numbers of points, curves, surfaces and volumes");
        int[] counts = new int[DIMENSIONS];
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            counts[dimension] = in.count("the number of entities of dimension " + dimension);
        }
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            for (int i = 0; i < counts[dimension]; i++) {
                entity(dimension);
            }
        }
    }

    private void entity(int dimension) throws MalformedGmshException {
        in.record("an entity of dimension " + dimension);
        long tag = in.whole("an entity's tag");
        int coordinates = dimension == 0 ? POINT_COORDINATES : BOX_COORDINATES;
        for (int k = 0; k < coordinates; k++) {
            in.real("a coordinate of the entity");
        }
        int tags = in.count("the number of physical tags");
        for (int k = 0; k < tags; k++) {
            int next = (int) Math.abs(in.whole("a physical tag"));
            physical.putIfAbsent(key(dimension, tag), next);
        }
        int bounding = dimension == 0 ? 0 : in.count("the number of bounding entities");
        for (int k = 0; k < bounding; k++) {
            in.whole("the tag of a bounding entity");
        }
    }

    /** Blocks of nodes: a header, the node numbers, then the coordinates. */
    void nodes(GmshContent content) throws MalformedGmshException {
        int blocks = blocks("nodes");
        for (int b = 0; b < blocks; b++) {
            in.record("a block of nodes");
            int dimension = dimension();
            in.whole("an entity's tag");
            int parametric = in.whole("0 or 1 for parametric coordinates") == 0 ? 0 : dimension;
            int count = in.count("the number of nodes in the block");
            long[] numbers = new long[count];
            for (int i = 0; i < count; i++) {
                in.record("a node's number");
                numbers[i] = in.large("a node's number");
            }
            for (int i = 0; i < count; i++) {
                in.record("a node's coordinates");
                content.addNode(in, numbers[i]);
                for (int k = 0; k < parametric; k++) {
                    in.real("a node's parametric coordinate");
                }
            }
        }
    }

    /** Blocks of elements of one entity and type: a header, then number and nodes of each. */
    void elements(GmshContent content) throws MalformedGmshException {
        int blocks = blocks("elements");
        for (int b = 0; b < blocks; b++) {
            in.record("a block of elements");
            int dimension = dimension();
            long entity = in.whole("an entity's tag");
            ElementType type = ElementType.of(in);
            int count = in.count("the number of elements in the block");
            int tag = physical.getOrDefault(key(dimension, entity), 0);
            for (int i = 0; i < count; i++) {
                in.record("an element");
                in.large("an element's number");
                int place = in.place();
                int[] nodes = new int[type.nodes()];
                for (int k = 0; k < nodes.length; k++) {
                    nodes[k] = content.index(in, in.large("the number of a node"));
                }
                content.add(type, nodes, tag, place);
            }
        }
    }

    private int dimension() throws MalformedGmshException {
        long dimension = in.whole("a dimension");
        if (dimension < 0 || dimension >= DIMENSIONS) {
            throw in.fail("expected a dimension, 0 to " + (DIMENSIONS - 1) + ", got " + dimension);
        }
        return (int) dimension;
    }

    /** How many blocks there are; how many records in all, and the least and greatest number, are not needed. */
    private int blocks(String what) throws MalformedGmshException {
        in.record("the number of blocks");
        int blocks = in.count("the number of blocks");
        in.large("the number of " + what);
        in.large("the least number of the " + what);
        in.large("the greatest number of the " + what);
        return blocks;
    }

    private static long key(int dimension, long entity) {
        return DIMENSIONS * entity + dimension;
    }
}
