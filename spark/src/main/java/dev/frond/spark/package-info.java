/**
 * Runs the jobs of a sweep on a cluster of Apache Spark, or in Spark's local mode: one Spark job with one task per job of the
 * sweep, as many at a time as the cluster has cores.
 */
@NullMarked
package dev.frond.spark;

import org.jspecify.annotations.NullMarked;
