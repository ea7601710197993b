package dev.frond.io.gmsh;

/** The section that names physical tags: dimension, tag and name in quotes, a line for each; always text. */
final class PhysicalNames {
    private static final int CURVE = 1;

    private PhysicalNames() {}

    static void read(GmshScanner in, GmshContent content) throws MalformedGmshException {
        TextValues values = new TextValues(in);
        in.nextLine("the number of names");
        int count = values.count("the number of names");
        for (int k = 0; k < count; k++) {
            in.nextLine("a physical name");
            long dimension = values.whole("a dimension");
            int tag = (int) values.whole("a physical tag");
            String name = in.rest();
            if (dimension == CURVE && name.length() > 2) {
                content.curveNames.put(name.substring(1, name.length() - 1), tag);
            }
        }
    }
}
