/**
 * Makes what people install: the tree of one folder ({@link dev.frond.dist.MakeTree}), which the build packs, and what comes beside the
 * archives ({@link dev.frond.dist.Finish}). Part of the build, not of the program.
 */
@NullMarked
package dev.frond.dist;

import org.jspecify.annotations.NullMarked;
