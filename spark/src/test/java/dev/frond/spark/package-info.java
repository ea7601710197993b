@NullMarked
package dev.frond.spark;

import org.jspecify.annotations.NullMarked;
