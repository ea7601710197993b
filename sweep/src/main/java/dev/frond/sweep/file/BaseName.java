package dev.frond.sweep.file;

/**
 * A base as a sweep file names it.
 *
 * @param file relative to the sweep file
 * @param sha256 of the file; empty when the sweep file does not tell
 * @param line where it is named, from 1
 * @param column from 1
 */
record BaseName(String file, String sha256, int line, int column) {}
