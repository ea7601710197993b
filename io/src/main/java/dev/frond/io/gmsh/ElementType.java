package dev.frond.io.gmsh;

/** The element types that matter here, by Gmsh's numbers. */
final class ElementType {
    private static final int LINE = 1;
    private static final int TRIANGLE = 2;
    private static final int POINT = 15;

    private ElementType() {}

    /** Adds the element whose node numbers come next; a point is skipped. */
    static void add(GmshContent content, GmshScanner at, long type, int physical) throws MalformedGmshException {
        if (type == LINE) {
            content.addLine(at, physical);
        } else if (type == TRIANGLE) {
            content.addTriangle(at, physical);
        } else if (type != POINT) {
            throw at.fail("expected an element of type 1 (2-node line), 2 (3-node triangle) or 15 (point), got type "
                    + type + "; mesh with first order and without recombination");
        }
    }
}
