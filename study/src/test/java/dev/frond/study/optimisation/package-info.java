@NullMarked
package dev.frond.study.optimisation;

import org.jspecify.annotations.NullMarked;
