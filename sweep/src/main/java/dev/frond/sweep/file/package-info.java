/**
 * The sweep file: reader, writer and JSON schema from one description of its keys, and the checks of the jobs it makes.
 */
@NullMarked
package dev.frond.sweep.file;

import org.jspecify.annotations.NullMarked;
