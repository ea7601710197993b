package dev.frond.mesh.internal.front.curve;

import dev.frond.mesh.geom.Box;
import java.util.function.IntConsumer;

/** A uniform grid over the edges of a front: which edges may come near a box. */
public final class SegmentGrid {
    private static final int MOST_CELLS = 1 << 20;

    private final double minX;
    private final double minY;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] edges;

    public SegmentGrid(Front front, double wantedCell) {
        Box box = Box.round(front.xy());
        double width = box.right() - box.left();
        double height = box.high() - box.low();
        minX = box.left();
        minY = box.low();
        double size = Math.max(wantedCell, front.length() / front.edgeCount());
        while ((Math.floor(width / size) + 1) * (Math.floor(height / size) + 1) > MOST_CELLS) {
            size *= 2;
        }
        cell = size;
        columns = (int) Math.floor(width / cell) + 1;
        rows = (int) Math.floor(height / cell) + 1;
        start = new int[columns * rows + 1];
        for (int e = 0; e < front.edgeCount(); e++) {
            visit(front, e, c -> start[c + 1]++);
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        edges = new int[start[columns * rows]];
        for (int e = 0; e < front.edgeCount(); e++) {
            int edge = e;
            visit(front, e, c -> edges[next[c]++] = edge);
        }
    }

    private void visit(Front front, int e, IntConsumer action) {
        double ax = front.x(e);
        double ay = front.y(e);
        double bx = front.x(e + 1);
        double by = front.y(e + 1);
        cells(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), action);
    }

    private void cells(double lowX, double lowY, double highX, double highY, IntConsumer action) {
        int toColumn = column(highX);
        int toRow = row(highY);
        for (int r = row(lowY); r <= toRow; r++) {
            for (int c = column(lowX); c <= toColumn; c++) {
                action.accept(r * columns + c);
            }
        }
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((x - minX) / cell)));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((y - minY) / cell)));
    }

    /** Calls with every edge whose cells touch the box; an edge may come more than once. */
    public void near(double lowX, double lowY, double highX, double highY, IntConsumer action) {
        cells(lowX, lowY, highX, highY, c -> {
            for (int k = start[c]; k < start[c + 1]; k++) {
                action.accept(edges[k]);
            }
        });
    }
}
