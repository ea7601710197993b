/** Values of the fields at points and along lines, as a table. */
@NullMarked
package dev.frond.report.probe;

import org.jspecify.annotations.NullMarked;
