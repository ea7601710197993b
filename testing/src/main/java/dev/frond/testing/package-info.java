/**
 * For tests: programs that know nothing of frond read what it wrote. No module depends on it but in its tests.
 */
@NullMarked
package dev.frond.testing;

import org.jspecify.annotations.NullMarked;
