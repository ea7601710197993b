package dev.frond.io.gmsh;

/** The element types that matter here. */
enum ElementType {
    LINE(1, 2),
    TRIANGLE(2, 3),
    POINT(15, 1);

    private final int number;
    private final int nodes;

    ElementType(int number, int nodes) {
        this.number = number;
        this.nodes = nodes;
    }

    /** How many nodes an element has. */
    int nodes() {
        return nodes;
    }

    /** The type whose number by Gmsh comes next. */
    static ElementType of(GmshValues in) throws MalformedGmshException {
        long number = in.whole("an element's type");
        for (ElementType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        throw in.fail("expected an element of type 1 (2-node line), 2 (3-node triangle) or 15 (point), got type "
                + number + "; mesh with first order and without recombination");
    }
}
