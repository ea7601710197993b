package dev.frond.verification;

import java.util.OptionalDouble;

/**
 * One comparison.
 *
 * @param quantity with its unit, where it has one
 * @param expected none where only an error and its order are measured
 * @param got the same measured
 * @param error relative or absolute, as the bound is; of the finest of several meshes or steps where there is an order
 * @param order fitted to the errors, where there are several
 * @param passed whether the error, or the order, is within its bound
 */
public record Finding(
        String quantity,
        OptionalDouble expected,
        OptionalDouble got,
        double error,
        OptionalDouble order,
        boolean passed) {}
