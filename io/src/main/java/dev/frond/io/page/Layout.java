package dev.frond.io.page;

import dev.frond.mesh.tri.Topology;
import java.nio.ByteBuffer;

/** The two ways to write a frame. */
enum Layout {
    /** To be read in place, at once. */
    PLAIN("none") {
        @Override
        MeshOrder order(Topology topology) {
            return MeshOrder.asGiven(topology);
        }

        @Override
        FrameArray field(String name, int components, String units, double[] values) {
            return FrameArray.floats(name, components, units, values);
        }

        @Override
        void put(FrameArray array, ByteBuffer out) {
            for (int word : array.words()) {
                out.putInt(word);
            }
        }
    },

    /** To be compressed: neighbours follow each other, and bytes that are alike stand together. */
    COMPACT("differences") {
        @Override
        MeshOrder order(Topology topology) {
            return MeshOrder.depthFirst(topology);
        }

        @Override
        FrameArray field(String name, int components, String units, double[] values) {
            return FrameArray.quantised(name, components, units, values);
        }

        @Override
        void put(FrameArray array, ByteBuffer out) {
            int[] words = array.words();
            int columns = array.columns();
            int unused = Integer.SIZE - Byte.SIZE * array.size();
            for (int column = 0; column < columns; column++) {
                for (int plane = 0; plane < array.size(); plane++) {
                    int before = 0;
                    for (int k = column; k < words.length; k += columns) {
                        int difference = (words[k] - before) << unused >> unused;
                        int code = (difference << 1) ^ (difference >> (Integer.SIZE - 1));
                        out.put((byte) (code >> (Byte.SIZE * plane)));
                        before = words[k];
                    }
                }
            }
        }
    };

    private final String coding;

    Layout(String coding) {
        this.coding = coding;
    }

    /** As the header names it. */
    String coding() {
        return coding;
    }

    abstract MeshOrder order(Topology topology);

    abstract FrameArray field(String name, int components, String units, double[] values);

    abstract void put(FrameArray array, ByteBuffer out);
}
