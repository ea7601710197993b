package dev.frond.plot;

import dev.frond.mesh.tri.Mesh;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** Paints a P1 field pixel by pixel: the value at the pixel's centre, linear in each triangle, through the colour map. */
final class FieldRaster {
    /** Design units by which the field is carried on under lithium and fillers, so that no background shines through their edges. */
    private static final int OVERLAP = 4;

    /** Rows and columns of the eight neighbours. */
    private static final int[] AROUND = {-1, -1, -1, 0, -1, 1, 0, -1, 0, 1, 1, -1, 1, 0, 1, 1};

    private static final double SLACK = 1e-9;

    private final int left;
    private final int top;
    private final int columns;
    private final int rows;
    private final float[] values;
    /** Pixels of the triangles at the boundary. */
    private int[] outer = new int[4096];

    private int outerCount;

    private FieldRaster(double fine, Viewport view) {
        left = (int) Math.round(fine * view.left());
        top = (int) Math.round(fine * view.top());
        columns = (int) Math.round(fine * view.right()) - left;
        rows = (int) Math.round(fine * view.bottom()) - top;
        values = new float[columns * rows];
        Arrays.fill(values, Float.NaN);
    }

    /**
     * Paints a field into a view.
     *
     * @param fine pixels per design unit
     * @param shares places of the nodes' values on the colour scale
     */
    static void paint(BufferedImage image, double fine, Viewport view, Mesh mesh, double[] shares, ColourMap colours) {
        FieldRaster raster = new FieldRaster(fine, view);
        int[] triangles = mesh.topology().triangles();
        double[] xy = mesh.coordinates().xy();
        double[] px = new double[xy.length];
        boolean[] boundary = new boolean[xy.length / 2];
        for (int node : mesh.topology().edges()) {
            boundary[node] = true;
        }
        for (int k = 0; k < xy.length; k += 2) {
            // pixel centres at whole numbers
            px[k] = fine * view.x(xy[k]) - raster.left - 0.5;
            px[k + 1] = fine * view.y(xy[k + 1]) - raster.top - 0.5;
        }
        for (int k = 0; k < triangles.length; k += 3) {
            int a = triangles[k];
            int b = triangles[k + 1];
            int c = triangles[k + 2];
            raster.fill(px, shares, boundary[a] || boundary[b] || boundary[c], a, b, c);
        }
        raster.dilate((int) Math.ceil(OVERLAP * fine));
        raster.colour(image, ColourTable.of(colours));
    }

    private void fill(double[] px, double[] shares, boolean atBoundary, int a, int b, int c) {
        double ax = px[2 * a];
        double ay = px[2 * a + 1];
        double bx = px[2 * b] - ax;
        double by = px[2 * b + 1] - ay;
        double cx = px[2 * c] - ax;
        double cy = px[2 * c + 1] - ay;
        double determinant = bx * cy - by * cx;
        if (determinant == 0) {
            return;
        }
        int firstColumn = Math.max(0, (int) Math.ceil(ax + Math.min(0, Math.min(bx, cx)) - 1e-6));
        int lastColumn = Math.min(columns - 1, (int) Math.floor(ax + Math.max(0, Math.max(bx, cx)) + 1e-6));
        int firstRow = Math.max(0, (int) Math.ceil(ay + Math.min(0, Math.min(by, cy)) - 1e-6));
        int lastRow = Math.min(rows - 1, (int) Math.floor(ay + Math.max(0, Math.max(by, cy)) + 1e-6));
        double uPerColumn = cy / determinant;
        double vPerColumn = -by / determinant;
        for (int row = firstRow; row <= lastRow; row++) {
            // at column 0; u, v and 1 - u - v are not negative inside, and edges belong to both neighbours, which agree
            // there
            double u = (-ax * cy - (row - ay) * cx) / determinant;
            double v = ((row - ay) * bx + ax * by) / determinant;
            double from = Math.max(firstColumn, Math.max(start(u, uPerColumn), start(v, vPerColumn)));
            from = Math.max(from, start(1 - u - v, -uPerColumn - vPerColumn));
            double to = Math.min(lastColumn, Math.min(end(u, uPerColumn), end(v, vPerColumn)));
            to = Math.min(to, end(1 - u - v, -uPerColumn - vPerColumn));
            double value = shares[a] + u * (shares[b] - shares[a]) + v * (shares[c] - shares[a]);
            double slope = uPerColumn * (shares[b] - shares[a]) + vPerColumn * (shares[c] - shares[a]);
            int last = row * columns + (int) Math.floor(to);
            int column = (int) Math.ceil(from);
            for (int pixel = row * columns + column; pixel <= last; pixel++) {
                values[pixel] = (float) (value + slope * column++);
                if (atBoundary) {
                    addOuter(pixel);
                }
            }
        }
    }

    /** From where on {@code at + slope x} is not negative; nowhere before. */
    private static double start(double at, double slope) {
        if (slope > 0) {
            return (-SLACK - at) / slope;
        }
        return slope == 0 && at < -SLACK ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    /** Up to where {@code at + slope x} is not negative. */
    private static double end(double at, double slope) {
        return slope < 0 ? (-SLACK - at) / slope : Double.POSITIVE_INFINITY;
    }

    /** Gives empty pixels beside painted ones the mean of these, pass by pass. */
    private void dilate(int passes) {
        int[] rim = rim();
        for (int pass = 0; pass < passes; pass++) {
            int[] found = new int[8 * rim.length];
            float[] means = new float[found.length];
            int count = 0;
            for (int pixel : rim) {
                for (int k = 0; k < AROUND.length; k += 2) {
                    int row = pixel / columns + AROUND[k];
                    int column = pixel % columns + AROUND[k + 1];
                    if (isEmpty(row, column)) {
                        found[count] = row * columns + column;
                        means[count++] = meanAround(row, column);
                    }
                }
            }
            for (int k = 0; k < count; k++) {
                values[found[k]] = means[k];
            }
            rim = Arrays.stream(found, 0, count).distinct().toArray();
        }
    }

    private boolean isEmpty(int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns && Float.isNaN(values[row * columns + column]);
    }

    /** Painted pixels beside empty ones. */
    private int[] rim() {
        return Arrays.stream(outer, 0, outerCount)
                .filter(pixel -> isRim(pixel / columns, pixel % columns))
                .toArray();
    }

    private void addOuter(int pixel) {
        if (outerCount == outer.length) {
            outer = Arrays.copyOf(outer, 2 * outerCount);
        }
        outer[outerCount++] = pixel;
    }

    private boolean isRim(int row, int column) {
        return isEmpty(row, column - 1)
                || isEmpty(row, column + 1)
                || isEmpty(row - 1, column)
                || isEmpty(row + 1, column);
    }

    private float meanAround(int row, int column) {
        float sum = 0;
        int count = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                float value = values[r * columns + c];
                if (!Float.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? Float.NaN : sum / count;
    }

    private void colour(BufferedImage image, ColourTable colours) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < rows; row++) {
            int start = (top + row) * image.getWidth() + left;
            for (int column = 0; column < columns; column++) {
                float value = values[row * columns + column];
                if (!Float.isNaN(value)) {
                    pixels[start + column] = colours.rgb(value);
                }
            }
        }
    }
}
