/** Runs and sweeps in folders, as the page asks for them. */
@NullMarked
package dev.frond.view.run;

import org.jspecify.annotations.NullMarked;
