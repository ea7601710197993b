/**
 * Experiments on a scenario's electrolyte and fillers in the cells that laboratories use, SI: what they give is compared with what
 * the scenario was given. Cells are planar but for the fillers; electrodes rest.
 */
@NullMarked
package dev.frond.solver.experiment;

import org.jspecify.annotations.NullMarked;
