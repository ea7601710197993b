/** Runs for a page while they are computed: by this Java machine, and what the module {@code web} shares of it. */
@NullMarked
package dev.frond.view.engine;

import org.jspecify.annotations.NullMarked;
