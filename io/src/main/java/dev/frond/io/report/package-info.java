/** Reports as HTML files that need no other file. */
@NullMarked
package dev.frond.io.report;

import org.jspecify.annotations.NullMarked;
