/** Frames in a compact form for a page in a browser, which has no HDF5. */
@NullMarked
package dev.frond.io.page;

import org.jspecify.annotations.NullMarked;
