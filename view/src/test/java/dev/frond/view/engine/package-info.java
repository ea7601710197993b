/** Tests of the runs for a page. */
@NullMarked
package dev.frond.view.engine;

import org.jspecify.annotations.NullMarked;
