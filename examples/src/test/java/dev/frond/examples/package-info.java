@NullMarked
package dev.frond.examples;

import org.jspecify.annotations.NullMarked;
