/** Runs on mesh files, against other programs on the same files. */
@NullMarked
package dev.frond.io.verification;

import org.jspecify.annotations.NullMarked;
