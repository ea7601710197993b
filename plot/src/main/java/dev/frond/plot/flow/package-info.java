/** Lines along the flux of cations, and what finds and weighs places in a mesh. No drawing: a page in a browser uses it too. */
@NullMarked
package dev.frond.plot.flow;

import org.jspecify.annotations.NullMarked;
