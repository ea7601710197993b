/** The solver in a browser: what a page calls, compiled to WebAssembly. */
@NullMarked
package dev.frond.web;

import org.jspecify.annotations.NullMarked;
