package dev.frond.io.gmsh;

import java.io.IOException;

/** Sections of MSH 2.2 ASCII. */
final class Msh2 {
    private Msh2() {}

    /** Node lines: number x y z. */
    static void nodes(GmshScanner in, GmshContent content) throws IOException {
        in.nextLine("the number of nodes");
        int count = in.count("the number of nodes");
        for (int i = 0; i < count; i++) {
            in.nextLine("a node");
            content.addNode(in, in.integer("a node's number"), in.real("a node's x"), in.real("a node's y"));
        }
    }

    /** Element lines: number, type, number of tags, the tags (the first is the physical one), nodes. */
    static void elements(GmshScanner in, GmshContent content) throws IOException {
        in.nextLine("the number of elements");
        int count = in.count("the number of elements");
        for (int i = 0; i < count; i++) {
            in.nextLine("an element");
            in.integer("an element's number");
            long type = in.integer("an element's type");
            int tags = in.count("the number of tags");
            int physical = 0;
            for (int k = 0; k < tags; k++) {
                int tag = (int) in.integer("a tag");
                physical = k == 0 ? tag : physical;
            }
            ElementType.add(content, in, type, physical);
        }
    }
}
