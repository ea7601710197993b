package dev.frond.solver.fem;

/** Shape-function derivatives of one triangle at a time; a kernel keeps one and sets it per element. */
final class Triangle {
    double doubleArea;
    double b0;
    double b1;
    double b2;
    double c0;
    double c1;
    double c2;

    void set(double[] xy, int[] nodes, int t) {
        int i = 2 * nodes[3 * t];
        int j = 2 * nodes[3 * t + 1];
        int k = 2 * nodes[3 * t + 2];
        b0 = xy[j + 1] - xy[k + 1];
        b1 = xy[k + 1] - xy[i + 1];
        b2 = xy[i + 1] - xy[j + 1];
        c0 = xy[k] - xy[j];
        c1 = xy[i] - xy[k];
        c2 = xy[j] - xy[i];
        doubleArea = b1 * c2 - b2 * c1;
    }

    double b(int i) {
        return i == 0 ? b0 : i == 1 ? b1 : b2;
    }

    double c(int i) {
        return i == 0 ? c0 : i == 1 ? c1 : c2;
    }

    /** (2 A)^2 grad N_i . grad N_j. */
    double product(int i, int j) {
        return b(i) * b(j) + c(i) * c(j);
    }

    static double doubleArea(double[] xy, int[] nodes, int t) {
        int a = 2 * nodes[3 * t];
        int b = 2 * nodes[3 * t + 1];
        int c = 2 * nodes[3 * t + 2];
        return (xy[b] - xy[a]) * (xy[c + 1] - xy[a + 1]) - (xy[c] - xy[a]) * (xy[b + 1] - xy[a + 1]);
    }
}
