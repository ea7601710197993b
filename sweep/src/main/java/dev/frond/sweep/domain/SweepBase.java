package dev.frond.sweep.domain;

import java.io.Serializable;

/**
 * A scenario that a sweep varies.
 *
 * @param name its file as the sweep file names it
 * @param text of the file
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 */
public record SweepBase(String name, String text, String sha256) implements Serializable {}
