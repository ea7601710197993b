/**
 * The rows of a sweep's jobs: the journals that processes write while the sweep runs, and the tables and arrays made of them.
 */
@NullMarked
package dev.frond.sweep.table;

import org.jspecify.annotations.NullMarked;
