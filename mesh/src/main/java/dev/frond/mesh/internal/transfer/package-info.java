/**
 * Nodal P1 fields carried from one mesh to another mesh of nearly the same domain.
 *
 * <p>{@link dev.frond.mesh.internal.transfer.ConservativeTransfer} keeps the integral and the bounds: for concentrations.
 * {@link dev.frond.mesh.internal.transfer.Interpolation} evaluates: for fields that are solved for anew and only need a good
 * first guess, such as the potential. Fields have one value per node; all tolerances are relative.
 */
@NullMarked
package dev.frond.mesh.internal.transfer;

import org.jspecify.annotations.NullMarked;
