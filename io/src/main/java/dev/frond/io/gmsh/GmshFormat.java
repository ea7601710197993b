package dev.frond.io.gmsh;

/** How a file has its sections, by its version and by whether it is binary. */
interface GmshFormat {
    void entities(GmshScanner file) throws MalformedGmshException;

    void nodes(GmshScanner file, GmshContent content) throws MalformedGmshException;

    void elements(GmshScanner file, GmshContent content) throws MalformedGmshException;

    /** The format that the line after {@code $MeshFormat} tells: version, 0 for text or 1 for binary, size of a size_t. */
    static GmshFormat read(GmshScanner in) throws MalformedGmshException {
        in.nextLine("version, file type and data size");
        TextValues text = new TextValues(in);
        double version = text.real("the version, 2.2 or 4.1");
        if (version != 2.2 && version != 4.1) {
            throw in.fail("expected version 2.2 or 4.1, got " + version);
        }
        long type = text.whole("0 for text or 1 for binary");
        if (type != 0 && type != 1) {
            throw in.fail("expected 0 for text or 1 for binary, got " + type);
        }
        boolean binary = type == 1;
        if (binary && text.whole("the size of a number in bytes, 8") != Long.BYTES) {
            throw in.fail("expected the size of a number in bytes, 8");
        }
        GmshValues values = binary ? BinaryValues.following(in) : text;
        if (version == 4.1) {
            return new Blocks(new Msh4(values));
        }
        return binary ? new BinaryLines(values) : new Lines(values);
    }

    /** MSH 4.1. */
    record Blocks(Msh4 msh4) implements GmshFormat {
        @Override
        public void entities(GmshScanner file) throws MalformedGmshException {
            msh4.entities();
        }

        @Override
        public void nodes(GmshScanner file, GmshContent content) throws MalformedGmshException {
            msh4.nodes(content);
        }

        @Override
        public void elements(GmshScanner file, GmshContent content) throws MalformedGmshException {
            msh4.elements(content);
        }
    }

    /** MSH 2.2 as text. */
    record Lines(GmshValues values) implements GmshFormat {
        @Override
        public void entities(GmshScanner file) throws MalformedGmshException {
            throw file.fail("MSH 2.2 has no $Entities");
        }

        @Override
        public void nodes(GmshScanner file, GmshContent content) throws MalformedGmshException {
            Msh2.nodes(file, values, content);
        }

        @Override
        public void elements(GmshScanner file, GmshContent content) throws MalformedGmshException {
            Msh2.elements(file, values, content);
        }
    }

    /** MSH 2.2 in binary. */
    record BinaryLines(GmshValues values) implements GmshFormat {
        @Override
        public void entities(GmshScanner file) throws MalformedGmshException {
            throw file.fail("MSH 2.2 has no $Entities");
        }

        @Override
        public void nodes(GmshScanner file, GmshContent content) throws MalformedGmshException {
            Msh2.nodes(file, values, content);
        }

        @Override
        public void elements(GmshScanner file, GmshContent content) throws MalformedGmshException {
            Msh2.elementBlocks(file, values, content);
        }
    }
}
