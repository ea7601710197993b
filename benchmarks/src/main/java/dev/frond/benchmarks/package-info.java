/** Kernels under JMH, one class per kernel; how to run them and where records go: {@code benchmarks/README.md}. */
@NullMarked
package dev.frond.benchmarks;

import org.jspecify.annotations.NullMarked;
