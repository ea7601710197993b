package dev.frond.io.gmsh;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Sections of MSH 4.1 ASCII. Physical tags belong to entities (points, curves, surfaces), elements to one entity each. */
final class Msh4 {
    private static final int POINT_COORDINATES = 3;
    private static final int BOX_COORDINATES = 6;

    /** First physical tag of each entity, by dimension and entity tag. */
    private final Map<Long, Integer> physical = new HashMap<>();

    /** Counts of points, curves, surfaces, volumes; then a line for each. */
    void entities(GmshScanner in) throws IOException {
        in.nextLine("the numbers of points, curves, surfaces and volumes");
        int[] counts = new int[4];
        for (int dimension = 0; dimension < 4; dimension++) {
            counts[dimension] = in.count("the number of entities of dimension " + dimension);
        }
        for (int dimension = 0; dimension < 4; dimension++) {
            for (int i = 0; i < counts[dimension]; i++) {
                entity(in, dimension);
            }
        }
    }

    private void entity(GmshScanner in, int dimension) throws IOException {
        in.nextLine("an entity of dimension " + dimension);
        long tag = in.integer("an entity's tag");
        int coordinates = dimension == 0 ? POINT_COORDINATES : BOX_COORDINATES;
        for (int k = 0; k < coordinates; k++) {
            in.real("a coordinate of the entity");
        }
        int tags = in.count("the number of physical tags");
        if (tags > 0) {
            physical.put(key(dimension, tag), (int) Math.abs(in.integer("a physical tag")));
        }
    }

    /** Blocks of nodes: a header, the node numbers, then the coordinates. */
    void nodes(GmshScanner in, GmshContent content) throws IOException {
        int blocks = blocks(in);
        for (int b = 0; b < blocks; b++) {
            in.nextLine("a block of nodes");
            in.integer("a dimension");
            in.integer("an entity's tag");
            in.integer("0 or 1 for parametric coordinates");
            int count = in.count("the number of nodes in the block");
            long[] numbers = new long[count];
            for (int i = 0; i < count; i++) {
                in.nextLine("a node's number");
                numbers[i] = in.integer("a node's number");
            }
            for (int i = 0; i < count; i++) {
                in.nextLine("a node's coordinates");
                content.addNode(in, numbers[i], in.real("a node's x"), in.real("a node's y"));
            }
        }
    }

    /** Blocks of elements of one entity and type: a header, then number and nodes of each. */
    void elements(GmshScanner in, GmshContent content) throws IOException {
        int blocks = blocks(in);
        for (int b = 0; b < blocks; b++) {
            in.nextLine("a block of elements");
            int dimension = in.count("a dimension");
            long entity = in.integer("an entity's tag");
            long type = in.integer("an element type");
            int count = in.count("the number of elements in the block");
            int tag = physical.getOrDefault(key(dimension, entity), 0);
            for (int i = 0; i < count; i++) {
                in.nextLine("an element");
                in.integer("an element's number");
                ElementType.add(content, in, type, tag);
            }
        }
    }

    private static int blocks(GmshScanner in) throws IOException {
        in.nextLine("the number of blocks");
        return in.count("the number of blocks");
    }

    private static long key(int dimension, long entity) {
        return 4 * entity + dimension;
    }
}
