package dev.frond.algebra;

import java.util.Arrays;

/**
 * Restarted GMRES with right preconditioning for unsymmetric systems (Y. Saad, Iterative Methods for Sparse Linear
 * Systems, 2003, algorithm 9.5), modified Gram-Schmidt and Givens rotations. Keeps the directions before and after the
 * preconditioner, two vectors for each iteration, so that the solution costs no further application of it.
 */
public final class Gmres {
    /** A restart that leaves more than this share of the residual has met round-off, or cannot converge. */
    private static final double STAGNATION = 0.5;

    /**
     * Down to this share of the norm of b the residual that the rotations give is the true one to four digits: round-off in the
     * basis is of the order of 1e-14.
     */
    private static final double TRUSTED = 1e-10;

    private final int size;
    private final int restart;
    private final Workers workers;
    private final double[][] basis;
    private final double[][] preconditioned;
    private final double[][] hessenberg;
    private final double[] cosine;
    private final double[] sine;
    private final double[] projected;

    /**
     * What a solve did.
     *
     * @param iterations directions that were added to the basis, each with one application of A and of the preconditioner
     * @param relativeResidual final residual, norm(b - A x) / norm(b); norm(b - A x) where b is zero; to four digits above 1e-10
     * @param converged whether it is within the tolerance
     */
    public record Result(int iterations, double relativeResidual, boolean converged) {}

    /** On one thread. */
    public Gmres(int size, int restart) {
        this(size, restart, Workers.one());
    }

    /**
     * @param size number of unknowns
     * @param restart directions kept before the iteration starts anew
     * @param workers who does what is done to vectors
     */
    public Gmres(int size, int restart, Workers workers) {
        if (restart < 1) {
            throw new IllegalArgumentException("at least one direction must be kept, got " + restart);
        }
        this.size = size;
        this.restart = restart;
        this.workers = workers;
        basis = new double[restart + 1][];
        preconditioned = new double[restart][];
        hessenberg = new double[restart][];
        for (int j = 0; j < restart; j++) {
            hessenberg[j] = new double[j + 2];
        }
        cosine = new double[restart];
        sine = new double[restart];
        projected = new double[restart + 1];
    }

    /**
     * Iterates until the residual is at most {@code tolerance} times the norm of b. A cycle ends after {@code restart} iterations,
     * at {@code limit}, or when the residual that the rotations give is within the tolerance; the true residual is computed
     * before another cycle and wherever round-off could matter. Gives up, with what it has, after {@code limit} iterations, or
     * when a cycle has left more than half of the residual, or one that is not a number. Where b is zero only a residual of
     * exactly zero is within the tolerance.
     *
     * @param matrix the operator A
     * @param preconditioner an approximate inverse of A, the same linear map at each application
     * @param b right-hand side, one value per unknown
     * @param x first guess in, solution out, one value per unknown; what was reached also when it has not converged
     * @param tolerance of the residual's norm over that of b; with 0 the iteration ends by round-off or at {@code limit}
     * @param limit largest number of iterations; with 0 only the residual of the first guess is computed
     * @return what was done; a failure to converge is no exception
     */
    public Result solve(
            LinearOperator matrix, LinearOperator preconditioner, double[] b, double[] x, double tolerance, int limit) {
        double scale = norm(b);
        double target = tolerance * scale;
        double residual = isZero(x) ? start(b, scale) : residual(matrix, b, x);
        int iterations = 0;
        while (!(residual <= target) && iterations < limit) {
            int steps = cycle(matrix, preconditioner, residual, target, Math.min(restart, limit - iterations));
            iterations += steps;
            double before = residual;
            residual = Math.abs(projected[steps]);
            addCorrection(steps, x);
            boolean last = residual <= target || iterations >= limit;
            if (!(last && residual > TRUSTED * scale)) {
                residual = residual(matrix, b, x);
            }
            if (!(residual <= STAGNATION * before)) {
                break;
            }
        }
        return new Result(iterations, scale == 0 ? residual : residual / scale, residual <= target);
    }

    private static boolean isZero(double[] vector) {
        for (double value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** The residual of x = 0. */
    private double start(double[] b, double norm) {
        System.arraycopy(b, 0, vector(basis, 0), 0, size);
        return norm;
    }

    /** Writes b - A x to the first basis vector; returns its norm. */
    private double residual(LinearOperator matrix, double[] b, double[] x) {
        double[] r = vector(basis, 0);
        matrix.apply(x, r);
        workers.range(size, (from, to) -> {
            for (int i = from; i < to; i++) {
                r[i] = b[i] - r[i];
            }
        });
        return norm(r);
    }

    /** Builds the basis until the estimated residual meets the target; returns the number of its directions. */
    private int cycle(LinearOperator matrix, LinearOperator preconditioner, double residual, double target, int limit) {
        scale(basis[0], 1 / residual);
        Arrays.fill(projected, 0);
        projected[0] = residual;
        for (int j = 0; j < limit; j++) {
            preconditioner.apply(basis[j], vector(preconditioned, j));
            double[] next = vector(basis, j + 1);
            matrix.apply(preconditioned[j], next);
            double length = orthogonalise(next, j);
            rotate(j, length);
            if (!(Math.abs(projected[j + 1]) > target)) {
                return j + 1;
            }
            scale(next, 1 / length);
        }
        return limit;
    }

    /** Each direction's share is subtracted in the same pass as the next one's is found. */
    private double orthogonalise(double[] next, int j) {
        double[] column = hessenberg[j];
        column[0] = workers.sum(size, (from, to) -> Vectors.dot(basis[0], next, from, to));
        for (int k = 0; k < j; k++) {
            double[] done = basis[k];
            double[] direction = basis[k + 1];
            double share = column[k];
            column[k + 1] =
                    workers.sum(size, (from, to) -> Vectors.subtractThenDot(share, done, next, direction, from, to));
        }
        return Math.sqrt(
                workers.sum(size, (from, to) -> Vectors.subtractThenDot(column[j], basis[j], next, next, from, to)));
    }

    /** Turns column j of the Hessenberg matrix upper triangular. */
    private void rotate(int j, double length) {
        double[] column = hessenberg[j];
        for (int k = 0; k < j; k++) {
            double upper = cosine[k] * column[k] + sine[k] * column[k + 1];
            column[k + 1] = cosine[k] * column[k + 1] - sine[k] * column[k];
            column[k] = upper;
        }
        double radius = Math.hypot(column[j], length);
        cosine[j] = column[j] / radius;
        sine[j] = length / radius;
        column[j] = radius;
        projected[j + 1] = -sine[j] * projected[j];
        projected[j] *= cosine[j];
    }

    private void addCorrection(int steps, double[] x) {
        for (int j = steps - 1; j >= 0; j--) {
            projected[j] /= hessenberg[j][j];
            for (int k = 0; k < j; k++) {
                projected[k] -= hessenberg[j][k] * projected[j];
            }
        }
        workers.range(size, (from, to) -> {
            for (int j = 0; j < steps; j++) {
                Vectors.add(projected[j], preconditioned[j], x, from, to);
            }
        });
    }

    private double[] vector(double[][] vectors, int j) {
        double[] vector = vectors[j];
        if (vector == null) {
            vector = new double[size];
            vectors[j] = vector;
        }
        return vector;
    }

    private void scale(double[] vector, double factor) {
        workers.range(size, (from, to) -> {
            for (int i = from; i < to; i++) {
                vector[i] *= factor;
            }
        });
    }

    private double norm(double[] vector) {
        return Math.sqrt(workers.sum(size, (from, to) -> Vectors.dot(vector, vector, from, to)));
    }
}
