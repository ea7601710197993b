package dev.frond.io.gmsh;

/** Numbers as words, a line to each record. */
record TextValues(GmshScanner in) implements GmshValues {
    @Override
    public void record(String expected) throws MalformedGmshException {
        in.nextLine(expected);
    }

    @Override
    public long whole(String expected) throws MalformedGmshException {
        long value = large(expected);
        if (value != (int) value) {
            throw fail("expected " + expected + ", got " + value);
        }
        return value;
    }

    @Override
    public long large(String expected) throws MalformedGmshException {
        String word = in.word(expected);
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw fail("expected " + expected + ", got '" + word + "'");
        }
    }

    @Override
    public double real(String expected) throws MalformedGmshException {
        String word = in.word(expected);
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, like an infinite value
        }
        throw fail("expected " + expected + ", got '" + word + "'");
    }

    @Override
    public int place() {
        return in.place();
    }

    @Override
    public int remaining() {
        return in.bytes().length - in.place();
    }

    @Override
    public MalformedGmshException fail(String message) {
        return in.fail(message);
    }
}
