/** Runs in a browser: the files of the page, a server on this machine, one file with everything in it. */
@NullMarked
package dev.frond.view;

import org.jspecify.annotations.NullMarked;
