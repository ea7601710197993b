/** The files of the page, by their names, and the page as one file. */
@NullMarked
package dev.frond.view.page;

import org.jspecify.annotations.NullMarked;
