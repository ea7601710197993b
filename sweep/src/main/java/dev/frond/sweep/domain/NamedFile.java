package dev.frond.sweep.domain;

import java.io.Serializable;

/**
 * A table, picture or mesh that a scenario names.
 *
 * @param name relative to the scenario's folder
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 */
public record NamedFile(String name, String sha256) implements Serializable {}
