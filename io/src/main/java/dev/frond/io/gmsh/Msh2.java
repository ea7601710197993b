package dev.frond.io.gmsh;

/** Sections of MSH 2.2; how many there are of something is always text. */
final class Msh2 {
    private static final int MOST_TAGS = 1000;

    private Msh2() {}

    /** Nodes: number x y z. */
    static void nodes(GmshScanner file, GmshValues in, GmshContent content) throws MalformedGmshException {
        int count = count(file, "the number of nodes");
        for (int i = 0; i < count; i++) {
            in.record("a node");
            content.addNode(in, in.whole("a node's number"));
        }
    }

    /** Elements as text: number, type, number of tags, the tags (the first is the physical one), nodes. */
    static void elements(GmshScanner file, GmshValues in, GmshContent content) throws MalformedGmshException {
        int count = count(file, "the number of elements");
        for (int i = 0; i < count; i++) {
            in.record("an element");
            in.whole("an element's number");
            int place = in.place();
            ElementType type = ElementType.of(in);
            add(content, in, type, tags(in), place);
        }
    }

    /** Elements in binary: type, how many of it follow, number of tags; then number, tags and nodes of each. */
    static void elementBlocks(GmshScanner file, GmshValues in, GmshContent content) throws MalformedGmshException {
        int count = count(file, "the number of elements");
        int done = 0;
        while (done < count) {
            ElementType type = ElementType.of(in);
            long size = in.whole("the number of elements that follow");
            if (size < 1 || size > count - done) {
                throw in.fail("expected the number of elements that follow, 1 to " + (count - done) + ", got " + size);
            }
            int tags = tags(in);
            for (int k = 0; k < size; k++) {
                in.whole("an element's number");
                add(content, in, type, tags, in.place());
            }
            done += (int) size;
        }
    }

    private static int count(GmshScanner file, String expected) throws MalformedGmshException {
        file.nextLine(expected);
        return new TextValues(file).count(expected);
    }

    private static int tags(GmshValues in) throws MalformedGmshException {
        long tags = in.whole("the number of tags");
        if (tags < 0 || tags > MOST_TAGS) {
            throw in.fail("expected the number of tags, got " + tags);
        }
        return (int) tags;
    }

    private static void add(GmshContent content, GmshValues in, ElementType type, int tags, int place)
            throws MalformedGmshException {
        int physical = 0;
        for (int k = 0; k < tags; k++) {
            int tag = (int) in.whole("a tag");
            physical = k == 0 ? tag : physical;
        }
        int[] nodes = new int[type.nodes()];
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = content.index(in, in.whole("the number of a node"));
        }
        content.add(type, nodes, physical, place);
    }
}
