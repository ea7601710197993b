package dev.frond.mesh.tri;

/** What a boundary edge bounds: the lithium front, a side, the top, or filler k. */
public final class BoundaryTag {
    public static final int FRONT = 1;
    public static final int RIGHT = 2;
    public static final int TOP = 3;
    public static final int LEFT = 4;
    private static final int FIRST_FILLER = 5;

    private BoundaryTag() {}

    /** Tag of the edges round filler {@code index}, counted from 0. */
    public static int filler(int index) {
        return FIRST_FILLER + index;
    }

    public static boolean isFiller(int tag) {
        return tag >= FIRST_FILLER;
    }

    /** Index of the filler that {@code tag} stands for; the inverse of {@link #filler}. */
    public static int fillerIndex(int tag) {
        return tag - FIRST_FILLER;
    }
}
