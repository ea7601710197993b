/** Scenarios together with the files they name, ready to be simulated. */
@NullMarked
package dev.frond.io.input;

import org.jspecify.annotations.NullMarked;
